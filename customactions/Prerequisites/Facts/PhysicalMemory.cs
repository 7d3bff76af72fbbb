namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The memory of a server.</summary>
/// <param name="Mebibytes">The amount, in MiB (1,048,576 bytes), which Windows calls MB; parts of one are dropped.</param>
/// <param name="IsInstalled">
/// <see langword="true"/>: the installed memory, from the firmware (GetPhysicallyInstalledSystemMemory).
/// <see langword="false"/>: the memory that Windows can use (GlobalMemoryStatusEx), a little less than is installed;
/// it stands in where the firmware gives no answer.
/// </param>
public sealed record PhysicalMemory(int Mebibytes, bool IsInstalled);

internal interface IMemoryReader
{
    /// <summary>The installed memory, or the usable one where the firmware gives no answer.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">Windows gives neither.</exception>
    PhysicalMemory Read();
}
