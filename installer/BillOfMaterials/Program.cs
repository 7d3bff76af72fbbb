namespace CloudProvisioningBootstrapper.BillOfMaterials;

/// <summary>The command: <c>BillOfMaterials FOLDER ASSETS-FILE…</c>. Writes FOLDER/CloudProvisioningBootstrapper.cdx.json.</summary>
internal static class Program
{
    private const int UsageError = 2;

    private static int Main(string[] arguments)
    {
        if (arguments is not [var folder, _, ..])
        {
            Console.Error.WriteLine(
                """
                Usage: BillOfMaterials FOLDER ASSETS-FILE...
                FOLDER holds CloudProvisioningBootstrapper.exe and Prerequisites.msi; ASSETS-FILE is the project.assets.json of each project whose output ships.
                """);
            return UsageError;
        }

        try
        {
            File.WriteAllText(Path.Combine(folder, "CloudProvisioningBootstrapper.cdx.json"), CycloneDx.Write(Release.Product, Release.Parts(folder, arguments[1..])));
            return 0;
        }
        catch (IOException exception)
        {
            Console.Error.WriteLine($"BillOfMaterials: {exception.Message}");
            return 1;
        }
    }
}
