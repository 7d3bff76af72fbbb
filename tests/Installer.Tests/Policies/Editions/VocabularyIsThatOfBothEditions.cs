using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Editions;

/// <summary>Each element, attribute and child in use is known to WiX 5.0.2 and to the translator of the test edition.</summary>
public sealed class VocabularyIsThatOfBothEditions : Policy
{
    [Theory]
    [InlineData("<Feature><Condition Level='1' /></Feature>", "Test.wxs(2): element Condition is not in WiX 5.0.2.")]
    [InlineData("<Feature Absent='disallow' />", "Test.wxs(2): attribute Absent of Feature is not in WiX 5.0.2.")]
    [InlineData("<CustomAction BinaryKey='A' />", "Test.wxs(2): attribute BinaryKey of CustomAction is not in WiX 5.0.2.")]
    [InlineData("<Feature><Directory /></Feature>", "Test.wxs(2): element Directory in Feature is not in WiX 5.0.2.")]
    [InlineData("<util:WindowsFeatureSearch Id='A' />", "Test.wxs(2): element util:WindowsFeatureSearch is not in the vocabulary of the test edition (tests/bench/WixTranslator/Vocabulary.xml).")]
    [InlineData("<MsiPackage bal:PrereqPackage='yes' />", "Test.wxs(2): attribute bal:PrereqPackage of MsiPackage is not in the vocabulary of the test edition (tests/bench/WixTranslator/Vocabulary.xml).")]
    public void Finds_what_one_does_not_know(string content, string finding) => Assert.Contains(finding, Find(Project(content)));

    [Theory]
    [InlineData("<Feature AllowAbsent='no' />")]
    [InlineData("<Variable bal:Overridable='yes' />")]
    [InlineData("<InstallExecuteSequence><Custom Action='A' Condition='B' /><ScheduleReboot After='InstallFinalize' /></InstallExecuteSequence>")]
    public void Accepts_what_both_know(string content) => Assert.Empty(Find(Project(content)));

    private protected override IEnumerable<string> Find(InstallerSources sources) => sources.Projects.SelectMany(Find);

    private static IEnumerable<string> Find(WixProject project) =>
        from source in project.Sources
        from vocabulary in (WixVocabulary[])[WixVocabulary.OfReleaseEdition, WixVocabulary.OfTestEdition]
        from finding in vocabulary.FindUnknown(source)
        select finding;

    private static WixProject Project(string content) =>
        new([WixSource.Parse("Test.wxs", $"<Wix xmlns='{Wix.Core}' xmlns:bal='{Wix.Bal}' xmlns:util='{Wix.Util}'><Fragment>\n{content}</Fragment></Wix>")]);
}
