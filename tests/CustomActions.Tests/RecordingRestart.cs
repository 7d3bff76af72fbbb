using System.ComponentModel;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

/// <summary>Takes down what is asked of it: a fake of Windows' restart, which the emulated server refuses.</summary>
internal sealed class RecordingRestart : IRestart
{
    public List<string> Calls { get; } = [];

    public Win32Exception? Failure { get; set; }

    /// <summary>Looks at the server when it is marked.</summary>
    public Action Marked { get; set; } = () => { };

    public void MarkAsNeeded()
    {
        Marked();
        Calls.Add("marked");
    }

    public void Schedule(int minutes, string message)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        Calls.Add($"{minutes}: {message}");
    }
}
