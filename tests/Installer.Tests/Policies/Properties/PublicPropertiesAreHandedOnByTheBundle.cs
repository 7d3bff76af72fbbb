using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Properties;

/// <summary>CloudProvisioningBootstrapper.exe NAME=value is the same as msiexec NAME=value: same names, same defaults.</summary>
public sealed class PublicPropertiesAreHandedOnByTheBundle : Policy
{
    private const string Property = "<Property Id='TLSPOLICY' Value='Documented' Secure='yes' />";
    private const string Variable = "<Variable Name='TLSPOLICY' Type='formatted' Value='Documented' bal:Overridable='yes' />";
    private const string HandedOn = "<MsiProperty Name='TLSPOLICY' Value='[TLSPOLICY]' />";

    [Theory]
    [InlineData(Property, HandedOn, "TLSPOLICY has no overridable variable")]
    [InlineData(Property, HandedOn + "<Variable Name='TLSPOLICY' Value='Documented' />", "TLSPOLICY has no overridable variable")]
    [InlineData(Property, HandedOn + "<Variable Name='TlsPolicy' Value='Documented' bal:Overridable='yes' />", "TLSPOLICY has no overridable variable")]
    [InlineData(Property, HandedOn + "<Variable Name='TLSPOLICY' Value='' bal:Overridable='yes' />", "TLSPOLICY is '' by default in the bundle and 'Documented' in the package")]
    [InlineData(Property, Variable, "TLSPOLICY is not handed on")]
    [InlineData(Property, Variable + "<MsiProperty Name='TLSPOLICY' Value='[TlsPolicy]' />", "TLSPOLICY is not handed on")]
    [InlineData("", Variable, "variable TLSPOLICY is overridable, but no public property")]
    public void Finds_a_gap(string package, string bundle, string finding) =>
        Assert.Contains(Find(InstallerSources.Parse(package, bundle)), text => text.Contains(finding, StringComparison.Ordinal));

    [Theory]
    [InlineData(Property, Variable + HandedOn)]
    [InlineData("<Property Id='DOTNETFRAMEWORKFOLLOWS' Secure='yes' />", "")]
    public void Accepts_others(string package, string bundle) => AssertFindsNothing(InstallerSources.Parse(package, bundle));

    [Fact]
    public void Every_exception_is_still_needed() =>
        Assert.Empty(PropertyNames.Internal.Keys.Except(PropertyNames.Public(InstallerSources.Load().Package).Select(PropertyNames.Id)));

    private protected override IEnumerable<string> Find(InstallerSources sources)
    {
        var variables = sources.Bundle.Elements("Variable").Where(variable => (string?)variable.Attribute(Wix.Bal + "Overridable") == "yes").ToList();
        var properties = PropertyNames.Public(sources.Package).Where(property => !PropertyNames.Internal.ContainsKey(PropertyNames.Id(property))).ToList();
        foreach (var property in properties)
        {
            var (place, name, value) = (WixSource.Place(property), PropertyNames.Id(property), Value(property));
            var variable = variables.FirstOrDefault(candidate => (string?)candidate.Attribute("Name") == name);
            if (variable is null)
            {
                yield return $"{place}: property {name} has no overridable variable of its name in the bundle.";
            }
            else if (Value(variable) != value)
            {
                yield return $"{place}: property {name} is '{Value(variable)}' by default in the bundle and '{value}' in the package.";
            }

            if (!sources.Bundle.Elements("MsiProperty").Any(handed => (string?)handed.Attribute("Name") == name && Value(handed) == $"[{name}]"))
            {
                yield return $"{place}: property {name} is not handed on by the bundle.";
            }
        }

        foreach (var variable in variables.Where(variable => !properties.Any(property => PropertyNames.Id(property) == (string?)variable.Attribute("Name"))))
        {
            yield return $"{WixSource.Place(variable)}: variable {(string?)variable.Attribute("Name")} is overridable, but no public property of the package.";
        }
    }

    private static string Value(XElement element) => (string?)element.Attribute("Value") ?? "";
}
