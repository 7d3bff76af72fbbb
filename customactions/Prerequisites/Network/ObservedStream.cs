using System.Net.Sockets;

namespace CloudProvisioningBootstrapper.Prerequisites.Network;

/// <summary>A connection that keeps in mind what came from the server and how it ended.</summary>
internal sealed class ObservedStream : Stream
{
    private readonly Stream inner;

    public ObservedStream(Stream inner) => this.inner = inner;

    /// <summary>What the server has sent.</summary>
    public TlsRecords Records { get; } = new();

    /// <summary>Whether the server has closed the connection.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The error of the socket.</summary>
    public SocketException? Error { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            var read = inner.Read(buffer, offset, count);
            Records.Add(buffer, offset, read);
            HasEnded |= read == 0 && count > 0;
            return read;
        }
        catch (IOException exception)
        {
            Error ??= exception.GetBaseException() as SocketException;
            throw;
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        try
        {
            inner.Write(buffer, offset, count);
        }
        catch (IOException exception)
        {
            Error ??= exception.GetBaseException() as SocketException;
            throw;
        }
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
