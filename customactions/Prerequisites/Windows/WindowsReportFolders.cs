using System.Security.AccessControl;
using System.Security.Principal;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>
/// %ProgramData%\CloudProvisioningBootstrapper, then the temporary folder of the calling account.
/// Every user may create folders in %ProgramData%, and in those that inherit its rights set a junction while they are
/// empty. So ours gets rights of its own, and one that someone else has put there is not used.
/// </summary>
public sealed class WindowsReportFolders : IReportFolders
{
    /// <summary>The name of the folder in %ProgramData%.</summary>
    public const string FolderName = "CloudProvisioningBootstrapper";

    /// <summary>Owner Administrators; SYSTEM and Administrators rule, users read; nothing is inherited from %ProgramData%.</summary>
    /// <remarks>https://learn.microsoft.com/windows/win32/secauthz/security-descriptor-string-format</remarks>
    private const string Rights = "O:BAG:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)";

    /// <summary>NT SERVICE\TrustedInstaller, which owns folders of Windows itself; it has no well-known name in .NET.</summary>
    private static readonly SecurityIdentifier TrustedInstaller = new("S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464");

    /// <inheritdoc/>
    public string Shared => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), FolderName);

    /// <inheritdoc/>
    public IReadOnlyList<string> Candidates =>
    [
        Shared,

        // Without its last backslash, so that the folder itself is asked whether it is a link.
        Path.GetDirectoryName(Path.GetTempPath()) ?? Path.GetTempPath(),
    ];

    /// <inheritdoc/>
    public void Prepare(string folder)
    {
        using var caller = WindowsIdentity.GetCurrent();
        var directory = new DirectoryInfo(folder);
        if (!directory.Exists)
        {
            Create(directory, caller);
        }

        // Also when it was created just now: somebody may have been quicker, and creating what exists succeeds.
        RefuseUntrusted(directory, caller);
    }

    /// <inheritdoc/>
    public IDisposable? Hold(string folder)
    {
        var held = WindowsFile.HoldFolder(folder);
        if (held is null)
        {
            return null;
        }

        try
        {
            using var caller = WindowsIdentity.GetCurrent();
            RefuseUntrusted(new(folder), caller);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Replace(string source, string target) => WindowsFile.Replace(source, target);

    private static void RefuseUntrusted(DirectoryInfo directory, WindowsIdentity caller)
    {
        var owner = directory.GetAccessControl(AccessControlSections.Owner).GetOwner(typeof(SecurityIdentifier));
        if (!IsTrusted((SecurityIdentifier?)owner, caller))
        {
            throw new IOException(Text.Format(Strings.Report_UntrustedFolder, owner?.ToString() ?? Strings.Registry_None));
        }
    }

    private static void Create(DirectoryInfo directory, WindowsIdentity caller)
    {
        // A folder that an ordinary run leaves behind would be one that a later run as SYSTEM can't trust.
        if (!new WindowsPrincipal(caller).IsInRole(WindowsBuiltInRole.Administrator))
        {
            throw new UnauthorizedAccessException(Strings.Report_AdministratorCreates);
        }

        var security = new DirectorySecurity();
        security.SetSecurityDescriptorSddlForm(Rights);
        directory.Create(security);
    }

    private static bool IsTrusted(SecurityIdentifier? owner, WindowsIdentity caller) =>
        owner is not null
        && (owner.IsWellKnown(WellKnownSidType.LocalSystemSid)
            || owner.IsWellKnown(WellKnownSidType.BuiltinAdministratorsSid)
            || owner == TrustedInstaller
            || owner == caller.User);
}
