namespace CloudProvisioningBootstrapper.NetFramework.Polyfills;

internal static class FilePolyfill
{
    extension(File)
    {
        public static void CreateSymbolicLink(string path, string target) => SymbolicLink.Make(path, target, isDirectory: false);
    }
}
