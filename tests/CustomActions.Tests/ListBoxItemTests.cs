namespace CloudProvisioningBootstrapper.CustomActions.Tests;

public class ListBoxItemTests
{
    [Theory]
    [InlineData("Failed: TLS 1.2", "Failed: TLS 1.2")]
    [InlineData("unknown: [ProductName] {0}", @"unknown: [\[]ProductName[\]] [\{]0[\}]")]
    public void Windows_Installer_resolves_nothing_in_a_line(string text, string formatted) =>
        Assert.Equal(formatted, new ListBoxItem("Id", text).FormattedText);
}
