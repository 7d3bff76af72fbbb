using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.PrereqCheck.Collections;

/// <summary>Writes a collection, as docs/collection.schema.json describes it.</summary>
internal static class CollectionWriter
{
    /// <returns>One line, with its end.</returns>
    public static string Format(ServerCollection collection)
    {
        using var json = new JsonLine();
        json.Object(() =>
        {
            json.Number("collectionVersion", ServerCollection.Version);
            json.Text("productVersion", collection.ProductVersion);
            json.Text("computerName", collection.ComputerName);
            json.Time("collectedUtc", collection.CollectedUtc);
            json.Flag("elevated", collection.IsElevated);
            json.Object("requested", () => RequestFormat.Write(json, collection.Options));
            json.Object("facts", () => WriteFacts(json, collection.Facts));
        });
        return json.ToString();
    }

    private static void WriteFacts(JsonLine json, ServerFacts facts)
    {
        var server = new ServerFormat(json);
        Write("windows", facts.Windows, server.Write);
        Write("installationOptions", facts.InstallationOptions, server.Write);
        Write("memory", facts.Memory, server.Write);
        Write("executionPolicies", facts.ExecutionPolicies, server.Write);
        Write("tls12", facts.Tls12, server.Write);
        Write("dotNetFramework", facts.DotNetFramework, server.Write);
        Write("domain", facts.Domain, server.Write);
        Write("pendingRestart", facts.PendingRestart, server.Write);
        Write("network", facts.Network, new NetworkFormat(json).Write);
        Write("directory", facts.Directory, new DirectoryFormat(json).Write);
        Write("credentialManagerStart", facts.CredentialManagerStart, server.Write);
        Write("fips", facts.Fips, server.Write);
        Write("kerberos", facts.Kerberos, server.Write);
        Write("serviceLogon", facts.ServiceLogon, server.Write);
        Write("internetExplorerSecurity", facts.InternetExplorerSecurity, server.Write);
        Write("account", facts.Account, server.Write);

        void Write<T>(string name, Reading<T> reading, Action<T> write)
            where T : notnull => json.WriteReading(name, reading, write);
    }
}
