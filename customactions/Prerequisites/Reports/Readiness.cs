namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>What all results together say of a server, from good to bad.</summary>
public enum Readiness
{
    /// <summary>Every prerequisite that was judged is met.</summary>
    Ready,

    /// <summary>Nothing blocks, but there is a warning, or something could not be found out.</summary>
    ReadyWithWarnings,

    /// <summary>What is not met, this installation mends; then nothing blocks.</summary>
    ReadyAfterFixes,

    /// <summary>At least one prerequisite is not met, and this installation does not mend it.</summary>
    NotReady,
}
