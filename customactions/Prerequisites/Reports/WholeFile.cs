using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>A text file that is written whole or not at all, in UTF-8, and never through a link.</summary>
/// <param name="Path">Where it is going to stand, in place of an older one.</param>
/// <param name="Content">Its text.</param>
internal sealed record WholeFile(string Path, string Content)
{
    /// <summary>How the name of a temporary file ends.</summary>
    public const string Unfinished = ".tmp";

    /// <summary>Writes files under temporary names beside their own, then renames them: while one can't be written, none is replaced.</summary>
    /// <param name="files">The files.</param>
    /// <param name="replace">Renames a file in place of another, in one step.</param>
    /// <param name="beforeReplacing">Throws where nothing shall be replaced after all.</param>
    /// <exception cref="IOException">One can't be written, or is a link or a folder. No temporary file is left.</exception>
    public static void Write(IReadOnlyList<WholeFile> files, Action<string, string> replace, Action? beforeReplacing = null)
    {
        var pending = new List<PendingFile>();
        try
        {
            foreach (var file in files)
            {
                var next = new PendingFile(file.Path);
                pending.Add(next);
                var bytes = new UTF8Encoding(false).GetBytes(file.Content);
                next.Content.Write(bytes, 0, bytes.Length);
                next.Finish();
            }

            beforeReplacing?.Invoke();
            pending.ForEach(file => file.Replace(replace));
        }
        finally
        {
            pending.ForEach(file => file.Dispose());
        }
    }

    /// <exception cref="IOException">It is a link.</exception>
    public static void RefuseLink(string path, FileAttributes attributes)
    {
        if ((attributes & FileAttributes.ReparsePoint) != 0)
        {
            throw new IOException(Text.Format(Strings.Report_IsLink, path));
        }
    }

    /// <exception cref="IOException">It is a link or a folder.</exception>
    public static void RefuseLinksAndFolders(string path)
    {
        FileAttributes attributes;
        try
        {
            attributes = File.GetAttributes(path);
        }
        catch (FileNotFoundException)
        {
            return;
        }

        RefuseLink(path, attributes);
        if ((attributes & FileAttributes.Directory) != 0)
        {
            throw new IOException(Text.Format(Strings.Report_IsFolder, path));
        }
    }
}
