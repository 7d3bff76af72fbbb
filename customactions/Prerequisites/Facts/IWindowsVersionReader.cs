namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Tells which Windows runs.</summary>
public interface IWindowsVersionReader
{
    /// <summary>The build number of the running Windows.</summary>
    int Build { get; }

    /// <summary>The role of the running Windows.</summary>
    ProductType ProductType { get; }
}
