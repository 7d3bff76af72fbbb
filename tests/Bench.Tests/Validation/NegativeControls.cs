using static CloudProvisioningBootstrapper.Bench.Tests.Validation.Change;

namespace CloudProvisioningBootstrapper.Bench.Tests.Validation;

/// <summary>
/// A fault for each evaluator that can find one. Most add rows of their own, so that they hold whatever our package is made of;
/// the names that they rely on are those of Windows Installer and of WiX. Each evaluator has its page in Windows Installer's
/// documentation: https://learn.microsoft.com/windows/win32/msi/ice-reference
/// </summary>
internal static class NegativeControls
{
    /// <summary>Evaluators that find nothing anywhere, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> Idle = new Dictionary<string, string>
    {
        ["ICE01"] = "it tells the time, to show that evaluators run.",
        ["ICE11"] = "in darice.cub it reads nested installations and does nothing with them.",
        ["ICE47"] = "it is an empty function in darice.cub.",
        ["ICE49"] = "it is an empty function in darice.cub.",
    };

    private const string LongName = "A_name_that_is_so_long_that_the_name_of_its_stream_is_cut_off_";

    private const string AnotherProduct = "{7B1F2F0B-7E55-4B4F-8E0E-6C5C3F1A9D01}";

    private const int LocalMachine = 2;

