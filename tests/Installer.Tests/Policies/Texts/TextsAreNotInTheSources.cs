using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Texts;

/// <summary>What people read comes from the .wxl files, so that it can be translated.</summary>
public sealed partial class TextsAreNotInTheSources : Policy
{
    private static readonly HashSet<string> ReadByPeople =
    [
        "Package/@Name", "Package/@Manufacturer", "SummaryInformation/@Description", "SummaryInformation/@Comments",
        "MajorUpgrade/@DowngradeErrorMessage", "MajorUpgrade/@DisallowUpgradeErrorMessage", "Launch/@Message", "CustomAction/@Error",
        "Feature/@Title", "Feature/@Description", "Shortcut/@Name", "Shortcut/@Description", "ServiceInstall/@DisplayName", "ServiceInstall/@Description",
        "Dialog/@Title", "Control/@Text", "Control/@ToolTip", "Text/@Value", "ListItem/@Text", "RadioButton/@Text", "RadioButton/@ToolTip",
        "UIText/@Value", "Error/@Message", "ProgressText/@Message", "ProgressText/@Template",
        "Bundle/@Name", "Bundle/@Manufacturer", "Bundle/@Copyright", "MsiPackage/@DisplayName", "MsiPackage/@Description",
        "ExePackage/@DisplayName", "ExePackage/@Description", "bal:Condition/@Message", "util:CloseApplication/@Description",
    ];

    [Theory]
    [InlineData("<Feature Title='Main' />", "Feature/@Title")]
    [InlineData("<Launch Message='!(loc.Start) of [ProductName]' />", "Launch/@Message")]
    [InlineData("<Control Type='PushButton' Text='{\\Bold}&amp;Next' />", "Control/@Text")]
    [InlineData("<CustomAction Error='This server is not ready.' />", "CustomAction/@Error")]
    public void Finds_a_text(string package, string finding) => AssertFinds($"Package.wxs(1): {finding}", InstallerSources.Parse(package));

    [Theory]
    [InlineData("<Feature Id='Main' Title='!(loc.Title)' />")]
    [InlineData("<Control Type='Text' Text='{\\Bold}[ProductName] $(ProductVersion): !(loc.Text)' />")]
    [InlineData("<Control Type='Bitmap' Text='Banner' />")]
    [InlineData("<Control Type='PushButton' Icon='yes' Text='Next' />")]
    [InlineData("<Control Type='Edit' Text='{3}' />")]
    public void Accepts_others(string package) => AssertFindsNothing(InstallerSources.Parse(package));

    private protected override IEnumerable<string> Find(InstallerSources sources) =>
        from attribute in sources.Projects.SelectMany(project => project.AllAttributes)
        let name = $"{Wix.Display(attribute.Parent!.Name)}/@{Wix.Display(attribute.Name)}"
        where ReadByPeople.Contains(name) && !IsPicture(attribute.Parent!) && Replaced().Replace(attribute.Value, "").Any(char.IsLetter)
        select $"{WixSource.Place(attribute)}: {name} is a text for people: \"{attribute.Value}\". Put it into the .wxl.";

    private static bool IsPicture(XElement element) =>
        (string?)element.Attribute("Type") is "Bitmap" or "Icon" || (string?)element.Attribute("Icon") == "yes" || (string?)element.Attribute("Bitmap") == "yes";

    /// <summary>Localized strings, variables, properties, text styles and the lengths of edit controls.</summary>
    [GeneratedRegex(@"!\(loc\.[\w.]+\)|\$\([\w.]+\)|\[[^\]]*\]|\{[\\&][^}]*\}|\{\d+\}")]
    private static partial Regex Replaced();
}
