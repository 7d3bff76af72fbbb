namespace CloudProvisioningBootstrapper.LanguageTransforms;

/// <summary>
/// A package whose language a transform inside of it decides: <c>TRANSFORMS=:1031</c> makes it German. Without a transform
/// it shows the texts of the package that it was made from.
/// </summary>
internal sealed class LanguageNeutralPackage : IDisposable
{
    private const string Neutral = "0";

    // That of a transform (CLSID_MsiTransform), by which Windows Installer tells it from a package.
    private static readonly Guid TransformClass = new("000C1082-0000-0000-C000-000000000046");

    private readonly string path;
    private readonly Database database;
    private readonly Dictionary<string, string> transforms = [];

    /// <summary>Makes the package.</summary>
    /// <param name="path">Where; what is there already is replaced.</param>
    /// <param name="origin">The package to make it from.</param>
    public LanguageNeutralPackage(string path, string origin)
    {
        this.path = path;
        File.Copy(origin, path, overwrite: true);
        database = new Database(path, DatabaseOpenMode.Transact);
        Set("ProductLanguage", Neutral, database);

        // Platform and languages, such as x64;1033.
        database.SummaryInfo.Template = database.SummaryInfo.Template.Split(';')[0] + ";" + Neutral;
        database.SummaryInfo.Persist();
        database.Commit();
    }

    /// <summary>Adds a language.</summary>
    /// <param name="path">The same package in that language.</param>
    public void Add(string path)
    {
        var copy = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var transform = Path.ChangeExtension(copy, ".mst");
        File.Copy(path, copy);
        using (var localized = new Database(copy, DatabaseOpenMode.Transact))
        {
            // WiX makes up a new one whenever it builds.
            Set("ProductCode", Get("ProductCode", database), localized);
            localized.Commit();
            TransformFile.Write(transform, database, localized);
            transforms.Add(Get("ProductLanguage", localized), transform);
        }

        File.Delete(copy);
    }

    /// <summary>Writes it, and ends the work on it.</summary>
    public void Save()
    {
        foreach (var transform in transforms)
        {
            using var view = database.OpenView("INSERT INTO `_Storages` (`Name`, `Data`) VALUES (?, ?)");
            using var row = new Record(2);
            row.SetString(1, transform.Key);
            row.SetStream(2, transform.Value);
            view.Execute(row);
        }

        database.Commit();
        database.Dispose();

        // Which class a storage gets when it is inserted is not documented.
        using var file = StructuredStorage.Open(path);
        foreach (var name in transforms.Keys)
        {
            using var storage = file.OpenStorage(name);
            storage.SetClass(TransformClass);
        }
    }

    public void Dispose()
    {
        database.Dispose();
        foreach (var transform in transforms.Values)
        {
            File.Delete(transform);
        }
    }

    private static string Get(string property, Database database) =>
        (string)database.ExecuteScalar("SELECT `Value` FROM `Property` WHERE `Property` = '{0}'", property);

    private static void Set(string property, string value, Database database) =>
        database.Execute("UPDATE `Property` SET `Value` = '{0}' WHERE `Property` = '{1}'", value, property);
}
