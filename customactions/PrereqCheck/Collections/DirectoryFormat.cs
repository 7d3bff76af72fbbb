using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.PrereqCheck.Collections;

/// <summary>What a domain controller answered. For each part, how it is written, then how it is read.</summary>
internal sealed class DirectoryFormat(JsonLine json)
{
    public void Write(DirectoryAccess fact) => json.Object(() =>
    {
        json.Name("stage", fact.Stage);
        json.Text("domainController", fact.DomainController);
        json.Text("failure", fact.Failure);
        json.Value("facts", fact.Facts, Write);
    });

    public static DirectoryAccess Read(JsonNode node)
    {
        var stage = node.GetName<DirectoryStage>("stage");
        var facts = node.GetOrNull("facts", ReadFacts);
        return (stage == DirectoryStage.Answered) == (facts is not null)
            ? new(stage, node.GetText("domainController"), node.GetText("failure"), facts)
            : throw node.Get("facts").Wrong();
    }

    private void Write(DirectoryFacts fact) => json.Object(() =>
    {
        json.Text("domainController", fact.DomainController);
        json.Text("domain", fact.Domain);
        json.Flag("readOnly", fact.IsReadOnly);
        json.Time("time", fact.Time);
        json.Text("signInFailure", fact.SignInFailure);
        json.WriteReading("functionalLevel", fact.FunctionalLevel, level => json.Number(level));
        json.WriteReading("schemaVersion", fact.SchemaVersion, version => json.Number(version));
        json.WriteReading("domainControllers", fact.DomainControllers, list => Write(list, Write));
        json.WriteReading("rootKeys", fact.RootKeys, list => Write(list, Write));
        json.WriteReading("serviceAccountContainer", fact.ServiceAccountContainer, Write);
        json.WriteReading("hasServiceAccount", fact.HasServiceAccount, json.Flag);
        json.WriteReading("caller", fact.Caller, Write);
    });

    private static DirectoryFacts ReadFacts(JsonNode node) => new()
    {
        DomainController = node.GetText("domainController"),
        Domain = node.GetText("domain"),
        IsReadOnly = node.GetFlag("readOnly"),
        Time = node.GetTime("time"),
        SignInFailure = node.GetTextOrNull("signInFailure"),
        FunctionalLevel = node.Get("functionalLevel").AsReading(level => level.AsNumber()),
        SchemaVersion = node.Get("schemaVersion").AsReading(version => version.AsNumber()),
        DomainControllers = node.Get("domainControllers").AsReading(list => ReadList(list, ReadDomainController)),
        RootKeys = node.Get("rootKeys").AsReading(list => ReadList(list, ReadRootKey)),
        ServiceAccountContainer = node.Get("serviceAccountContainer").AsReading(ReadContainer),
        HasServiceAccount = node.Get("hasServiceAccount").AsReading(flag => flag.AsFlag()),
        Caller = node.Get("caller").AsReading(ReadCaller),
    };

    private void Write<T>(DirectoryList<T> fact, Action<T> write) => json.Object(() =>
    {
        json.List("items", fact.Items, write);
        json.Flag("complete", fact.IsComplete);
    });

    private static DirectoryList<T> ReadList<T>(JsonNode node, Func<JsonNode, T> read) => new(node.GetList("items", read), node.GetFlag("complete"));

    private void Write(DomainController fact) => json.Object(() =>
    {
        json.Text("name", fact.Name);
        json.Number("functionalLevel", fact.FunctionalLevel);
    });

    private static DomainController ReadDomainController(JsonNode node) => new(node.GetText("name"), node.GetNumberOrNull("functionalLevel"));

    // Its secret was never read.
    private void Write(RootKey fact) => json.Object(() => json.Text("useStartTime", fact.UseStartTime is { } time ? JsonNode.Format(time) : null));

    private static RootKey ReadRootKey(JsonNode node) => new(node.Get("useStartTime") is { IsNull: false } time ? time.AsTime() : null);

    private void Write(ServiceAccountContainer fact) => json.Object(() =>
    {
        json.Text("distinguishedName", fact.DistinguishedName);
        json.Flag("deleted", fact.IsDeleted);
        json.Flag("visible", fact.IsVisible);
    });

    private static ServiceAccountContainer ReadContainer(JsonNode node) => new(node.GetTextOrNull("distinguishedName"), node.GetFlag("deleted"), node.GetFlag("visible"));

    private void Write(DirectoryCaller fact) => json.Object(() =>
    {
        json.List("sids", fact.Sids, json.Text);
        json.Text("domainSid", fact.DomainSid);
        json.Text("forestRootSid", fact.ForestRootSid);
    });

    private static DirectoryCaller ReadCaller(JsonNode node) => new(node.GetList("sids", sid => sid.AsText()), node.GetTextOrNull("domainSid"), node.GetTextOrNull("forestRootSid"));
}
