namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Tells the time.</summary>
public interface IClock
{
    /// <summary>Now, in UTC.</summary>
    DateTime UtcNow { get; }
}
