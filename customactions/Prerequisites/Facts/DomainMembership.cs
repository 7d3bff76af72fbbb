namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The server's place in a domain.</summary>
/// <param name="JoinStatus">What it is joined to.</param>
/// <param name="Name">The name of the domain or workgroup; empty where there is none.</param>
/// <param name="IsDomainController">Whether it is a domain controller, which is what product type 2 says.</param>
public sealed record DomainMembership(JoinStatus JoinStatus, string Name, bool IsDomainController);
