using CommandLine;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>The arguments of the command check, as they are typed. The library sets them by reflection.</summary>
internal sealed class CheckArguments
{
    public const string CommandName = "check";

    /// <summary>In place of a file: standard output.</summary>
    public const string StandardOutput = "-";

    /// <summary>What is no option: the command, or nothing.</summary>
    [Value(0, Hidden = true)]
    public IEnumerable<string> Words { get; set; } = [];

    [Option("json", MetaValue = "FILE|-", HelpText = nameof(HelpTexts.Json), ResourceType = typeof(HelpTexts))]
    public string? Json { get; set; }

    [Option("html", MetaValue = "FILE", HelpText = nameof(HelpTexts.Html), ResourceType = typeof(HelpTexts))]
    public string? Html { get; set; }

    [Option("properties", Min = 1, MetaValue = "NAME=value", HelpText = nameof(HelpTexts.Properties), ResourceType = typeof(HelpTexts))]
    public IEnumerable<string> Properties { get; set; } = [];

    [Option("warnings-as-errors", HelpText = nameof(HelpTexts.WarningsAsErrors), ResourceType = typeof(HelpTexts))]
    public bool WarningsAsErrors { get; set; }
}
