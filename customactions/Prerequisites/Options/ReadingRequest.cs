namespace CloudProvisioningBootstrapper.Prerequisites.Options;

/// <summary>What to ask other machines for while a server is read. All of it together takes five seconds at most.</summary>
/// <param name="TryNetwork">Whether to try the agent's endpoints.</param>
/// <param name="DomainController">The domain controller to ask; empty: one that Windows finds; <see langword="null"/>: none.</param>
public sealed record ReadingRequest(bool TryNetwork, string? DomainController)
{
    /// <summary>Nothing: the server alone is read.</summary>
    public static readonly ReadingRequest Nothing = new(TryNetwork: false, DomainController: null);
}
