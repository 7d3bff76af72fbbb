namespace CloudProvisioningBootstrapper.TestServers;

/// <summary>A .reg file is not as regedit writes it; the message is <c>file(line): what is wrong</c>.</summary>
public sealed class RegFileException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="fault">What is wrong and what is allowed.</param>
    public RegFileException(string file, int line, string fault)
        : base($"{file}({line}): {fault}")
    {
    }
}
