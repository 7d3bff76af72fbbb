using System.Reflection;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.CustomActions;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.CustomActions;

/// <summary>What the package calls is in the library, and what the library offers is called.</summary>
public sealed class DllEntriesAreCustomActionMethods : Policy
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Fact]
    public void Finds_an_entry_without_method() =>
        Assert.Contains("DllEntry Absent is no [CustomAction] method", Compare("<CustomAction Id='A' DllEntry='Absent' />", typeof(EntryPoints)).First(), StringComparison.Ordinal);

    [Fact]
    public void Finds_an_entry_in_another_case() =>
        Assert.Contains("DllEntry fine is no [CustomAction] method", Compare("<CustomAction Id='A' DllEntry='fine' />", typeof(Samples)).First(), StringComparison.Ordinal);

    [Fact]
    public void Finds_methods_that_nobody_calls_or_Windows_Installer_can_not_call()
    {
        var findings = Compare("<CustomAction Id='A' DllEntry='Fine' /><CustomAction Id='B' DllEntry='Renamed' />", typeof(Samples));
        Assert.Equal(
        [
            "Samples.Hidden is not public static ActionResult(Session).",
            "Samples.Hidden: no custom action has DllEntry=\"Hidden\".",
            "Samples.ReturnsNothing is not public static ActionResult(Session).",
            "Samples.ReturnsNothing: no custom action has DllEntry=\"ReturnsNothing\".",
            "Samples.TakesMore is not public static ActionResult(Session).",
            "Samples.TakesMore: no custom action has DllEntry=\"TakesMore\".",
        ], findings.Order(StringComparer.Ordinal));
    }

    private protected override IEnumerable<string> Find(InstallerSources sources) => Compare(sources.Package, typeof(EntryPoints).Assembly.GetTypes());

    private static IEnumerable<string> Compare(string package, params Type[] types) => Compare(InstallerSources.Parse(package).Package, types);

    private static IEnumerable<string> Compare(WixProject package, params Type[] types)
    {
        var entries = package.AllElements.Attributes("DllEntry").ToList();
        var methods = types
            .SelectMany(type => type.GetMethods(Any))
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<CustomActionAttribute>()))
            .Where(candidate => candidate.Attribute is not null)
            .Select(candidate => (candidate.Method, Entry: candidate.Attribute!.Name ?? candidate.Method.Name))
            .ToList();

        foreach (var entry in entries.Where(entry => !methods.Any(method => method.Entry == entry.Value)))
        {
            yield return $"{WixSource.Place(entry)}: DllEntry {entry.Value} is no [CustomAction] method.";
        }

        foreach (var (method, entry) in methods)
        {
            var name = $"{method.DeclaringType!.Name}.{method.Name}";
            if (!IsCallable(method))
            {
                yield return $"{name} is not public static ActionResult(Session).";
            }

            if (!entries.Any(candidate => candidate.Value == entry))
            {
                yield return $"{name}: no custom action has DllEntry=\"{entry}\".";
            }
        }
    }

    private static bool IsCallable(MethodInfo method) =>
        method is { IsPublic: true, IsStatic: true } && method.ReturnType == typeof(ActionResult) &&
        method.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual([typeof(Session)]);

    private static class Samples
    {
        [CustomAction]
        public static ActionResult Fine(Session session) => ActionResult.Success;

        [CustomAction("Renamed")]
        public static ActionResult UnderAnotherName(Session session) => ActionResult.Success;

        [CustomAction]
        internal static ActionResult Hidden(Session session) => ActionResult.Success;

        [CustomAction]
        public static void ReturnsNothing(Session session)
        {
        }

        [CustomAction]
        public static ActionResult TakesMore(Session session, string text) => ActionResult.Success;
    }
}
