using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>
/// The directories that Windows Installer knows by name. WiX 5 has them built in; WiX 3 wants them defined, so the test edition
/// links a source with one fragment for each, of which the linker takes those that are referred to.
/// </summary>
public static class StandardDirectories
{
    /// <remarks>Names as in WiX 5: WindowsInstallerStandard.cs, standardDirectoryNamesById.</remarks>
    private static readonly (string Id, string Parent, string Name)[] Directories =
    [
        ("AdminToolsFolder", "TARGETDIR", "Admin"),
        ("AppDataFolder", "TARGETDIR", "AppData"),
        ("CommonAppDataFolder", "TARGETDIR", "CommApp"),
        ("CommonFilesFolder", "TARGETDIR", "CFiles"),
        ("CommonFiles64Folder", "TARGETDIR", "CFiles64"),
        ("CommonFiles6432Folder", "CommonFiles64Folder", "."),
        ("DesktopFolder", "TARGETDIR", "Desktop"),
        ("FavoritesFolder", "TARGETDIR", "Favs"),
        ("FontsFolder", "TARGETDIR", "Fonts"),
        ("LocalAppDataFolder", "TARGETDIR", "LocalApp"),
        ("MyPicturesFolder", "TARGETDIR", "Pictures"),
        ("NetHoodFolder", "TARGETDIR", "NetHood"),
        ("PersonalFolder", "TARGETDIR", "Personal"),
        ("PrintHoodFolder", "TARGETDIR", "Printers"),
        ("ProgramFilesFolder", "TARGETDIR", "PFiles"),
        ("ProgramFiles64Folder", "TARGETDIR", "PFiles64"),
        ("ProgramFiles6432Folder", "ProgramFiles64Folder", "."),
        ("ProgramMenuFolder", "TARGETDIR", "PMenu"),
        ("RecentFolder", "TARGETDIR", "Recent"),
        ("SendToFolder", "TARGETDIR", "SendTo"),
        ("StartMenuFolder", "TARGETDIR", "StrtMenu"),
        ("StartupFolder", "TARGETDIR", "StartUp"),
        ("SystemFolder", "TARGETDIR", "System"),
        ("System16Folder", "TARGETDIR", "System16"),
        ("System64Folder", "TARGETDIR", "System64"),
        ("System6432Folder", "System64Folder", "."),
        ("TempFolder", "TARGETDIR", "Temp"),
        ("TemplateFolder", "TARGETDIR", "Template"),
        ("WindowsFolder", "TARGETDIR", "Windows"),
    ];

    /// <summary>Makes the source.</summary>
    /// <returns>A WiX 3 source.</returns>
    public static XDocument CreateSource()
    {
        XNamespace wix = "http://schemas.microsoft.com/wix/2006/wi";

        XElement Define(string id, string name) => new(wix + "Directory", new XAttribute("Id", id), new XAttribute("Name", name));

        return new XDocument(new XElement(
            wix + "Wix",
            new XElement(wix + "Fragment", Define("TARGETDIR", "SourceDir")),
            from directory in Directories
            select new XElement(
                wix + "Fragment",
                new XElement(wix + "DirectoryRef", new XAttribute("Id", directory.Parent), Define(directory.Id, directory.Name)))));
    }
}
