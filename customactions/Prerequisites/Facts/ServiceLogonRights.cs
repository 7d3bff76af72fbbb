namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Who may log on as a service on this server, by security identifier.</summary>
/// <param name="Granted">The accounts and groups that have SeServiceLogonRight.</param>
/// <param name="Denied">Those that have SeDenyServiceLogonRight, which counts before the other.</param>
public sealed record ServiceLogonRights(IReadOnlyList<string> Granted, IReadOnlyList<string> Denied);
