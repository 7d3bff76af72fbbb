namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>An update of a release of Windows Server.</summary>
/// <param name="Name">Its name, KB and a number.</param>
/// <param name="Revision">The revision (UBR) that it raises the release's first build to.</param>
public sealed record NeededUpdate(string Name, int Revision);
