using System.Diagnostics;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Shows a file to whoever sits before the dialogs, with the program that Windows has for it.</summary>
internal sealed class OpenFileCustomActions
{
    /// <summary>Windows Installer's own: the path of its log, where it writes one.</summary>
    public const string LogProperty = "MsiLogFileLocation";

    private readonly IInstallerSession session;
    private readonly Action<string> open;

    /// <summary>Opens files for real.</summary>
    public OpenFileCustomActions(IInstallerSession session)
        : this(session, path => Process.Start(new ProcessStartInfo(path) { UseShellExecute = true })?.Dispose())
    {
    }

    /// <summary>Opens files in any way.</summary>
    public OpenFileCustomActions(IInstallerSession session, Action<string> open)
    {
        this.session = session;
        this.open = open;
    }

    public void OpenReport() => Open(session[EvaluationProperties.Report]);

    public void OpenLog() => Open(session[LogProperty]);

    private void Open(string path)
    {
        if (path.Length > 0)
        {
            open(path);
            session.Log(Text.Format(Strings.Dialog_Opened, path));
        }
    }
}
