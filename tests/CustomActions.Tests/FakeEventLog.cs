using System.ComponentModel;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

/// <summary>An event log in memory. The end-to-end tests see what Wine tells of the real call.</summary>
internal sealed class FakeEventLog : IEventLog
{
    public List<(ServerEvent Event, string Message)> Events { get; } = [];

    public bool Refuses { get; set; }

    public void Write(ServerEvent serverEvent, string message)
    {
        if (Refuses)
        {
            throw new Win32Exception(5);
        }

        Events.Add((serverEvent, message));
    }
}
