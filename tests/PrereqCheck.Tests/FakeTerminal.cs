using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests;

/// <summary>A console that keeps what is written to it.</summary>
internal sealed class FakeTerminal : ITerminal
{
    public int Width { get; init; } = int.MaxValue;

    public List<TextLine> Lines { get; } = [];

    public List<string> Errors { get; } = [];

    /// <summary>What programs were given.</summary>
    public string Utf8 { get; private set; } = "";

    public string Text => string.Join("\n", Lines);

    public void Write(TextLine line) => Lines.Add(line);

    public void WriteUtf8(string text) => Utf8 += text;

    public void WriteError(string message) => Errors.Add(message);
}
