using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>Judges one prerequisite. A pure function: it reads nothing but its arguments.</summary>
public interface IPrerequisiteCheck
{
    /// <summary>The prerequisite.</summary>
    PrerequisiteId Id { get; }

    /// <summary>The prerequisite's name, for people.</summary>
    string Title { get; }

    /// <summary>The page that states the rule.</summary>
    Uri Documentation { get; }

    /// <summary>What is needed, a whole sentence.</summary>
    /// <param name="requirements">What is asked of the server.</param>
    /// <returns>The sentence.</returns>
    string Require(Requirements requirements);

    /// <summary>Judges the server.</summary>
    /// <param name="facts">What is known of the server.</param>
    /// <param name="requirements">What is asked of it.</param>
    /// <returns>The verdict; Unknown where the facts that it needs could not be read.</returns>
    PrerequisiteResult Judge(ServerFacts facts, Requirements requirements);
}
