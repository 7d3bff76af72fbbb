using static CloudProvisioningBootstrapper.Bench.Tests.WixTranslator.Sources;

namespace CloudProvisioningBootstrapper.Bench.Tests.WixTranslator;

/// <summary>Before and after, for every kind of rule and every place where the two versions differ.</summary>
public static class TranslatorTests
{
    public class Fragment
    {
        public static TheoryData<string, string> Cases => new()
        {
            // Attributes with another name or other values.
            { """<CustomAction Id="A" BinaryRef="B" DllEntry="C" />""", """<CustomAction Id="A" BinaryKey="B" DllEntry="C" />""" },
            { """<CustomAction Id="A" FileRef="B" ExeCommand="C" />""", """<CustomAction Id="A" FileKey="B" ExeCommand="C" />""" },
            { """<CustomAction Id="A" Error="[B]" />""", """<CustomAction Id="A" Error="[B]" />""" },
            { """<CustomAction Id="A" BinaryRef="Wix4UtilCA_X64" DllEntry="C" />""", """<CustomAction Id="A" BinaryKey="WixCA" DllEntry="C" />""" },
            { """<Component Id="A" Bitness="always64" />""", """<Component Id="A" Win64="yes" />""" },
            { """<Component Id="A" Bitness="always32" />""", """<Component Id="A" Win64="no" />""" },
            { """<Component Id="A" Bitness="default" />""", """<Component Id="A" />""" },
            { """<Feature Id="A" AllowAbsent="no" />""", """<Feature Id="A" Absent="disallow" />""" },
            { """<Feature Id="A" AllowAbsent="yes" />""", """<Feature Id="A" Absent="allow" />""" },
            {
                """<Property Id="A"><RegistrySearch Id="B" Root="HKLM" Key="C" Type="raw" Bitness="always64" /></Property>""",
                """<Property Id="A"><RegistrySearch Id="B" Root="HKLM" Key="C" Type="raw" Win64="yes" /></Property>"""
            },

            // Conditions and texts that are attributes now.
            { """<Launch Condition="A &lt; 1" Message="B" />""", """<Condition Message="B">A &lt; 1</Condition>""" },
            {
                """<SetProperty Id="A" Value="B" After="AppSearch" Condition="C" />""",
                """<SetProperty Id="A" Value="B" After="AppSearch">C</SetProperty>"""
            },
            { """<Component Id="A" Condition="B" />""", """<Component Id="A"><Condition>B</Condition></Component>""" },
            {
                """<Feature Id="A"><Level Value="0" Condition="B" /></Feature>""",
                """<Feature Id="A"><Condition Level="0">B</Condition></Feature>"""
            },
            {
                """<InstallExecuteSequence><Custom Action="A" After="AppSearch" Condition="B" /><ScheduleReboot Condition="C" /></InstallExecuteSequence>""",
                """<InstallExecuteSequence><Custom Action="A" After="AppSearch">B</Custom><ScheduleReboot>C</ScheduleReboot></InstallExecuteSequence>"""
            },
            {
                """<InstallUISequence><Show Dialog="A" Before="ExecuteAction" Condition="B" /></InstallUISequence>""",
                """<InstallUISequence><Show Dialog="A" Before="ExecuteAction">B</Show></InstallUISequence>"""
            },
            {
                """<Component Id="A"><RegistryValue Root="HKLM" Key="B" Type="multiString"><MultiStringValue Value="C" /></RegistryValue></Component>""",
                """<Component Id="A"><RegistryValue Root="HKLM" Key="B" Type="multiString"><MultiStringValue>C</MultiStringValue></RegistryValue></Component>"""
            },
            {
                """<Component Id="A"><ServiceControl Id="B" Name="C"><ServiceArgument Value="D" /></ServiceControl></Component>""",
                """<Component Id="A"><ServiceControl Id="B" Name="C"><ServiceArgument>D</ServiceArgument></ServiceControl></Component>"""
            },

            // Standard directories are defined elsewhere: StandardDirectories.cs.
            {
                """<StandardDirectory Id="ProgramFiles64Folder"><Directory Id="A" Name="B" /></StandardDirectory>""",
                """<DirectoryRef Id="ProgramFiles64Folder"><Directory Id="A" Name="B" /></DirectoryRef>"""
            },

            // Elements of extensions.
            { """<ui:WixUI Id="WixUI_InstallDir" InstallDirectory="A" />""", """<UIRef Id="WixUI_InstallDir" /><Property Id="WIXUI_INSTALLDIR" Value="A" />""" },
            { """<UIRef Id="A" /><ui:WixUI Id="WixUI_Minimal" />""", """<UIRef Id="A" /><UIRef Id="WixUI_Minimal" />""" },
            { """<util:FailWhenDeferred />""", """<CustomActionRef Id="WixFailWhenDeferred" />""" },
            {
                """<util:RegistrySearch Id="A" Variable="B" Root="HKLM" Key="C" Value="D" Bitness="always64" />""",
                """<util:RegistrySearch Id="A" Variable="B" Root="HKLM" Key="C" Value="D" Win64="yes" />"""
            },
            {
                """<Component Id="A"><util:EventSource Name="B" Log="Application" EventMessageFile="C" /></Component>""",
                """<Component Id="A"><util:EventSource Name="B" Log="Application" EventMessageFile="C" /></Component>"""
            },
        };

