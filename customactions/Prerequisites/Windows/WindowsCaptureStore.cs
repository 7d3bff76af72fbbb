using System.Security.AccessControl;
using System.Xml;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>
/// Keeps captures below %ProgramFiles%, where only administrators can create anything, so that nobody can put a capture
/// there for SYSTEM to "restore". The files themselves can be read by SYSTEM and Administrators alone.
/// </summary>
public sealed class WindowsCaptureStore : ICaptureStore
{
    /// <summary>SYSTEM and Administrators rule, nobody else reads; nothing is inherited.</summary>
    /// <remarks>https://learn.microsoft.com/windows/win32/secauthz/security-descriptor-string-format</remarks>
    private const string Rights = "D:P(A;;FA;;;SY)(A;;FA;;;BA)";

    private readonly string folder;

    /// <summary>Creates the store of this server.</summary>
    public WindowsCaptureStore()
        : this(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Cloud Provisioning Agent Bootstrapper", "Recovery"))
    {
    }

    /// <summary>Creates a store.</summary>
    /// <param name="folder">The whole path of its folder; only administrators may be able to write to the one above it.</param>
    public WindowsCaptureStore(string folder) => this.folder = folder;

    /// <inheritdoc/>
    public bool HasPending => File.Exists(PendingFile);

    private string PendingFile => Path.Combine(folder, "registry.pending.xml");

    private string AppliedFile => Path.Combine(folder, "registry.applied.xml");

    /// <inheritdoc/>
    public RegistryCapture? ReadPending() => Read(PendingFile);

    /// <inheritdoc/>
    public void WritePending(RegistryCapture capture) => Write(PendingFile, capture);

    /// <inheritdoc/>
    public void DeletePending() => Delete(PendingFile);

    /// <inheritdoc/>
    public RegistryCapture? ReadApplied() => Read(AppliedFile);

    /// <inheritdoc/>
    public void WriteApplied(RegistryCapture capture) => Write(AppliedFile, capture);

    /// <inheritdoc/>
    public void DeleteApplied() => Delete(AppliedFile);

    private static RegistryCapture? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return RegistryCaptureXml.Parse(XDocument.Load(file));
        }
        catch (Exception exception) when (exception is XmlException or FormatException or UnauthorizedAccessException)
        {
            throw new IOException($"{file}: {exception.Message}", exception);
        }
    }

    // Whole or not at all: what is renamed has been flushed to the disk before.
    private void Write(string file, RegistryCapture capture)
    {
        var temporary = Unfinished(file);
        try
        {
            Directory.CreateDirectory(folder);
            File.Delete(temporary);
            new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None).Dispose();

            // Before there is anything in it to read.
            var security = new FileSecurity();
            security.SetSecurityDescriptorSddlForm(Rights, AccessControlSections.Access);
            new FileInfo(temporary).SetAccessControl(security);
            using (var stream = new FileStream(temporary, FileMode.Open, FileAccess.Write, FileShare.None))
            {
                RegistryCaptureXml.Format(capture).Save(stream);
                stream.Flush(flushToDisk: true);
            }

            WindowsFile.Replace(temporary, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DeleteUnfinished(file);
            throw new IOException($"{file}: {exception.Message}", exception);
        }
    }

    private static string Unfinished(string file) => file + ".new";

    // A disk that is full lets files be deleted; where even that fails, the reason of the failed writing is the one to tell.
    private void DeleteUnfinished(string file)
    {
        try
        {
            File.Delete(Unfinished(file));
            DeleteEmptyFolders();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    // The folders go with the last file, so that a removal leaves nothing.
    private void Delete(string file)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        File.Delete(file);
        File.Delete(Unfinished(file));
        DeleteEmptyFolders();
    }

    private void DeleteEmptyFolders()
    {
        foreach (var candidate in (DirectoryInfo[])[new(folder), new(Path.GetDirectoryName(folder)!)])
        {
            if (candidate.Exists)
            {
                if (candidate.EnumerateFileSystemInfos().Any())
                {
                    return;
                }

                candidate.Delete();
            }
        }
    }
}
