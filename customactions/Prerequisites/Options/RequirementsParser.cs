using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Options;

/// <summary>Makes requirements of the public properties. A value that does not parse is never replaced by a guess.</summary>
public static class RequirementsParser
{
    /// <summary>The largest number of organizational units that is taken for one and not for a slip of the hand.</summary>
    public const int MaximumOrganizationalUnits = 100_000;

    /// <summary>The longest delay of a restart, in minutes: a week.</summary>
    public const int MaximumRestartDelayMinutes = 7 * 24 * 60;

    /// <summary>Parses the properties.</summary>
    /// <param name="getProperty">Gives the value of a property by its name; empty where it is not set.</param>
    /// <returns>The requirements, or one error for each value that does not parse.</returns>
    public static ParsedRequirements Parse(Func<string, string> getProperty)
    {
        var errors = new List<string>();
        var requirements = new Requirements
        {
            ApplyFixes = ParseSwitch(PublicProperties.ApplyFixes, defaultValue: false),
            ScopedOrganizationalUnits = ParseNumber(PublicProperties.ScopedOrganizationalUnits, MaximumOrganizationalUnits, Strings.Property_Units),
            RestartDelayMinutes = ParseNumber(PublicProperties.RestartDelayMinutes, MaximumRestartDelayMinutes, Strings.Property_Minutes),
            TlsPolicy = ParseName<TlsPolicy>(PublicProperties.TlsPolicy, getProperty(PublicProperties.TlsPolicy)) ?? default,
            SkippedChecks = ParseNames(PublicProperties.SkippedChecks),
            TryNetwork = ParseSwitch(PublicProperties.NetworkCheck, defaultValue: true),
            DotNetFrameworkFollows = getProperty(PublicProperties.DotNetFrameworkFollows) == "1",
        };
        return new(requirements, errors);

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
            var name = names.FirstOrDefault(one => string.Equals(one, text, StringComparison.OrdinalIgnoreCase));
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
}
