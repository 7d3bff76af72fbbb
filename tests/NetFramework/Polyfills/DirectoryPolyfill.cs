namespace CloudProvisioningBootstrapper.NetFramework.Polyfills;

internal static class DirectoryPolyfill
{
    extension(Directory)
    {
        public static void CreateSymbolicLink(string path, string target) => SymbolicLink.Make(path, target, isDirectory: true);
    }
}
