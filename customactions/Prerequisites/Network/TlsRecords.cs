namespace CloudProvisioningBootstrapper.Prerequisites.Network;

/// <summary>
/// What the records of a server say before they are encrypted (RFC 5246, sections 6.2.1 and 7). Each platform's TLS words its
/// errors in its own way, or not at all; the bytes are the same on all.
/// </summary>
internal sealed class TlsRecords
{
    private const byte ChangeCipherSpec = 20;
    private const byte Alert = 21;
    private const byte Handshake = 22;
    private const byte ApplicationData = 23;
    private const byte ServerHello = 2;
    private const int HeaderLength = 5;
    private const int LongestRecord = (1 << 14) + 2048;

    private readonly byte[] header = new byte[HeaderLength];
    private readonly byte[] begin = new byte[6];
    private int headerRead;
    private int bodyRead;
    private bool isEncrypted;

    /// <summary>Whether everything up to now can be TLS.</summary>
    public bool AreTls { get; private set; } = true;

    /// <summary>The description of the last alert in clear text, such as 70 for protocol_version.</summary>
    public int? AlertDescription { get; private set; }

    /// <summary>The version that the server chose: 0x0303 for TLS 1.2.</summary>
    public int? ServerVersion { get; private set; }

    private int BodyLength => (header[3] << 8) | header[4];

    /// <summary>Takes what the server has sent.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="offset">The first.</param>
    /// <param name="count">How many.</param>
    public void Add(byte[] buffer, int offset, int count)
    {
        for (var index = offset; index < offset + count && AreTls; index++)
        {
            Add(buffer[index]);
        }
    }

    private void Add(byte value)
    {
        if (headerRead < HeaderLength)
        {
            header[headerRead++] = value;
            AreTls = headerRead switch
            {
                1 => value is >= ChangeCipherSpec and <= ApplicationData,
                2 => value == 3,
                HeaderLength => BodyLength <= LongestRecord,
                _ => true,
            };
        }
        else
        {
            if (bodyRead < begin.Length)
            {
                begin[bodyRead] = value;
            }

            bodyRead++;
        }

        if (headerRead == HeaderLength && bodyRead == BodyLength)
        {
            End();
            headerRead = 0;
            bodyRead = 0;
        }
    }

    private void End()
    {
        switch (header[0])
        {
            case ChangeCipherSpec:
                isEncrypted = true;
                break;
            case Alert when !isEncrypted && BodyLength == 2:
                AlertDescription = begin[1];
                break;
            case Handshake when !isEncrypted && ServerVersion is null && BodyLength >= begin.Length && begin[0] == ServerHello:
                ServerVersion = (begin[4] << 8) | begin[5];
                break;
            default:
                break;
        }
    }
}
