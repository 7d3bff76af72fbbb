using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.PrereqCheck.Collections;

/// <summary>The facts that the server itself tells. For each, how it is written, then how it is read.</summary>
internal sealed class ServerFormat(JsonLine json)
{
    public void Write(WindowsVersion fact) => json.Object(() =>
    {
        json.Number("build", fact.Build);
        json.Name("productType", fact.ProductType);
        json.Text("productName", fact.ProductName);
        json.Number("updateRevision", fact.UpdateRevision);
        json.Text("editionId", fact.EditionId);
        json.Text("installationType", fact.InstallationType);
    });

    public static WindowsVersion ReadWindows(JsonNode node) => new(
        node.GetNumber("build"),
        node.GetNameOrNumber<ProductType>("productType"),
        node.GetText("productName"),
        node.GetNumberOrNull("updateRevision"),
        node.GetText("editionId"),
        node.GetText("installationType"));

    public void Write(InstallationOptions fact) => json.Object(() =>
    {
        json.Text("installationType", fact.InstallationType);
        json.Value("serverLevels", fact.ServerLevels, levels => json.Object(() =>
        {
            json.Flag("nanoServer", levels.NanoServer);
            json.Flag("graphicalManagement", levels.GraphicalManagement);
            json.Flag("graphicalShell", levels.GraphicalShell);
        }));
    });

    public static InstallationOptions ReadInstallationOptions(JsonNode node) => new(
        node.GetTextOrNull("installationType"),
        node.GetOrNull<ServerLevels>("serverLevels", levels => new(levels.GetFlag("nanoServer"), levels.GetFlag("graphicalManagement"), levels.GetFlag("graphicalShell"))));

    public void Write(PhysicalMemory fact) => json.Object(() =>
    {
        json.Number("mebibytes", fact.Mebibytes);
        json.Flag("installed", fact.IsInstalled);
    });

    public static PhysicalMemory ReadMemory(JsonNode node) => new(node.GetNumber("mebibytes"), node.GetFlag("installed"));

    public void Write(ExecutionPolicies fact) => json.Object(() =>
    {
        json.Value("machinePolicy", fact.MachinePolicy, Write);
        json.Value("userPolicy", fact.UserPolicy, Write);
        json.Value("userEnvironment", fact.UserEnvironment, Write);
        json.Value("machineEnvironment", fact.MachineEnvironment, Write);
        json.Value("currentUser", fact.CurrentUser, Write);
        json.Value("localMachine", fact.LocalMachine, Write);
    });

    public static ExecutionPolicies ReadExecutionPolicies(JsonNode node) => new(
        node.Get("machinePolicy", ReadGroupPolicy),
        node.Get("userPolicy", ReadGroupPolicy),
        node.GetOrNull("userEnvironment", ReadValue),
        node.GetOrNull("machineEnvironment", ReadValue),
        node.GetOrNull("currentUser", ReadValue),
        node.GetOrNull("localMachine", ReadValue));

    private void Write(GroupExecutionPolicy fact) => json.Object(() =>
    {
        json.Value("enableScripts", fact.EnableScripts, Write);
        json.Value("executionPolicy", fact.ExecutionPolicy, Write);
    });

    private static GroupExecutionPolicy ReadGroupPolicy(JsonNode node) => new(node.GetOrNull("enableScripts", ReadValue), node.GetOrNull("executionPolicy", ReadValue));

    public void Write(Tls12Settings fact) => json.Object(() =>
    {
        json.Value("client", fact.Client, Write);
        json.Value("server", fact.Server, Write);
        json.Value("schUseStrongCrypto", fact.SchUseStrongCrypto, Write);
        json.Value("above", fact.Above, Write);
        json.Value("systemDefaultTlsVersions", fact.SystemDefaultTlsVersions, Write);
        json.List("algorithms", fact.Algorithms, Write);
        json.Value("cipherSuitePolicy", fact.CipherSuitePolicy, Write);
        json.Value("cipherSuites", fact.CipherSuites, Write);
    });

    public static Tls12Settings ReadTls12(JsonNode node) => new(node.Get("client", ReadSchannelProtocol), node.Get("server", ReadSchannelProtocol), node.GetOrNull("schUseStrongCrypto", ReadValue))
    {
        Above = node.Get("above", ReadSchannelProtocol),
        SystemDefaultTlsVersions = node.GetOrNull("systemDefaultTlsVersions", ReadValue),
        Algorithms = node.GetList("algorithms", ReadStoredValue),
        CipherSuitePolicy = node.Get("cipherSuitePolicy", ReadStoredValue),
        CipherSuites = node.Get("cipherSuites", ReadStoredValue),
    };

    private void Write(SchannelProtocol fact) => json.Object(() =>
    {
        json.Value("enabled", fact.Enabled, Write);
        json.Value("disabledByDefault", fact.DisabledByDefault, Write);
    });

