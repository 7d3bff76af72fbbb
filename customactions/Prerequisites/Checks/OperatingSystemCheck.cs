using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The article: "Windows Server 2012 R2 or later".</summary>
public sealed class OperatingSystemCheck : PrerequisiteCheck<WindowsVersion>
{
    /// <inheritdoc/>
    public override PrerequisiteId Id => PrerequisiteId.OperatingSystem;

    /// <inheritdoc/>
    public override string Title => Strings.OperatingSystem_Title;

    /// <inheritdoc/>
    public override Uri Documentation => DocumentationPages.Prerequisites;

    /// <inheritdoc/>
    public override string Require(Requirements requirements) =>
        Text.Format(Strings.OperatingSystem_Required, WindowsServerRelease.Supported[0].Name);

    /// <inheritdoc/>
    protected override Reading<WindowsVersion> Select(ServerFacts facts) => facts.Windows;

    /// <inheritdoc/>
    protected override Verdict Judge(WindowsVersion fact, Requirements requirements) => fact.ProductType switch
    {
        // The product name of a client is not repeated: Windows 11 still calls itself "Windows 10" there.
        ProductType.Workstation => Refuse(Text.Format(Strings.OperatingSystem_Workstation, fact.Build)),
        ProductType.Server or ProductType.DomainController => JudgeRelease(fact, WindowsServerRelease.Of(fact)),
        _ => Verdict.Unknown(Text.Format(Strings.OperatingSystem_UnknownProductType, (int)fact.ProductType)),
    };

    private static Verdict JudgeRelease(WindowsVersion windows, WindowsServerRelease? release)
    {
        var name = WindowsName.Of(windows);
        return release switch
        {
            null => Refuse(name),
            { IsListed: false } => Verdict.Warning(
                Text.Format(Strings.OperatingSystem_NoLongerListed, name),
                Strings.OperatingSystem_NoLongerListed_Remedy),
            { NeededUpdate: { } update } when windows.Build == release.Build && windows.UpdateRevision < update.Revision => Verdict.Warning(
                Text.Format(Strings.OperatingSystem_UpdateMissing, name, update.Name),
                Text.Format(Strings.OperatingSystem_UpdateMissing_Remedy, update.Name)),
            _ => Verdict.Passed(name),
        };
    }

    private static Verdict Refuse(string actual) => Verdict.Failed(
        actual,
        Text.Format(Strings.OperatingSystem_Remedy, WindowsServerRelease.Supported[0].Name));
}
