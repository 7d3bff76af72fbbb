using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.CustomActionHost;

/// <summary>What the native half calls, once for each custom action that Windows Installer runs.</summary>
public static class EntryPoint
{
    /// <summary>What Native/shutdown.c takes the place of.</summary>
    internal const string Advapi32 = "advapi32.dll";

    /// <summary>A variable of the environment: how many seconds other machines may take instead of the product's own.</summary>
    private const string ReadingLimit = "BENCH_READING_LIMIT";

    private static readonly Lazy<CustomActionTable> Actions = new(() =>
    {
        NativeLibrary.SetDllImportResolver(Assembly.Load("Prerequisites"), (library, assembly, _) =>
            library == Advapi32 ? NativeLibrary.Load("AdvApi32.TestHost.dll", assembly, DllImportSearchPath.AssemblyDirectory) : 0);
        if (Environment.GetEnvironmentVariable(ReadingLimit) is { } seconds)
        {
            ServerFactsReader.Limit = TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture));
        }

        return new CustomActionTable(Assembly.Load("CustomActions"));
    });

    /// <summary>Runs a custom action as DTF's own proxy does (CustomActionProxy.InvokeCustomAction).</summary>
    /// <param name="sessionHandle">The MSIHANDLE of the installation; it stays Windows Installer's.</param>
    /// <param name="name">The custom action's name, UTF-16 and zero-terminated.</param>
    /// <returns>The Win32 error code that Windows Installer expects: an <see cref="ActionResult"/>.</returns>
    [UnmanagedCallersOnly]
    public static int Invoke(int sessionHandle, nint name)
    {
        var session = Session.FromHandle(sessionHandle, false);

        // An exception cannot cross into native code: it would end the process without a word in the log.
#pragma warning disable CA1031
        try
        {
            return (int)Actions.Value.Find(Marshal.PtrToStringUni(name)!)(session);
        }
        catch (InstallCanceledException)
        {
            return (int)ActionResult.UserExit;
        }
        catch (Exception exception)
        {
            session.Log($"CustomActionHost: exception thrown by custom action: {exception}");
            return (int)ActionResult.Failure;
        }
#pragma warning restore CA1031
    }
}
