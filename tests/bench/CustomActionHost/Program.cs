using System.Reflection;
using System.Runtime.InteropServices;
using CloudProvisioningBootstrapper.CustomActionHost;

// Lists for the native half: the custom actions, of which it must export a function each (Native/custom-actions.c includes
// the list), and the functions of advapi32.dll that they call (Native/shutdown.c takes the place of one and forwards the others).
if (args is not [var list, var definitions])
{
    Console.Error.WriteLine("Usage: CustomActionHost EXPORT-LIST ADVAPI32-DEFINITIONS");
    return 2;
}

try
{
    var table = new CustomActionTable(Assembly.Load("CustomActions"));
    File.WriteAllLines(list, table.Names.Select(name => $"CUSTOM_ACTION({name})"));

    const BindingFlags AllStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    var functions = Assembly.Load("Prerequisites").GetTypes()
        .SelectMany(type => type.GetMethods(AllStatic))
        .Where(method => method.GetCustomAttribute<DllImportAttribute>()?.Value == EntryPoint.Advapi32)
        .Select(method => method.Name)
        .Distinct()
        .Order(StringComparer.Ordinal);
    File.WriteAllLines(definitions, functions.Select(name => name == "InitiateShutdownW" ? $"{name} = Bench{name}" : $"{name} = advapi32.{name}").Prepend("EXPORTS"));
    return 0;
}
catch (InvalidOperationException exception)
{
    Console.Error.WriteLine($"CustomActionHost: {exception.Message}");
    return 1;
}
