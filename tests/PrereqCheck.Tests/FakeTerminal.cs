using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests;

/// <summary>A console that keeps what is written to it.</summary>
internal sealed class FakeTerminal : ITerminal, IDisposable
{
    private readonly MemoryStream output = new();

    public int Width { get; init; } = int.MaxValue;

    /// <summary>What standard input holds.</summary>
    public byte[] Input { get; init; } = [];

    public List<TextLine> Lines { get; } = [];

    public List<string> Errors { get; } = [];

    public List<string> Progress { get; } = [];

    /// <summary>What programs were given.</summary>
    public string Utf8 => Encoding.UTF8.GetString(output.ToArray());

    public string Text => string.Join("\n", Lines);

    public void Write(TextLine line) => Lines.Add(line);

    public void WriteUtf8(string text) => output.Write(Encoding.UTF8.GetBytes(text));

    public void WriteError(string message) => Errors.Add(message);

    public void WriteProgress(string message) => Progress.Add(message);

    public Stream OpenInput() => new OnlyForward(Input);

    public Stream OpenOutput() => output;

    public void Dispose() => output.Dispose();

    /// <summary>As a pipe: it has no length, and can't be set back.</summary>
    private sealed class OnlyForward(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
