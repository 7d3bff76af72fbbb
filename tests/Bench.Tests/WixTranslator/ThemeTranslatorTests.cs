using static CloudProvisioningBootstrapper.Bench.Tests.WixTranslator.Sources;

namespace CloudProvisioningBootstrapper.Bench.Tests.WixTranslator;

/// <summary>The theme of Setup, before and after.</summary>
public class ThemeTranslatorTests
{
    public static TheoryData<string, string> Controls => new()
    {
        { """<Label X="1" DisablePrefix="yes">#(loc.A)</Label>""", """<Text X="1" DisablePrefix="yes">#(loc.A)</Text>""" },
        { """<Checkbox Name="REVERTFIXES" X="1">#(loc.A)</Checkbox>""", """<Checkbox Name="REVERTFIXES" X="1">#(loc.A)</Checkbox>""" },
        { """<Button Name="InstallButton" EnableCondition="NOT A">#(loc.A)</Button>""", """<Button Name="InstallButton">#(loc.A)</Button>""" },
        {
            """<Button Name="SuccessCloseButton"><Text>#(loc.A)</Text><CloseWindowAction /></Button>""",
            """<Button Name="SuccessCancelButton">#(loc.A)</Button>"""
        },
        {
            """<Label X="1" VisibleCondition="WixStdBARestartRequired"><Text>#(loc.SuccessRestartText)</Text><Text Condition="A">#(loc.B)</Text></Label>""",
            """<Text Name="SuccessRestartText" HideWhenDisabled="yes" X="1">#(loc.SuccessRestartText)</Text>"""
        },
        {
            """<Label><Text>#(loc.SuccessHeader)</Text><Text Condition="A">#(loc.SuccessLayoutHeader)</Text><Text Condition="B">#(loc.SuccessRepairHeader)</Text></Label>""",
            """<Text Name="SuccessHeader" HideWhenDisabled="yes">#(loc.SuccessHeader)</Text><Text Name="SuccessRepairHeader" HideWhenDisabled="yes">#(loc.SuccessRepairHeader)</Text>"""
        },
    };

    [Theory]
    [MemberData(nameof(Controls))]
    public void Translates_controls(string source, string expected) => AssertTranslation(
        Wix5($"""<Page Name="Success">{source}</Page>"""),
        $"""<Theme xmlns="http://wixtoolset.org/schemas/thmutil/2010"><Window Width="1">#(loc.Caption)</Window><Page Name="Success">{expected}</Page></Theme>""");

    [Fact]
    public void Translates_fonts_and_leaves_out_the_page_before_the_first() => AssertTranslation(
        Wix5("""<Page Name="Loading"><Label /></Page>""", """<Font Id="0" Foreground="windowtext" Background="window">Segoe UI</Font>"""),
        """<Theme xmlns="http://wixtoolset.org/schemas/thmutil/2010"><Window Width="1">#(loc.Caption)</Window><Font Id="0" Foreground="000000" Background="FFFFFF">Segoe UI</Font></Theme>""");

    [Fact]
    public void Makes_a_page_of_what_WiX_5_shows_for_help_alone() => AssertTranslation(
        Wix5(
            """
            <Label X="1" Visible="yes">#(loc.Title)</Label>
            <Label X="2" Visible="yes" VisibleCondition="WixBundleCommandLineAction = 1">#(loc.HelpText)</Label>
            <Button Name="HelpCloseButton" Visible="yes" VisibleCondition="WixBundleCommandLineAction = 1"><Text>#(loc.A)</Text><CloseWindowAction /></Button>
            """),
        """
        <Theme xmlns="http://wixtoolset.org/schemas/thmutil/2010"><Window Width="1">#(loc.Caption)</Window>
        <Text X="1" Visible="yes">#(loc.Title)</Text>
        <Page Name="Help"><Text X="2">#(loc.HelpText)</Text><Button Name="HelpCancelButton">#(loc.A)</Button></Page></Theme>
        """);

    [Fact]
    public void Refuses_what_it_does_not_know() =>
        Assert.Contains("'ListView' of a theme", Assert.Single(Translate(Wix5("""<Page Name="Success"><ListView /></Page>""")).Diagnostics).Message, StringComparison.Ordinal);

    private static string Wix5(string pages, string fonts = "") =>
        $"""<Theme xmlns="http://wixtoolset.org/schemas/v4/thmutil">{fonts}<Window Width="1" Caption="#(loc.Caption)">{pages}</Window></Theme>""";
}
