namespace CloudProvisioningBootstrapper.LanguageTransforms;

/// <summary>The name of a table's stream: two letters in one character, since names in a storage are short.</summary>
internal static class TableName
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._";
    private const char Table = '\u4840';
    private const int Pair = 0x3800;
    private const int Single = 0x4800;

    /// <summary>Encodes a name.</summary>
    /// <param name="table">A table.</param>
    /// <returns>Its stream.</returns>
    public static string Encode(string table) => Table + string.Concat(table.Chunk(2).Select(letters => letters.Length == 2
        ? (char)(Pair + Letters.IndexOf(letters[0]) + (Letters.IndexOf(letters[1]) << 6))
        : (char)(Single + Letters.IndexOf(letters[0]))));
}
