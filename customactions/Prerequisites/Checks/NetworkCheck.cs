using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The article: the firewall lets the agent out. Only a warning: where a proxy is the way out, no direct connection is to be expected.</summary>
internal sealed class NetworkCheck()
    : PrerequisiteCheck<NetworkAccess>(PrerequisiteId.Network, DocumentationPages.Network, facts => facts.Network)
{
    protected override Verdict Evaluate(NetworkAccess fact, EvaluationOptions options)
    {
        if (fact.Answers is null)
        {
            return Verdict.Skipped(Text.Format(Strings.NotAsked, PublicProperties.NetworkCheck));
        }

        var failures = fact.Answers.Where(answer => answer.Failure is not null).ToList();
        var found = failures.Count == 0
            ? Text.Format(Strings.Network_AllConnected, fact.Answers.Count)
            : Text.Format(Strings.Network_NotConnected, string.Join(", ", failures.Select(Describe)));
        var proxies = fact.Proxies.Count == 0 ? "" : Text.Format(Strings.Network_Proxies, string.Join(", ", fact.Proxies));
        var actual = (found + "." + proxies + Text.Format(Strings.Network_NotTestable, string.Join(", ", Untestable))).TrimEnd('.');
        return failures.Count == 0 ? Verdict.Passed(actual) : Verdict.Warning(actual, Strings.Network_Remedy);
    }

    private static IEnumerable<string> Untestable => NetworkEndpoint.All
        .Where(endpoint => !endpoint.IsTestable)
        .Select(endpoint => Text.Format(
            endpoint.IsOptional ? Strings.Network_OptionalAddress : Strings.Network_Address,
            endpoint.Host,
            endpoint.Port));

    private static string Describe(EndpointAnswer answer) =>
        Text.Format(Strings.Network_Endpoint, answer.Endpoint.Host, answer.Endpoint.Port, Name(answer.Endpoint.Purpose), answer.Failure!);

    // Only these purposes have endpoints that can be tested.
    private static string Name(EndpointPurpose purpose) =>
        purpose == EndpointPurpose.Registration ? Strings.Network_Registration : Strings.Network_Certificates;
}
