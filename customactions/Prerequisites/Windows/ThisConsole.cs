using System.Security.Principal;
using CloudProvisioningBootstrapper.Prerequisites.Resources;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>What surrounds a program that somebody runs in a console.</summary>
internal static class ThisConsole
{
    // .NET Framework 4.5 has no OperatingSystem.IsWindows.
    public static bool IsWindows => Path.DirectorySeparatorChar == '\\';

    /// <summary>False where NO_COLOR is set to anything but an empty text: https://no-color.org.</summary>
    public static bool AllowsColor => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Whether this process has administrator rights: an administrator's that User Account Control has not set aside.</summary>
    public static bool IsElevated
    {
        get
        {
            using var identity = WindowsIdentity.GetCurrent();
            return new WindowsPrincipal(identity).IsInRole(WindowsBuiltInRole.Administrator);
        }
    }

    /// <summary>Whether this program has a window of its own, which goes when it ends: Explorer or the Start menu started it, no prompt.</summary>
    public static bool IsOwn => IsWindows && Kernel32.GetConsoleProcessList(new uint[2], 2) == 1;

    /// <summary>The language that Windows shows to the calling account; English where there are no texts of it.</summary>
    public static Language Language => IsWindows ? Language.OfUser(Kernel32.GetUserDefaultUILanguage()) : Language.English;
}
