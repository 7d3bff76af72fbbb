using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>Reads a server and writes what was read. Evaluates nothing, and changes nothing but the file.</summary>
internal sealed class CollectCommand(IServer server, IClock clock, string version, OutputFiles files, ITerminal terminal)
{
    public ExitCode Run(string file, bool isVerbose, EvaluationOptions options)
    {
        var facts = server.Read(options.ToReadingRequest(), isVerbose ? terminal.WriteError : null);
        var line = CollectionWriter.Format(new(version, server.ComputerName, clock.UtcNow, server.IsElevated, options, facts));
        if (file == OutputArgument.Standard)
        {
            terminal.WriteUtf8(line);
            return ExitCode.Ready;
        }

        return files.TryWrite([new(file, line)]) ? ExitCode.Ready : ExitCode.Failed;
    }
}
