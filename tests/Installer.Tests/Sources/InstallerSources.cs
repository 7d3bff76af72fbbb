namespace CloudProvisioningBootstrapper.Installer.Tests.Sources;

/// <summary>The authoring of the package and of the bundle.</summary>
/// <param name="Package">What the MSI is made of.</param>
/// <param name="Bundle">What Setup is made of.</param>
internal sealed record InstallerSources(WixProject Package, WixProject Bundle)
{
    private static readonly Lazy<InstallerSources> OfCheckout = new(() => new(
        WixProject.Load(Checkout.Path("installer", "package")),
        WixProject.Load(Checkout.Path("installer", "bundle"))));

    public IEnumerable<WixProject> Projects => [Package, Bundle];

    /// <summary>The sources of this checkout.</summary>
    /// <returns>The sources.</returns>
    public static InstallerSources Load() => OfCheckout.Value;

    /// <summary>Sources as a test writes them.</summary>
    /// <param name="package">What is inside of a fragment of the package.</param>
    /// <param name="bundle">What is inside of a fragment of the bundle.</param>
    /// <returns>The sources.</returns>
    public static InstallerSources Parse(string package = "", string bundle = "") => new(ParseProject("Package", package), ParseProject("Bundle", bundle));

    private static WixProject ParseProject(string name, string content) =>
        new([WixSource.Parse(name + ".wxs", $"<Wix xmlns='{Wix.Core}' xmlns:bal='{Wix.Bal}' xmlns:util='{Wix.Util}'><Fragment>{content}</Fragment></Wix>")]);
}
