using CommandLine;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>The arguments of the command check, as they are typed. The library sets them by reflection.</summary>
internal sealed class CheckArguments
{
    /// <summary>What is no option.</summary>
    [Value(0, Hidden = true)]
    public IEnumerable<string> Words { get; set; } = [];

    [Option("json", MetaValue = "FILE|-", HelpText = nameof(HelpTexts.Json), ResourceType = typeof(HelpTexts))]
    public string? Json { get; set; }

    [Option("html", MetaValue = "FILE", HelpText = nameof(HelpTexts.Html), ResourceType = typeof(HelpTexts))]
    public string? Html { get; set; }

    [Option("collection", MetaValue = "FILE", HelpText = nameof(HelpTexts.Collection), ResourceType = typeof(HelpTexts))]
    public string? Collection { get; set; }

    [Option("open", HelpText = nameof(HelpTexts.Open), ResourceType = typeof(HelpTexts))]
    public bool Open { get; set; }

    [Option("properties", Min = 1, MetaValue = "NAME=value", HelpText = nameof(HelpTexts.Properties), ResourceType = typeof(HelpTexts))]
    public IEnumerable<string> Properties { get; set; } = [];

    [Option("warnings-as-errors", HelpText = nameof(HelpTexts.WarningsAsErrors), ResourceType = typeof(HelpTexts))]
    public bool WarningsAsErrors { get; set; }

    [Option("verbose", HelpText = nameof(HelpTexts.Verbose), ResourceType = typeof(HelpTexts))]
    public bool Verbose { get; set; }

    /// <summary>The outputs by their options.</summary>
    public IReadOnlyList<OutputArgument> Outputs => OutputArgument.List(new("--json", Json), new("--html", Html), new("--collection", Collection));
}
