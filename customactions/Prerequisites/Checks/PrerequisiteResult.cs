namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The verdict on one prerequisite, in words an administrator can act on.</summary>
public sealed record PrerequisiteResult
{
    /// <summary>The prerequisite.</summary>
    public required PrerequisiteId Id { get; init; }

    /// <summary>Its name, for example "Memory".</summary>
    public required string Title { get; init; }

    /// <summary>What was found.</summary>
    public required PrerequisiteOutcome Outcome { get; init; }

    /// <summary>What is needed, a whole sentence.</summary>
    public required string Required { get; init; }

    /// <summary>What the server has, or why that could not be found out; without a full stop.</summary>
    public required string Actual { get; init; }

    /// <summary>What to do; empty when there is nothing to do. Starts in lower case, ends without a full stop.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>Whether a change of the registry can mend it.</summary>
    public bool IsFixable { get; init; }

    /// <summary>Whether this run is going to mend it, so that it does not refuse the server.</summary>
    public bool WillBeFixed { get; init; }

    /// <summary>The page that states the rule.</summary>
    public required Uri Documentation { get; init; }

    /// <summary>Whether this result refuses the server.</summary>
    public bool Blocks => Outcome == PrerequisiteOutcome.Failed && !WillBeFixed;
}
