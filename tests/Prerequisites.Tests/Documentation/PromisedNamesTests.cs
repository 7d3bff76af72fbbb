using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Documentation;

/// <summary>What was promised to the outside keeps its name: promised-names.txt is written by hand, not from the code.</summary>
public class PromisedNamesTests
{
    private static readonly Dictionary<string, Func<IEnumerable<string>>> Kinds = new()
    {
        ["property"] = () => [.. PublicProperties.OfOptions, PublicProperties.RestartDelayMinutes, PublicProperties.RevertFixes],
        ["check"] = Enum.GetNames<PrerequisiteId>,
        ["outcome"] = Enum.GetNames<PrerequisiteOutcome>,
        ["tls-policy"] = Enum.GetNames<TlsPolicy>,
        ["event"] = () => Enum.GetValues<ServerEvent>().Select(id => $"{id:D} {id}"),
        ["record"] = () => Installed().Concat([$@"{RegistryLocations.AppliedFixes.Key}\{RegistryLocations.AppliedFixes.Name}", RegistryLocations.RestartRequired.ToString()]),
        ["json"] = () => Regex.Matches(File.ReadAllText(Checkout.Path("docs", "readiness.schema.json")), "\"(\\w+)\": \\{").Select(match => match.Groups[1].Value),
    };

    public static TheoryData<string, string> Promised
    {
        get
        {
            TheoryData<string, string> names = [];
            foreach (var line in File.ReadLines(Checkout.Path("tests", "Prerequisites.Tests", "Documentation", "promised-names.txt")).Where(line => !line.StartsWith('#')))
            {
                names.Add(line.Split(' ')[0], line[(line.IndexOf(' ') + 1)..]);
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Promised))]
    public void Keeps_its_name(string kind, string name) => Assert.Contains(name, Kinds[kind]());

    // What the package itself writes.
    private static IEnumerable<string> Installed()
    {
        var keys = XDocument.Load(Checkout.Path("installer", "package", "Record.wxs")).Descendants().Where(element => element.Name.LocalName == "RegistryKey");
        return keys.SelectMany(key => key.Elements().Select(value => $@"{key.Attribute("Root")!.Value}\{key.Attribute("Key")!.Value}\{value.Attribute("Name")!.Value}"));
    }
}
