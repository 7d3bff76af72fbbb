namespace CloudProvisioningBootstrapper.Style.Tests.Code;

/// <summary>
/// C# is formatted as .editorconfig says. Only white space is checked here, in every file, in some seconds; code style and
/// analyzers are errors of the build (EnforceCodeStyleInBuild), and <c>dotnet format</c> would load all projects to say the same.
/// </summary>
public class FormatTests
{
    [Fact]
    public void Dotnet_format_would_change_nothing() => Assert.Equal((0, ""), Check(Checkout.Root));

    [Fact]
    public void It_would_change_a_line_that_is_indented_wrongly()
    {
        var folder = Directory.CreateTempSubdirectory("format-").FullName;
        try
        {
            File.Copy(Checkout.Path(".editorconfig"), Path.Combine(folder, ".editorconfig"));
            File.WriteAllText(Path.Combine(folder, "Wrong.cs"), "internal class Wrong\n{\n  private int field;\n}\n");
            var (exitCode, output) = Check(folder);
            Assert.Equal(2, exitCode);
            Assert.Contains("Wrong.cs(3,3): error WHITESPACE", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int ExitCode, string Output) Check(string folder) =>
        Tool.Run("dotnet", "", "format", "whitespace", "--folder", folder, "--verify-no-changes", "--exclude", Path.Combine(folder, "artifacts"));
}
