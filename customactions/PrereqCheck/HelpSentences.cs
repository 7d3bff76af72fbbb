using CloudProvisioningBootstrapper.Prerequisites.Resources;
using CommandLine;
using CommandLine.Text;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>The library's own sentences in the current language. Only the help takes them from here.</summary>
internal sealed class HelpSentences : SentenceBuilder
{
    public override Func<string> RequiredWord => () => "";

    public override Func<string> OptionGroupWord => () => "";

    public override Func<string> ErrorsHeadingText => () => "";

    public override Func<string> UsageHeadingText => () => "";

    public override Func<bool, string> HelpCommandText => _ => Strings.Tool_HelpOption;

    public override Func<bool, string> VersionCommandText => _ => Strings.Tool_VersionOption;

    public override Func<Error, string> FormatError => error => error.Tag.ToString();

    public override Func<IEnumerable<MutuallyExclusiveSetError>, string> FormatMutuallyExclusiveSetErrors => _ => "";
}
