using System.Xml.Linq;
using CloudProvisioningBootstrapper.Bench.WixTranslator;
using static CloudProvisioningBootstrapper.Bench.Tests.WixTranslator.Sources;

namespace CloudProvisioningBootstrapper.Bench.Tests.WixTranslator;

public class LineKeepingWriterTests
{
    private const string Space = " ";

    [Fact]
    public void Elements_and_attributes_stay_on_their_lines() => Assert.Equal(
        $$"""
        <Wix xmlns="http://schemas.microsoft.com/wix/2006/wi" xmlns:util="http://schemas.microsoft.com/wix/UtilExtension">

        <Fragment>
        <Component Id="A"

         Guid="B">
        <util:EventSource Name="C"
         Log="D" /><Condition>E</Condition></Component>

        <?ifdef F?>{{Space}}
        <Binary Id="G" SourceFile="H" />
        <?endif ?> </Fragment></Wix>

        """,
        Write(
            """
            <Wix xmlns="http://wixtoolset.org/schemas/v4/wxs" xmlns:u="http://wixtoolset.org/schemas/v4/wxs/util">
              <!-- comment -->
              <Fragment>
                <Component Id="A"
                           Condition="E"
                           Guid="B">
                  <u:EventSource Name="C"
                                 Log="D" />
                </Component>
                <?ifdef F?>
                <Binary Id="G" SourceFile="H" />
                <?endif?>
              </Fragment>
            </Wix>
            """));

    [Fact]
    public void Generated_elements_take_no_lines() => Assert.Equal(
        """
        <Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
        <Product Name="A" Id="*" Language="1033"><Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" />
        <MajorUpgrade />
        <Feature Id="B" /><MediaTemplate /></Product></Wix>

        """,
        Write(
            """
            <Wix xmlns="http://wixtoolset.org/schemas/v4/wxs">
              <Package Name="A">
                <MajorUpgrade IgnoreLanguage="yes" />
                <Feature Id="B" />
              </Package>
            </Wix>
            """));

    [Theory]
    [InlineData("a&#xA;b")]
    [InlineData("a&#xD;&#xA;b&#x9;c")]
    [InlineData(" a ")]
    [InlineData("&lt;&amp;&gt;&quot;'")]
    [InlineData("ä €")]
    public void Values_survive(string value)
    {
        var written = XDocument.Parse(
            Write(Wix5($"""<Fragment><Property Id="A" Value="{value}" /><Launch Condition="{value}" Message="B" /></Fragment>""")),
            LoadOptions.PreserveWhitespace);

        var expected = XElement.Parse($"""<A B="{value}" />""").Attribute("B")!.Value;
        XNamespace wix = "http://schemas.microsoft.com/wix/2006/wi";
        Assert.Equal(expected, written.Descendants(wix + "Property").Single().Attribute("Value")!.Value);
        Assert.Equal(expected, written.Descendants(wix + "Condition").Single().Value);
    }

    private static string Write(string source)
    {
        var translation = Translate(source);
        Assert.Empty(translation.Diagnostics);
        return LineKeepingWriter.Write(translation.Document!, Vocabulary.Default.PrefixOf);
    }
}
