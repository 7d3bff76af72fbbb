using System.Buffers.Binary;
using System.Text;

namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>The folders and streams of a file such as an MSI: [MS-CFB], as far as an MSI of a few megabytes goes.</summary>
internal sealed class StructuredStorage
{
    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const int MaximumRegularSector = -6;
    private const int Storage = 1;

    private readonly byte[] file;
    private readonly int sectorSize;
    private readonly int miniSectorSize;
    private readonly byte[] allocation;
    private readonly byte[] miniAllocation;
    private readonly byte[] directory;
    private readonly byte[] miniStream;
    private readonly int miniStreamCutoff;

    public StructuredStorage(string path)
    {
        file = File.ReadAllBytes(path);
        sectorSize = 1 << file[30];
        miniSectorSize = 1 << file[32];
        miniStreamCutoff = Number(file, 56);
        if (Number(file, 72) > 0)
        {
            throw new InvalidDataException("The file is too large for this reader.");
        }

        allocation = [.. Enumerable.Range(0, Number(file, 44)).SelectMany(index => Sector(Number(file, 76 + (4 * index))))];
        directory = Chain(Number(file, 48), allocation, Sector);
        miniAllocation = Chain(Number(file, 60), allocation, Sector);
        miniStream = Chain(Number(directory, 116), allocation, Sector);
    }

    /// <summary>The streams of the folders in the root: by folder, then by name.</summary>
    /// <returns>What they hold.</returns>
    public Dictionary<string, Dictionary<string, byte[]>> Folders() =>
        FolderEntries.ToDictionary(Name, folder => Children(folder).ToDictionary(Name, Stream));

    /// <summary>The classes of the folders in the root, by folder.</summary>
    /// <returns>Their ids.</returns>
    public Dictionary<string, Guid> Classes() =>
        FolderEntries.ToDictionary(Name, folder => new Guid(directory.AsSpan((folder * EntrySize) + 80, 16)));

    private IEnumerable<int> FolderEntries => Children(0).Where(entry => directory[(entry * EntrySize) + 66] == Storage);

    private static int Number(byte[] bytes, int offset) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(offset));

    private static byte[] Chain(int first, byte[] allocation, Func<int, byte[]> sector)
    {
        var content = new MemoryStream();
        for (var number = first; (uint)number < unchecked((uint)MaximumRegularSector); number = Number(allocation, 4 * number))
        {
            content.Write(sector(number));
        }

        return content.ToArray();
    }

    private byte[] Sector(int number) => file.AsSpan(Math.Max(HeaderSize, sectorSize) + (number * sectorSize), sectorSize).ToArray();

    // A binary tree of siblings.
    private IEnumerable<int> Children(int entry) => Tree(Number(directory, (entry * EntrySize) + 76));

    private IEnumerable<int> Tree(int entry) => entry < 0
        ? []
        : [.. Tree(Number(directory, (entry * EntrySize) + 68)), entry, .. Tree(Number(directory, (entry * EntrySize) + 72))];

    private string Name(int entry) =>
        Encoding.Unicode.GetString(directory, entry * EntrySize, BinaryPrimitives.ReadInt16LittleEndian(directory.AsSpan((entry * EntrySize) + 64)) - 2);

    private byte[] Stream(int entry)
    {
        var (first, size) = (Number(directory, (entry * EntrySize) + 116), Number(directory, (entry * EntrySize) + 120));
        var content = size < miniStreamCutoff
            ? Chain(first, miniAllocation, number => miniStream.AsSpan(number * miniSectorSize, miniSectorSize).ToArray())
            : Chain(first, allocation, Sector);
        return content[..size];
    }
}
