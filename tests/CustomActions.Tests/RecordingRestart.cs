using CloudProvisioningBootstrapper.Prerequisites.Fixes;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

/// <summary>Takes down what is asked of it: a fake of Windows' restart, which the emulated server refuses.</summary>
internal sealed class RecordingRestart : IRestart
{
    public List<string> Calls { get; } = [];

    public RestartAnswer Answer { get; set; } = new(RestartOutcome.Scheduled, 0);

    /// <summary>Looks at the server when it is marked.</summary>
    public Action Marked { get; set; } = () => { };

    public void MarkAsNeeded()
    {
        Marked();
        Calls.Add("marked");
    }

    public RestartAnswer Schedule(int minutes, string message)
    {
        Calls.Add($"{minutes}: {message}");
        return Answer;
    }
}
