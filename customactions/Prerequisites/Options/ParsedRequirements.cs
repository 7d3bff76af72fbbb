using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Options;

/// <summary>What came of parsing the public properties.</summary>
/// <param name="Requirements">The requirements; not to be used when there are errors.</param>
/// <param name="Errors">One sentence for each value that does not parse: the property, its value, what is allowed.</param>
public sealed record ParsedRequirements(Requirements Requirements, IReadOnlyList<string> Errors)
{
    /// <summary>The one message that stops the installation because of the properties.</summary>
    /// <returns>The message with \r\n between its lines, or <see langword="null"/> when every value parses.</returns>
    public string? WriteErrors() => Errors.Count == 0
        ? null
        : Errors
            .Aggregate(new StringBuilder(Strings.Property_Heading).Append("\r\n"), (message, error) => message.Append("\r\n").Append(error))
            .ToString();
}
