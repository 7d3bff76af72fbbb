namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>What came of a connection to an endpoint.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Failure">Why there is no connection; <see langword="null"/> when there is one.</param>
public sealed record EndpointAnswer(NetworkEndpoint Endpoint, string? Failure);
