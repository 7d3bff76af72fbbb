using System.Globalization;
using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Options;

/// <summary>What came of parsing the public properties.</summary>
/// <param name="Options">The options; not to be used when there are errors.</param>
/// <param name="Errors">One sentence for each value that does not parse: the property, its value, what is allowed.</param>
public sealed record ParsedOptions(EvaluationOptions Options, IReadOnlyList<string> Errors)
{
    /// <summary>
    /// The one message that stops the installation because of the properties, with \r\n between its lines;
    /// <see langword="null"/> when every value parses.
    /// </summary>
    /// <param name="mistakes">What is wrong with the command line besides: sentences.</param>
    public string? FormatErrors(IReadOnlyList<string> mistakes) => Errors.Count + mistakes.Count == 0
        ? null
        : Errors.Concat(mistakes)
            .Aggregate(
                new StringBuilder(Errors.Count > 0 ? Strings.Property_Heading : Strings.Argument_Heading).Append("\r\n"),
                (message, error) => message.Append("\r\n").Append(error))
            .ToString();
}

/// <summary>Makes options of the public properties. A value that does not parse is never replaced by a guess.</summary>
public static class EvaluationOptionsParser
{
    /// <summary>
    /// "You can only sync up to 59 separate OUs or Security Groups for a given configuration"; later editions say that 60 can't be.
    /// https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-prerequisites#known-limitations.
    /// </summary>
    public const int MaximumOrganizationalUnits = 59;

    /// <summary>The longest delay of a restart, in minutes: a week.</summary>
    public const int MaximumRestartDelayMinutes = 7 * 24 * 60;

    /// <param name="getProperty">Gives the value of a property by its name; empty where it is not set.</param>
    public static ParsedOptions Parse(Func<string, string> getProperty)
    {
        var errors = new List<string>();
        var options = new EvaluationOptions
        {
            ApplyFixes = ParseSwitch(PublicProperties.ApplyFixes, defaultValue: false),
            ScopedOrganizationalUnits = ParseNumber(PublicProperties.ScopedOrganizationalUnits, MaximumOrganizationalUnits, Strings.Property_Units),
            RestartDelayMinutes = ParseNumber(PublicProperties.RestartDelayMinutes, MaximumRestartDelayMinutes, Strings.Property_Minutes),
            TlsPolicy = ParseName<TlsPolicy>(PublicProperties.TlsPolicy, getProperty(PublicProperties.TlsPolicy)) ?? default,
            SkippedChecks = ParseNames(PublicProperties.SkippedChecks),
            TryNetwork = ParseSwitch(PublicProperties.NetworkCheck, defaultValue: true),
            TryDirectory = ParseSwitch(PublicProperties.DirectoryCheck, defaultValue: true),
            DomainController = ParseHostName(PublicProperties.DomainController),
            Cloud = ParseCloud(),
            TenantId = ParseTenant(),
            Proxy = ParseProxy(),
            DotNetFrameworkFollows = getProperty(PublicProperties.DotNetFrameworkFollows) == "1",
        };
        return new(options, errors);

        int ParseNumber(string property, int maximum, string allowed)
        {
            var text = getProperty(property).Trim();
            if (text.Length == 0)
            {
                return 0;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= maximum)
            {
                return number;
            }

            errors.Add(Text.Format(Strings.Property_Name, property, text, Text.Format(allowed, maximum)));
            return 0;
        }

        bool ParseSwitch(string property, bool defaultValue)
        {
            var text = getProperty(property).Trim();
            if (text is "0" or "1" or "")
            {
                return text.Length == 0 ? defaultValue : text == "1";
            }

            errors.Add(Text.Format(Strings.Property_Name, property, text, "0, 1"));
            return defaultValue;
        }

        string ParseHostName(string property)
        {
            var text = getProperty(property).Trim();
            if (text.Length == 0 || IsHostName(text))
            {
                return text;
            }

            errors.Add(Text.Format(Strings.Property_Name, property, text, Strings.Property_HostName));
            return "";
        }

        // The public cloud has no name that could be given to the agent's own setup.
        AzureCloud ParseCloud()
        {
            var text = getProperty(PublicProperties.EnvironmentName).Trim();
            if (text.Length > 0 && !string.Equals(text, nameof(AzureCloud.AzureUSGovernment), StringComparison.OrdinalIgnoreCase))
            {
                errors.Add(Text.Format(Strings.Property_Name, PublicProperties.EnvironmentName, text, Text.Format(Strings.Property_EmptyOr, nameof(AzureCloud.AzureUSGovernment))));
            }

            return text.Length > 0 ? AzureCloud.AzureUSGovernment : AzureCloud.Public;
        }

        Guid? ParseTenant()
        {
            var text = getProperty(PublicProperties.TenantId).Trim();
            if (Guid.TryParseExact(text, "D", out var tenant))
            {
                return tenant;
            }

            if (text.Length > 0)
            {
                errors.Add(Text.Format(Strings.Property_Name, PublicProperties.TenantId, text, Text.Format(Strings.Property_EmptyOr, Strings.Property_Guid)));
            }

            return null;
        }

        ProxyAddress? ParseProxy()
        {
            var text = getProperty(PublicProperties.Proxy).Trim();
            var proxy = ProxyAddress.Parse(text);
            if (proxy is null && text.Length > 0)
            {
                // What stands before an @ may be a password, and this is logged.
                var shown = text.IndexOf('@') < 0 ? text : "\u2026" + text.Remove(0, text.LastIndexOf('@'));
                errors.Add(Text.Format(Strings.Property_Name, PublicProperties.Proxy, shown, Text.Format(Strings.Property_EmptyOr, Strings.Property_Proxy)));
            }

            return proxy;
        }

        T? ParseName<T>(string property, string text)
            where T : struct, Enum
        {
            text = text.Trim();
            if (text.Length == 0)
            {
                return null;
            }

            // Enum.TryParse takes numbers too; only the documented names are meant.
            var names = Enum.GetNames(typeof(T));
            var name = names.FirstOrDefault(candidate => string.Equals(candidate, text, StringComparison.OrdinalIgnoreCase));
            if (name is null)
            {
                errors.Add(Text.Format(Strings.Property_Name, property, text, string.Join(", ", names)));
                return null;
            }

            return (T)Enum.Parse(typeof(T), name);
        }

        List<PrerequisiteId> ParseNames(string property) =>
            [.. getProperty(property)
                .Split(',')
                .Select(name => ParseName<PrerequisiteId>(property, name))
                .OfType<PrerequisiteId>()
                .Distinct()];
    }

    // Labels of RFC 1123, and the letters and underscores that Windows allows beside them. An address is no name: Kerberos
    // knows none.
    private static bool IsHostName(string text)
    {
        var labels = text.Split('.');
        return text.Length <= 255 && Array.TrueForAll(labels, IsLabel) && !labels[labels.Length - 1].All(char.IsDigit);

        static bool IsLabel(string label) =>
            label.Length is > 0 and <= 63 && label[0] != '-' && label[label.Length - 1] != '-' &&
            label.All(character => char.IsLetterOrDigit(character) || character is '-' or '_');
    }
}
