using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck.Collections;

/// <summary>A text of which only so much may be read at once: whoever wrote it is not to be trusted with the memory.</summary>
/// <param name="limit">Characters until the next <see cref="Restart"/>.</param>
internal sealed class LimitedReader(TextReader text, int limit) : TextReader
{
    private int read;

    /// <summary>Whether somebody wanted more than there is.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Counts from here.</summary>
    public void Restart() => read = 0;

    /// <exception cref="CollectionException">More was read than is allowed.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        var more = text.Read(buffer, index, count);
        read += more;
        IsAtEnd = more == 0;
        return read <= limit ? more : throw new CollectionException(Text.Format(Strings.Collection_TooLarge, limit / (1024 * 1024)));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }
}
