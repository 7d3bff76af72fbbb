using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The article: "Installing the agent on Windows Server Core is not supported".</summary>
/// <remarks>
/// The levels decide, as https://learn.microsoft.com/windows/win32/procthread/determining-whether-server-core-is-running says;
/// InstallationType answers where there are none. Full servers have ServerCore=1 too, so that value is not looked at.
/// </remarks>
internal sealed class ServerCoreCheck()
    : PrerequisiteCheck<InstallationOptions>(PrerequisiteId.ServerCore, DocumentationPages.Prerequisites, facts => facts.InstallationOptions)
{
    protected override Verdict Evaluate(InstallationOptions fact, EvaluationOptions options) =>
        fact.ServerLevels is { } levels ? EvaluateLevels(levels) : EvaluateInstallationType(fact.InstallationType);

    private static Verdict EvaluateLevels(ServerLevels levels) => levels switch
    {
        { NanoServer: true } => Nano,
        { GraphicalShell: true } => DesktopExperience,
        { GraphicalManagement: true } => Verdict.Warning(Strings.ServerCore_MinimalServerInterface, Strings.ServerCore_MinimalServerInterface_Remedy),
        _ => Core,
    };

    private static Verdict EvaluateInstallationType(string? installationType) => installationType switch
    {
        "Server" or "Client" => DesktopExperience,
        "Server Core" => Core,
        "Nano Server" => Nano,
        null => Verdict.Unknown(Strings.ServerCore_NoAnswer),
        _ => Verdict.Unknown(Text.Format(Strings.ServerCore_UnknownInstallationType, installationType)),
    };

    private static Verdict DesktopExperience => Verdict.Passed(Strings.ServerCore_DesktopExperience);

    private static Verdict Core => Verdict.Failed(Strings.ServerCore_ServerCore, Strings.ServerCore_Remedy);

    private static Verdict Nano => Verdict.Failed(Strings.ServerCore_NanoServer, Strings.ServerCore_Remedy);
}
