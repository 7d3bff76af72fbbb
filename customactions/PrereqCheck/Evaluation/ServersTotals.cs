using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck.Evaluation;

/// <summary>How many servers are in each state.</summary>
internal sealed class ServersTotals
{
    private readonly int[] counts = new int[ServerStates.FromGood.Count];

    /// <summary>Files, or the rest of one, that could not be evaluated.</summary>
    public int Problems { get; set; }

    public int Servers => counts.Sum();

    public int this[ServerState state]
    {
        get => counts[(int)state];
        set => counts[(int)state] = value;
    }

    public override string ToString() => Text.Format(
        Strings.Tool_Totals,
        Servers,
        this[ServerState.NotReady],
        this[ServerState.NotFullyChecked],
        this[ServerState.ReadyWithWarnings],
        this[ServerState.Ready],
        Problems);
}
