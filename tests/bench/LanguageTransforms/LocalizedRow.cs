namespace CloudProvisioningBootstrapper.LanguageTransforms;

/// <summary>A row of a table, some cells of which are another language's.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Cells">Its cells: strings, whole numbers and nulls.</param>
/// <param name="Keys">How many columns, from the first, are its key.</param>
/// <param name="Changed">The numbers of the columns that the language changes.</param>
internal sealed record LocalizedRow(string Table, IReadOnlyList<ColumnInfo> Columns, IReadOnlyList<object?> Cells, int Keys, IReadOnlyList<int> Changed)
{
    /// <summary>Compares two packages.</summary>
    /// <param name="original">A package.</param>
    /// <param name="localized">The same in another language.</param>
    /// <returns>The rows that differ.</returns>
    /// <exception cref="InvalidDataException">They differ in more than texts.</exception>
    public static IEnumerable<LocalizedRow> Compare(Database original, Database localized)
    {
        foreach (var table in localized.Tables)
        {
            var keys = table.PrimaryKeys.Count;
            var before = Read(original, table).ToDictionary(row => Key(row, keys));
            var after = Read(localized, table).ToDictionary(row => Key(row, keys));
            if (before.Keys.Except(after.Keys).Concat(after.Keys.Except(before.Keys)).FirstOrDefault() is { } key)
            {
                throw new InvalidDataException($"{table.Name}, {key}: only one of the languages has this row.");
            }

            foreach (var (row, cells) in after)
            {
                var changed = Enumerable.Range(0, cells.Count).Where(column => !Equals(before[row][column], cells[column])).ToList();
                if (changed.FirstOrDefault(column => !IsLocalizable(table.Name, table.Columns[column]), -1) is >= 0 and var other)
                {
                    throw new InvalidDataException($"{table.Name}, {row}, {table.Columns[other].Name}: a language can't change it.");
                }

                if (changed.Count > 0)
                {
                    yield return new(table.Name, [.. table.Columns], cells, keys, changed);
                }
            }
        }
    }

    /// <summary>Writes the row as a transform has it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="strings">Where the texts go.</param>
    public void Write(BinaryWriter writer, StringPool strings)
    {
        writer.Write((ushort)Changed.Aggregate(0, (mask, column) => mask | (1 << column)));
        foreach (var column in Enumerable.Range(0, Keys).Concat(Changed))
        {
            switch (Cells[column])
            {
                case int number when Columns[column].Size == 4: writer.Write((uint)number ^ 0x8000_0000); break;
                case int number: writer.Write((ushort)(number ^ 0x8000)); break;
                case null when Columns[column].Type != typeof(string): throw new InvalidDataException($"{Table}: a key without a value.");
                case var text: writer.Write(strings.Add((string?)text ?? "")); break;
            }
        }
    }

    private static IEnumerable<IReadOnlyList<object?>> Read(Database database, TableInfo table)
    {
        using var view = database.OpenView("SELECT * FROM `{0}`", table.Name);
        view.Execute();
        foreach (var row in view)
        {
            using (row)
            {
                yield return [.. table.Columns.Select((column, index) => Cell(row, column, index + 1))];
            }
        }
    }

    private static object? Cell(Record row, ColumnInfo column, int field) =>
        row.IsNull(field) || column.Type == typeof(Stream) ? null
        : column.Type == typeof(string) ? row.GetString(field)
        : row.GetInteger(field);

    private static string Key(IReadOnlyList<object?> row, int keys) => string.Join('|', row.Take(keys));

    private static bool IsLocalizable(string table, ColumnInfo column) => table == "Property" || column.IsLocalizable;
}
