namespace CloudProvisioningBootstrapper.Prerequisites.Options;

/// <summary>What to ask other machines for while a server is read. All of it together takes five seconds at most.</summary>
/// <param name="Network">What to ask of the network; <see langword="null"/>: nothing.</param>
/// <param name="DomainController">The domain controller to ask; empty: one that Windows finds; <see langword="null"/>: none.</param>
public sealed record ReadingRequest(NetworkRequest? Network, string? DomainController)
{
    /// <summary>Nothing: the server alone is read.</summary>
    public static readonly ReadingRequest Nothing = new(Network: null, DomainController: null);
}

/// <summary>What is asked of the network.</summary>
/// <param name="Cloud">The cloud whose endpoints are tried.</param>
/// <param name="TenantId">The tenant whose own host is tried too.</param>
/// <param name="Proxy">The proxy that the agent is going to be given; everything is tried through it alone.</param>
public sealed record NetworkRequest(AzureCloud Cloud = AzureCloud.Public, Guid? TenantId = null, ProxyAddress? Proxy = null);
