using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>Standard input, standard output and standard error.</summary>
internal interface ITerminal
{
    /// <summary>Columns for a line; <see cref="int.MaxValue"/> where standard output is no console, so that lines are not cut.</summary>
    int Width { get; }

    /// <summary>Writes a line for people.</summary>
    void Write(TextLine line);

    /// <summary>Writes a text for programs, in UTF-8 without a byte order mark.</summary>
    void WriteUtf8(string text);

    void WriteError(string message);

    /// <summary>Says how far it came, in place of what was said before; on a console alone.</summary>
    void WriteProgress(string message);

    Stream OpenInput();

    /// <summary>Standard output for programs.</summary>
    Stream OpenOutput();
}
