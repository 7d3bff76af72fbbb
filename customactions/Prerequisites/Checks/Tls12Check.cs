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
public sealed class Tls12Check : PrerequisiteCheck<Tls12Settings>
{
    /// <inheritdoc/>
    public override PrerequisiteId Id => PrerequisiteId.Tls12;

    /// <inheritdoc/>
    public override string Title => Strings.Tls12_Title;

    /// <inheritdoc/>
    public override Uri Documentation => DocumentationPages.Tls;

    /// <summary>Judges the values without regard to any policy.</summary>
    /// <param name="settings">The values.</param>
    /// <returns>The state.</returns>
    public static TlsVerdict Judge(Tls12Settings settings)
    {
        var switches = Tls12Switch.AllOf(settings);
        var clientIsOff = IsOff(RegistryLocations.Tls12Client);
        var serverIsOff = IsOff(RegistryLocations.Tls12Server);
        return clientIsOff != serverIsOff ? TlsVerdict.Half
            : clientIsOff || IsOff(RegistryLocations.DotNetFramework) ? TlsVerdict.Disabled
            : switches.Any(one => one.IsOfWrongType) ? TlsVerdict.Misconfigured
            : switches.Any(one => one.IsAbsent) ? TlsVerdict.WindowsDefault
            : TlsVerdict.AsDocumented;

        bool IsOff(RegistryPath path) => switches.Any(one => one.Path == path && one.IsOff);
    }

    /// <inheritdoc/>
    public override string Require(Requirements requirements) =>
        requirements.TlsPolicy == TlsPolicy.Documented ? Strings.Tls12_Required : Strings.Tls12_RequiredWindowsDefault;

    /// <inheritdoc/>
    protected override Reading<Tls12Settings> Select(ServerFacts facts) => facts.Tls12;

    /// <inheritdoc/>
    protected override Verdict Judge(Tls12Settings fact, Requirements requirements) => Judge(fact) switch
    {
        TlsVerdict.AsDocumented => Verdict.Passed(Strings.Tls12_AsDocumented),
        TlsVerdict.WindowsDefault when requirements.TlsPolicy == TlsPolicy.WindowsDefault => Verdict.Passed(Strings.Tls12_WindowsDefault),
        TlsVerdict.WindowsDefault => Fail(Strings.Tls12_Absent, fact, one => one.IsAbsent),
        TlsVerdict.Misconfigured => Fail(Strings.Tls12_Misconfigured, fact, one => one.IsOfWrongType),
        TlsVerdict.Half => Fail(Strings.Tls12_Half, fact, one => one.IsOff),
        _ => Fail(Strings.Tls12_Disabled, fact, one => one.IsOff),
    };

    private static Verdict Fail(string finding, Tls12Settings settings, Func<Tls12Switch, bool> isCulprit) => Verdict.Failed(
        Text.Format(finding, string.Join("; ", Tls12Switch.AllOf(settings).Where(isCulprit).Select(one => one.ToString()))),
        Strings.Tls12_Remedy,
        isFixable: true);
}