        [Theory]
        [MemberData(nameof(Cases))]
        public void Is_translated(string source, string expected) =>
            AssertTranslation(Wix5($"<Fragment>{source}</Fragment>"), Wix3($"<Fragment>{expected}</Fragment>"));
    }

    public class UserInterface
    {
        public static TheoryData<string, string> Cases => new()
        {
            { """<UIText Id="A" Value="B" />""", """<UIText Id="A">B</UIText>""" },
            { """<Error Id="1" Message="A" />""", """<Error Id="1">A</Error>""" },
            { """<ProgressText Action="A" Message="B" Template="C" />""", """<ProgressText Action="A" Template="C">B</ProgressText>""" },
            {
                """<Publish Dialog="A" Control="B" Event="NewDialog" Value="C" Order="2" Condition="D" />""",
                """<Publish Dialog="A" Control="B" Event="NewDialog" Value="C" Order="2">D</Publish>"""
            },
            {
                """<Publish Dialog="A" Control="B" Event="DoAction" Value="WixUIValidatePath_$(sys.BUILDARCHSHORT)" />""",
                """<Publish Dialog="A" Control="B" Event="DoAction" Value="WixUIValidatePath" />"""
            },
            {
                """<Dialog Id="A" Width="1" Height="1"><Control Id="B" Type="Text" X="1" Y="1" Width="1" Height="1"><Text Value="C" /></Control></Dialog>""",
                """<Dialog Id="A" Width="1" Height="1"><Control Id="B" Type="Text" X="1" Y="1" Width="1" Height="1"><Text>C</Text></Control></Dialog>"""
            },
            {
                // The conditions go behind the text: WiX 3 wants this order.
                """
                <Dialog Id="A" Width="1" Height="1">
                  <Control Id="B" Type="PushButton" X="1" Y="1" Width="1" Height="1" DefaultCondition="C" DisableCondition="D" EnableCondition="E" HideCondition="F" ShowCondition="G">
                    <Text Value="H" />
                    <Publish Event="EndDialog" Value="Return" Condition="I" />
                  </Control>
                </Dialog>
                """,
                """
                <Dialog Id="A" Width="1" Height="1">
                  <Control Id="B" Type="PushButton" X="1" Y="1" Width="1" Height="1">
                    <Text>H</Text>
                    <Publish Event="EndDialog" Value="Return">I</Publish>
                    <Condition Action="default">C</Condition>
                    <Condition Action="disable">D</Condition>
                    <Condition Action="enable">E</Condition>
                    <Condition Action="hide">F</Condition>
                    <Condition Action="show">G</Condition>
                  </Control>
                </Dialog>
                """
            },
        };

        [Theory]
        [MemberData(nameof(Cases))]
        public void Is_translated(string source, string expected) =>
            AssertTranslation(Wix5($"<Fragment><UI>{source}</UI></Fragment>"), Wix3($"<Fragment><UI>{expected}</UI></Fragment>"));
    }

    public class Package
    {
        private const string Required = """<MajorUpgrade DowngradeErrorMessage="D" IgnoreLanguage="yes" /><Feature Id="F" />""";
        private const string Wix3Required = """<MajorUpgrade DowngradeErrorMessage="D" /><Feature Id="F" />""";

