using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;
using FsCheck.Xunit;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Invariants;

/// <summary>What holds for every server, in whatever state. tests/Benchmarks tries many more states than these.</summary>
[Properties(Arbitrary = [typeof(AnyServer)], MaxTest = 500)]
public class EvaluationTests
{
    [Property]
    public void Any_registry_is_read_evaluated_and_reported_without_a_fault(RandomServer server) =>
        Assert.Empty(new Evaluation(server).FindFaults());

    [Property]
    public void The_order_of_the_checks_does_not_matter(RandomServer server, int seed)
    {
        var order = Evaluation.Checks.ToArray();
        new Random(seed).Shuffle(order);
        var results = new PrerequisiteEvaluator(order).Evaluate(server.Read(), server.Options);
        Assert.Equal(order.Select(check => check.Id), results.Select(result => result.Id));
        Assert.Equal(new Evaluation(server).Results.Select(Evaluation.AsText), results.OrderBy(result => result.Id).Select(Evaluation.AsText));
    }

    [Property]
    public void No_server_that_waits_for_a_domain_join_or_a_new_name_passes(RandomServer server, int which)
    {
        RegistryPlace[] joins = [new(RegistryLocations.Netlogon, "JoinDomain"), new(RegistryLocations.Netlogon, "AvoidSpnSet"), new(RegistryLocations.JoinDomainKey, ""), new(RegistryLocations.AvoidSpnSetKey, "")];
        var waiting = (uint)which % 5 is var index && index < 4
            ? server with { Values = server.Values.SetItem(joins[index], RegistryValue.DWord((uint)which)) }
            : server with
            {
                Values = server.Values
                    .SetItem(new(RegistryLocations.ActiveComputerName.Key, "ComputerName"), RegistryValue.Text("OLD"))
                    .SetItem(new(RegistryLocations.NextComputerName.Key, "ComputerName"), RegistryValue.Text("NEW")),
            };
        var verdict = new PendingRebootCheck().Evaluate(waiting.Read(), waiting.Options);
        Assert.True(verdict.Outcome is PrerequisiteOutcome.Warning or PrerequisiteOutcome.Unknown, verdict.ToString());
    }

    [Property]
    public void A_value_that_nobody_reads_changes_no_result(RandomServer server, int which, string name)
    {
        // Beside the values that are read, where there are any.
        var key = RegistryPlaces.All[(int)((uint)which % (uint)RegistryPlaces.All.Count)];
        var unread = new RegistryPlace(key.Name is null ? RegistryLocations.WindowsVersion : key.Path, "unread " + name);
        var after = server with { Values = server.Values.SetItem(unread, RegistryValue.DWord((uint)which)) };
        var asKey = RegistryPlaces.All.Where(place => place.Name is null).Select(place => place.Path).Contains(unread.Path);
        Assert.True(asKey || new Evaluation(server).Results.Select(Evaluation.AsText).SequenceEqual(new Evaluation(after).Results.Select(Evaluation.AsText)));
    }

    [Property]
    public void Skipping_checks_changes_no_other(RandomServer server, PrerequisiteId[] skipped)
    {
        var before = new Evaluation(server);
        var after = new PrerequisiteEvaluator().Evaluate(before.Facts, server.Options with { SkippedChecks = skipped });
        Assert.Equal(
            before.Results.Select(result => skipped.Contains(result.Id) ? PrerequisiteOutcome.Skipped : result.Outcome),
            after.Select(result => result.Outcome));
        Assert.Equal(
            before.Results.Where(result => !skipped.Contains(result.Id)).Select(Evaluation.AsText),
            after.Where(result => !skipped.Contains(result.Id)).Select(Evaluation.AsText));
    }

    [Property]
    public void A_fact_that_cant_be_read_refuses_nobody(RandomServer server)
    {
        var closed = server with { Denied = [.. RegistryPlaces.All.Select(place => place.Path)] };
        var ids = new Evaluation(closed).Results.Where(result => result.Blocks).Select(result => result.Id);
        Assert.Empty(ids.Except([PrerequisiteId.Memory, PrerequisiteId.DomainJoined, PrerequisiteId.DirectorySchema, PrerequisiteId.DomainControllers]));
    }

    [Property]
    public void WindowsDefault_is_never_stricter_than_Documented(RandomServer server)
    {
        var facts = server.Read();
        Assert.True(Outcome(TlsPolicy.WindowsDefault) <= Outcome(TlsPolicy.Documented));

        PrerequisiteOutcome Outcome(TlsPolicy policy) => new Tls12Check().Evaluate(facts, new EvaluationOptions { TlsPolicy = policy }).Outcome;
    }

    [Property]
    public void DotNetFramework_blocks_nothing_where_Setup_installs_it_next(RandomServer server) =>
        Assert.NotEqual(PrerequisiteOutcome.Failed, new DotNetFrameworkCheck().Evaluate(server.Read(), new EvaluationOptions { DotNetFrameworkFollows = true }).Outcome);
}
