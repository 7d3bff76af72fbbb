using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CloudProvisioningBootstrapper.NetworkLab;

/// <summary>
/// A name server (RFC 1035) for the names of the lab. It denies all others, but for "hangs" and those that it is told to be silent
/// about, which it never answers, and "servfail", for which it fails.
/// </summary>
internal sealed class NameServer(IPAddress address, IReadOnlyDictionary<string, IPAddress[]> names, IReadOnlySet<string> silent) : IServer
{
    private const int HeaderLength = 12;
    private const byte TypeA = 1;
    private const byte TypeAaaa = 28;
    private const byte ServerFailure = 2;
    private const byte NoSuchName = 3;

    public void Start()
    {
        var socket = new UdpClient(new IPEndPoint(address, 53));
        _ = AnswerAsync(socket);
    }

    private async Task AnswerAsync(UdpClient socket)
    {
        while (true)
        {
            var query = await socket.ReceiveAsync();
            if (query.Buffer.Length > HeaderLength && Answer(query.Buffer) is { } answer)
            {
                await socket.SendAsync(answer, query.RemoteEndPoint);
            }
        }
    }

    private byte[]? Answer(byte[] query)
    {
        var name = new StringBuilder();
        var end = HeaderLength;
        for (; query[end] != 0; end += query[end] + 1)
        {
            name.Append(name.Length == 0 ? "" : ".").Append(Encoding.ASCII.GetString(query, end + 1, query[end]));
        }

        var type = query[end + 2];
        end += 5;
        var asked = name.ToString();
        var isKnown = names.TryGetValue(asked, out var addresses);
        if (asked.StartsWith("hangs.", StringComparison.OrdinalIgnoreCase) || silent.Contains(asked))
        {
            return null;
        }

        var code = asked.StartsWith("servfail.", StringComparison.OrdinalIgnoreCase) ? ServerFailure : isKnown ? (byte)0 : NoSuchName;
        var answers = (addresses ?? []).Where(one => type == (one.AddressFamily == AddressFamily.InterNetwork ? TypeA : TypeAaaa)).Select(one => one.GetAddressBytes()).ToList();
        return
        [
            query[0], query[1], 0x85, (byte)(0x80 | code), 0, 1, 0, (byte)answers.Count, 0, 0, 0, 0,
            .. query.AsSpan(HeaderLength, end - HeaderLength),
            .. answers.SelectMany(bytes => (byte[])[0xC0, HeaderLength, 0, type, 0, 1, 0, 0, 0, 0, 0, (byte)bytes.Length, .. bytes]),
        ];
    }
}