        public static TheoryData<string, string> Cases => new()
        {
            {
                $"""<Package Name="N" Manufacturer="M" Version="1.0.0" UpgradeCode="U">{Required}</Package>""",
                $"""
                <Product Id="*" Language="1033" Name="N" Manufacturer="M" Version="1.0.0" UpgradeCode="U">
                  <Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" />{Wix3Required}<MediaTemplate />
                </Product>
                """
            },
            {
                $"""
                <Package ProductCode="P" Language="1031" Codepage="1252" Name="N" Manufacturer="M" Version="1.0.0" UpgradeCode="U" InstallerVersion="405" Compressed="no" Scope="perUser" UpgradeStrategy="none">
                  <SummaryInformation Description="D" Keywords="K" Comments="C" Manufacturer="A" Codepage="65001" />{Required}<MediaTemplate EmbedCab="yes" />
                </Package>
                """,
                $"""
                <Product Id="P" Language="1031" Codepage="1252" Name="N" Manufacturer="M" Version="1.0.0" UpgradeCode="U">
                  <Package InstallerVersion="405" Compressed="no" InstallScope="perUser" Description="D" Keywords="K" Comments="C" Manufacturer="A" SummaryCodepage="65001" />{Wix3Required}<MediaTemplate EmbedCab="yes" />
                </Product>
                """
            },
        };

        [Theory]
        [MemberData(nameof(Cases))]
        public void Becomes_a_product(string source, string expected) => AssertTranslation(Wix5(source), Wix3(expected));

        [Fact]
        public void Needs_what_WiX_5_would_supply_by_itself() => AssertDiagnostics(
            Wix5("""<Package Name="N" Manufacturer="M" Version="1.0.0" UpgradeCode="U" />"""),
            "1: 'Package' needs one of the elements MajorUpgrade, Upgrade: without it WiX 5 adds an upgrade of its own, and WiX 3 adds none.",
            "1: 'Package' needs one of the elements Feature, FeatureGroupRef, FeatureRef: without it WiX 5 makes a feature of its own, and WiX 3 makes none.");
    }

    public class Bundle
    {
        public static TheoryData<string, string> Cases => new()
        {
            {
                """<BootstrapperApplication><bal:WixStandardBootstrapperApplication Theme="hyperlinkLicense" LicenseUrl="" /></BootstrapperApplication>""",
                """<BootstrapperApplicationRef Id="WixStandardBootstrapperApplication.HyperlinkLicense"><bal:WixStandardBootstrapperApplication LicenseUrl="" /></BootstrapperApplicationRef>"""
            },
            {
                """<BootstrapperApplication><bal:WixStandardBootstrapperApplication Theme="none" LicenseUrl="" /><Payload SourceFile="A" /></BootstrapperApplication>""",
                """<BootstrapperApplicationRef Id="WixStandardBootstrapperApplication.Foundation"><bal:WixStandardBootstrapperApplication LicenseUrl="" /><Payload SourceFile="A" SuppressSignatureVerification="yes" /></BootstrapperApplicationRef>"""
            },
            { """<bal:Condition Message="A" Condition="B" />""", """<bal:Condition Message="A">B</bal:Condition>""" },
            { """<Log Prefix="A" Extension="log" />""", """<Log Prefix="A" Extension="log" />""" },
            { """<RelatedBundle Id="A" Action="upgrade" />""", """<RelatedBundle Id="A" Action="Upgrade" />""" },
            { """<Variable Name="A" Type="formatted" Value="[B]" bal:Overridable="yes" />""", """<Variable Name="A" Type="string" Value="[B]" bal:Overridable="yes" />""" },
            { """<Variable Name="A" Type="string" Value="B" />""", """<Variable Name="A" Type="string" Value="B" />""" },
            { """<Variable Name="A" Type="numeric" Value="1" />""", """<Variable Name="A" Type="numeric" Value="1" />""" },
            { """<Variable Name="A" bal:Overridable="yes" />""", """<Variable Name="A" bal:Overridable="yes" />""" },
            {
                """
                <Chain>
                  <MsiPackage Id="A" SourceFile="B" Visible="no" Cache="force" bal:DisplayInternalUICondition="C" bal:PrimaryPackageType="x64">
                    <MsiProperty Name="D" Value="[D]" />
                  </MsiPackage>
                </Chain>
                """,
                """
                <Chain>
                  <MsiPackage Id="A" SourceFile="B" Visible="no" Cache="always" DisplayInternalUI="yes" SuppressSignatureVerification="yes">
                    <MsiProperty Name="D" Value="[D]" />
                  </MsiPackage>
                </Chain>
                """
            },
            {
                """
                <Chain>
                  <ExePackage Id="A" SourceFile="B" InstallArguments="C" RepairArguments="D" UninstallArguments="E" DetectCondition="F" Bundle="yes" Cache="remove">
                    <ExitCode Value="3010" Behavior="scheduleReboot" />
                  </ExePackage>
                </Chain>
                """,
                """
                <Chain>
                  <ExePackage Id="A" SourceFile="B" InstallCommand="C" RepairCommand="D" UninstallCommand="E" DetectCondition="F" Protocol="burn" Cache="no" SuppressSignatureVerification="yes">
                    <ExitCode Value="3010" Behavior="scheduleReboot" />
                  </ExePackage>
                </Chain>
                """
            },
            {
                """
                <Chain>
                  <ExePackage Id="A" Permanent="yes">
                    <ExePackagePayload SourceFile="B" Name="C" DownloadUrl="D" Compressed="no" />
                    <CommandLine InstallArgument="E" Condition="F" />
                  </ExePackage>
                </Chain>
                """,
                """
                <Chain>
                  <ExePackage Id="A" Permanent="yes" SourceFile="B" Name="C" DownloadUrl="D" Compressed="no" SuppressSignatureVerification="yes">
                    <CommandLine InstallArgument="E" Condition="F" />
                  </ExePackage>
                </Chain>
                """
            },
        };

