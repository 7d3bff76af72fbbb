namespace CloudProvisioningBootstrapper.Prerequisites.Facts.Windows;

/// <summary>The clock of this server.</summary>
public sealed class SystemClock : IClock
{
    /// <inheritdoc/>
    public DateTime UtcNow => DateTime.UtcNow;
}
