namespace CloudProvisioningBootstrapper.Style.Tests.Spelling;

public enum Language
{
    English,
    German,
}
