using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.CustomActions;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Properties;

/// <summary>The C# code and the authoring name properties alike, capitals included: public ones are declared, private ones are read or set.</summary>
public sealed partial class PropertiesOfTheCodeAreAuthored : Policy
{
    /// <summary>Names that the code completes.</summary>
    private static readonly string[] Prefixes = [DialogProperties.Detail];

    [Theory]
    [InlineData("<CustomAction Id='A' Error='[prerequisitesRefusal]' />", "prerequisitesRefusal: the code writes PrerequisitesRefusal")]
    [InlineData("<Custom Action='A' Condition='PREREQUISITESREFUSAL' />", "PREREQUISITESREFUSAL: the code writes PrerequisitesRefusal")]
    [InlineData("<Property Id='ScopedOUs' />", "ScopedOUs: the code writes SCOPEDOUS")]
    [InlineData("", "no property SCOPEDOUS")]
    [InlineData("", "nothing in the package uses PrerequisitesRefusal")]
    [InlineData("<Property Id='PrerequisitesRefusal' />", "nothing in the package uses PrerequisitesRefusal")]
    public void Finds_a_difference(string package, string finding) =>
        Assert.Contains(Compare(InstallerSources.Parse(package).Package, ["SCOPEDOUS"], ["PrerequisitesRefusal"]), text => text.Contains(finding, StringComparison.Ordinal));

    [Theory]
    [InlineData("<Custom Action='A' Condition='NOT Installed AND PrerequisitesRefusal' />")]
    [InlineData("<CustomAction Id='A' Error='[PrerequisitesRefusal]' />")]
    [InlineData("<SetProperty Id='PrerequisitesRefusal' Value='1' />")]
    public void Accepts_equal_names(string use) =>
        Assert.Empty(Compare(InstallerSources.Parse("<Property Id='SCOPEDOUS' />" + use).Package, ["SCOPEDOUS"], ["PrerequisitesRefusal"]));

    private protected override IEnumerable<string> Find(InstallerSources sources) =>
        Compare(sources.Package, Constants(typeof(PublicProperties)), [.. Constants(typeof(EvaluationProperties)), .. Constants(typeof(DialogProperties)).Except(Prefixes)]);

    private static IEnumerable<string> Compare(WixProject package, string[] publicNames, string[] privateNames)
    {
        var declared = package.Elements("Property").Select(PropertyNames.Id).ToHashSet();
        foreach (var name in publicNames.Where(name => !declared.Contains(name)))
        {
            yield return $"The code names the property {name}, but there is no property {name} in the package.";
        }

        var used = Used(package);
        foreach (var name in privateNames.Where(name => !used.Contains(name)))
        {
            yield return $"The code names the property {name}, but nothing in the package uses {name}.";
        }

        foreach (var attribute in package.AllAttributes)
        {
            var names = Reads(attribute).Append(attribute.Name == "Id" ? attribute.Value : "");
            foreach (var (name, exact) in names.SelectMany(name => publicNames.Concat(privateNames).Where(other => IsMisspelt(name, other)).Select(other => (name, other))))
            {
                yield return $"{WixSource.Place(attribute)}: {name}: the code writes {exact}.";
            }
        }
    }

    private static HashSet<string> Used(WixProject package) =>
        [.. package.AllAttributes.SelectMany(Reads), .. package.Elements("SetProperty").Select(PropertyNames.Id)];

    /// <summary>The properties that an attribute reads: all words of a condition, what is in brackets elsewhere.</summary>
    private static IEnumerable<string> Reads(XAttribute attribute) =>
        (attribute.Name.LocalName.EndsWith("Condition", StringComparison.Ordinal) ? Word() : Bracketed()).Matches(attribute.Value).Select(match => match.Groups["name"].Value);

    private static bool IsMisspelt(string name, string exact) => name != exact && name.Equals(exact, StringComparison.OrdinalIgnoreCase);

    private static string[] Constants(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    [GeneratedRegex(@"(?<name>[A-Za-z_][\w.]*)")]
    private static partial Regex Word();

    [GeneratedRegex(@"\[(?<name>[A-Za-z_][\w.]*)\]")]
    private static partial Regex Bracketed();
}
