using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>
/// A KDS root key that can be used: without one no gMSA can be made, and the agent's wizard fails late. Not in the article, which
/// the wizard's own error is about; so a warning.
/// </summary>
internal sealed class KdsRootKeyCheck() : DirectoryCheck(PrerequisiteId.KdsRootKey, DocumentationPages.KdsRootKey)
{
    /// <summary>Domain controllers wait so long after a key takes effect, until all of them have it.</summary>
    /// <remarks>https://learn.microsoft.com/windows-server/identity/ad-ds/manage/group-managed-service-accounts/group-managed-service-accounts/create-the-key-distribution-services-kds-root-key</remarks>
    private static readonly TimeSpan Replication = TimeSpan.FromHours(10);

    protected override Verdict Evaluate(DirectoryFacts facts)
    {
        if (facts.HasServiceAccount.Failure is null && facts.HasServiceAccount.Value)
        {
            return Verdict.Passed(Text.Format(Strings.KdsRootKey_Proved, facts.Domain));
        }

        if (facts.RootKeys.Failure is { } failure)
        {
            return NotRead(failure);
        }

        var keys = facts.RootKeys.Value.Items;
        var times = keys.Select(key => key.UseStartTime).OfType<DateTime>().OrderBy(time => time).ToList();
        if (times.Count > 0 && facts.Time - times[0] >= Replication)
        {
            return Verdict.Passed(Text.Format(Strings.KdsRootKey_Usable, Format(times[0])));
        }

        if (times.Count < keys.Count)
        {
            return Verdict.Unknown(Strings.KdsRootKey_Hidden);
        }

        if (!facts.RootKeys.Value.IsComplete)
        {
            return Verdict.Unknown(Strings.KdsRootKey_Incomplete);
        }

        if (times.Count > 0)
        {
            // A time in the last hours of the calendar is no reason to fail.
            var usable = times[0] > DateTime.MaxValue - Replication ? DateTime.MaxValue : times[0] + Replication;
            return Verdict.Warning(Text.Format(Strings.KdsRootKey_Later, Format(times[0]), Format(usable)), Text.Format(Strings.KdsRootKey_Wait, Format(usable)));
        }

        // Most accounts see none, whether there are any or not.
        return facts.IsReadOnly ? Verdict.Unknown(Text.Format(Strings.KdsRootKey_ReadOnly, facts.DomainController))
            : facts.SignInFailure is { } signInFailure ? NotRead(signInFailure)
            : facts.Caller.Failure is { } unknownCaller ? NotRead(unknownCaller)
            : !facts.Caller.Value.SeesRootKeys ? Verdict.Unknown(Strings.KdsRootKey_NotVisible)
            : Verdict.Warning(Strings.KdsRootKey_None, Strings.KdsRootKey_Remedy);
    }

    private static string Format(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
