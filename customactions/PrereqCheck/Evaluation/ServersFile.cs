using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.PrereqCheck.Evaluation;

/// <summary>Where an output for programs goes: a file that is whole or not there, or standard output.</summary>
internal sealed class ServersFile : IDisposable
{
    private readonly PendingFile? pending;
    private readonly StreamWriter writer;

    /// <exception cref="IOException">The file can't be written.</exception>
    public ServersFile(string file, Encoding encoding, ITerminal terminal)
    {
        pending = file == OutputArgument.Standard ? null : new(file);
        writer = new(pending?.Content ?? terminal.OpenOutput(), encoding, bufferSize: 64 * 1024);
    }

    public void Write(string text) => writer.Write(text);

    public void Finish()
    {
        writer.Flush();
        pending?.Finish();
    }

    public void Replace(Action<string, string> replace) => pending?.Replace(replace);

    // The writer holds nothing but what is not to be written any more, or was.
    public void Dispose() => pending?.Dispose();
}
