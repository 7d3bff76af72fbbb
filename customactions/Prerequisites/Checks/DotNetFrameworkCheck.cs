using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The article: ".NET 4.7.1 runtime or later". In the bundle the chain installs it, so that its absence does not refuse the server.</summary>
internal sealed class DotNetFrameworkCheck()
    : PrerequisiteCheck<DotNetFrameworkInstallation>(PrerequisiteId.DotNetFramework, DocumentationPages.DotNetFramework, facts => facts.DotNetFramework)
{
    /// <summary>
    /// The least Release of .NET Framework 4.7.1: 461308 on Windows 10 1709, 461310 elsewhere.
    /// The bundle's detection uses the same number.
    /// </summary>
    /// <remarks>https://learn.microsoft.com/dotnet/framework/install/how-to-determine-which-versions-are-installed</remarks>
    public const uint MinimumRelease = 461308;

    protected override Verdict Evaluate(DotNetFrameworkInstallation fact, EvaluationOptions options)
    {
        if (fact.Release is not null && fact.Release.AsDWord() is null)
        {
            return Verdict.Unknown(Text.Format(Strings.DotNetFramework_Unreadable, RegistryLocations.DotNetFrameworkSetup, fact.Release));
        }

        var release = fact.Release?.AsDWord();
        var actual = release is null ? Strings.DotNetFramework_Absent : Text.Format(Strings.DotNetFramework_Release, release);
        return release >= MinimumRelease
            ? Verdict.Passed(actual)
            : options.DotNetFrameworkFollows
                ? Verdict.Warning(actual, Strings.DotNetFramework_Follows)
                : Verdict.Failed(actual, Strings.DotNetFramework_Remedy);
    }
}
