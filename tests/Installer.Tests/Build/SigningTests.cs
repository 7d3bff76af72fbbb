using System.Runtime.Versioning;
using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Installer.Tests.Build;

/// <summary>
/// installer/Signing.targets with a stand-in for the signing program, and stand-ins for the targets of WiX and DTF that call it.
/// EndToEnd.Tests sign the test edition really.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class SigningTests : IDisposable
{
    /// <summary>The targets in their order, with the items that WiX and DTF give them.</summary>
    private const string Project =
        """
        <PropertyGroup>
          <OutputType>Bundle</OutputType>
          <TargetFramework>net45</TargetFramework>
        </PropertyGroup>
        <Target Name='PrepareForBuild' />
        <Target Name='CoreCompile'>
          <WriteLinesToFile File='CustomActions.dll' Lines='compiled' Overwrite='true' WriteOnlyWhenDifferent='true' />
          <ItemGroup><IntermediateAssembly Include='CustomActions.dll' /></ItemGroup>
        </Target>
        <Target Name='PackCustomAction'>
          <WriteLinesToFile File='CustomActions.CA.dll' Lines='packed' Overwrite='true' WriteOnlyWhenDifferent='true' />
          <ItemGroup>
            <IntermediateCAPackage Include='CustomActions.CA.dll' />
            <SignMsi Include='Prerequisites.msi' />
            <SignBundleEngine Include='engine.exe' />
            <SignBundle Include='CloudProvisioningBootstrapper.exe' />
          </ItemGroup>
        </Target>
        <Target Name='Wix' DependsOnTargets='SignMsi;SignBundleEngine;SignBundle' Condition="'$(SignOutput)' == 'true'" />
        <Target Name='Build' DependsOnTargets='PrepareForBuild;CoreCompile;PackCustomAction;Wix' />
        """;

    private readonly BuildProject project = new("Signing.targets", Project);
    private readonly string signer;

    public SigningTests()
    {
        signer = project.Path("signer");
        File.WriteAllText(signer, """
            #!/bin/bash
            printf '%s\n' "$*" >>"$(dirname "$0")/signed.txt"
            [[ $* != *"${REFUSED:-nothing}"* ]]
            """);
        File.SetUnixFileMode(signer, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void Each_file_is_signed_once_before_what_holds_it()
    {
        Assert.True(project.With("SigningCommand", $"\"{signer}\" --key \"a key\" {{file}}").Succeeds("Build"), project.Output);
        Assert.Equal(
            [.. ((string[])["CustomActions.dll", "CustomActions.CA.dll", "Prerequisites.msi", "engine.exe", "CloudProvisioningBootstrapper.exe"]).Select(file => $"--key a key {project.Path(file)}")],
            Signed());
        Assert.DoesNotContain("NOT SIGNED", project.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_did_not_change_is_not_signed_again()
    {
        project.With("SigningCommand", $"\"{signer}\" {{file}}");
        Assert.True(project.Succeeds("CoreCompile;PackCustomAction"), project.Output);
        Assert.True(project.Succeeds("CoreCompile;PackCustomAction"), project.Output);
        Assert.Equal(2, Signed().Length);
    }

    [Fact]
    public void A_certificate_of_the_store_is_used_by_signtool_with_a_time_stamp()
    {
        Assert.True(project.With("SigningThumbprint", "0123ABCD").With("SignTool", signer).Succeeds("Build"), project.Output);
        Assert.Equal(5, Signed().Length);
        Assert.Equal($"sign /sha1 0123ABCD /fd sha256 /tr http://timestamp.digicert.com /td sha256 {project.Path("CustomActions.dll")}", Signed()[0]);
    }

    [Fact]
    public void Without_a_signer_the_build_says_that_it_is_not_signed()
    {
        Assert.True(project.Succeeds("Build"), project.Output);
        Assert.Contains("NOT SIGNED", project.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(project.Path("signed.txt")));
    }

    [Theory]
    [InlineData("CustomActions.dll", 1)]
    [InlineData("Prerequisites.msi", 3)]
    public void A_refused_signature_stops_the_build(string file, int tried)
    {
        Assert.False(project.With("SigningCommand", $"\"{signer}\" {{file}}").With("REFUSED", file).Succeeds("Build"), project.Output);
        Assert.Equal(tried, Signed().Length);
    }

    [Fact]
    public void Two_signers_are_refused()
    {
        Assert.False(project.With("SigningThumbprint", "0123ABCD").With("SigningCommand", "sign {file}").Succeeds("Build"), project.Output);
        Assert.Contains("SigningThumbprint and SigningCommand are both given.", project.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_does_not_name_the_file_is_refused()
    {
        Assert.False(project.With("SigningCommand", "sign").Succeeds("Build"), project.Output);
        Assert.Contains("SigningCommand does not say where the path of the file goes.", project.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("installer/package/Package.wixproj", "..\\Signing.targets")]
    [InlineData("installer/bundle/Bundle.wixproj", "..\\Signing.targets")]
    [InlineData("customactions/Directory.Build.targets", "../installer/Signing.targets")]
    public void Every_project_that_ships_imports_it(string file, string import) =>
        Assert.Contains(import, XDocument.Load(Checkout.Path(file)).Descendants("Import").Select(element => (string?)element.Attribute("Project")));

    public void Dispose() => project.Dispose();

    private string[] Signed() => File.ReadAllLines(project.Path("signed.txt"));
}
