using System.Globalization;
using System.Text;

namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>A built MSI, read by msitools.</summary>
/// <param name="file">Its path.</param>
internal sealed class MsiDatabase(string file)
{
    private const string DebianPackage = "msitools";

    private const int HeaderLines = 3;

    /// <summary>The package of the test edition.</summary>
    public static MsiDatabase OfTestEdition => new(Checkout.TestEdition("Prerequisites.msi"));

    /// <summary>Reads the rows of a table.</summary>
    /// <typeparam name="TRow">A record: its name is the table's with "Row" behind, its parameters are the columns to read, without underscores.</typeparam>
    /// <returns>The rows; none where the database does not have the table.</returns>
    public IReadOnlyList<TRow> Read<TRow>() => Read<TRow>(typeof(TRow).Name[..^"Row".Length]);

    /// <inheritdoc cref="Read{TRow}()"/>
    /// <param name="table">The table's name.</param>
    public IReadOnlyList<TRow> Read<TRow>(string table)
    {
        if (!Lines("tables", file).Contains(table))
        {
            return [];
        }

        // Column names, their types, the name of the table, then the rows: https://learn.microsoft.com/windows/win32/msi/text-archive-files
        var lines = Lines("export", file, table);
        var columns = lines[0].Split('\t').Select(column => column.Replace("_", "", StringComparison.Ordinal)).ToList();
        var constructor = typeof(TRow).GetConstructors().Single();
        return [.. lines.Skip(HeaderLines).Select(line => line.Split('\t')).Select(cells => (TRow)constructor.Invoke(
        [
            .. constructor.GetParameters().Select(parameter => (object)(parameter.ParameterType == typeof(int)
                ? int.Parse(cells[columns.IndexOf(parameter.Name!)], CultureInfo.InvariantCulture)
                : cells[columns.IndexOf(parameter.Name!)])),
        ]))];
    }

    /// <summary>Reads a value of the summary information.</summary>
    /// <param name="name">Its name, as msitools writes it.</param>
    /// <returns>The value.</returns>
    public string Summary(string name) => Lines("suminfo", file).Single(line => line.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..];

    /// <summary>The transforms inside of it, by name: the cells that each changes.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TransformedCell>> Transforms => new StructuredStorage(file).Folders().ToDictionary(
        folder => folder.Key,
        IReadOnlyList<TransformedCell> (folder) => [.. TransformedCell.ReadAll(folder.Value, Columns)]);

    /// <summary>The classes of the transforms, by name.</summary>
    public IReadOnlyDictionary<string, Guid> TransformClasses => new StructuredStorage(file).Classes();

    /// <summary>Reads a stream.</summary>
    /// <param name="name">Its name: table and key.</param>
    /// <returns>Its content.</returns>
    public byte[] Stream(string name) => Tool.Run("msiinfo", DebianPackage, "extract", file, name);

    /// <summary>The names of the streams.</summary>
    /// <returns>Table and key each; what belongs to no table has a name of its own.</returns>
    public IReadOnlyList<string> Streams() => Lines("streams", file);

    private IReadOnlyList<(string Name, string Type, bool IsKey)> Columns(string table)
    {
        var header = Lines("export", file, table).Take(HeaderLines).Select(line => line.Split('\t')).ToList();
        return [.. header[0].Select((name, index) => (name, header[1][index], header[2].Skip(1).Contains(name)))];
    }

    private static string[] Lines(params string[] arguments) =>
        Encoding.UTF8.GetString(Tool.Run("msiinfo", DebianPackage, arguments)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToArray();
}
