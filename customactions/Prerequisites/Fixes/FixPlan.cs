using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Fixes;

/// <summary>Plans the changes that mend what can be mended. A pure function: it reads and writes nothing.</summary>
public static class FixPlan
{
    /// <summary>Plans for the results that are going to be fixed. Values that comply already are not touched.</summary>
    /// <param name="facts">What is known of the server.</param>
    /// <param name="results">What was judged from these facts.</param>
    /// <returns>The changes in the order to make them; none where there is nothing to mend.</returns>
    public static IReadOnlyList<RegistryChange> For(ServerFacts facts, IReadOnlyList<PrerequisiteResult> results) =>
        [.. results.Where(result => result.WillBeFixed).SelectMany(result => result.Id switch
        {
            PrerequisiteId.Tls12 => Tls12Switch.AllOf(facts.Tls12.Value)
                .Where(one => !one.IsCompliant)
                .Select(one => new RegistryChange(one.Path, one.Name, one.Documented, result.Id, NeedsRestart: true, one.Value)),

            // PowerShell reads it whenever it starts.
            PrerequisiteId.ExecutionPolicy =>
            [
                new(
                    RegistryLocations.LocalMachineExecutionPolicy,
                    "ExecutionPolicy",
                    RegistryValue.Text(nameof(ExecutionPolicyName.RemoteSigned)),
                    result.Id,
                    NeedsRestart: false,
                    facts.ExecutionPolicies.Value.LocalMachine),
            ],
            _ => throw new InvalidOperationException($"{result.Id} says that it can be fixed, but no fix is known."),
        })];
}
