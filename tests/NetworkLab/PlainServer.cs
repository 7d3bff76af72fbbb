using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CloudProvisioningBootstrapper.NetworkLab;

/// <summary>A server that answers each connection in one way.</summary>
internal sealed class PlainServer(IPAddress address, int port, Answer answer) : IServer
{
    public void Start() => new Listener(answer.GiveAsync).Start(address, port);
}

/// <summary>A way to answer.</summary>
/// <param name="GiveAsync">Answers and closes, or keeps the connection.</param>
internal sealed record Answer(Func<Socket, Task> GiveAsync)
{
    /// <summary>Accepts and says nothing.</summary>
    public static readonly Answer Nothing = new(_ => Task.Delay(Timeout.Infinite));

    /// <summary>Closes at once, in order.</summary>
    public static readonly Answer Close = new(socket => FinishAsync(socket));

    /// <summary>Resets as soon as something is sent.</summary>
    public static readonly Answer Reset = new(async socket =>
    {
        _ = await socket.ReceiveAsync(new byte[1]);
        socket.LingerState = new(true, 0);
        socket.Dispose();
    });

    /// <summary>Sends bytes that are nothing, as soon as something is sent.</summary>
    public static readonly Answer Garbage = new(async socket =>
    {
        _ = await socket.ReceiveAsync(new byte[1]);
        await socket.SendAsync(Enumerable.Range(0, 4000).Select(number => (byte)(number * 73 + 200)).ToArray());
        await FinishAsync(socket);
    });

    /// <summary>Speaks first.</summary>
    public static Answer Text(string text) => Bytes(Encoding.ASCII.GetBytes(text));

    /// <summary>Speaks first.</summary>
    public static Answer Bytes(byte[] bytes) => new(async socket =>
    {
        await socket.SendAsync(bytes);
        await FinishAsync(socket);
    });

    /// <summary>Answers a request.</summary>
    public static Answer Request(string text) => new(async socket =>
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await socket.ReceiveAsync(buffer) > 0)
        {
            head.Append((char)buffer[0]);
        }

        await socket.SendAsync(Encoding.ASCII.GetBytes(text));
        await FinishAsync(socket);
    });

    /// <summary>Sends one byte a second and never ends.</summary>
    public static Answer Drip(byte[] begin) => new(async socket =>
    {
        foreach (var value in begin.Concat(Enumerable.Repeat((byte)' ', 600)))
        {
            await socket.SendAsync(new[] { value });
            await Task.Delay(1000);
        }
    });

    // Closing with unread bytes resets the connection, and the answer could be lost.
    private static async Task FinishAsync(Socket socket)
    {
        socket.Shutdown(SocketShutdown.Send);
        while (await socket.ReceiveAsync(new byte[4096]) > 0)
        {
        }

        socket.Dispose();
    }
}
