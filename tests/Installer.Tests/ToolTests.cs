namespace CloudProvisioningBootstrapper.Installer.Tests;

public class ToolTests
{
    [Fact]
    public void A_missing_tool_is_an_error_that_says_what_to_do() => Assert.Equal(
        "'no-such-tool' is missing. Run ./build.sh first: it installs Debian's package 'tools'.",
        Assert.Throws<InvalidOperationException>(() => Tool.Run("no-such-tool", "tools")).Message);

    [Fact]
    public void What_a_failing_tool_says_is_in_the_error() =>
        Assert.Contains("no-such-file", Assert.Throws<InvalidOperationException>(() => Tool.Run("msiinfo", "msitools", "tables", "no-such-file")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_installer_is_an_error_that_says_what_to_do() =>
        Assert.EndsWith("Absent.msi is missing. The test edition is not built. Run ./build.sh first.", Assert.Throws<FileNotFoundException>(() => Checkout.TestEdition("Absent.msi")).Message, StringComparison.Ordinal);
}
