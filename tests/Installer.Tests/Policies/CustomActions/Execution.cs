using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.CustomActions;

/// <summary>When a custom action runs: https://learn.microsoft.com/windows/win32/msi/custom-action-in-script-execution-options</summary>
internal static class Execution
{
    public static string Of(XElement customAction) => (string?)customAction.Attribute("Execute") ?? "immediate";

    /// <summary>Whether Windows Installer's service runs the action from the installation's script, so that it may change the server.</summary>
    /// <param name="customAction">A CustomAction element.</param>
    /// <returns><see langword="true"/> for deferred, rollback and commit actions.</returns>
    public static bool IsInScript(XElement customAction) => Of(customAction) is "deferred" or "rollback" or "commit";

    /// <summary>Whether the action can report a failure; setting a property can't.</summary>
    /// <param name="customAction">A CustomAction element.</param>
    /// <returns><see langword="true"/> for what runs code or shows an error.</returns>
    public static bool CanFail(XElement customAction) =>
        customAction.Attributes().Any(attribute => attribute.Name.LocalName is "DllEntry" or "ExeCommand" or "Error" or "JScriptCall" or "VBScriptCall");
}