    private static SchannelProtocol ReadSchannelProtocol(JsonNode node) => new(node.GetOrNull("enabled", ReadValue), node.GetOrNull("disabledByDefault", ReadValue));

    public void Write(DotNetFrameworkInstallation fact) => json.Object(() => json.Value("release", fact.Release, Write));

    public static DotNetFrameworkInstallation ReadDotNetFramework(JsonNode node) => new(node.GetOrNull("release", ReadValue));

    public void Write(DomainMembership fact) => json.Object(() =>
    {
        json.Name("joinStatus", fact.JoinStatus);
        json.Text("name", fact.Name);
        json.Flag("domainController", fact.IsDomainController);
        json.Number("secureChannel", fact.SecureChannel);
    });

    public static DomainMembership ReadDomain(JsonNode node) => new(node.GetNameOrNumber<JoinStatus>("joinStatus"), node.GetText("name"), node.GetFlag("domainController"))
    {
        SecureChannel = node.GetNumberOrNull("secureChannel"),
    };

    public void Write(PendingRestart fact) => json.Object(() =>
    {
        json.List("places", fact.Places, place => json.Object(() =>
        {
            json.Name("requester", place.Requester);
            json.Text("path", place.Path);
        }));
        json.List("fileOperations", fact.FileOperations, json.Text);
        json.Value("computerName", fact.ComputerName, Write);
        json.Value("hostName", fact.HostName, Write);
    });

    public static PendingRestart ReadPendingRestart(JsonNode node) => new(
        node.GetList<PendingRestartPlace>("places", place => new(place.GetName<RestartRequester>("requester"), place.GetText("path"))),
        node.GetList("fileOperations", path => path.AsText()))
    {
        ComputerName = node.Get("computerName", ReadNameChange),
        HostName = node.Get("hostName", ReadNameChange),
    };

    private void Write(NameChange fact) => json.Object(() =>
    {
        json.Value("active", fact.Active, Write);
        json.Value("next", fact.Next, Write);
    });

    private static NameChange ReadNameChange(JsonNode node) => new(node.GetOrNull("active", ReadValue), node.GetOrNull("next", ReadValue));

    public void Write(FipsSettings fact) => json.Object(() =>
    {
        json.WriteReading("mode", fact.Mode, json.Flag);
        json.Value("enabled", fact.Enabled, Write);
        json.Value("mdmEnabled", fact.MdmEnabled, Write);
    });

    public static FipsSettings ReadFips(JsonNode node) =>
        new(node.Get("mode").AsReading(flag => flag.AsFlag()), node.Get("enabled", ReadStoredValue), node.Get("mdmEnabled", ReadStoredValue));

    public void Write(KerberosSettings fact) => json.Object(() =>
    {
        json.Value("policy", fact.Policy, Write);
        json.Value("legacy", fact.Legacy, Write);
    });

    public static KerberosSettings ReadKerberos(JsonNode node) => new(node.Get("policy", ReadStoredValue), node.Get("legacy", ReadStoredValue));

    public void Write(ServiceLogonRights fact) => json.Object(() =>
    {
        json.List("granted", fact.Granted, json.Text);
        json.List("denied", fact.Denied, json.Text);
    });

    public static ServiceLogonRights ReadServiceLogon(JsonNode node) => new(node.GetList("granted", sid => sid.AsText()), node.GetList("denied", sid => sid.AsText()));

    public void Write(CallingAccount fact) => json.Object(() =>
    {
        json.Text("name", fact.Name);
        json.Text("sid", fact.Sid);
        json.List("groupSids", fact.GroupSids, json.Text);
    });

    public static CallingAccount ReadAccount(JsonNode node) => new(node.GetText("name"), node.GetText("sid"), node.GetList("groupSids", sid => sid.AsText()));

    public void Write(StoredValue fact) => json.Object(() =>
    {
        json.Name("hive", fact.Path.Key.Hive);
        json.Name("view", fact.Path.Key.View);
        json.Text("key", fact.Path.Key.Key);
        json.Text("name", fact.Path.Name);
        json.Value("value", fact.Value, Write);
    });

    public static StoredValue ReadStoredValue(JsonNode node) => new(
        new(new(node.GetName<RegistryHive>("hive"), node.GetName<RegistryView>("view"), node.GetText("key")), node.GetText("name")),
        node.GetOrNull("value", ReadValue));

    // Any number is possible as a type, and any bytes.
    private void Write(RegistryValue value) => json.Object(() =>
    {
        json.Number("type", (uint)value.Type);
        json.Text("data", Convert.ToBase64String(value.ToBytes()));
    });

    private static RegistryValue ReadValue(JsonNode node)
    {
        var type = node.Get("type");
        var data = node.Get("data");
        try
        {
            return new((RegistryValueType)(type.AsLongNumber() is >= 0 and <= uint.MaxValue and var number ? (uint)number : throw type.Wrong()), Convert.FromBase64String(data.AsText()));
        }
        catch (FormatException)
        {
            throw data.Wrong();
        }
    }
}
