namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>What scripts read. The numbers never change.</summary>
internal enum ExitCode
{
    /// <summary>Nothing blocks the agent; with --warnings-as-errors also nothing needs attention.</summary>
    Ready = 0,

    /// <summary>At least one prerequisite is not met.</summary>
    NotReady = 1,

    /// <summary>Nothing was read, because the arguments are wrong.</summary>
    WrongArguments = 2,

    /// <summary>A report could not be written, or PrereqCheck itself failed; this says nothing about the server.</summary>
    Failed = 3,
}
