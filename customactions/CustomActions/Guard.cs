using System.Runtime.CompilerServices;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Runs the body of a custom action, in the language of the installation: logs its begin, its end, a cancellation, and the whole of an exception.</summary>
internal static class Guard
{
    public static ActionResult Run(IInstallerSession session, Action<IInstallerSession> body, [CallerMemberName] string action = "")
    {
        var languageOfThread = Language.Current;
        try
        {
            return RunBody(session, body, action);
        }
        catch (InstallationCanceledException)
        {
            // 1602, not 1603: https://learn.microsoft.com/windows/win32/msi/custom-action-return-values
            session.Log($"{action}: canceled");
            return ActionResult.UserExit;
        }
        finally
        {
            // The next test on this thread speaks its own.
            Language.Current = languageOfThread;
        }
    }

    private static ActionResult RunBody(IInstallerSession session, Action<IInstallerSession> body, string action)
    {
        // An exception that leaves a custom action ends in DTF, which logs less and can't be tested.
#pragma warning disable CA1031
        try
        {
            Language.Current = Language.Of(session.Language);
            session.Log($"{action}: begin");
            body(session);
            session.Log($"{action}: end");
            return ActionResult.Success;
        }
        catch (InstallationStoppedException exception)
        {
            session.Log($"{action}: stopped: {exception}");
            session.ShowError(exception.Message);
            return ActionResult.Failure;
        }
        catch (Exception exception) when (exception is not InstallationCanceledException)
        {
            session.Log($"{action}: failed: {exception}");
            return ActionResult.Failure;
        }
#pragma warning restore CA1031
    }
}
