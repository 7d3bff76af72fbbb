using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>The installer's properties on the command line: its names, its parser, its errors.</summary>
internal static class PropertyArguments
{
    /// <summary>Those that decide what is read.</summary>
    public static IReadOnlyList<string> OfReading { get; } =
    [
        PublicProperties.NetworkCheck,
        PublicProperties.DirectoryCheck,
        PublicProperties.DomainController,
        PublicProperties.EnvironmentName,
        PublicProperties.TenantId,
        PublicProperties.Proxy,
    ];

    /// <summary>Those too that decide how a server is evaluated. The others say what an installation changes, and this changes nothing.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. PublicProperties.OfOptions.Except([PublicProperties.ApplyFixes, PublicProperties.RestartDelayMinutes, PublicProperties.DotNetFrameworkFollows])];

    /// <summary>Those that decide how facts are evaluated that were read before.</summary>
    public static IReadOnlyList<string> OfEvaluation { get; } = [.. All.Except(OfReading)];

    /// <param name="arguments">NAME=value each; the case of the name does not matter, as on msiexec's command line.</param>
    /// <param name="names">The names that are allowed.</param>
    public static ParsedOptions Parse(IEnumerable<string> arguments, IReadOnlyList<string> names)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var errors = new List<string>();
        foreach (var argument in arguments)
        {
            var equals = argument.IndexOf('=');
            var name = equals < 0 ? argument : argument.Substring(0, equals);
            if (equals < 0 || !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                errors.Add(Text.Format(Strings.Tool_UnknownProperty, name, string.Join(", ", names)));
            }
            else if (values.ContainsKey(name))
            {
                errors.Add(Text.Format(Strings.Tool_Repeated, name));
            }
            else
            {
                values.Add(name, argument.Substring(equals + 1));
            }
        }

        var parsed = EvaluationOptionsParser.Parse(name => values.TryGetValue(name, out var value) ? value : "");
        return parsed with { Errors = [.. errors, .. parsed.Errors] };
    }
}
