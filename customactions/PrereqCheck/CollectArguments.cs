using CommandLine;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>The arguments of the command collect, as they are typed.</summary>
internal sealed class CollectArguments
{
    /// <summary>What is no option: the one file.</summary>
    [Value(0, Hidden = true)]
    public IEnumerable<string> Files { get; set; } = [];

    [Option("properties", Min = 1, MetaValue = "NAME=value", HelpText = nameof(HelpTexts.ReadingProperties), ResourceType = typeof(HelpTexts))]
    public IEnumerable<string> Properties { get; set; } = [];

    [Option("verbose", HelpText = nameof(HelpTexts.Verbose), ResourceType = typeof(HelpTexts))]
    public bool Verbose { get; set; }
}
