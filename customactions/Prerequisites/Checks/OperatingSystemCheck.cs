using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The article: "Windows Server 2012 R2 or later".</summary>
internal sealed class OperatingSystemCheck()
    : PrerequisiteCheck<WindowsVersion>(PrerequisiteId.OperatingSystem, DocumentationPages.Prerequisites, facts => facts.Windows)
{
    public override string DescribeRequirement(EvaluationOptions options) =>
        Text.Format(Strings.OperatingSystem_Required, WindowsServerRelease.Supported[0].Name);

    protected override Verdict Evaluate(WindowsVersion fact, EvaluationOptions options) => fact.ProductType switch
    {
        // The product name of a client is not repeated: Windows 11 still calls itself "Windows 10" there.
        ProductType.Workstation => Refuse(Text.Format(Strings.OperatingSystem_Workstation, fact.Build)),
        _ when IsMultiSession(fact) => Refuse(Text.Format(Strings.OperatingSystem_MultiSession, fact.Build)),
        ProductType.Server or ProductType.DomainController => EvaluateRelease(fact, WindowsServerRelease.Of(fact)),
        _ => Verdict.Unknown(Text.Format(Strings.OperatingSystem_UnknownProductType, (int)fact.ProductType)),
    };

    // Windows 10 and 11 Enterprise multi-session (SKU 175) have the product type of a server, and builds that servers have too.
    // https://learn.microsoft.com/azure/virtual-desktop/windows-multisession-faq
    private static bool IsMultiSession(WindowsVersion windows) =>
        string.Equals(windows.EditionId, "ServerRdsh", StringComparison.OrdinalIgnoreCase)
        || string.Equals(windows.InstallationType, "Client", StringComparison.OrdinalIgnoreCase);

    private static Verdict EvaluateRelease(WindowsVersion windows, WindowsServerRelease? release)
    {
        var name = NameOf(windows);
        return release switch
        {
            null => Refuse(name),
            { IsListed: false } => Verdict.Warning(
                Text.Format(Strings.OperatingSystem_NoLongerListed, name),
                Strings.OperatingSystem_NoLongerListed_Remedy),
            { RequiredUpdate: { } update } when windows.Build == release.Build && windows.UpdateRevision < update.Revision => Verdict.Warning(
                Text.Format(Strings.OperatingSystem_UpdateMissing, name, update.Name),
                Text.Format(Strings.OperatingSystem_UpdateMissing_Remedy, update.Name)),
            _ => Verdict.Passed(name),
        };
    }

    // For example "Windows Server 2019 Datacenter (build 17763.6775)".
    private static string NameOf(WindowsVersion windows)
    {
        var name = windows.ProductName.Length > 0 ? windows.ProductName : Strings.Windows_NoName;
        return windows.UpdateRevision is { } revision
            ? Text.Format(Strings.Windows_NameBuildAndRevision, name, windows.Build, revision)
            : Text.Format(Strings.Windows_NameAndBuild, name, windows.Build);
    }

    private static Verdict Refuse(string actual) => Verdict.Failed(
        actual,
        Text.Format(Strings.OperatingSystem_Remedy, WindowsServerRelease.Supported[0].Name));
}
