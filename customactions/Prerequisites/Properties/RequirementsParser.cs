using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Properties;

/// <summary>Makes requirements of the public properties. A value that does not parse is never replaced by a guess.</summary>
public static class RequirementsParser
{
    /// <summary>The largest number of organizational units that is taken for one and not for a slip of the hand.</summary>
    public const int MaximumOrganizationalUnits = 100_000;

    /// <summary>Parses the properties.</summary>
    /// <param name="getProperty">Gives the value of a property by its name; empty where it is not set.</param>
    /// <returns>The requirements, or one error for each value that does not parse.</returns>
    public static ParsedRequirements Parse(Func<string, string> getProperty)
    {
        var errors = new List<string>();
        var requirements = new Requirements
        {
            ScopedOrganizationalUnits = ParseNumber(PublicProperties.ScopedOrganizationalUnits),
            TlsPolicy = ParseName<TlsPolicy>(PublicProperties.TlsPolicy, getProperty(PublicProperties.TlsPolicy)) ?? default,
            SkippedChecks = ParseNames(PublicProperties.SkippedChecks),
            DotNetFrameworkFollows = getProperty(PublicProperties.DotNetFrameworkFollows) == "1",
        };
        return new(requirements, errors);

        int ParseNumber(string property)
        {
            var text = getProperty(property).Trim();
            if (text.Length == 0)
            {
                return 0;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaximumOrganizationalUnits)
            {
                return number;
            }

            errors.Add(Text.Format(Strings.Property_Number, property, text, MaximumOrganizationalUnits));
            return 0;
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
