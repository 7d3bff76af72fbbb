namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Conditions;

/// <summary>What an installer is asked to do, by the properties that tell it.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Properties">The properties that are known then; empty ones are not set.</param>
internal sealed record Situation(string Name, IReadOnlyDictionary<string, string> Properties)
{
    private const string NameProperty = "";

    public static readonly Situation FirstInstallation = OfPackage("first installation");

    public static readonly Situation Repair = OfPackage("repair", ("Installed", "00:00:00"), ("REINSTALL", "ALL"));

    public static readonly Situation Modification = OfPackage("modification", ("Installed", "00:00:00"));

    public static readonly Situation Uninstallation = OfPackage("uninstallation", ("Installed", "00:00:00"), ("REMOVE", "ALL"));

    public static readonly Situation RemovalByUpgrade =
        OfPackage("removal by a newer version", ("Installed", "00:00:00"), ("REMOVE", "ALL"), ("UPGRADINGPRODUCTCODE", "{00000000-0000-0000-0000-000000000000}"));

    /// <summary>What must never be refused.</summary>
    public static readonly IReadOnlyList<Situation> Maintenance = [Repair, Modification, Uninstallation, RemovalByUpgrade];

    /// <summary>Everything that an MSI is asked to do.</summary>
    public static readonly IReadOnlyList<Situation> All = [FirstInstallation, .. Maintenance];

    /// <summary>The same for a bundle: https://docs.firegiant.com/wix/tools/burn/builtin-variables/</summary>
    public static readonly Situation BundleMaintenance = new("repair or uninstallation", new Dictionary<string, string> { ["WixBundleInstalled"] = "1" });

    /// <summary>Every case that conditions can tell apart: all other properties are once absent, once set, once what they are compared with.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <returns>The properties of each case.</returns>
    public IEnumerable<IReadOnlyDictionary<string, string>> Cases(params MsiCondition[] conditions)
    {
        string[] values = ["", "1", .. conditions.SelectMany(condition => condition.Literals).Distinct()];
        IEnumerable<IReadOnlyDictionary<string, string>> cases = [new Dictionary<string, string>(Properties) { [NameProperty] = Name }];
        foreach (var property in conditions.SelectMany(condition => condition.Properties).Distinct().Where(property => !Properties.ContainsKey(property)))
        {
            cases = cases.SelectMany(known => values.Select(value => new Dictionary<string, string>(known) { [property] = value }));
        }

        return cases;
    }

    /// <summary>Whether a case is a removal for good that was asked to restore the settings.</summary>
    /// <param name="one">A case.</param>
    /// <returns><see langword="true"/> with REVERTFIXES=1.</returns>
    public static bool IsReversion(IReadOnlyDictionary<string, string> one) =>
        one[NameProperty] == Uninstallation.Name && one.GetValueOrDefault("REVERTFIXES") == "1";

    /// <summary>Says which case it is, for messages.</summary>
    /// <param name="situation">A case.</param>
    /// <returns>The situation and the properties that are set.</returns>
    public static string Describe(IReadOnlyDictionary<string, string> situation) =>
        $"{situation[NameProperty]}: {string.Join(", ", situation.Where(property => property.Key != NameProperty && property.Value.Length > 0).Select(property => $"{property.Key}={property.Value}"))}";

    // FindRelatedProducts, which sets the WIX_ ones, runs at first installations only:
    // https://learn.microsoft.com/windows/win32/msi/findrelatedproducts-action
    private static Situation OfPackage(string name, params (string Name, string Value)[] properties)
    {
        var all = new Dictionary<string, string> { ["Installed"] = "", ["REINSTALL"] = "", ["REMOVE"] = "", ["UPGRADINGPRODUCTCODE"] = "" };
        foreach (var (property, value) in properties)
        {
            all[property] = value;
        }

        if (all["Installed"].Length > 0)
        {
            all["WIX_DOWNGRADE_DETECTED"] = all["WIX_UPGRADE_DETECTED"] = "";
        }

        return new(name, all);
    }
}
