namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>
/// A file that is written under a temporary name beside its own and takes its place when it is whole. Never through a link.
/// Without <see cref="Replace"/> nothing of it is left.
/// </summary>
internal sealed class PendingFile : IDisposable
{
    private readonly string path;
    private readonly string temporary;
    private readonly FileStream stream;

    /// <param name="path">Where it is going to stand, in place of an older one.</param>
    /// <exception cref="IOException">It can't be written there, or what stands there is a link or a folder.</exception>
    public PendingFile(string path)
    {
        WholeFile.RefuseLinksAndFolders(path);
        this.path = path;

        // A name that can't be foreseen, so that nothing can lie in wait under it.
        temporary = path + "." + Path.GetRandomFileName() + WholeFile.Unfinished;
        stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    public Stream Content => stream;

    /// <summary>Writes what is still in memory, so that a full disk is known before anything is replaced.</summary>
    public void Finish()
    {
        stream.Flush(flushToDisk: true);
        stream.Dispose();
    }

    /// <param name="replace">Renames a file in place of another, in one step.</param>
    public void Replace(Action<string, string> replace) => replace(temporary, path);

    public void Dispose()
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // The disk is full, which was said when it was written to; closing it tries again.
        }

        File.Delete(temporary);
    }
}
