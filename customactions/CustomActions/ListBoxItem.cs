using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>A line of a list box: a row of Windows Installer's table ListBox.</summary>
/// <param name="Value">What the list box's property is set to when the line is selected.</param>
/// <param name="Text">What the line says, as it is.</param>
internal sealed record ListBoxItem(string Value, string Text)
{
    /// <summary>
    /// The text for the column Text, which Windows Installer formats when the control is created: what somebody wrote in a
    /// registry must not become the value of a property.
    /// </summary>
    /// <remarks>https://learn.microsoft.com/windows/win32/msi/formatted: "[\x]" is the character x.</remarks>
    public string FormattedText => Regex.Replace(Text, @"[\[\]{}]", @"[\$0]");
}
