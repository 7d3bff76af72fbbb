using System.Globalization;
using System.Text.RegularExpressions;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;
using CloudProvisioningBootstrapper.Prerequisites.Checks;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Versions;

/// <summary>The bundle installs .NET Framework exactly where the check misses it.</summary>
public sealed partial class DotNetReleaseIsThatOfTheCheck : Policy
{
    [Theory]
    [InlineData("<ExePackage DetectCondition='DotNetFrameworkRelease &gt;= 461310' />", "461310")]
    [InlineData("<?define MinimumRelease = 1 ?><ExePackage DetectCondition='DotNetFrameworkRelease &gt;= $(MinimumRelease)' />", "'DotNetFrameworkRelease >= 1'")]
    [InlineData("<ExePackage DetectCondition='DotNetFrameworkRelease &gt; 461308' />", "> 461308")]
    [InlineData("<ExePackage />", "''")]
    public void Finds_another_number(string bundle, string finding) => AssertFinds(finding, InstallerSources.Parse(bundle: bundle));

    private protected override IEnumerable<string> Find(InstallerSources sources) =>
        from package in sources.Bundle.Elements("ExePackage")
        let condition = sources.Bundle.Value(package, "DetectCondition") ?? ""
        where !AtLeast().Match(condition).Groups["release"].Value.Equals(DotNetFrameworkCheck.MinimumRelease.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        select $"{WixSource.Place(package)}: '{condition}' is not what DotNetFrameworkCheck asks for, {DotNetFrameworkCheck.MinimumRelease} or greater.";

    [GeneratedRegex(@"^DotNetFrameworkRelease >= (?<release>\d+)$")]
    private static partial Regex AtLeast();
}
