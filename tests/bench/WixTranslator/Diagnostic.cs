namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>Something that the translator can't translate.</summary>
/// <param name="File">The source file, as it was named on the command line.</param>
/// <param name="Line">The line in it, from 1.</param>
/// <param name="Message">What is wrong, and what is possible instead.</param>
public sealed record Diagnostic(string File, int Line, string Message)
{
    /// <summary>The form that editors and build logs understand.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{File}({Line}): error: {Message}";
}
