using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>
/// What stands only after an installation has succeeded: the record of the changes, the restart, the event. It is one action,
/// because each one starts .NET anew.
/// </summary>
internal sealed class InstallationCommit
{
    /// <summary>Windows Installer's own: the name of the product, for whoever reads that the server restarts.</summary>
    private const string ProductNameProperty = "ProductName";

    private readonly IInstallerSession session;
    private readonly RegistryFixCustomActions fixing;
    private readonly RestartScheduling restarting;
    private readonly EventLogCustomActions events;

    /// <summary>Completes the installation of this server.</summary>
    public InstallationCommit(IInstallerSession session)
        : this(session, new(session), new(session), new(session))
    {
    }

    /// <summary>Completes an installation of any server.</summary>
    public InstallationCommit(IInstallerSession session, RegistryFixCustomActions fixing, RestartScheduling restarting, EventLogCustomActions events)
    {
        this.session = session;
        this.fixing = fixing;
        this.restarting = restarting;
        this.events = events;
    }

    /// <summary>Hands over what the commit has to know, from the properties that the evaluation has set.</summary>
    public static void Prepare(IInstallerSession session)
    {
        string[] properties =
        [
            EvaluationProperties.Summary,
            EvaluationProperties.Report,
            EvaluationProperties.RestartNeeded,
            EvaluationProperties.RestartMinutes,
            ProductNameProperty,
        ];
        session.SetCustomActionData(nameof(EntryPoints.CommitInstallation), properties.ToDictionary(property => property, property => session[property]));
    }

    public void Run()
    {
        var data = session.CustomActionData;
        var restart = data[EvaluationProperties.RestartNeeded] == "1" ? Strings.Event_Restart : null;
        var failures = new List<Exception>();

        // The installation has succeeded; a step that fails must not take the others with it. The mark comes first: a run that is
        // interrupted after the changes were kept is not repeated, and they still need the restart.
        if (restart is not null)
        {
            Try(restarting.Mark);
        }

        Try(fixing.Commit);
        if (int.TryParse(data[EvaluationProperties.RestartMinutes], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
        {
            Try(() => restart = restarting.Schedule(minutes, data[ProductNameProperty]));
        }

        events.WriteReady(data[EvaluationProperties.Summary], restart, data[EvaluationProperties.Report]);
        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }

#pragma warning disable CA1031
        void Try(Action step)
        {
            try
            {
                step();
            }
            catch (Exception exception)
            {
                failures.Add(exception);
            }
        }
#pragma warning restore CA1031
    }
}
