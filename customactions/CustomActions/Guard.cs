using System.Runtime.CompilerServices;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Runs the body of a custom action, in the language of the installation: logs its begin, its end, and the whole of an exception.</summary>
internal static class Guard
{
    public static ActionResult Run(IInstallerSession session, Action<IInstallerSession> body, [CallerMemberName] string action = "")
    {
        Language.Current = Language.Of(session.Language);
        session.Log($"{action}: begin");

        // An exception that leaves a custom action ends in DTF, which logs less and can't be tested.
#pragma warning disable CA1031
        try
        {
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
        catch (Exception exception)
        {
            session.Log($"{action}: failed: {exception}");
            return ActionResult.Failure;
        }
#pragma warning restore CA1031
    }
}
