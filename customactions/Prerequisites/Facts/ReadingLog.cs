using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Passes on what is read of a server, and says for each reading where it comes from and what it was.</summary>
/// <param name="log">Takes a line; called on several threads.</param>
internal sealed class ReadingLog(
    IRegistryReader registry,
    IWindowsVersionReader windows,
    IMemoryReader memory,
    IDomainReader domain,
    INetworkReader network,
    IDirectoryReader directory,
    ISecurityPolicyReader security,
    IAccountReader account,
    Action<string> log) : IRegistryReader, IWindowsVersionReader, IMemoryReader, IDomainReader, INetworkReader, IDirectoryReader, IAccountReader, ISecurityPolicyReader
{
    int IWindowsVersionReader.Build => Log("RtlGetVersion", () => windows.Build, build => build.ToString(CultureInfo.InvariantCulture));

    ProductType IWindowsVersionReader.ProductType => Log("RtlGetVersion", () => windows.ProductType, type => type.ToString());

    bool IRegistryReader.KeyExists(RegistryPath path) =>
        Log(path.ToString(), () => registry.KeyExists(path), exists => exists ? Strings.Registry_Exists : Strings.Registry_Absent);

    RegistryValue? IRegistryReader.GetValue(RegistryValuePath path) =>
        Log(path.ToString(), () => registry.GetValue(path), value => value?.ToString() ?? Strings.Registry_Absent);

    PhysicalMemory IMemoryReader.Read() =>
        Log("GetPhysicallyInstalledSystemMemory, GlobalMemoryStatusEx", memory.Read, read => read.Mebibytes.ToString(CultureInfo.InvariantCulture) + " MiB");

    JoinStatus IDomainReader.ReadJoinStatus(out string name)
    {
        var found = "";
        var status = Log("NetGetJoinInformation", () => domain.ReadJoinStatus(out found), read => $"{read} {found}");
        name = found;
        return status;
    }

    int? IDomainReader.ReadSecureChannel() =>
        Log("I_NetLogonControl2", domain.ReadSecureChannel, state => state?.ToString(CultureInfo.InvariantCulture) ?? Strings.Registry_None);

    CallingAccount IAccountReader.Read() =>
        Log("GetTokenInformation", account.Read, read => $"{read.Name}, {read.Sid}, {string.Join(", ", read.GroupSids)}");

    bool ISecurityPolicyReader.ReadFipsMode() => Log("BCryptGetFipsAlgorithmMode", security.ReadFipsMode, isOn => isOn ? "1" : "0");

    ServiceLogonRights ISecurityPolicyReader.ReadServiceLogonRights() => Log(
        "LsaEnumerateAccountsWithUserRight",
        security.ReadServiceLogonRights,
        rights => $"SeServiceLogonRight {string.Join(", ", rights.Granted)}; SeDenyServiceLogonRight {string.Join(", ", rights.Denied)}");

    DirectoryAccess IDirectoryReader.Read(string domainController, bool isInDomain, Deadline deadline) =>
        Log("LDAP", () => directory.Read(domainController, isInDomain, deadline), access => $"{access.DomainController} {access.Stage} {access.Failure}");

    NetworkFacts INetworkReader.Read(NetworkRequest request, Deadline deadline)
    {
        var facts = network.Read(request, deadline);
        foreach (var reading in facts.Endpoints ?? [])
        {
            foreach (var attempt in reading.Attempts)
            {
                Log(reading.Endpoint.ToString(), () => attempt, way => $"{way.Proxy} {way.Stage} {way.Problem} {way.Detail} {way.Milliseconds}ms");
            }
        }

        foreach (var proxy in facts.Proxies)
        {
            Log(proxy.Place.ToString(), () => proxy, setting => $"{setting.Servers} {setting.Bypass} {setting.Script}");
        }

        return facts;
    }

    private T Log<T>(string source, Func<T> read, Func<T, string> describe)
    {
        try
        {
            var value = read();
            Write(source, describe(value));
            return value;
        }
        catch (Exception exception)
        {
            Write(source, exception.Message);
            throw;
        }
    }

    private void Write(string source, string answer) => log(Text.OnOneLine($"{source}: {answer}").TrimEnd());
}
