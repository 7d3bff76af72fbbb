using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Bench.Tests.Wix3Toolset;

/// <summary>The tables of Windows Installer as WiX 3.11 defines them.</summary>
internal static class Wix3Tables
{
    private static readonly Dictionary<string, XElement> Definitions = XDocument
        .Load(Wix3Resources.Read("wix.dll", "Microsoft.Tools.WindowsInstallerXml.Data.tables.xml")).Root!.Elements()
        .ToDictionary(table => (string)table.Attribute("name")!);

    /// <summary>The statement that makes a table.</summary>
    /// <param name="table">Its name.</param>
    /// <returns>Windows Installer's SQL.</returns>
    public static string Create(string table)
    {
        var columns = Definitions[table].Elements().Where(element => element.Name.LocalName == "columnDefinition").ToList();
        var keys = columns.Where(column => (string?)column.Attribute("primaryKey") == "yes").Select(Name);
        return $"CREATE TABLE `{table}` ({string.Join(", ", columns.Select(column => $"{Name(column)} {Type(column)}"))} PRIMARY KEY {string.Join(", ", keys)})";
    }

    private static string Name(XElement column) => $"`{(string)column.Attribute("name")!}`";

    private static string Type(XElement column)
    {
        var length = (string)column.Attribute("length")!;
        var type = (string)column.Attribute("type")! switch
        {
            "number" => length == "2" ? "SHORT" : "LONG",
            "object" => "OBJECT",
            _ => length == "0" ? "LONGCHAR" : $"CHAR({length})",
        };

        // Statements can't fill streams, so they may be empty.
        return type
            + ((string?)column.Attribute("nullable") == "yes" || type == "OBJECT" ? "" : " NOT NULL")
            + ((string?)column.Attribute("type") == "localized" ? " LOCALIZABLE" : "");
    }
}
