namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Fixes;

/// <summary>The number of a write, of the registry or of a file, at which something happens.</summary>
/// <param name="Step">The number, from 0.</param>
public sealed record Moment(int Step);
