namespace CloudProvisioningBootstrapper.NetFramework.Polyfills;

internal static class StringPolyfill
{
    public static string Replace(this string text, string old, string replacement, StringComparison comparison) =>
        comparison == StringComparison.Ordinal ? text.Replace(old, replacement) : throw new NotSupportedException($"No test needed {comparison} yet.");
}
