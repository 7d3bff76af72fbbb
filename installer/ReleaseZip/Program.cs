using System.Globalization;
using System.IO.Compression;
using System.Reflection;

namespace CloudProvisioningBootstrapper.ReleaseZip;

/// <summary>
/// The command <c>ReleaseZip FOLDER FILE</c>: all files of FOLDER, in the order of their names, with the date of the release. MSBuild's
/// task for it takes them in the order of the disk, with the dates of the disk.
/// </summary>
internal static class Program
{
    /// <summary>The files of a folder as a zip file.</summary>
    /// <exception cref="IOException">There is no such folder, or a file can't be read.</exception>
    public static byte[] Pack(string folder)
    {
        // A zip file has the time of a clock on the wall, without its time zone.
        var date = DateTime.ParseExact(Metadata("ReleaseDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var path in Directory.GetFiles(folder).OrderBy(Path.GetFileName, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(Path.GetFileName(path), CompressionLevel.SmallestSize);
                entry.LastWriteTime = new DateTimeOffset(date, TimeSpan.Zero);
                using var content = entry.Open();
                content.Write(File.ReadAllBytes(path));
            }
        }

        return stream.ToArray();
    }

    private static int Main(string[] arguments)
    {
        if (arguments is not [var folder, var file])
        {
            Console.Error.WriteLine("Usage: ReleaseZip FOLDER FILE");
            return 2;
        }

        try
        {
            File.WriteAllBytes(file, Pack(folder));
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"ReleaseZip: {exception.Message}");
            return 1;
        }
    }

    private static string Metadata(string key) => typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
