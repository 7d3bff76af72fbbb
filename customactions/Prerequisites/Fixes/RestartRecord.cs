using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Fixes;

/// <summary>
/// What came of a restart that was to be scheduled, in the mark that the restart is required. Dialogs read it, since nothing but
/// the registry leads back to them from a commit action, and management software may.
/// </summary>
/// <param name="Answer">What Windows answered.</param>
/// <param name="AtUtc">When the server restarts; <see langword="null"/> where none was scheduled.</param>
public sealed record RestartRecord(RestartAnswer Answer, DateTime? AtUtc)
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>Reads the record.</summary>
    /// <param name="registry">The registry.</param>
    /// <returns>The record, or <see langword="null"/> where there is none that makes sense.</returns>
    /// <exception cref="RegistryAccessException">The registry refuses.</exception>
    public static RestartRecord? Read(IRegistryReader registry)
    {
        if (!Enum.TryParse<RestartOutcome>(registry.GetValue(RegistryLocations.ScheduledRestart)?.AsText(), out var outcome)
            || !Enum.IsDefined(typeof(RestartOutcome), outcome)
            || registry.GetValue(RegistryLocations.ScheduledRestartError)?.AsDWord() is not { } error)
        {
            return null;
        }

        var isTime = DateTime.TryParseExact(
            registry.GetValue(RegistryLocations.ScheduledRestartUtc)?.AsText(),
            TimeFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time);
        return isTime == (outcome == RestartOutcome.Scheduled) ? new(new(outcome, unchecked((int)error)), isTime ? time : null) : null;
    }

    /// <summary>Writes the record, in place of an older one.</summary>
    /// <param name="registry">The registry; the mark is there.</param>
    /// <exception cref="RegistryAccessException">The registry refuses.</exception>
    public void Write(IRegistryEditor registry)
    {
        registry.SetValue(RegistryLocations.ScheduledRestartError, RegistryValue.DWord(unchecked((uint)Answer.Error)));
        if (AtUtc is { } time)
        {
            registry.SetValue(RegistryLocations.ScheduledRestartUtc, RegistryValue.Text(time.ToString(TimeFormat, CultureInfo.InvariantCulture)));
        }
        else
        {
            registry.DeleteValue(RegistryLocations.ScheduledRestartUtc);
        }

        registry.SetValue(RegistryLocations.ScheduledRestart, RegistryValue.Text(Answer.Outcome.ToString()));
    }
}
