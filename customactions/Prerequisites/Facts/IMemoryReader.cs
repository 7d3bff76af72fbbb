namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Tells how much memory the server has.</summary>
public interface IMemoryReader
{
    /// <summary>Reads the memory.</summary>
    /// <returns>The installed memory, or the usable one where the firmware gives no answer.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">Windows gives neither.</exception>
    PhysicalMemory Read();
}
