using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>
/// The agent's setup makes its gMSA with RC4, AES128 and AES256. On a server that may not use all of them the gMSA can't be
/// installed, and the setup fails ("Unable to install service account", event 9001).
/// </summary>
/// <remarks>https://github.com/MicrosoftDocs/entra-docs/issues/639</remarks>
internal sealed class KerberosEncryptionCheck() : PrerequisiteCheck(PrerequisiteId.KerberosEncryption, DocumentationPages.ServiceAccounts)
{
    /// <summary>The types of the agent's gMSA: bits of msDS-SupportedEncryptionTypes, MS-KILE 2.2.7.</summary>
    private static readonly IReadOnlyDictionary<string, uint> AgentTypes = new Dictionary<string, uint> { ["RC4"] = 0x4, [Aes128] = 0x8, [Aes256] = 0x10 };

    private const int WindowsServer2025 = 26100;
    private const string Aes128 = "AES128";
    private const string Aes256 = "AES256";

    public override Verdict Evaluate(ServerFacts facts, EvaluationOptions options)
    {
        if (facts.Kerberos.Failure is { } failure)
        {
            return Verdict.Unknown(Text.Format(Strings.CouldNotRead, failure));
        }

        var stored = facts.Kerberos.Value.Policy.Value is not null || ReadsPolicyOnly(facts.Windows) ? facts.Kerberos.Value.Policy : facts.Kerberos.Value.Legacy;
        return stored.Value is null ? Verdict.Passed(Strings.KerberosEncryption_NotRestricted)
            : stored.Value.AsDWord() is { } allowed ? Evaluate(stored, allowed)
            : Verdict.Unknown(Text.Format(Strings.Registry_NotDWord, stored.Path, stored.Value));
    }

    private static Verdict Evaluate(StoredValue stored, uint allowed)
    {
        var missing = AgentTypes.Keys.Where(name => (allowed & AgentTypes[name]) == 0).ToList();
        var remaining = ((string[])[Aes128, Aes256]).Except(missing).ToList();
        return missing.Count == 0
            ? Verdict.Passed(Text.Format(Strings.KerberosEncryption_Allowed, stored))
            : Verdict.Warning(
                Text.Format(Strings.KerberosEncryption_Missing, string.Join(", ", missing), stored),
                remaining.Count > 0 ? Text.Format(Strings.KerberosEncryption_Remedy, string.Join(",", remaining)) : Strings.KerberosEncryption_NoAesRemedy);
    }

    // Where the version is not known, the older place is looked at: what it says is named with it.
    private static bool ReadsPolicyOnly(Reading<WindowsVersion> windows) =>
        windows.Failure is null && windows.Value.Build >= WindowsServer2025;
}
