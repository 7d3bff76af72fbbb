namespace CloudProvisioningBootstrapper.Prerequisites.Fixes;

/// <summary>What Windows answered to a restart that was to be scheduled. Programs read the names in the record, so they never change.</summary>
public enum RestartOutcome
{
    /// <summary>It is scheduled.</summary>
    Scheduled,

    /// <summary>A shutdown or restart was scheduled before; Windows does not say which. So a restart comes anyway, or a start.</summary>
    AlreadyScheduled,

    /// <summary>A shutdown or restart has begun already.</summary>
    InProgress,

    /// <summary>None is scheduled.</summary>
    Failed,
}

/// <summary>What Windows answered, with its error code.</summary>
/// <param name="Outcome">What comes of it.</param>
/// <param name="Error">A Win32 error code; 0 where it is scheduled.</param>
public sealed record RestartAnswer(RestartOutcome Outcome, int Error);
