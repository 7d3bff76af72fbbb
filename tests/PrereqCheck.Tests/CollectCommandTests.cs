using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Tests;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests;

public sealed class CollectCommandTests : IDisposable
{
    private readonly TestRun run = new();

    private static string Expected => CollectionWriter.Format(TestRun.Collection("SERVER1", Servers.Good));

    [Fact]
    public void What_was_read_is_in_the_file_and_nothing_is_said_of_it()
    {
        Assert.Equal(0, run.Run("collect", run.File("SERVER1.json")));
        Assert.Equal(Expected, File.ReadAllText(run.File("SERVER1.json")));
        Assert.Equal(["SERVER1.json"], run.Files);
        Assert.Empty(run.Terminal.Lines);
        Assert.Empty(run.Terminal.Errors);
    }

    [Fact]
    public void It_goes_to_standard_output()
    {
        Assert.Equal(0, run.Run("collect", "-"));
        Assert.Equal(Expected, run.Terminal.Utf8);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void Check_collects_too_what_it_evaluates()
    {
        Assert.Equal(0, run.Run("check", "--collection", run.File("SERVER1.json")));
        Assert.Equal(Expected, File.ReadAllText(run.File("SERVER1.json")));
        Assert.NotEmpty(run.Terminal.Lines);
    }

    [Fact]
    public void What_is_read_is_asked_for_as_with_the_installer()
    {
        Assert.Equal(0, run.Run("collect", "-", "--properties", "environmentname=AzureUSGovernment", "PROXY=proxy:8080", "DOMAINCONTROLLER=dc1.contoso.test"));
        Assert.Equal(new ReadingRequest(new(AzureCloud.AzureUSGovernment, null, new("proxy", 8080)), "dc1.contoso.test"), run.ReadWith);
        Assert.Contains("\"requested\":{\"tryNetwork\":true,\"tryDirectory\":true,\"domainController\":\"dc1.contoso.test\",\"environmentName\":\"AzureUSGovernment\",\"tenantId\":\"\",\"proxy\":\"proxy:8080\"}", run.Terminal.Utf8, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("collect", "collect requires the name of one file, or - for standard output.")]
    [InlineData("collect a b", "collect requires the name of one file, or - for standard output.")]
    [InlineData("collect a --json b", "Unknown option 'json'.")]
    [InlineData("collect a --properties SCOPEDOUS=1", "'SCOPEDOUS' is not a property that can be set here. Allowed: NAME=value with one of the names NETWORKCHECK, DIRECTORYCHECK, DOMAINCONTROLLER, ENVIRONMENTNAME, TENANTID, PROXY.")]
    [InlineData("check --collection -", "--collection requires the name of a file. Only --json and --csv can write to standard output.")]
    public void What_is_wrong_is_named_and_nothing_is_read(string arguments, string error)
    {
        Assert.Equal(2, run.Run(arguments.Split(' ')));
        Assert.Equal(error, run.Terminal.Errors[0]);
        Assert.Null(run.ReadWith);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named_and_nothing_is_left()
    {
        Assert.Equal(3, run.Run("collect", run.File("missing/SERVER1.json")));
        Assert.StartsWith($"The report could not be written to {run.File("missing/SERVER1.json")}: ", Assert.Single(run.Terminal.Errors), StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void Who_is_not_elevated_is_told_where_that_matters()
    {
        using var ready = new TestRun { IsElevated = false };
        Assert.Equal(0, ready.Run("check"));
        Assert.Empty(ready.Terminal.Errors);

        var unreadable = Servers.Good with { Memory = Prerequisites.Facts.Reading<Prerequisites.Facts.PhysicalMemory>.Failed("Access is denied. (5)") };
        using var unelevated = new TestRun { IsElevated = false, Facts = unreadable };
        Assert.Equal(0, unelevated.Run("check"));
        Assert.Equal(["PrereqCheck runs without administrator rights, so some facts could not be read. An elevated run can read more."], unelevated.Terminal.Errors);

        using var elevated = new TestRun { Facts = unreadable };
        Assert.Equal(0, elevated.Run("check"));
        Assert.Empty(elevated.Terminal.Errors);
    }

    public void Dispose() => run.Dispose();
}
