using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.PrereqCheck.Collections;

/// <summary>A fact that was read is {"value": …}; one that could not be read is {"failure": "why"}.</summary>
internal static class ReadingFormat
{
    private const string Value = "value";
    private const string Failure = "failure";

    public static void WriteReading<T>(this JsonLine json, string name, Reading<T> reading, Action<T> write)
        where T : notnull => json.Object(name, () =>
        {
            if (reading.Failure is { } failure)
            {
                json.Text(Failure, failure);
            }
            else
            {
                json.Member(Value, () => write(reading.Value));
            }
        });

    public static Reading<T> AsReading<T>(this JsonNode node, Func<JsonNode, T> read)
        where T : notnull => node.Find(Failure) is { } failure ? Reading<T>.Failed(failure.AsText()) : read(node.Get(Value));
}
