using System.ComponentModel;
using System.Runtime.InteropServices;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>How Windows is told to get out. A script is named and never run: where it hangs, Windows waits for half a minute.</summary>
internal static class WindowsProxySettings
{
    private const int ERROR_FILE_NOT_FOUND = 2;

    /// <exception cref="Win32Exception">Windows gives no answer.</exception>
    public static IReadOnlyList<ProxySetting> Read() => [.. ((ProxySetting?[])[ReadServices(), ReadAccount()]).OfType<ProxySetting>()];

    /// <remarks>https://learn.microsoft.com/windows/win32/api/winhttp/nf-winhttp-winhttpgetdefaultproxyconfiguration</remarks>
    private static ProxySetting? ReadServices()
    {
        if (!WinHttp.WinHttpGetDefaultProxyConfiguration(out var settings))
        {
            throw new Win32Exception();
        }

        var servers = Take(settings.lpszProxy);
        var bypass = Take(settings.lpszProxyBypass);
        return settings.dwAccessType == WinHttp.WINHTTP_ACCESS_TYPE_NAMED_PROXY && servers.Length > 0 ? new(ProxyPlace.WinHttp, servers, bypass) : null;
    }

    /// <remarks>
    /// https://learn.microsoft.com/windows/win32/api/winhttp/nf-winhttp-winhttpgetieproxyconfigforcurrentuser: of a service
    /// account those of that account; ERROR_FILE_NOT_FOUND where there are none.
    /// </remarks>
    private static ProxySetting? ReadAccount()
    {
        if (!WinHttp.WinHttpGetIEProxyConfigForCurrentUser(out var settings))
        {
            var error = Marshal.GetLastWin32Error();
            return error == ERROR_FILE_NOT_FOUND ? null : throw new Win32Exception(error);
        }

        var servers = Take(settings.lpszProxy);
        var bypass = Take(settings.lpszProxyBypass);
        var script = Take(settings.lpszAutoConfigUrl);
        return servers.Length + script.Length > 0 || settings.fAutoDetect ? new(ProxyPlace.Account, servers, bypass, script, settings.fAutoDetect) : null;
    }

    private static string Take(IntPtr text)
    {
        var value = Marshal.PtrToStringUni(text);
        _ = Kernel32.GlobalFree(text);
        return value ?? "";
    }
}
