namespace CloudProvisioningBootstrapper.LanguageTransforms;

/// <summary>
/// A transform, written by hand, since Wine applies transforms and makes none. It can say what a language changes, which is
/// localizable cells; anything else is an error.
/// </summary>
/// <remarks>
/// A structured storage with a string pool, a summary, and a stream for each table: its rows, each as a mask of the cells
/// that follow, the keys, and these cells.
/// </remarks>
internal static class TransformFile
{
    private const int CodePage = 1252;

    /// <summary>Writes the difference between two databases.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="original">What the transform is to be applied to.</param>
    /// <param name="localized">What comes out.</param>
    public static void Write(string path, Database original, Database localized)
    {
        WriteSummary(path, original);

        var strings = new StringPool(CodePage);
        using var storage = StructuredStorage.Open(path);
        foreach (var table in LocalizedRow.Compare(original, localized).GroupBy(row => row.Table))
        {
            using var rows = new MemoryStream();
            using var writer = new BinaryWriter(rows);
            foreach (var row in table)
            {
                row.Write(writer, strings);
            }

            storage.Write(TableName.Encode(table.Key), rows.ToArray());
        }

        storage.Write(TableName.Encode("_StringPool"), strings.Pool);
        storage.Write(TableName.Encode("_StringData"), strings.Data);
    }

    // As Windows Installer's own: which product and version it is for, before and after it.
    private static void WriteSummary(string path, Database original)
    {
        string Get(string property) => (string)original.ExecuteScalar("SELECT `Value` FROM `Property` WHERE `Property` = '{0}'", property);
        var product = Get("ProductCode") + Get("ProductVersion");
        using var file = new Database(path, DatabaseOpenMode.CreateDirect);
        file.SummaryInfo.RevisionNumber = $"{product};{product};{Get("UpgradeCode")}";
        file.SummaryInfo.Template = original.SummaryInfo.Template;
        file.SummaryInfo.PageCount = 500;
        file.SummaryInfo.CharacterCount = (int)TransformValidations.Product << 16;
        file.SummaryInfo.Persist();
        file.Commit();
    }
}
