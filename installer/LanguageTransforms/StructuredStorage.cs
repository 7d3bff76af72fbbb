using System.Runtime.InteropServices;
using System.Runtime.InteropServices.ComTypes;

namespace CloudProvisioningBootstrapper.LanguageTransforms;

/// <summary>A file that holds storages and streams, as Windows Installer's do, or a storage in it.</summary>
internal sealed partial class StructuredStorage : IDisposable
{
    private const int ReadWriteExclusive = 0x2 | 0x10;
    private const int StorageFile = 0;

    private readonly IStorage storage;

    private StructuredStorage(IStorage storage) => this.storage = storage;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The file.</returns>
    public static StructuredStorage Open(string path) =>
        new(StgOpenStorageEx(path, ReadWriteExclusive, StorageFile, 0, 0, 0, typeof(IStorage).GUID));

    /// <summary>Opens a storage in this one.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The storage.</returns>
    public StructuredStorage OpenStorage(string name) => new(storage.OpenStorage(name, null, ReadWriteExclusive, 0, 0));

    /// <summary>Says what it is.</summary>
    /// <param name="id">The id of a class.</param>
    public void SetClass(Guid id) => storage.SetClass(id);

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

    /// <summary>Windows' own, in the order of objidl.h; only the methods up to the last one in use, and the parameters of those in use.</summary>
    [ComImport]
    [Guid("0000000b-0000-0000-C000-000000000046")]
    [InterfaceType(ComInterfaceType.InterfaceIsIUnknown)]
    private interface IStorage
    {
        IStream CreateStream([MarshalAs(UnmanagedType.LPWStr)] string name, int mode, int reserved1, int reserved2);

        void OpenStream();

        void CreateStorage();

        IStorage OpenStorage([MarshalAs(UnmanagedType.LPWStr)] string name, IStorage? priority, int mode, nint exclude, int reserved);

        void CopyTo();

        void MoveElementTo();

        void Commit(int flags);

        void Revert();

        void EnumElements();

        void DestroyElement();

        void RenameElement();

        void SetElementTimes();

        void SetClass(in Guid id);
    }
}
