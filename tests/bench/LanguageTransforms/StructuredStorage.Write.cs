using System.Runtime.InteropServices;

namespace CloudProvisioningBootstrapper.LanguageTransforms;

/// <content>What only a transform that is written by hand takes.</content>
internal sealed partial class StructuredStorage
{
    private const int Create = 0x1000;

    /// <summary>Writes a stream anew.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">What it holds then.</param>
    public void Write(string name, byte[] content)
    {
        var stream = storage.CreateStream(name, Create | ReadWriteExclusive, 0, 0);
        stream.Write(content, content.Length, 0);
        Marshal.ReleaseComObject(stream);
    }
}
