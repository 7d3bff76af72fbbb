using System.Xml.Linq;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;

namespace CloudProvisioningBootstrapper.TestServers;

/// <summary>A fake of the folder that captures are kept in: it holds the text of the files, as that folder does.</summary>
public sealed class InMemoryCaptureStore : ICaptureStore
{
    /// <summary>The text of the pending file, which a test may damage.</summary>
    public string? Pending { get; set; }

    /// <summary>The text of the applied file, which a test may damage.</summary>
    public string? Applied { get; set; }

    /// <summary>Makes every writing fail, as a full disk does.</summary>
    public bool IsFull { get; set; }

    /// <inheritdoc/>
    public bool HasPending => Pending is not null;

    /// <inheritdoc/>
    public RegistryCapture? ReadPending() => Read(Pending);

    /// <inheritdoc/>
    public void WritePending(RegistryCapture capture) => Pending = Write(capture);

    /// <inheritdoc/>
    public void DeletePending() => Pending = null;

    /// <inheritdoc/>
    public RegistryCapture? ReadApplied() => Read(Applied);

    /// <inheritdoc/>
    public void WriteApplied(RegistryCapture capture) => Applied = Write(capture);

    /// <inheritdoc/>
    public void DeleteApplied() => Applied = null;

    private static RegistryCapture? Read(string? text)
    {
        try
        {
            return text is null ? null : RegistryCaptureXml.Parse(XDocument.Parse(text));
        }
        catch (Exception exception) when (exception is FormatException or System.Xml.XmlException)
        {
            throw new IOException($"the file: {exception.Message}", exception);
        }
    }

    private string Write(RegistryCapture capture) =>
        IsFull ? throw new IOException("the file: the disk is full") : RegistryCaptureXml.Format(capture).ToString();
}
