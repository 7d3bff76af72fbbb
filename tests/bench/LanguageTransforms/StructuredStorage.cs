using System.Runtime.InteropServices;
using System.Runtime.InteropServices.ComTypes;

namespace CloudProvisioningBootstrapper.LanguageTransforms;

/// <summary>A file that holds streams, as Windows Installer's do.</summary>
internal sealed partial class StructuredStorage : IDisposable
{
    private const int ReadWriteExclusive = 0x2 | 0x10;
    private const int Create = 0x1000;
    private const int StorageFile = 0;

    private readonly IStorage storage;

    private StructuredStorage(IStorage storage) => this.storage = storage;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The file.</returns>
    public static StructuredStorage Open(string path) =>
        new(StgOpenStorageEx(path, ReadWriteExclusive, StorageFile, 0, 0, 0, typeof(IStorage).GUID));

    /// <summary>Writes a stream anew.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">What it holds then.</param>
    public void Write(string name, byte[] content)
    {
        var stream = storage.CreateStream(name, Create | ReadWriteExclusive, 0, 0);
        stream.Write(content, content.Length, 0);
        Marshal.ReleaseComObject(stream);
    }

    public void Dispose()
    {
        storage.Commit(0);
        Marshal.ReleaseComObject(storage);
    }

    // The signature is Windows' own.
#pragma warning disable SYSLIB1054
    [DllImport("ole32.dll", CharSet = CharSet.Unicode, PreserveSig = false)]
    [return: MarshalAs(UnmanagedType.Interface)]
    private static extern IStorage StgOpenStorageEx(string name, int mode, int format, int attributes, nint options, nint security, in Guid id);
#pragma warning restore SYSLIB1054

    /// <summary>Windows' own; only the methods up to the last one in use.</summary>
    [ComImport]
    [Guid("0000000b-0000-0000-C000-000000000046")]
    [InterfaceType(ComInterfaceType.InterfaceIsIUnknown)]
    private interface IStorage
    {
        IStream CreateStream([MarshalAs(UnmanagedType.LPWStr)] string name, int mode, int reserved1, int reserved2);

        void OpenStream();

        void CreateStorage();

        void OpenStorage();

        void CopyTo();

        void MoveElementTo();

        void Commit(int flags);
    }
}