        [Theory]
        [MemberData(nameof(Cases))]
        public void Is_translated(string source, string expected) => AssertTranslation(
            Wix5($"""<Bundle Name="N" bal:CommandLineVariables="caseSensitive">{source}</Bundle>"""),
            Wix3($"""<Bundle Name="N">{expected}</Bundle>"""));

        [Fact]
        public void Variables_say_how_they_are_formatted() => AssertDiagnostics(
            Wix5(
                """
                <Bundle>
                  <Variable Name="A" Value="B" />
                  <Variable Name="A" Type="string" Value="[B]" />
                </Bundle>
                """),
            "2: 'Variable' needs attribute 'Type': a value without a type is a literal string to WiX 5 and a formatted one to WiX 3.",
            "3: 'Variable' needs attribute 'Value' without '[': in WiX 3 every string is formatted.");
    }

    public class Localization
    {
        private const string Wix5Namespace = "http://wixtoolset.org/schemas/v4/wxl";
        private const string Wix3Namespace = "http://schemas.microsoft.com/wix/2006/localization";

        [Fact]
        public void Texts_become_content_of_elements() => AssertTranslation(
            $"""
            <WixLocalization Culture="en-US" Language="1033" xmlns="{Wix5Namespace}">
              <String Id="A" Value="one &amp; two&#xA;three" Overridable="yes" />
              <String Id="B" Value="" />
              <UI Dialog="C" Control="D" X="1" Text="E" />
            </WixLocalization>
            """,
            $"""
            <WixLocalization Culture="en-US" Language="1033" Codepage="1252" xmlns="{Wix3Namespace}">
              <String Id="A" Overridable="yes">one &amp; two&#xA;three</String>
              <String Id="B"></String>
              <UI Dialog="C" Control="D" X="1">E</UI>
            </WixLocalization>
            """);
    }

    public class Preprocessor
    {
        public static TheoryData<string, string> Variables => new()
        {
            { "$(A)", "$(var.A)" },
            { "$(var.A)", "$(var.A)" },
            { "$(env.A)", "$(env.A)" },
            { "a$(B)c$(D)", "a$(var.B)c$(var.D)" },
            { "$(sys.BUILDARCH) $(sys.BUILDARCHSHORT)", "x64 X64" },
            { "$$(A)", "$$(A)" },
            { "$$$(A)", "$$$(var.A)" },
            { "$", "$" },
            { "1 $ 2", "1 $ 2" },
            { "!(loc.A) !(wix.A) !(bind.packageVersion.A)", "!(loc.A) !(wix.A) !(bind.packageVersion.A)" },
            { "[A] [#B]", "[A] [#B]" },
        };

        [Theory]
        [MemberData(nameof(Variables))]
        public void Variables_are_translated(string value, string expected) => AssertTranslation(
            Wix5($"""<Fragment><Property Id="A" Value="{value}" /></Fragment>"""),
            Wix3($"""<Fragment><Property Id="A" Value="{expected}" /></Fragment>"""));

