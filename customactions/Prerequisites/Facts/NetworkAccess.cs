namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The way from the server to the agent's endpoints.</summary>
/// <param name="Answers">One answer for each endpoint that can be tested; <see langword="null"/> when nobody asked for the test.</param>
/// <param name="Proxies">The proxy settings that are present, each with its place.</param>
public sealed record NetworkAccess(IReadOnlyList<EndpointAnswer>? Answers, IReadOnlyList<string> Proxies);
