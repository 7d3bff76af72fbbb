namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Tells which account runs this.</summary>
public interface IAccountReader
{
    /// <summary>Reads the account's token.</summary>
    /// <returns>The account.</returns>
    CallingAccount Read();
}
