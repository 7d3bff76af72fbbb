using CommandLine;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>The arguments of the command evaluate, as they are typed.</summary>
internal sealed class EvaluateArguments
{
    /// <summary>What is no option: files, folders, or - for standard input.</summary>
    [Value(0, Hidden = true)]
    public IEnumerable<string> Sources { get; set; } = [];

    [Option("json", MetaValue = "FILE|-", HelpText = nameof(HelpTexts.ServersJson), ResourceType = typeof(HelpTexts))]
    public string? Json { get; set; }

    [Option("csv", MetaValue = "FILE|-", HelpText = nameof(HelpTexts.ServersCsv), ResourceType = typeof(HelpTexts))]
    public string? Csv { get; set; }

    [Option("html", MetaValue = "FILE", HelpText = nameof(HelpTexts.ServersHtml), ResourceType = typeof(HelpTexts))]
    public string? Html { get; set; }

    [Option("properties", Min = 1, MetaValue = "NAME=value", HelpText = nameof(HelpTexts.EvaluationProperties), ResourceType = typeof(HelpTexts))]
    public IEnumerable<string> Properties { get; set; } = [];

    [Option("warnings-as-errors", HelpText = nameof(HelpTexts.WarningsAsErrors), ResourceType = typeof(HelpTexts))]
    public bool WarningsAsErrors { get; set; }

    /// <summary>The outputs by their options.</summary>
    public IReadOnlyList<OutputArgument> Outputs => OutputArgument.List(new("--json", Json), new("--csv", Csv), new("--html", Html));
}
