using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>Names a Windows for people.</summary>
internal static class WindowsName
{
    /// <summary>The name of the edition and the build.</summary>
    /// <param name="windows">The Windows.</param>
    /// <returns>For example "Windows Server 2019 Datacenter (build 17763.6775)".</returns>
    public static string Of(WindowsVersion windows)
    {
        var name = windows.ProductName.Length > 0 ? windows.ProductName : Strings.Windows_NoName;
        return windows.UpdateRevision is { } revision
            ? Text.Format(Strings.Windows_NameBuildAndRevision, name, windows.Build, revision)
            : Text.Format(Strings.Windows_NameAndBuild, name, windows.Build);
    }
}
