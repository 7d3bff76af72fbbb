using System.Runtime.InteropServices;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

/// <summary>BCryptGetFipsAlgorithmMode of bcrypt.dll (bcrypt.h).</summary>
internal static class Bcrypt
{
    [DllImport("bcrypt.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int BCryptGetFipsAlgorithmMode(out byte pfEnabled);
}
