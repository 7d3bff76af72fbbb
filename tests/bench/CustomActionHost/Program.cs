using System.Reflection;
using CloudProvisioningBootstrapper.CustomActionHost;

// Lists the custom actions for the native half, which must export a function for each: Native/exports.h includes it.
if (args is not [var list])
{
    Console.Error.WriteLine("Usage: CustomActionHost EXPORT-LIST");
    return 2;
}

try
{
    var table = new CustomActionTable(Assembly.Load("CustomActions"));
    File.WriteAllLines(list, table.Names.Select(name => $"CUSTOM_ACTION({name})"));
    return 0;
}
catch (InvalidOperationException exception)
{
    Console.Error.WriteLine($"CustomActionHost: {exception.Message}");
    return 1;
}
