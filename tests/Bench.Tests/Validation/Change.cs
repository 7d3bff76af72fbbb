using System.Globalization;
using CloudProvisioningBootstrapper.Bench.Tests.Wix3Toolset;

namespace CloudProvisioningBootstrapper.Bench.Tests.Validation;

/// <summary>A change of a package, as tests/bench/validate takes it.</summary>
/// <param name="Table">The table to be there; null for the summary information.</param>
/// <param name="Line">Windows Installer's SQL, or a property of the summary information.</param>
internal sealed record Change(string? Table, string Line)
{
    /// <summary>In the place of a cell: some stream.</summary>
    public static readonly object SomeStream = new();

    /// <summary>Adds a row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">An anonymous object; its members are columns.</param>
    /// <returns>The change.</returns>
    public static Change Add(string table, object row)
    {
        var cells = row.GetType().GetProperties().Select(member => (member.Name, Value: member.GetValue(row))).Where(cell => cell.Value is not null).ToList();
        return new(table, $"INSERT INTO `{table}` ({Join(cells.Select(cell => $"`{cell.Name}`"))}) VALUES ({Join(cells.Select(cell => Constant(cell.Value!)))})");
    }

    /// <summary>Changes a cell.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">The column that tells the row, and its value.</param>
    /// <param name="column">The column.</param>
    /// <param name="value">Its new value.</param>
    /// <returns>The change.</returns>
    public static Change Set(string table, (string Column, object Value) key, string column, object value) =>
        new(table, $"UPDATE `{table}` SET `{column}`={Constant(value)} WHERE `{key.Column}`={Constant(key.Value)}");

    /// <summary>Removes rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">The column that tells the rows, and its value.</param>
    /// <returns>The change.</returns>
    public static Change Remove(string table, (string Column, object Value) key) =>
        new(table, $"DELETE FROM `{table}` WHERE `{key.Column}`={Constant(key.Value)}");

    /// <summary>Makes a table, as WiX defines it.</summary>
    /// <param name="table">Its name.</param>
    /// <returns>The change.</returns>
    public static Change Create(string table) => new(null, Wix3Tables.Create(table));

    /// <summary>Makes a table of its own.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="columns">Columns and primary key, as in SQL.</param>
    /// <returns>The change.</returns>
    public static Change Create(string table, string columns) => new(null, $"CREATE TABLE `{table}` ({columns})");

    /// <summary>Changes a property of the summary information.</summary>
    /// <param name="property">Its number.</param>
    /// <param name="value">Its new value.</param>
    /// <returns>The change.</returns>
    public static Change Summary(int property, string value) => new(null, $"summary {property} {value}");

    private static string Constant(object value) => value switch
    {
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ when value == SomeStream => "?",
        _ => $"'{value}'",
    };

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts);
}
