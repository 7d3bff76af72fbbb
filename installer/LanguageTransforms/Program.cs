namespace CloudProvisioningBootstrapper.LanguageTransforms;

/// <summary>The command: <c>LanguageTransforms OUTPUT PACKAGE PACKAGE…</c>.</summary>
internal static class Program
{
    private const int UsageError = 2;

    private static int Main(string[] arguments)
    {
        if (arguments.Length < 3)
        {
            Console.Error.WriteLine(
                """
                Usage: LanguageTransforms OUTPUT PACKAGE PACKAGE...
                OUTPUT becomes the first PACKAGE without a language of its own, with a transform inside for the language of each.
                """);
            return UsageError;
        }

        using var package = new LanguageNeutralPackage(arguments[0], arguments[1]);
        foreach (var localized in arguments[1..])
        {
            package.Add(localized);
        }

        package.Save();
        return 0;
    }
}
