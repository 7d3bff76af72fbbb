using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Options;

public class IgnoredArgumentsTests
{
    [Theory]
    [InlineData("applyfixes")]
    [InlineData("ApplyFixes")]
    [InlineData("APLYFIXES")]
    [InlineData("APPLYFIXS")]
    [InlineData("APPLYFIXESS")]
    [InlineData("APPLYFIKES")]
    [InlineData("APPLYFIXSE")]
    [InlineData("aplyfixes")]
    public void A_name_that_differs_by_case_or_one_letter_was_meant(string name) => Assert.Equal(
        [$"{name} is not a property. Write APPLYFIXES, in capitals and without a slash."],
        In($"{name}=1", $"e000: Ignoring attempt to set non-overridable variable: '{name}'.").Mistakes);

    [Theory]
    [InlineData("APLYFIXS")]
    [InlineData("FIXES")]
    [InlineData("SOMETHING")]
    public void Another_name_is_only_told(string name)
    {
        var ignored = In($"{name}=1", $"e000: Ignoring attempt to set non-overridable variable: '{name}'.");
        Assert.Empty(ignored.Mistakes);
        Assert.Equal([name], ignored.Others);
    }

    [Fact]
    public void Every_property_is_known_and_none_is_near_another()
    {
        string[] names = [.. PublicProperties.OfOptions.Except([PublicProperties.DotNetFrameworkFollows]), PublicProperties.RevertFixes];
        Assert.All(names, name => Assert.Contains($" Write {name}, ", Assert.Single(In("", $"Ignoring attempt to set non-overridable variable: '{name.ToLowerInvariant()}'.").Mistakes), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Memory")]
    [InlineData("memory")]
    [InlineData("Memory,")]
    public void A_check_that_stands_apart_from_SKIPCHECKS_was_meant(string word) => Assert.Equal(
        [$"{word} stands apart from SKIPCHECKS, so that the check would not be skipped. Write the whole list in quotation marks: \"SKIPCHECKS=...,Memory\"."],
        In($"SKIPCHECKS=DomainJoined {word}", $"i000: Ignoring unknown argument: {word}").Mistakes);

    [Fact]
    public void A_property_with_a_slash_is_found_whether_it_is_logged_or_not()
    {
        string[] expected = ["/APPLYFIXES is not a property. Write APPLYFIXES, in capitals and without a slash."];
        Assert.Equal(expected, In("/quiet /APPLYFIXES=1").Mistakes);
        Assert.Equal(expected, In("/quiet /APPLYFIXES=1", "i000: Ignoring unknown argument: /APPLYFIXES=1").Mistakes);
    }

    [Fact]
    public void No_value_is_shown()
    {
        var ignored = In("/proxy=user:secret@host \"/FOO=other secret\"", "Ignoring unknown argument: /proxy=user:secret@host", "Ignoring unknown argument: /FOO=other secret");
        Assert.DoesNotContain("secret", string.Concat([.. ignored.Mistakes, .. ignored.Others]), StringComparison.Ordinal);
        Assert.Equal(["/FOO"], ignored.Others);
    }

    [Theory]
    [InlineData("/quiet /norestart /log C:\\setup.log APPLYFIXES=1 SKIPCHECKS=Memory")]
    [InlineData("-burn.clean.room=C:\\Setup.exe -burn.filehandle.attached=160 /uninstall REVERTFIXES=1")]
    public void What_is_obeyed_is_not_told(string commandLine)
    {
        var ignored = In(commandLine);
        Assert.Empty(ignored.Mistakes.Concat(ignored.Others));
    }

    [Fact]
    public void Of_an_appended_log_the_last_run_counts() => Assert.Empty(
        IgnoredArguments.In("Command Line: 'x=1'\r\nIgnoring unknown argument: Memory\r\nCommand Line: '/quiet'\r\n").Mistakes);

    [Fact]
    public void What_is_no_log_of_a_bundle_says_nothing() => Assert.Same(IgnoredArguments.None, IgnoredArguments.In("Ignoring unknown argument: Memory"));

    [Fact]
    public void A_long_argument_is_cut_and_stays_on_one_line() =>
        Assert.Equal(61, Assert.Single(In("", "Ignoring unknown argument: " + new string('x', 500)).Others).Length);

    private static IgnoredArguments In(string commandLine, params string[] lines) =>
        IgnoredArguments.In($"[0114:0118][2026-11-25T17:24:39]i009: Command Line: '{commandLine}'\r\n{string.Concat(lines.Select(line => $"[0114:0124][2026-11-25T17:24:40]{line}\r\n"))}");
}
