using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>An attribute of the vocabulary.</summary>
/// <param name="Name">Its name in WiX 5.</param>
/// <param name="Target">Where WiX 3 has the value; null when it has none.</param>
/// <param name="Values">
/// The values that are possible and their WiX 3 form, empty where WiX 3 writes nothing; null when any value stays as it is.
/// </param>
public sealed record AttributeEntry(XName Name, TargetPath? Target, IReadOnlyDictionary<string, string>? Values)
{
    /// <summary>Stands for any value in <see cref="Values"/>.</summary>
    public const string AnyValue = "*";

    /// <summary>Translates a value.</summary>
    /// <param name="value">The value in WiX 5.</param>
    /// <param name="translation">The value in WiX 3; empty when it is not written.</param>
    /// <returns>Whether the vocabulary has the value.</returns>
    public bool TryTranslate(string value, out string translation)
    {
        translation = value;
        if (Values is null)
        {
            return true;
        }

        var known = Values.TryGetValue(value, out var form) || Values.TryGetValue(AnyValue, out form);
        translation = form ?? "";
        return known;
    }
}
