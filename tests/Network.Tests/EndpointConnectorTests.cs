using System.Net;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Network;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace CloudProvisioningBootstrapper.Network.Tests;

public sealed class EndpointConnectorTests(Lab lab) : IClassFixture<Lab>
{
    public static TheoryData<string> Cases => [.. LabCases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_way_comes_as_far_as_it_leads(string name)
    {
        var attempt = lab[name];
        var expected = LabCases.All.Single(one => one.Name == name).Expect(Lab.Platform, attempt);
        Assert.Equal((expected, name), ((attempt.Stage, attempt.Problem), name));
    }

    [Fact]
    public void A_trusted_root_that_is_not_in_the_list_is_private_and_no_other_is()
    {
        Assert.Equal(RootOrigin.Private, lab["inspected:443"].Certificate!.RootOrigin);
        Assert.Contains("Contoso TLS Inspection CA", lab["inspected:443"].Certificate!.Issuer, StringComparison.Ordinal);
        Assert.Contains("Contoso TLS Inspection CA", lab["inspected:443"].Certificate!.Root!, StringComparison.Ordinal);
        Assert.Equal(RootOrigin.Private, lab["inspected:443 by proxy:3128"].Certificate!.RootOrigin);
        Assert.Equal(RootOrigin.Public, lab["good:443"].Certificate!.RootOrigin);
        Assert.Equal(RootOrigin.Unknown, lab["nointermediate:443"].Certificate!.RootOrigin);
    }

    [Fact]
    public void The_dates_are_those_of_the_certificate_in_UTC() =>
        Assert.Equal((new DateTime(2020, 1, 1), new DateTime(2021, 1, 1)), (lab["expired:443"].Certificate!.NotBefore, lab["expired:443"].Certificate!.NotAfter));

    [Fact]
    public void The_version_of_a_whole_handshake_is_1_2() => Assert.Equal("Tls12", lab["both:443"].TlsProtocol);

    [Fact]
    public void What_a_proxy_or_host_answers_is_kept() =>
        Assert.Equal(
            (404, 403, 407, 502, 511),
            (lab["web:80"].Status, lab["blocked:443 by proxy:3128"].Status, lab["good:443 by authproxy:3128"].Status, lab["good:443 by badgatewayproxy:3128"].Status, lab["websignin:80"].Status));

    // A firewall that drops, a port that is closed, and a way that leads there.
    [Fact]
    public void A_proxy_is_tried_where_the_direct_way_fails() => Assert.Equal(
        ["dropped.example:443: direct, proxy.example:3128", "refused.example:443: direct, proxy.example:3128", "good.example:443: direct"],
        lab.Ways.Select(reading => $"{reading.Endpoint}: {string.Join(", ", reading.Attempts.Select(attempt => attempt.Proxy?.ToString() ?? "direct"))}"));

    [Fact]
    public void A_name_that_only_the_proxy_knows_leads_there()
    {
        var reading = Assert.Single(Lab.Connect([Lab.Endpoint("good:443")], others: [new("127.0.2.1", 3128)], resolver: new NoNames()));
        Assert.Equal(ConnectionProblem.NameNotFound, reading.Attempts[0].Problem);
        Assert.Equal((true, "127.0.2.1:3128"), (reading.Decisive!.HasArrived, reading.Decisive.Proxy?.ToString()));
    }

    [Fact]
    public void A_wildcard_is_not_tried() => Assert.Empty(Assert.Single(Lab.Connect([Lab.Endpoint("*:443")])).Attempts);

    [Fact]
    public void No_thread_is_left_whatever_hangs()
    {
        Assert.All(lab.Hanging, reading => Assert.All(reading.Attempts, attempt => Assert.Equal(ConnectionProblem.TimedOut, attempt.Problem)));
        Assert.Equal(2 * lab.Hanging.Count, lab.HangingThreads.Count);
        Assert.All(lab.HangingThreads, thread => Assert.True(thread.Join(TimeSpan.FromMinutes(2))));
    }

    private sealed class NoNames : INameResolver
    {
        public IReadOnlyList<IPAddress> Resolve(string host, CancellationToken canceled) => [];
    }
}
