using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>What is left to do once the product has gone. It is one action, because each one starts .NET anew.</summary>
internal sealed class UninstallationCommit
{
    /// <summary>Set by the authoring where RevertRegistryFixes has run.</summary>
    private const string Reverted = "REVERTED";

    private readonly IInstallerSession session;
    private readonly RegistryFixCustomActions fixing;
    private readonly ReportFiles reports;

    /// <summary>Completes the uninstallation of this server.</summary>
    public UninstallationCommit(IInstallerSession session)
        : this(session, new(session), new(new WindowsReportFolders()))
    {
    }

    /// <summary>Completes an uninstallation of any server.</summary>
    public UninstallationCommit(IInstallerSession session, RegistryFixCustomActions fixing, ReportFiles reports)
    {
        this.session = session;
        this.fixing = fixing;
        this.reports = reports;
    }

    public void Run()
    {
        // First, since it can't fail.
        foreach (var failure in reports.Delete())
        {
            session.Log(failure);
        }

        var data = session.CustomActionData;
        fixing.Complete(data.ContainsKey(Reverted), data.TryGetValue(PublicProperties.BundleAction, out var action) ? action ?? "" : "");
    }
}
