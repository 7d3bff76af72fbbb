namespace CloudProvisioningBootstrapper.Prerequisites.Fixes;

/// <summary>
/// Keeps captures where only SYSTEM and Administrators can write, over crashes and power cuts. There are two:
/// the pending one is of changes that are being made; the applied one is of all changes that were kept.
/// </summary>
public interface ICaptureStore
{
    /// <summary>Whether there is a pending capture. Any account can ask.</summary>
    bool HasPending { get; }

    /// <summary>Reads the pending capture.</summary>
    /// <returns>The capture, or <see langword="null"/> where there is none.</returns>
    /// <exception cref="IOException">It can't be read, or is damaged; the message names the file.</exception>
    RegistryCapture? ReadPending();

    /// <summary>Writes the pending capture; it is on the disk when this returns.</summary>
    /// <param name="capture">The capture.</param>
    /// <exception cref="IOException">It can't be written; the message names the file.</exception>
    void WritePending(RegistryCapture capture);

    /// <summary>Deletes the pending capture; nothing happens where there is none.</summary>
    void DeletePending();

    /// <summary>Reads the applied capture.</summary>
    /// <returns>The capture, or <see langword="null"/> where there is none.</returns>
    /// <exception cref="IOException">It can't be read, or is damaged; the message names the file.</exception>
    RegistryCapture? ReadApplied();

    /// <summary>Writes the applied capture; it is on the disk when this returns.</summary>
    /// <param name="capture">The capture.</param>
    /// <exception cref="IOException">It can't be written; the message names the file.</exception>
    void WriteApplied(RegistryCapture capture);

    /// <summary>Deletes the applied capture; nothing happens where there is none.</summary>
    void DeleteApplied();
}
