using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>The texts of --help. CommandLineParser takes them only from public properties of a public class (LocalizableAttributeProperty).</summary>
public static class HelpTexts
{
    public static string Json => Strings.Tool_Json;

    public static string Html => Strings.Tool_Html;

    public static string Open => Strings.Tool_Open;

    public static string Collection => Strings.Tool_Collection;

    public static string Verbose => Strings.Tool_Verbose;

    public static string ServersJson => Strings.Tool_ServersJson;

    public static string ServersCsv => Strings.Tool_ServersCsv;

    public static string ServersHtml => Strings.Tool_ServersHtml;

    public static string Properties => ListOf(PropertyArguments.All);

    public static string ReadingProperties => ListOf(PropertyArguments.OfReading);

    public static string EvaluationProperties => ListOf(PropertyArguments.OfEvaluation);

    public static string WarningsAsErrors => Strings.Tool_WarningsAsErrors;

    private static string ListOf(IEnumerable<string> names) => Text.Format(Strings.Tool_Properties, string.Join(", ", names));
}
