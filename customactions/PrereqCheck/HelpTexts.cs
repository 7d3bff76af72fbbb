using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>The texts of --help. CommandLineParser takes them only from public properties of a public class (LocalizableAttributeProperty).</summary>
public static class HelpTexts
{
    public static string Json => Strings.Tool_Json;

    public static string Html => Strings.Tool_Html;

    public static string Properties => Text.Format(Strings.Tool_Properties, string.Join(", ", PropertyArguments.Names));

    public static string WarningsAsErrors => Strings.Tool_WarningsAsErrors;
}