        [Fact]
        public void Instructions_stay_where_they_are() => AssertTranslation(
            "<?include A.wxi?>" + Wix5(
                """
                <?define A = "$(B)"?>
                <Fragment>
                  <?if $(A) = "b" Or $(sys.BUILDARCH) = x64?>
                  <Property Id="A" />
                  <?else?>
                  <Property Id="B" />
                  <?endif?>
                  <?foreach C in $(D);e?>
                  <Property Id="$(C)" />
                  <?endforeach?>
                </Fragment>
                """),
            "<?include A.wxi?>" + Wix3(
                """
                <?define A = "$(var.B)"?>
                <Fragment>
                  <?if $(var.A) = "b" Or x64 = x64?>
                  <Property Id="A" />
                  <?else?>
                  <Property Id="B" />
                  <?endif?>
                  <?foreach C in $(var.D);e?>
                  <Property Id="$(var.C)" />
                  <?endforeach?>
                </Fragment>
                """));

        [Fact]
        public void Includes_hold_anything() => AssertTranslation(
            """<Include xmlns="http://wixtoolset.org/schemas/v4/wxs"><?define A = 1?><Launch Condition="B" Message="C" /></Include>""",
            """<Include xmlns="http://schemas.microsoft.com/wix/2006/wi"><?define A = 1?><Condition Message="C">B</Condition></Include>""");
    }

    public class Diagnostics
    {
        private const string Remedy = "Add it to tests/bench/WixTranslator/Vocabulary.xml, with its WiX 3 form.";

        [Fact]
        public void All_of_a_source_are_told_with_their_lines() => AssertDiagnostics(
            Wix5(
                """

                <Fragment>
                  <Icon Id="A"
                        SourceFile="B"
                        Colour="red" />
                  <Level Value="0" Condition="1" />
                  <Nonsense />
                  <RelatedBundle Id="A" Action="Upgrade" />
                  text
                  <?pragma A?>
                  <Property Id="A" Value="$(sys.SOURCEFILEDIR)$(fun.B(C))" />
                </Fragment>
                """),
            $"5: attribute 'Colour' of 'Icon' is not in the vocabulary of the test edition. Allowed here: Id, SourceFile. {Remedy}",
            $"6: element 'Level' in 'Fragment' is not in the vocabulary of the test edition. Allowed here: {FragmentChildren}. {Remedy}",
            $"7: element 'Nonsense' is not in the vocabulary of the test edition. Allowed here: {FragmentChildren}. {Remedy}",
            $"8: value 'Upgrade' of attribute 'Action' is not in the vocabulary of the test edition. Allowed: addon, detect, patch, upgrade. {Remedy}",
            "8: text in 'Fragment': WiX 5 has attributes instead.",
            "10: instruction '<?pragma?>' is not in the vocabulary of the test edition. Allowed: define, else, elseif, endforeach, endif, error, foreach, if, ifdef, ifndef, include, undef, warning.",
            "11: '$(sys.SOURCEFILEDIR)' is not in the vocabulary of the test edition. Allowed: $(Name), $(var.Name), $(env.Name), $(sys.BUILDARCH), $(sys.BUILDARCHSHORT).",
            "11: '$(fun.B(C)' is not in the vocabulary of the test edition. Allowed: $(Name), $(var.Name), $(env.Name), $(sys.BUILDARCH), $(sys.BUILDARCHSHORT).");

        [Fact]
        public void Two_attributes_for_one_place() => AssertDiagnostics(
            Wix5("""<Fragment><PackageGroup Id="A"><ExePackage SourceFile="B"><ExePackagePayload SourceFile="C" /></ExePackage></PackageGroup></Fragment>"""),
            "1: attribute 'SourceFile' of 'ExePackagePayload' says again what another attribute says.");

        [Fact]
        public void Another_namespace() => AssertDiagnostics(
            """<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi"><Fragment /></Wix>""",
            $"1: element 'Wix' is not in the vocabulary of the test edition. Allowed here: Include, Wix, wxl:WixLocalization. {Remedy}");

        [Fact]
        public void Malformed_XML() => AssertDiagnostics(
            "<Wix>\n<Fragment></Wix>",
            "2: The 'Fragment' start tag on line 2 position 2 does not match the end tag of 'Wix'. Line 2, position 13.");

        [Fact]
        public void Are_written_as_build_logs_want_them() =>
            Assert.Equal("a/b.wxs(12): error: C.", new Bench.WixTranslator.Diagnostic("a/b.wxs", 12, "C.").ToString());

        private static string FragmentChildren
        {
            get
            {
                var vocabulary = Bench.WixTranslator.Vocabulary.Default;
                var fragment = vocabulary.Elements.Values.Single(entry => entry.Name.LocalName == "Fragment");
                return string.Join(", ", fragment.Children.Select(vocabulary.Display).Order(StringComparer.Ordinal));
            }
        }
    }
}
