using System.Reflection.PortableExecutable;

namespace CloudProvisioningBootstrapper.Bench.Wix3Host;

/// <summary>Changes to the image of an assembly before it is loaded.</summary>
internal static class PortableExecutable
{
    /// <summary>
    /// Clears <see cref="CorFlags.Requires32Bit"/>, with which a 64-bit process refuses to load an image. The programs of WiX
    /// and its wconsole.dll carry the flag, although nothing in them depends on it.
    /// </summary>
    /// <param name="image">A managed program or library; changed in place.</param>
    /// <returns>Whether it was set.</returns>
    public static bool ClearThirtyTwoBitRequirement(byte[] image)
    {
        // ECMA-335 II.25.3.3: the flags follow the header's size, version and the directory entry of the metadata.
        const int FlagsOffset = 16;

        using var reader = new PEReader(new MemoryStream(image, writable: false));
        var header = reader.PEHeaders.CorHeader ?? throw new BadImageFormatException("This is no managed assembly.");
        if (!header.Flags.HasFlag(CorFlags.Requires32Bit))
        {
            return false;
        }

        var flags = image.AsSpan(reader.PEHeaders.CorHeaderStartOffset + FlagsOffset);
        BitConverter.TryWriteBytes(flags, (int)(header.Flags & ~(CorFlags.Requires32Bit | CorFlags.Prefers32Bit)));
        return true;
    }
}
