using System.ComponentModel;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>The report that --open shows.</summary>
internal interface IShownReport
{
    /// <summary>Where it is written when --html does not say so: in the temporary folder of the calling account.</summary>
    string Path { get; }

    /// <summary>Sees that nobody less trusted than the caller rules what is in that folder.</summary>
    /// <exception cref="IOException">Somebody does.</exception>
    void PrepareFolder();

    /// <summary>Shows a file in the program that Windows has for it.</summary>
    /// <exception cref="Win32Exception">Windows has none, or can't start it.</exception>
    void Open(string path);
}
