using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>
/// The article: TLS 1.2 must be enabled, with Enabled=1 and DisabledByDefault=0 for client and server, and SchUseStrongCrypto=1.
/// Windows takes any Enabled but 0 as enabled, 0xFFFFFFFF too, so it is not refused.
/// </summary>
/// <remarks>https://learn.microsoft.com/windows-server/security/tls/tls-registry-settings</remarks>
internal sealed class Tls12Check() : PrerequisiteCheck<Tls12Settings>(PrerequisiteId.Tls12, DocumentationPages.Tls, facts => facts.Tls12)
{
    public override string DescribeRequirement(EvaluationOptions options) =>
        options.TlsPolicy == TlsPolicy.Documented ? Strings.Tls12_Required : Strings.Tls12_RequiredWindowsDefault;

    /// <summary>The state of the values without regard to any policy.</summary>
    public static Tls12State StateOf(Tls12Settings settings)
    {
        var all = Tls12Setting.AllOf(settings);
        var clientIsOff = IsOff(RegistryLocations.Tls12Client);
        if (clientIsOff != IsOff(RegistryLocations.Tls12Server))
        {
            return Tls12State.Half;
        }

        return clientIsOff || IsOff(RegistryLocations.DotNetFramework) ? Tls12State.Disabled
            : all.Any(setting => setting.IsOfWrongType) ? Tls12State.Misconfigured
            : all.Any(setting => setting.IsAbsent) ? Tls12State.WindowsDefault
            : Tls12State.AsDocumented;

        bool IsOff(RegistryPath key) => all.Any(setting => setting.Stored.Path.Key == key && setting.IsOff);
    }

    protected override Verdict Evaluate(Tls12Settings fact, EvaluationOptions options)
    {
        var verdict = StateOf(fact) switch
        {
            Tls12State.AsDocumented => Verdict.Passed(Strings.Tls12_AsDocumented),
            Tls12State.WindowsDefault when options.TlsPolicy == TlsPolicy.WindowsDefault => Verdict.Passed(Text.Format(Strings.Tls12_WindowsDefault, List(fact, setting => setting.IsAbsent))),
            Tls12State.WindowsDefault => Fail(Strings.Tls12_Absent, fact, setting => setting.IsAbsent, Strings.Tls12_RemedyOrPolicy),
            Tls12State.Misconfigured => Fail(Strings.Tls12_Misconfigured, fact, setting => setting.IsOfWrongType, Strings.Tls12_Remedy),
            Tls12State.Half => Fail(Strings.Tls12_Half, fact, setting => setting.IsOff, Strings.Tls12_Remedy),
            _ => Fail(Strings.Tls12_Disabled, fact, setting => setting.IsOff, Strings.Tls12_Remedy),
        };
        return WithCipherSuites(verdict with { Actual = verdict.Actual + NotesOn(fact) }, TlsCipherSuite.FindObstacles(fact));
    }

    // A TLS 1.2 that is on, but has no cipher suite in common with the service.
    private static Verdict WithCipherSuites(Verdict verdict, IReadOnlyList<RegistryValuePath> obstacles) => obstacles.Count == 0
        ? verdict
        : verdict with
        {
            Outcome = verdict.Outcome == PrerequisiteOutcome.Passed ? PrerequisiteOutcome.Warning : verdict.Outcome,
            Actual = verdict.Actual + Text.Format(Strings.Tls12_NoCipherSuite, string.Join("; ", obstacles)),
            Remedy = (verdict.Remedy.Length > 0 ? verdict.Remedy + "; " : "") + Strings.Tls12_NoCipherSuiteRemedy,
        };

    private static Verdict Fail(string finding, Tls12Settings settings, Func<Tls12Setting, bool> isCause, string remedy) => Verdict.Failed(
        Text.Format(finding, List(settings, isCause)),
        remedy,
        [.. Tls12Setting.AllOf(settings).Where(setting => !setting.IsCompliant).Select(setting => setting.Change)]);

    private static string List(Tls12Settings settings, Func<Tls12Setting, bool> isMeant) =>
        string.Join("; ", Tls12Setting.AllOf(settings).Where(isMeant).Select(setting => setting.Stored));

    // What changes no verdict, but explains one.
    private static string NotesOn(Tls12Settings settings)
    {
        StoredValue[] above = [new(RegistryLocations.Tls12EnabledAbove, settings.Above.Enabled), new(RegistryLocations.Tls12DisabledByDefaultAbove, settings.Above.DisabledByDefault)];
        var misplaced = above.Where(value => value.Value is not null).ToList();
        return (misplaced.Count > 0 ? Text.Format(Strings.Tls12_OneKeyTooHigh, string.Join("; ", misplaced)) : "")
            + (settings.SystemDefaultTlsVersions is { } versions ? Text.Format(Strings.Tls12_Versions, new StoredValue(RegistryLocations.SystemDefaultTlsVersions, versions)) : "");
    }
}

/// <summary>The state of TLS 1.2 in the registry, from good to bad.</summary>
internal enum Tls12State
{
    /// <summary>Every value of the article is there.</summary>
    AsDocumented,

    /// <summary>Values are absent, none disables TLS 1.2; Windows enables it by itself.</summary>
    WindowsDefault,

    /// <summary>A value has a type that Windows does not take.</summary>
    Misconfigured,

    /// <summary>TLS 1.2 is disabled for one of client and server only.</summary>
    Half,

    /// <summary>TLS 1.2 is disabled for client and server, or .NET Framework is told not to use it.</summary>
    Disabled,
}
