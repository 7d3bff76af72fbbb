using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.PrereqCheck.Collections;

/// <summary>What was asked of other machines, by the names that readiness.json has for it.</summary>
internal static class RequestFormat
{
    public static void Write(JsonLine json, EvaluationOptions options)
    {
        json.Flag("tryNetwork", options.TryNetwork);
        json.Flag("tryDirectory", options.TryDirectory);
        json.Text("domainController", options.DomainController);
        Write(json, options.Cloud, options.TenantId, options.Proxy);
    }

    public static void Write(JsonLine json, AzureCloud cloud, Guid? tenant, ProxyAddress? proxy)
    {
        json.Text("environmentName", cloud == AzureCloud.Public ? "" : cloud.ToString());
        json.Text("tenantId", tenant?.ToString("D") ?? "");
        json.Text("proxy", proxy?.ToString() ?? "");
    }

    public static EvaluationOptions Read(JsonNode node)
    {
        var network = ReadNetwork(node);
        return new()
        {
            TryNetwork = node.GetFlag("tryNetwork"),
            TryDirectory = node.GetFlag("tryDirectory"),
            DomainController = node.GetText("domainController"),
            Cloud = network.Cloud,
            TenantId = network.TenantId,
            Proxy = network.Proxy,
        };
    }

    public static NetworkRequest ReadNetwork(JsonNode node) => new(
        node.GetText("environmentName").Length == 0 ? AzureCloud.Public : node.GetName<AzureCloud>("environmentName"),
        ReadTenant(node.Get("tenantId")),
        ReadProxy(node.Get("proxy")));

    public static ProxyAddress? ReadProxy(JsonNode node) =>
        node.AsText() is { Length: > 0 } text ? ProxyAddress.Parse(text) ?? throw node.Wrong() : null;

    private static Guid? ReadTenant(JsonNode node) =>
        node.AsText() is { Length: > 0 } text ? Guid.TryParseExact(text, "D", out var tenant) ? tenant : throw node.Wrong() : null;
}
