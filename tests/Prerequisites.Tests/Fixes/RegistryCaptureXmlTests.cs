using System.Text;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using FsCheck.Xunit;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Fixes;

public class RegistryCaptureXmlTests
{
    public class Read
    {
        [Property(Arbitrary = [typeof(AnyCapture)], MaxTest = 500)]
        public void Gives_back_what_was_written(RegistryCapture capture)
        {
            using var file = new MemoryStream();
            RegistryCaptureXml.Format(capture).Save(file);
            file.Position = 0;
            var read = RegistryCaptureXml.Parse(XDocument.Load(file));
            Assert.Equal(capture.Values, read.Values);
            Assert.Equal(capture.AbsentKeys, read.AbsentKeys);
        }

        [Theory]
        [InlineData("<other />")]
        [InlineData("<registryCapture />")]
        [InlineData("<registryCapture formatVersion='2' />")]
        [InlineData("<registryCapture formatVersion='1'><absentKey hive='LocalMachine' view='Registry64' /></registryCapture>")]
        [InlineData("<registryCapture formatVersion='1'><absentKey hive='Nowhere' view='Registry64' key='A' /></registryCapture>")]
        [InlineData("<registryCapture formatVersion='1'><absentKey hive='7' view='Registry64' key='A' /></registryCapture>")]
        [InlineData("<registryCapture formatVersion='1'><value hive='LocalMachine' view='Registry64' key='A' name='B' needsRestart='maybe' /></registryCapture>")]
        [InlineData("<registryCapture formatVersion='1'><value hive='LocalMachine' view='Registry64' key='A' /></registryCapture>")]
        [InlineData("<registryCapture formatVersion='1'><value hive='LocalMachine' view='Registry64' key='A' name='B'><original>AA==</original></value></registryCapture>")]
        [InlineData("<registryCapture formatVersion='1'><value hive='LocalMachine' view='Registry64' key='A' name='B'><original type='x'>AA==</original></value></registryCapture>")]
        [InlineData("<registryCapture formatVersion='1'><value hive='LocalMachine' view='Registry64' key='A' name='B'><original type='99999999999'>AA==</original></value></registryCapture>")]
        [InlineData("<registryCapture formatVersion='1'><value hive='LocalMachine' view='Registry64' key='A' name='B'><original type='1'>A</original></value></registryCapture>")]
        public void Anything_else_is_a_format_error(string text) => Assert.Throws<FormatException>(() => RegistryCaptureXml.Parse(XDocument.Parse(text)));
    }

    public class Format
    {
        [Fact]
        public void Says_what_was_there_and_what_is_intended()
        {
            var path = RegistryPath.LocalMachine(@"SOFTWARE\A");
            var capture = new RegistryCapture([new(path.Value("B"), null, RegistryValue.DWord(1), NeedsRestart: true)], [path]);
            const string Expected =
                """
                <registryCapture formatVersion="1">
                  <absentKey hive="LocalMachine" view="Registry64" key="SOFTWARE\A" />
                  <value hive="LocalMachine" view="Registry64" key="SOFTWARE\A" name="B" needsRestart="true">
                    <intended type="4">AQAAAA==</intended>
                  </value>
                </registryCapture>
                """;
            Assert.Equal(Expected.ReplaceLineEndings(), RegistryCaptureXml.Format(capture).ToString().ReplaceLineEndings());
        }

        [Fact]
        public void A_name_that_XML_cant_hold_is_refused_before_anything_is_written()
        {
            var capture = new RegistryCapture([new(RegistryPath.LocalMachine("A").Value("\u0001"), null, null)], []);
            Assert.Throws<ArgumentException>(() => RegistryCaptureXml.Format(capture).Save(new StringWriter(new StringBuilder(), System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
