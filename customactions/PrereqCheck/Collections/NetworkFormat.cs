using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.PrereqCheck.Collections;

/// <summary>What came of the network. For each part, how it is written, then how it is read.</summary>
internal sealed class NetworkFormat(JsonLine json)
{
    public void Write(NetworkFacts fact) => json.Object(() =>
    {
        json.Object("request", () => RequestFormat.Write(json, fact.Request.Cloud, fact.Request.TenantId, fact.Request.Proxy));
        json.Value("endpoints", fact.Endpoints, endpoints => json.Items(endpoints, Write));
        json.Flag("hasAdapter", fact.HasAdapter);
        json.List("proxies", fact.Proxies, Write);
    });

    public static NetworkFacts Read(JsonNode node) => new(
        node.Get("request", RequestFormat.ReadNetwork),
        node.GetOrNull("endpoints", endpoints => endpoints.AsList(ReadEndpoint)),
        node.GetFlag("hasAdapter"),
        node.GetList("proxies", ReadProxySetting));

    private void Write(EndpointReading fact) => json.Object(() =>
    {
        json.Text("host", fact.Endpoint.Host);
        json.Number("port", fact.Endpoint.Port);
        json.Name("function", fact.Endpoint.Function);
        json.Text("page", fact.Endpoint.Source.Page);
        json.Text("edition", fact.Endpoint.Source.Edition);
        json.Name("standing", fact.Endpoint.Standing);
        json.Flag("confirmed", fact.Endpoint.IsConfirmed);
        json.Text("path", fact.Endpoint.Path);
        json.List("attempts", fact.Attempts, Write);
    });

    private static EndpointReading ReadEndpoint(JsonNode node)
    {
        var source = new EndpointSource(node.GetText("page"), node.GetText("edition"));
        var endpoint = new AgentEndpoint(node.GetText("host"), node.GetNumber("port"), node.GetName<AgentFunction>("function"), source)
        {
            Standing = node.GetName<EndpointStanding>("standing"),
            IsConfirmed = node.GetFlag("confirmed"),
            Path = node.GetText("path"),
        };
        return new(endpoint, node.GetList("attempts", ReadAttempt));
    }

    private void Write(ConnectionAttempt fact) => json.Object(() =>
    {
        json.Text("proxy", fact.Proxy?.ToString() ?? "");
        json.Name("stage", fact.Stage);
        json.Name("problem", fact.Problem);
        json.Text("detail", fact.Detail);
        json.Number("milliseconds", fact.Milliseconds);
        json.Number("httpStatus", fact.Status);
        json.Text("tlsProtocol", fact.TlsProtocol);
        json.Value("certificate", fact.Certificate, Write);
    });

    private static ConnectionAttempt ReadAttempt(JsonNode node) => new(RequestFormat.ReadProxy(node.Get("proxy")))
    {
        Stage = node.GetName<ConnectionStage>("stage"),
        Problem = node.GetName<ConnectionProblem>("problem"),
        Detail = node.GetText("detail"),
        Milliseconds = node.GetNumber("milliseconds"),
        Status = node.GetNumberOrNull("httpStatus"),
        TlsProtocol = node.GetTextOrNull("tlsProtocol"),
        Certificate = node.GetOrNull("certificate", ReadCertificate),
    };

    private void Write(ServerCertificate fact) => json.Object(() =>
    {
        json.Text("subject", fact.Subject);
        json.Text("issuer", fact.Issuer);
        json.Time("notBefore", fact.NotBefore);
        json.Time("notAfter", fact.NotAfter);
        json.Text("root", fact.Root);
        json.Text("rootThumbprint", fact.RootThumbprint);
        json.Name("rootOrigin", fact.RootOrigin);
    });

    private static ServerCertificate ReadCertificate(JsonNode node) => new(
        node.GetText("subject"),
        node.GetText("issuer"),
        node.GetTime("notBefore"),
        node.GetTime("notAfter"),
        node.GetTextOrNull("root"),
        node.GetTextOrNull("rootThumbprint"),
        node.GetName<RootOrigin>("rootOrigin"));

    private void Write(ProxySetting fact) => json.Object(() =>
    {
        json.Name("place", fact.Place);
        json.Text("servers", fact.Servers);
        json.Text("bypass", fact.Bypass);
        json.Text("script", fact.Script);
        json.Flag("detects", fact.Detects);
    });

    private static ProxySetting ReadProxySetting(JsonNode node) =>
        new(node.GetName<ProxyPlace>("place"), node.GetText("servers"), node.GetText("bypass"), node.GetText("script"), node.GetFlag("detects"));
}
