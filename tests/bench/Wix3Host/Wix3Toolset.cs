using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace CloudProvisioningBootstrapper.Bench.Wix3Host;

/// <summary>A folder with WiX 3.11, whose programs run in this process.</summary>
internal sealed class Wix3Toolset
{
    private readonly DirectoryInfo folder;
    private readonly DirectoryInfo nativeFolder;
    private readonly AssemblyLoadContext context = AssemblyLoadContext.Default;
    private readonly Dictionary<string, Assembly> programs = [];

    /// <summary>Lets the assemblies of WiX find each other.</summary>
    /// <param name="folder">Holds the programs and libraries of WiX, as they were delivered.</param>
    /// <param name="nativeFolder">Holds 64-bit native libraries, which are preferred to those of WiX.</param>
    public Wix3Toolset(DirectoryInfo folder, DirectoryInfo nativeFolder)
    {
        this.folder = folder;
        this.nativeFolder = nativeFolder;
        context.Resolving += (_, name) => LoadLibrary(name);
    }

    /// <summary>Runs one of the programs to its end.</summary>
    /// <param name="tool">Its name without extension; or the path of another program that uses WiX's libraries.</param>
    /// <param name="arguments">Its command line.</param>
    /// <returns>Its exit code.</returns>
    public int Run(string tool, string[] arguments)
    {
        if (!programs.TryGetValue(tool, out var program))
        {
            program = Load(Path.IsPathRooted(tool) ? tool : Path.Combine(folder.FullName, tool + ".exe"));
            programs.Add(tool, program);
        }

        var entryPoint = program.EntryPoint ?? throw new BadImageFormatException("The program has no entry point.", tool);

        try
        {
            return entryPoint.Invoke(null, [arguments]) is int exitCode ? exitCode : 0;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private Assembly? LoadLibrary(AssemblyName name)
    {
        var path = Path.Combine(folder.FullName, name.Name + ".dll");
        return File.Exists(path) ? Load(path) : null;
    }

    private Assembly Load(string path)
    {
        var image = File.ReadAllBytes(path);

        // From its file where possible: wix.dll looks for Burn's engine beside itself.
        var assembly = PortableExecutable.ClearThirtyTwoBitRequirement(image)
            ? context.LoadFromStream(new MemoryStream(image))
            : context.LoadFromAssemblyPath(path);
        NativeLibrary.SetDllImportResolver(assembly, LoadNativeLibrary);
        return assembly;
    }

    /// <remarks>Without it the 32-bit library beside the assembly would be found first.</remarks>
    private IntPtr LoadNativeLibrary(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        var path = Path.Combine(nativeFolder.FullName, name);
        return File.Exists(path) ? NativeLibrary.Load(path) : IntPtr.Zero;
    }
}
