using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>
/// The article: the firewall lets the agent out. Never Failed: the agent's service runs as another account, which may have
/// another way out than this one.
/// </summary>
internal sealed class NetworkCheck()
    : PrerequisiteCheck<NetworkFacts>(PrerequisiteId.Network, DocumentationPages.Network, facts => facts.Network)
{
    protected override Verdict Evaluate(NetworkFacts fact, EvaluationOptions options)
    {
        if (fact.Endpoints is null)
        {
            return Verdict.Skipped(Text.Format(Strings.NotAsked, PublicProperties.NetworkCheck));
        }

        if (!fact.HasAdapter)
        {
            return Verdict.Unknown(Strings.Network_NoAdapter);
        }

        var tried = fact.Endpoints.Where(reading => reading.Decisive is not null).ToList();
        var doubtful = tried.Where(IsDoubtful).ToList();
        var certain = tried.Except(doubtful).ToList();
        if (certain.Count == 0)
        {
            return Verdict.Unknown(Strings.Network_NothingTried);
        }

        var failures = certain.Where(reading => !reading.Decisive!.HasArrived).ToList();
        var inspected = certain.Where(reading => IsInspected(reading.Decisive!)).ToList();
        var said = new List<string>
        {
            failures.Count == 0
                ? Reached(certain, fact)
                : Text.Format(Strings.Network_NotReached, failures.Count, certain.Count, string.Join("; ", Groups(failures))),
        };
        if (inspected.Count > 0)
        {
            said.Add(Text.Format(Strings.Network_Inspected, Names(inspected), string.Join(", ", inspected.Select(reading => reading.Decisive!.Certificate!.Root).Distinct())));
        }

        if (doubtful.Count > 0)
        {
            said.Add(Text.Format(Strings.Network_Doubtful, Names(doubtful)));
        }

        if (fact.Proxies.Count > 0)
        {
            said.Add(Text.Format(Strings.Network_Proxies, string.Join("; ", fact.Proxies.Select(NetworkWords.Of))));
        }

        var actual = string.Join(". ", said);
        return failures.Count + inspected.Count == 0
            ? Verdict.Passed(actual)
            : Verdict.Warning(actual, string.Join(Strings.Network_RemedySeparator, Remedies(failures, inspected)));
    }

    /// <summary>
    /// Only what is proven: the chain is trusted, and its root is none of Azure's, none that Windows brings with it, and not in
    /// the list of public ones that this computer keeps.
    /// </summary>
    internal static bool IsInspected(ConnectionAttempt attempt) =>
        attempt is { HasArrived: true, Certificate.RootOrigin: RootOrigin.Private };

    // A name that one page alone knows and no name server does. A proxy does not say why it can't get there.
    private static bool IsDoubtful(EndpointReading reading) => !reading.Endpoint.IsConfirmed
        && reading.Decisive is { Problem: ConnectionProblem.NameNotFound, Stage: ConnectionStage.Name, Proxy: null } or { Problem: ConnectionProblem.ServerError, Proxy: not null };

    private static string Reached(List<EndpointReading> readings, NetworkFacts fact)
    {
        var proxies = readings.Select(reading => reading.Decisive!.Proxy).OfType<ProxyAddress>().Distinct().ToList();
        var direct = readings.Count(reading => reading.Decisive!.Proxy is null);
        var words = direct == readings.Count
            ? fact.Proxies.Any(setting => setting.Servers.Length > 0) ? Strings.Network_ReachedWithoutProxy : Strings.Network_ReachedDirectly
            : direct == 0 ? Strings.Network_ReachedByProxy : Strings.Network_ReachedBothWays;
        return Text.Format(words, readings.Count, direct, string.Join(", ", proxies));
    }

    private static IEnumerable<string> Groups(IEnumerable<EndpointReading> failures) => failures
        .GroupBy(reading => new { reading.Decisive!.Proxy, Result = NetworkWords.Result(reading.Decisive!) })
        .Select(group => Text.Format(
            group.Key.Proxy is null ? Strings.Network_Group : Strings.Network_ProxyGroup,
            group.Key.Result,
            Names(group),
            string.Join(", ", group.Select(reading => NetworkWords.Of(reading.Endpoint.Function)).Distinct()),
            group.Key.Proxy is { } proxy ? proxy : ""));

    private static string Names(IEnumerable<EndpointReading> readings) => string.Join(", ", readings.Select(reading => reading.Endpoint));

    private static IEnumerable<string> Remedies(List<EndpointReading> failures, List<EndpointReading> inspected)
    {
        var attempts = failures.Select(reading => reading.Decisive!).ToList();
        if (attempts.Any(attempt => attempt.Proxy is null && attempt.Stage <= ConnectionStage.Http))
        {
            yield return Strings.Network_Remedy_Firewall;
        }

        if (attempts.Any(attempt => attempt.Proxy is not null && attempt.Stage <= ConnectionStage.Http))
        {
            yield return Strings.Network_Remedy_Proxy;
        }

        if (attempts.Any(attempt => attempt.Stage == ConnectionStage.Tls))
        {
            yield return Strings.Network_Remedy_Tls;
        }

        if (attempts.Any(attempt => attempt.Stage >= ConnectionStage.Certificate))
        {
            yield return Strings.Network_Remedy_Certificate;
        }

        if (inspected.Count > 0 || attempts.Any(attempt => attempt.Stage >= ConnectionStage.Tls))
        {
            yield return Text.Format(Strings.Network_Remedy_Inspection, DocumentationPages.Inspection);
        }
    }
}
