using CloudProvisioningBootstrapper.Prerequisites;

namespace CloudProvisioningBootstrapper.TestServers;

/// <summary>What one check must say of a server.</summary>
/// <param name="Id">The check.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Named">What its finding must name; empty where the outcome says all.</param>
public sealed record ExpectedResult(PrerequisiteId Id, PrerequisiteOutcome Outcome, string Named = "");
