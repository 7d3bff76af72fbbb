namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The verdict on one prerequisite, in words an administrator can act on.</summary>
public sealed record PrerequisiteResult
{
    public required PrerequisiteId Id { get; init; }

    /// <summary>Its name, for example "Memory".</summary>
    public required string Title { get; init; }

    public required PrerequisiteOutcome Outcome { get; init; }

    /// <summary>What is required, a whole sentence.</summary>
    public required string Required { get; init; }

    /// <summary>What the server has, or why that could not be found out; on one line, without a full stop.</summary>
    public required string Actual { get; init; }

    /// <summary>What to do; empty when there is nothing to do. Starts in lower case, ends without a full stop.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The changes of the registry that would fix it; none where no change can.</summary>
    public IReadOnlyList<RegistryChange> Changes { get; init; } = [];

    public bool IsFixable => Changes.Count > 0;

    /// <summary>Whether this run is going to fix it, so that it does not refuse the server.</summary>
    public bool WillBeFixed { get; init; }

    /// <summary>The page that states the rule.</summary>
    public required Uri Documentation { get; init; }

    /// <summary>Whether this result refuses the server.</summary>
    public bool Blocks => Outcome == PrerequisiteOutcome.Failed && !WillBeFixed;
}
