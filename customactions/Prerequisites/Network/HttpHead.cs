using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Network;

/// <summary>The begin of an HTTP/1.x answer. Nothing behind it is read: what follows the head of a tunnel belongs to the tunnel.</summary>
internal static class HttpHead
{
    private const string Begin = "HTTP/1.";

    /// <summary>Longer heads are no answer to a request as short as ours.</summary>
    private const int LongestHead = 65536;

    /// <summary>Reads the status line.</summary>
    /// <param name="stream">The connection.</param>
    /// <returns>The status, 100 to 999.</returns>
    /// <exception cref="ConnectionException">The answer is not HTTP, or ends too early.</exception>
    public static int ReadStatus(Stream stream)
    {
        var line = new StringBuilder();
        for (var value = ReadByte(stream); value != '\n'; value = ReadByte(stream))
        {
            line.Append((char)value);

            // At once: who speaks something else may wait for an answer before the line ends.
            if (line.Length <= Begin.Length ? line[line.Length - 1] != Begin[line.Length - 1] : line.Length > LongestHead)
            {
                throw new ConnectionException(ConnectionProblem.NotHttp);
            }
        }

        return ParseStatus(line.ToString().TrimEnd('\r')) ?? throw new ConnectionException(ConnectionProblem.NotHttp);
    }

    /// <summary>Reads what is left of the head, up to and with the empty line.</summary>
    /// <param name="stream">The connection, behind the status line.</param>
    /// <exception cref="ConnectionException">The head does not end, or the connection does.</exception>
    public static void SkipFields(Stream stream)
    {
        for (int length = 0, line = 0; ; length++)
        {
            if (length > LongestHead)
            {
                throw new ConnectionException(ConnectionProblem.NotHttp);
            }

            switch (ReadByte(stream))
            {
                case '\n' when line == 0: return;
                case '\n': line = 0; break;
                case '\r': break;
                default: line++; break;
            }
        }
    }

    /// <summary>Parses a status line (RFC 9112, section 4): version, blank, three digits, and a reason that may be absent.</summary>
    /// <param name="line">The line without its end.</param>
    /// <returns>The status, or <see langword="null"/>.</returns>
    public static int? ParseStatus(string line) =>
        line.Length >= 12 && line.StartsWith(Begin, StringComparison.Ordinal) && IsDigit(line[7]) && line[8] == ' '
            && IsDigit(line[9]) && line[9] != '0' && IsDigit(line[10]) && IsDigit(line[11]) && (line.Length == 12 || line[12] == ' ')
            ? ((line[9] - '0') * 100) + ((line[10] - '0') * 10) + (line[11] - '0')
            : null;

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static int ReadByte(Stream stream) =>
        stream.ReadByte() is var value && value >= 0 ? value : throw new ConnectionException(ConnectionProblem.Closed);
}