    public static IReadOnlyList<NegativeControl> All { get; } =
    [
        new("ICE02", "a key file of another component", "File: 'FaultFile' cannot be the key file for Component: 'Other'.",
            Component("Fault", keyPath: "FaultFile"), Component("Other", keyPath: "FaultFile"), File()),
        new("ICE03", "a foreign key that leads nowhere", "Not a valid foreign key; Table: Component, Column: Directory_, Key(s): Fault",
            Component("Fault", directory: "NOWHERE")),
        new("ICE03", "a number below the least", "Value below MinValue; Table: Media, Column: LastSequence, Key(s): 7",
            Add("Media", new { DiskId = 7, LastSequence = -5 })),
        new("ICE03", "a number above the greatest", "Value exceeds MaxValue; Table: Feature, Column: Display, Key(s): Fault",
            Set("_Validation", ("Column", "Display"), "MaxValue", 10), Add("Feature", new { Feature = "Fault", Display = 11, Level = 1, Attributes = 0 })),
        new("ICE03", "a value that is required", "Not a nullable column; Table: Fault, Column: Value, Key(s): a", Cell("Text", null, isNullable: false)),
        new("ICE03", "a value that is in no set", "Value not a member of the set; Table: Fault, Column: Value, Key(s): a", Cell(null, "c", set: "a;b")),
        new("ICE03", "a table that _Validation does not know", "Table: Fault Column: Key Missing specifications in _Validation Table (or Old Database)",
            Create("Fault", "`Key` CHAR(72) NOT NULL PRIMARY KEY `Key`"), Add("Fault", new { Key = "a" })),
        new("ICE03", "a category that there is not", "_Validation table: Invalid category string; Table: Fault, Column: Value, Key(s): a", Cell("Fault", "a")),
        new("ICE03", "a rule with a maximum below the minimum", "_Validation table: Value in MaxValue column < that in MinValue column; Table: Fault, Column: Value, Key(s): a", Cell("Text", "a", minimum: 2, maximum: 1)),
        new("ICE03", "a text that is too long", "String overflow (greater than length permitted in column); Table: Property, Column: Property",
            Add("Property", new { Property = LongName + "_and_a_few_more", Value = "a" })),
        new("ICE03", "an identifier that begins with a digit", "Invalid identifier; Table: Fault, Column: Value, Key(s): a", Cell("Identifier", "1a")),
        new("ICE03", "an identifier with a space", "Invalid identifier; Table: Fault, Column: Value, Key(s): a", Cell("Identifier", "a b")),
        new("ICE03", "a property with a dollar sign", "Invalid property string; Table: Fault, Column: Value, Key(s): a", Cell("Property", "a$")),
        new("ICE03", "a letter in lower case", "All UPPER case required; Table: Fault, Column: Value, Key(s): a", Cell("UpperCase", "aBC")),
        new("ICE03", "a GUID without braces", "Invalid GUID string (Be sure GUID is all UPPER case); Table: Fault, Column: Value, Key(s): a", Cell("Guid", "7B1F2F0B-7E55-4B4F-8E0E-6C5C3F1A9D01")),
        new("ICE03", "a GUID in lower case", "All UPPER case required; Table: Fault, Column: Value, Key(s): a", Cell("Guid", "{7b1f2f0b-7e55-4b4f-8e0e-6c5c3f1a9d01}")),
        new("ICE03", "a version of five numbers", "Invalid version string. (Be sure a language is specified in Language column); Table: Fault, Column: Value, Key(s): a", Cell("Version", "1.2.3.4.5")),
        new("ICE03", "a version with 65536", "Invalid version string. (Be sure a language is specified in Language column); Table: Fault, Column: Value, Key(s): a", Cell("Version", "1.65536")),
        new("ICE03", "a language with a letter", "Invalid Language Id; Table: Fault, Column: Value, Key(s): a", Cell("Language", "1033,x")),
        new("ICE03", "a file name with a question mark", "Invalid Filename; Table: Fault, Column: Value, Key(s): a", Cell("Filename", "a?.txt")),
        new("ICE03", "a long file name without a short one", "Invalid Filename; Table: Fault, Column: Value, Key(s): a", Cell("Filename", "a very long name.txt")),
        new("ICE03", "a short file name with a plus sign", "Invalid Filename; Table: Fault, Column: Value, Key(s): a", Cell("Filename", "a+b.txt|ab.txt")),
        new("ICE03", "a file name pattern with a colon", "Invalid filename/usage of wildcards; Table: Fault, Column: Value, Key(s): a", Cell("WildCardFilename", "a:*.txt")),
        new("ICE03", "a path that is not a full one", "Invalid full path; Table: Fault, Column: Value, Key(s): a", Cell("Path", @"folder\file")),
        new("ICE03", "one of several paths that is not a full one", "Invalid full path; Table: Fault, Column: Value, Key(s): a", Cell("Paths", @"C:\a;b")),
        new("ICE03", "a path with a question mark", "Invalid full path; Table: Fault, Column: Value, Key(s): a", Cell("AnyPath", "a?b")),
        new("ICE03", "a condition that is none", "Bad conditional string; Table: Fault, Column: Value, Key(s): a", Cell("Condition", "AND AND")),
        new("ICE03", "a file key that is no name", "Invalid format string; Table: Fault, Column: Value, Key(s): a", Cell("Formatted", "[#1 file]")),
        new("ICE03", "a component that is no name", "Invalid template string; Table: Fault, Column: Value, Key(s): a", Cell("Template", "[$1 component]")),
        new("ICE03", "a registry path that ends with a backslash", "Invalid registry path; Table: Fault, Column: Value, Key(s): a", Cell("RegPath", @"Software\")),
        new("ICE03", "a cabinet with a long name", "Bad cabinet syntax/name; Table: Fault, Column: Value, Key(s): a", Cell("Cabinet", "a long name.cab")),
        new("ICE03", "a shortcut to a feature that there is not", "Bad shortcut target; Table: Fault, Column: Value, Key(s): a", Cell("Shortcut", "NoFeature")),
        new("ICE03", "a folder with a name of three parts", "Invalid DefaultDir string; Table: Directory, Column: DefaultDir, Key(s): FAULT",
            Add("Directory", new { Directory = "FAULT", Directory_Parent = "TARGETDIR", DefaultDir = "a:b:c" })),
        new("ICE03", "a custom action of a library that there is not", "Bad CustomSource data; Table: CustomAction, Column: Source, Key(s): Fault", Action("Fault", 1, "NoLibrary", "Entry")),
        new("ICE04", "a file beyond the last one of the media", "File: FaultFile, Sequence: 9999 Greater Than Max Allowed by Media Table", Component("Fault", keyPath: "FaultFile"), File(sequence: 9999)),
        new("ICE05", "no ProductName", "The entry: 'ProductName' is required in the 'Property' table.", Remove("Property", ("Property", "ProductName"))),
        new("ICE06", "a rule for a column that there is not", "Column: Fault of Table: Property is not defined in database.",
            Add("_Validation", new { Table = "Property", Column = "Fault", Nullable = "N" })),
        new("ICE07", "a font outside of the fonts' folder", "'FaultFile' is a Font and must be installed to the FontsFolder. Current Install Directory: 'TARGETDIR'",
            Component("Fault", keyPath: "FaultFile"), File(), Add("Font", new { File_ = "FaultFile", FontTitle = "Sans" })),
        new("ICE08", "two components of one GUID", "Component: Other has a duplicate GUID: {00000000-0000-0000-0000-00000000FA17}",
            Component("Fault"), Component("Other")),
        new("ICE09", "a component in the system folder that is removed", "Component: Fault is a non-permanent system component",
            Folder("SystemFolder"), Component("Fault", directory: "SystemFolder")),
        new("ICE10", "a feature that disallows what its parent favors", "Conflicting states.  One favors, one disallows advertise.  Child feature: Child differs in advertise state from Parent: Fault",
            Feature("Fault", attributes: 4), Feature("Child", "Fault", attributes: 8)),
        new("ICE12", "a folder that is set before costing ends", "CustomAction: Fault is of type: 35. Therefore it must come after CostFinalize",
            Action("Fault", 35, "TARGETDIR", "a"), Sequenced("Fault", 60)),
        new("ICE13", "a dialog in the execute sequence", "Dialog 'CancelDlg' was found in the InstallExecuteSequence table.", Sequenced("CancelDlg", 61)),
        new("ICE14", "a feature that is its own parent", "The entry for Feature_Parent is the same as the entry for Feature. Key: 'Fault'.", Feature("Fault", "Fault")),
        new("ICE14", "a root feature that follows its parent", "Feature 'Fault' is a root parent feature. Therefore it cannot have include ifrsFavorParent as an attribute.", Feature("Fault", attributes: 2)),
        new("ICE15", "a content type whose extension has none", "Extension 'fau' referenced by MIME 'fault/fault' does not map to a MIME with a circular reference.",
            Component("Fault"), Extension(), Add("MIME", new { ContentType = "fault/fault", Extension_ = "fau" })),
        new("ICE16", "a ProductName of 270 letters", "ProductName: 'NNN", Set("Property", ("Property", "ProductName"), "Value", new string('N', 270))),
        new("ICE17", "a push button that does nothing", "PushButton: 'Button' of Dialog: 'Fault' does not have an event defined in the ControlEvent table.", Dialog(), Control("Button", "PushButton")),
        new("ICE17", "radio buttons that there are not", "RadioButtonGroup: 'Choice' for Control: 'Group' of Dialog: 'Fault' not found in RadioButton table.", Dialog(), Control("Group", "RadioButtonGroup", "Choice")),
        new("ICE17", "a bitmap that there is not", "Bitmap: 'NoBitmap' for Control: 'Picture' of Dialog: 'Fault' not found in Binary table", Dialog(), Control("Picture", "Bitmap", text: "NoBitmap")),
        new("ICE18", "a key path that is a folder which nobody creates", "KeyPath for Component: 'Fault' is Directory: 'FAULT'. The Directory/Component pair must be listed in the CreateFolders table.", Folder("FAULT"), Component("Fault", directory: "FAULT")),
        new("ICE19", "an extension of a component without GUID", "Extension: 'fau' advertises component: 'Fault'. This component cannot be advertised because it has no ComponentID.",
            Component("Fault", guid: null, keyPath: "FaultFile"), File(), Extension()),
        new("ICE20", "no dialog for a fatal error", "FatalError dialog/action not found in 'InstallUISequence' Sequence Table.", Remove("InstallUISequence", ("Sequence", -3))),
        new("ICE20", "no exit dialog of an administrative installation", "Exit dialog/action not found in 'AdminUISequence' Sequence Table.", Remove("AdminUISequence", ("Sequence", -1))),
        new("ICE21", "a component of no feature", "Component: 'Fault' does not belong to any Feature.", Component("Fault")),
        new("ICE22", "a published component that its feature lacks", "Feature-Component pair: 'Fault'-'Fault' is not a valid mapping.",
            Feature("Fault"), Component("Fault"), Add("PublishComponent", new { ComponentId = AnotherProduct, Qualifier = "a", Component_ = "Fault", Feature_ = "Fault" })),
        new("ICE23", "a first control that there is not", "Control_First of dialog Fault refers to nonexistant control Nobody", Dialog(first: "Nobody"), Control("Button", "PushButton", next: "Other"), Control("Other", "PushButton", next: "Button")),
        new("ICE23", "a tab order that does not return", "Dialog Fault has dead-end tab order at control Other.",
            Dialog(), Control("Button", "PushButton", next: "Other"), Control("Other", "PushButton")),
        new("ICE24", "a ProductVersion with a letter", "ProductVersion: '1.x' is an invalid version string.", Set("Property", ("Property", "ProductVersion"), "Value", "1.x")),
        new("ICE25", "a module that another needs", "Possible dependency failure as we do not find Other@0 v2.0 in ModuleSignature table",
            Add("ModuleSignature", new { ModuleID = "Fault", Language = 0, Version = "1.0" }),
            Add("ModuleDependency", new { ModuleID = "Fault", ModuleLanguage = 0, RequiredID = "Other", RequiredLanguage = 0, RequiredVersion = "2.0" })),
        new("ICE26", "no CostFinalize", "Action: 'CostFinalize' is required in the InstallExecuteSequence Sequence table.", Remove("InstallExecuteSequence", ("Action", "CostFinalize"))),
        new("ICE27", "an action before the one that it needs", "'FileCost' Action in InstallExecuteSequence table in wrong place.", Set("InstallExecuteSequence", ("Action", "FileCost"), "Sequence", 1650)),
        new("ICE27", "an action that there is not", "Unknown action: 'NoAction' of InstallExecuteSequence table. Not a standard action and not found in CustomAction or Dialog tables", Sequenced("NoAction", 62)),
        new("ICE28", "a restart between the registrations", "Action: 'ForceReboot' of table InstallExecuteSequence is not permitted in the range", Sequenced("ForceReboot", 6050)),
        new("ICE29", "two streams whose names begin alike", $"The first 62 characters for Binary.{LongName}2 are not unique compared to other streams in the Binary table.", Add("Binary", new { Name = LongName + "1", Data = SomeStream }), Add("Binary", new { Name = LongName + "2", Data = SomeStream })),
        new("ICE30", "two files of one name in one folder", "The target file 'fault.txt' is installed in '[TARGETDIR]\\' by two different components",
            Component("Fault", keyPath: "FaultFile"), File(), Component("Other", number: 1, keyPath: "OtherFile"), File("OtherFile", "Other")),
        new("ICE31", "a text style that there is not", "Control Fault.Label uses undefined TextStyle NoStyle.", Dialog(), Control("Label", "Text", text: @"{\NoStyle}a")),
        new("ICE32", "a foreign key of another size", "Possible Mis-Aligned Foreign Keys Component.1 = s72 Fault.Key = s40",
            Create("Fault", "`Key` CHAR(40) NOT NULL PRIMARY KEY `Key`"), Add("_Validation", new { Table = "Fault", Column = "Key", Nullable = "N", KeyTable = "Component", KeyColumn = 1 })),
        new("ICE33", "a ProgId in the table Registry", "Reg key FaultValue is used in an unsupported way. ProgId should be registered via the ProgId table.", Registry(0, ".fau", "", "Fault.Fault")),
        new("ICE34", "radio buttons without a default", "Property Choice (of RadioButtonGroup control Fault.Group) is not defined in the Property Table.",
            Dialog(), Control("Group", "RadioButtonGroup", "Choice"), RadioButton("a"), RadioButton("b", 2)),
        new("ICE35", "a compressed file that runs from its source, for the first Windows Installer", "Component Fault cannot be Run From Source only, because a member file is compressed in #cab1.cab.",
            Summary(7, "Intel;1033"), Summary(14, "100"), Component("Fault", attributes: 1, keyPath: "FaultFile"), File()),
        new("ICE35", "a compressed file without a cabinet", "File FaultFile is marked compressed, but does not have a CAB specified in the Media table entry for its sequence number.",
            Add("Media", new { DiskId = 7, LastSequence = 2000 }), Component("Fault", keyPath: "FaultFile"), File(sequence: 1500, attributes: 16384)),
        new("ICE36", "an icon that nobody uses", "Icon Bloat. Icon FaultIcon is not used in the Class, Shortcut, or ProgID table and also not used for ARPPRODUCTICON property.", Add("Icon", new { Name = "FaultIcon" })),
        new("ICE38", "a file in the user's profile as key path", "Component Fault installs to user profile. It must use a registry key under HKCU as its KeyPath, not a file.",
            Folder("AppDataFolder"), Component("Fault", directory: "AppDataFolder", keyPath: "FaultFile"), File()),
        new("ICE39", "a package code that is none", "PID_REVNUMBER value in Summary Information Stream is not valid.", Summary(9, "nonsense")),
        new("ICE40", "REINSTALLMODE", "REINSTALLMODE is defined in the Property table. This may cause difficulties.", Add("Property", new { Property = "REINSTALLMODE", Value = "amus" })),
        new("ICE41", "an extension of a component that its feature lacks", "Extension fau references feature Fault and component Fault, but the that Component is not associated with that Feature in the FeatureComponents table.",
            Feature("Fault"), Component("Fault"), Extension()),
        new("ICE42", "an argument of a class in process", $"CLSID {AnotherProduct} in context InprocServer32 has an argument. Only LocalServer contexts can have arguments.",
            Component("Fault", keyPath: "FaultFile"), File(), Add("Class", new { CLSID = AnotherProduct, Context = "InprocServer32", Component_ = "Fault", Argument = "a", Feature_ = "Fault" })),
        new("ICE43", "a shortcut in the user's profile without a key there", "Component Fault has non-advertised shortcuts. It should use a registry key under HKCU as its KeyPath, not a file.",
            Component("Fault", keyPath: "FaultFile"), File(), Shortcut("ProgramMenuFolder", "[#FaultFile]")),
        new("ICE44", "a button that opens no dialog", "Control Event for Control 'Fault'.'Button' is of type NewDialog, but its argument NoDialog is not a valid entry in the Dialog Table.",
            Dialog(), Control("Button", "PushButton"), Event("NewDialog", "NoDialog")),
        new("ICE45", "a reserved bit", "Row 'Fault' in table 'Component' has bits set in the 'Attributes' column that are reserved.", Component("Fault", attributes: 8192)),
        new("ICE46", "a property that differs by case", "Property 'Productname' referenced in column 'CustomAction'.'Target' of row 'Fault' differs from a defined property by case only.", Action("Fault", 51, "FAULT", "[Productname]")),
        new("ICE46", "two properties that differ by case", "Property productname defined in property table differs from another defined property only by case.", Add("Property", new { Property = "productname", Value = "a" })),
        new("ICE48", "a folder on a fixed drive", "Directory 'FAULT' appears to be hardcoded in the property table to a local drive.", Folder("FAULT"), Add("Property", new { Property = "FAULT", Value = @"C:\Programs" })),
        new("ICE50", "an icon of another extension than its target", "The extension of Icon 'icon.dat' for Shortcut 'Fault' does not match the extension of the Key File for component 'Fault'.",
            Feature("Fault"), Component("Fault", keyPath: "FaultFile"), File(), Add("Icon", new { Name = "icon.dat" }), Shortcut("TARGETDIR", "Fault", icon: "icon.dat")),
        new("ICE51", "a font without a title", "Font 'FaultFile' does not have a title.", Component("Fault", keyPath: "FaultFile"), File(name: "fault.fon"), Add("Font", new { File_ = "FaultFile" })),
        new("ICE52", "a search whose property is private", "Property 'private' in AppSearch row 'private'.'Fault' is not public. It should be all uppercase.", Add("AppSearch", new { Property = "private", Signature_ = "Fault" })),
        new("ICE53", "a policy of Windows Installer", "Registry Key 'FaultValue' writes Darwin internal or policy information.", Registry(LocalMachine, @"Software\Policies\Microsoft\Windows\Installer", "DisableRollback", "#1")),
        new("ICE54", "a companion file as key path", "Component 'Fault' uses file 'FaultFile' as its KeyPath, but the file's version is provided by the file 'OtherFile'.",
            Component("Fault", keyPath: "FaultFile"), File(version: "OtherFile"), File("OtherFile", version: "1.0.0.0")),
        new("ICE55", "permissions of a file that there is not", "Could not find item 'NoFile' in table 'File' which is referenced in the LockPermissions table.", Add("LockPermissions", new { LockObject = "NoFile", Table = "File", User = "guest", Permission = 1 })),
        new("ICE56", "a file below a root of its own", "Directory 'FAULT' is an invalid root directory. It or one of its children contains files.",
            Add("Directory", new { Directory = "FAULT", DefaultDir = "SourceDir" }), Component("Fault", directory: "FAULT", keyPath: "FaultFile"), File()),
        new("ICE57", "a component for machine and user", "Component 'Fault' has both per-user and per-machine data with a per-machine KeyPath.",
            Component("Fault", attributes: 256 | 4, keyPath: "FaultValue"), Registry(LocalMachine, @"Software\Fault", "a", "b"), Registry(1, @"Software\Fault", "a", "b", "UserValue")),
        new("ICE58", "81 media, for the first Windows Installer", "This package has 82 media entries. Packages are limited to 80 entries in the media table, unless using Windows Installer version 2.0 or greater.",
            [Summary(7, "Intel;1033"), Summary(14, "100"), .. Enumerable.Range(10, 81).Select(id => Add("Media", new { DiskId = id, LastSequence = 1000 + id }))]),
        new("ICE59", "an advertised shortcut of a component that its feature lacks", "The shortcut Fault activates component Fault and advertises feature Fault, but there is no mapping between Fault and Fault in the FeatureComponents table.",
            Feature("Fault"), Component("Fault", keyPath: "FaultFile"), File(), Shortcut("TARGETDIR", "Fault")),
        new("ICE60", "a file with a version and no language", "The file FaultFile is not a Font, and its version is not a companion file reference. It should have a language specified in the Language column.",
            Component("Fault", keyPath: "FaultFile"), File(version: "1.0.0.0")),
        new("ICE61", "an upgrade whose property is not secure", "Upgrade.ActionProperty FAULT must be added to the SecureCustomProperties property.",
            Add("Upgrade", new { UpgradeCode = AnotherProduct, VersionMax = "1.0", Attributes = 0, ActionProperty = "FAULT" })),
        new("ICE62", "an isolated component that is not shared", "The component 'Fault' is listed as an isolated shared component in the IsolatedComponent table, but is not marked with the SharedDllRefCount component attribute.",
            Component("Fault", keyPath: "FaultFile"), File(), Component("Other", number: 1, keyPath: "OtherFile"), File("OtherFile", "Other"), Isolated("Other")),
        new("ICE63", "RemoveExistingProducts inside the script", "Some action falls between InstallInitialize and RemoveExistingProducts.", Set("InstallExecuteSequence", ("Action", "RemoveExistingProducts"), "Sequence", 4500)),
        new("ICE64", "a folder in the user's profile that stays", "The directory FAULT is in the user profile but is not listed in the RemoveFile table.",
            Folder("AppDataFolder"), Folder("FAULT", "AppDataFolder"), Component("Fault", directory: "FAULT", keyPath: "FaultFile"), File()),
        new("ICE65", "a separator on both sides", "The environment variable 'Fault' has a separator beginning or ending its value.", Component("Fault"), Add("Environment", new { Environment = "Fault", Name = "Fault", Value = ";a;[~]", Component_ = "Fault" })),
        new("ICE66", "a table that the schema does not have", "Complete functionality of the IsolatedComponent table is only available with Windows Installer version 1.1. Your schema is 100.",
            Summary(7, "Intel;1033"), Summary(14, "100"), Component("Fault"), Component("Other", number: 1), Isolated("Other")),
        new("ICE67", "a shortcut to a file of another component", "The shortcut 'Fault' is a non-advertised shortcut with a file target.",
            Component("Fault", attributes: 256 | 2, keyPath: "FaultFile"), File(), Component("Other", number: 1), Shortcut("TARGETDIR", "[#FaultFile]", component: "Other")),
        new("ICE68", "a custom action of a type that there is not", "Invalid custom action type for action 'Fault'.", Action("Fault", 4, "a", "b")),
        new("ICE69", "a value with the file of another component", "Mismatched component reference. Entry 'FaultValue' of the Registry table belongs to component 'Other'.",
            Component("Fault", keyPath: "FaultFile"), File(), Component("Other", number: 1), Registry(LocalMachine, @"Software\Fault", "a", "[#FaultFile]", component: "Other")),
        new("ICE70", "a number with letters", "The value '#12xz34' is an invalid numeric value for registry entry FaultValue.", Registry(LocalMachine, @"Software\Fault", "a", "#12xz34")),
        new("ICE71", "media that begin with 2", "The Media table requires an entry with DiskId=1. First DiskId is '2'.", Remove("Media", ("DiskId", 1)), Add("Media", new { DiskId = 2, LastSequence = 1000 })),
        new("ICE72", "a library in the advertisement", "Custom Action 'Fault' in the AdvtExecuteSequence is not allowed. Only built-in custom actions are allowed.",
            Action("Fault", 1, "a", "b"), Add("AdvtExecuteSequence", new { Action = "Fault", Sequence = 1100 })),
        new("ICE73", "the product code of an example", "This package reuses the '{0CD9A0A0-DDFD-11D1-A851-006097ABDE17}' ProductCode", Set("Property", ("Property", "ProductCode"), "Value", "{0CD9A0A0-DDFD-11D1-A851-006097ABDE17}")),
        new("ICE74", "FASTOEM", "The FASTOEM property cannot be authored in the Property table.", Add("Property", new { Property = "FASTOEM", Value = "1" })),
        new("ICE75", "a program that runs before it is there", "Fault is a custom action whose source is an installed file.  It must be sequenced after the CostFinalize action in the InstallExecuteSequence Sequence table",
            Action("Fault", 18, "FaultFile", "a"), Sequenced("Fault", 63)),
        new("ICE76", "a protected file that is bound", "File 'FaultFile' references a SFP catalog.  Therefore it cannot be in the BindImage table.",
            Component("Fault", keyPath: "FaultFile"), File(), Add("SFPCatalog", new { SFPCatalog = "fault.cat" }), Add("FileSFPCatalog", new { File_ = "FaultFile", SFPCatalog_ = "fault.cat" }), Add("BindImage", new { File_ = "FaultFile" })),
        new("ICE77", "a deferred action outside of the script", "Fault is a in-script custom action.  It must be sequenced in between the InstallInitialize action and the InstallFinalize action", Action("Fault", 1 | 1024, "a", "b"), Sequenced("Fault", 64)),
        new("ICE78", "dialogs of the advertisement", "Action 'CostFinalize' found in AdvtUISequence table. No UI is allowed during advertising.", Add("AdvtUISequence", new { Action = "CostFinalize", Sequence = 1 })),
        new("ICE79", "a condition about a feature that there is not", "Feature 'NoFeature' referenced in column 'InstallExecuteSequence'.'Condition' of row 'Fault' is invalid.", Action("Fault", 51, "FAULT", "a"), Sequenced("Fault", 65, "&NoFeature = 3")),
        new("ICE80", "a 32-bit component in a 64-bit folder", "This 32BitComponent Fault uses 64BitDirectory ProgramFiles64Folder", Component("Fault", directory: "ProgramFiles64Folder", attributes: 0)),
        new("ICE81", "a certificate that nobody uses", "No reference to any of the records in the MsiDigitalCertificate table", Add("MsiDigitalCertificate", new { DigitalCertificate = "Fault" })),
        new("ICE82", "two actions of one number", "This action Fault has duplicate sequence number 1000 in the table InstallExecuteSequence", Action("Fault", 51, "FAULT", "a"), Sequenced("Fault", 1000)),
        new("ICE83", "an assembly that is not published", "Both MsiPublishAssemblies AND MsiUnpublishAssemblies actions MUST be present in InstallExecuteSequence table.",
            Component("Fault", keyPath: "FaultFile"), File(), Feature("Fault"), Assembly()),
        new("ICE84", "a required action with a condition", "Action 'CostFinalize' found in InstallExecuteSequence table is a required action with a condition.", Set("InstallExecuteSequence", ("Action", "CostFinalize"), "Condition", "NOT Installed")),
        new("ICE85", "a pattern with a colon", "SourceName 'a:b' found in the MoveFile table is of bad format.", Component("Fault"), Add("MoveFile", new { FileKey = "Fault", Component_ = "Fault", SourceName = "a:b", DestFolder = "TARGETDIR", Options = 0 })),
        new("ICE86", "a condition on AdminUser", "Property `AdminUser` found in column `InstallExecuteSequence`.`Condition` in row 'Fault'. `Privileged` property is often more appropriate.", Action("Fault", 51, "FAULT", "a"), Sequenced("Fault", 66, "AdminUser")),
        new("ICE87", "ADDLOCAL", "The property 'ADDLOCAL' shouldn't be authored into the Property table.", Add("Property", new { Property = "ADDLOCAL", Value = "ALL" })),
        new("ICE88", "an .ini file in a folder that there is not", "In the IniFile table entry (IniFile=) Fault the DirProperty=NoFolder is not found in Directory/Property/AppSearch/CA-Type51 tables and it is not one of the installer properties",
            Component("Fault"), Add("IniFile", new { IniFile = "Fault", FileName = "fault.ini", DirProperty = "NoFolder", Section = "a", Key = "b", Value = "c", Action = 0, Component_ = "Fault" })),
        new("ICE89", "a ProgId whose parent there is not", "The ProgId_Parent 'Fault.None' in the ProgId table is not a valid ProgId.", Add("ProgId", new { ProgId = "Fault.1", ProgId_Parent = "Fault.None" })),
        new("ICE90", "a shortcut in a public folder of the user's profile", "The shortcut 'Fault' has a directory that is a public property (ALL CAPS) and is under user profile directory.",
            Folder("FAULT", "ProgramMenuFolder"), Component("Fault"), Shortcut("FAULT", "[TARGETDIR]")),
        new("ICE91", "a file that one user alone gets", "The file 'FaultFile' will be installed to the per user directory 'AppDataFolder' that doesn't vary based on ALLUSERS value.",
            Folder("AppDataFolder"), Component("Fault", directory: "AppDataFolder", keyPath: "FaultFile"), File()),
        new("ICE92", "a component that stays, without a GUID", "The Component 'Fault' has no ComponentId and is marked as permanent.", Component("Fault", guid: null, attributes: 256 | 16)),
        new("ICE93", "a custom action with the name of a standard one", "The Custom action 'RemoveFolders' uses the same name as a standard action.", Action("RemoveFolders", 51, "FAULT", "a")),
        new("ICE94", "a shortcut to a file in the global assembly cache", "The non-advertised shortcut 'Fault' points to an assembly file in the global assembly cache.",
            Component("Fault", keyPath: "FaultFile"), File(), Feature("Fault"), Assembly(), Shortcut("TARGETDIR", "[#FaultFile]")),
        new("ICE95", "a billboard's control that is too far right", "The BBControl item 'Fault.Label' in the BBControl table does not fit in all the billboard controls in the Control table. The X coordinate exceeds the boundary of the minimum billboard control width",
            Dialog(), Control("Board", "Billboard"), Feature("Fault"), Add("Billboard", new { Billboard = "Fault", Feature_ = "Fault", Action = "InstallFiles", Ordering = 1 }),
            Add("BBControl", new { Billboard_ = "Fault", BBControl = "Label", Type = "Text", X = 9000, Y = 0, Width = 1, Height = 1, Attributes = 1 })),
        new("ICE96", "an advertisement without the product", "The PublishProduct action is required in the AdvtExecuteSequence table.", Remove("AdvtExecuteSequence", ("Action", "PublishProduct"))),
        new("ICE97", "a component that is isolated twice in one folder", "This component Other installs the Shared component into the same directory TARGETDIR as another.",
            Component("Fault"), Component("Other", number: 1), Component("Third", number: 2), Isolated("Other"), Isolated("Third")),
        new("ICE98", "a data source whose name has an exclamation mark", "The data source name is invalid: a!", Component("Fault"), Add("ODBCDataSource", new { DataSource = "Fault", Component_ = "Fault", Description = "a!", DriverDescription = "a", Registration = 0 })),
        new("ICE99", "a folder with the name of a property", "The directory name: ADDLOCAL is the same as one of the MSI Public Properties and can cause unforeseen side effects.", Folder("ADDLOCAL")),
        new("ICE100", "two embedded user interfaces", "Too many DLLs marked as UI",
            Add("MsiEmbeddedUI", new { MsiEmbeddedUI = "Fault", FileName = "a.dll", Attributes = 1, MessageFilter = 1 }), Add("MsiEmbeddedUI", new { MsiEmbeddedUI = "Other", FileName = "b.dll", Attributes = 1, MessageFilter = 1 })),
        new("ICE101", "a feature with a name of 39 letters", "The feature FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF is greater than 38 characters in length.", Feature(new string('F', 39))),
        new("ICE102", "a setting of a service that there is not", "In the MsiServiceConfig table entry (MsiServiceConfig = )Fault, ConfigType =99 is not a valid parameter. It should be between 3 and 7",
            Component("Fault"), Add("MsiServiceConfig", new { MsiServiceConfig = "Fault", Name = "a", Event = 1, ConfigType = 99, Argument = "1", Component_ = "Fault" })),
        new("ICE103", "a dialog that prints without a text to print", "MsiPrint", Dialog(), Control("Button", "PushButton"), Event("MsiPrint", "1")),
        new("ICE104", "permissions in both tables", "Both tables LockPermissions and MsiLockPermissionsEx exist in the database. Only one such table should be present", Create("LockPermissions"), Create("MsiLockPermissionsEx")),
        new("ICE105", "a package for a user with an action of the machine", "3073 contains msidbCustomActionTypeNoImpersonate execution option. This is invalid for a per user application.",
            Action("Fault", 1 | 1024 | 2048, "a", "b"), Set("Property", ("Property", "ALLUSERS"), "Value", "2"), Add("Property", new { Property = "MSIINSTALLPERUSER", Value = "1" })),
    ];

    /// <summary>Values that the documentation of their category gives as an example, or describes: ICE03 finds nothing.</summary>
    public static NegativeControl AllowedValues { get; } = new("ICE03", "nothing", "", [
        .. Values("Cabinet", "#a.cab", "setup.cab"),
        .. Values("Condition", "NOT Installed AND (A = \"1\" OR &Feature = 3)"),
        .. Values("Filename", "status.txt", "projec~1.txt|Project Status.txt", "readme"),
        .. Values("Formatted", "[[A]]", "{[A] b}", @"[\[]a[\]]", "[~]", "[%PATH]", "[#File.1]", "[$Component]", "[!File]", "a [ b", "a ] b", "#[#x]"),
        .. Values("Guid", AnotherProduct),
        .. Values("Identifier", "_a.1", "A"),
        .. Values("Language", "0", "1033,1031"),
        .. Values("LowerCase", "abc1"),
        .. Values("Path", @"\\server\share", @"c:\temp", @"[DRIVE]\temp"),
        .. Values("Paths", @"c:\temp;[DRIVE]\temp"),
        .. Values("AnyPath", @"\\server\share\temp", @"c:\temp", @"\temp", "projec~1|Project Status"),
        .. Values("Property", "A", "%PATH"),
        .. Values("RegPath", @"Software\[Manufacturer]\[#File]"),
        .. Values("Template", "[1] of [2]"),
        .. Values("UpperCase", "ABC1"),
        .. Values("Version", "1", "1.00.1", "1.0.1000.0", "65535.65535.65535.65535"),
        .. Values("WildCardFilename", "*.*", "a??.txt|a long name*.txt"),
    ]);

    private static Change Component(string name, string? directory = "TARGETDIR", int attributes = 256, string? keyPath = null, int number = 0, string? guid = "") => Add("Component", new
    {
        Component = name,
        ComponentId = guid is null ? null : $"{{00000000-0000-0000-0000-0000000{number}FA17}}",
        Directory_ = directory,
        Attributes = attributes,
        KeyPath = keyPath,
    });

    private static Change File(string file = "FaultFile", string component = "Fault", string name = "fault.txt", int sequence = 1, string? version = null, int attributes = 512) =>
        Add("File", new { File = file, Component_ = component, FileName = name, FileSize = 1, Version = version, Attributes = attributes, Sequence = sequence });

    private static Change Folder(string name, string parent = "TARGETDIR") => Add("Directory", new { Directory = name, Directory_Parent = parent, DefaultDir = "." });

    private static Change Feature(string name, string? parent = null, int attributes = 0) => Add("Feature", new { Feature = name, Feature_Parent = parent, Level = 1, Attributes = attributes });

    private static Change Action(string name, int type, string source, string target) => Add("CustomAction", new { Action = name, Type = type, Source = source, Target = target });

    private static Change Sequenced(string action, int number, string? condition = null) => Add("InstallExecuteSequence", new { Action = action, Condition = condition, Sequence = number });

    private static Change Registry(int root, string key, string name, string value, string id = "FaultValue", string component = "Fault") =>
        Add("Registry", new { Registry = id, Root = root, Key = key, Name = name.Length == 0 ? null : name, Value = value, Component_ = component });

    private static Change Dialog(string first = "Button") => Add("Dialog", new { Dialog = "Fault", HCentering = 50, VCentering = 50, Width = 100, Height = 100, Attributes = 1, Control_First = first });

    private static Change Control(string name, string type, string? property = null, string? text = null, string? next = null) =>
        Add("Control", new { Dialog_ = "Fault", Control = name, Type = type, X = 0, Y = 0, Width = 10, Height = 10, Attributes = 3, Property = property, Text = text, Control_Next = next });

    private static Change Event(string name, string argument) =>
        Add("ControlEvent", new { Dialog_ = "Fault", Control_ = "Button", Event = name, Argument = argument, Condition = "1", Ordering = 1 });

    private static Change RadioButton(string value, int order = 1) =>
        Add("RadioButton", new { Property = "Choice", Order = order, Value = value, X = 0, Y = 0, Width = 10, Height = 10, Text = value });

    private static Change Extension() => Add("Extension", new { Extension = "fau", Component_ = "Fault", Feature_ = "Fault" });

    private static Change Shortcut(string folder, string target, string component = "Fault", string? icon = null) =>
        Add("Shortcut", new { Shortcut = "Fault", Directory_ = folder, Name = "fault", Component_ = component, Target = target, Icon_ = icon });

    private static Change Assembly() => Add("MsiAssembly", new { Component_ = "Fault", Feature_ = "Fault", Attributes = 0 });

    private static Change Isolated(string application) => Add("IsolatedComponent", new { Component_Shared = "Fault", Component_Application = application });

    private static IEnumerable<Change> Values(string category, params string[] values) =>
    [
        Create($"{category}Values", "`Key` SHORT NOT NULL, `Value` CHAR(255) PRIMARY KEY `Key`"),
        Add("_Validation", new { Table = $"{category}Values", Column = "Key", Nullable = "N", MinValue = 0, MaxValue = 99 }),
        Add("_Validation", new { Table = $"{category}Values", Column = "Value", Nullable = "N", Category = category }),
        .. values.Select((value, index) => Add($"{category}Values", new { Key = index, Value = value })),
    ];

    /// <summary>A table with one row, and what _Validation says of its value.</summary>
    private static Change[] Cell(string? category, string? value, bool isNullable = true, string? set = null, int? minimum = null, int? maximum = null) =>
    [
        Create("Fault", "`Key` CHAR(72) NOT NULL, `Value` CHAR(255) PRIMARY KEY `Key`"),
        Add("_Validation", new { Table = "Fault", Column = "Key", Nullable = "N", Category = "Identifier" }),
        Add("_Validation", new { Table = "Fault", Column = "Value", Nullable = isNullable ? "Y" : "N", MinValue = minimum, MaxValue = maximum, Category = category, Set = set }),
        Add("Fault", new { Key = "a", Value = value }),
    ];
}
