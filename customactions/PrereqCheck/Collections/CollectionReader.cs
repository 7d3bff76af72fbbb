using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;
using Newtonsoft.Json;

namespace CloudProvisioningBootstrapper.PrereqCheck.Collections;

/// <summary>Reads the collections of a text, one after another. What a later version adds is passed over.</summary>
internal sealed class CollectionReader : IDisposable
{
    /// <summary>Characters of one collection: a hundred times what the largest should have.</summary>
    private const int Limit = 16 * 1024 * 1024;

    [ThreadStatic]
    private static JsonTree? sharedTree;

    [ThreadStatic]
    private static MemberNames? sharedNames;

    private readonly JsonTree tree = sharedTree ??= new();
    private readonly LimitedReader limited;
    private readonly JsonTextReader json;

    /// <param name="text">The text; it is closed with the reader. One reader at a time on a thread.</param>
    public CollectionReader(TextReader text)
    {
        limited = new(text, Limit);
        json = new(limited) { SupportMultipleContent = true, DateParseHandling = DateParseHandling.None, MaxDepth = 64, PropertyNameTable = sharedNames ??= new() };
    }

    /// <summary>A text in UTF-8, or, with a byte order mark, as Windows PowerShell writes it, in UTF-16.</summary>
    public static TextReader Decode(Stream bytes) => new StreamReader(bytes, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, bufferSize: 16 * 1024);

    /// <returns>The next collection; <see langword="null"/> at the end of the text.</returns>
    /// <exception cref="CollectionException">What comes next is none. What stands behind it can't be read.</exception>
    /// <exception cref="IOException">The text can't be read.</exception>
    public ServerCollection? Read()
    {
        limited.Restart();
        try
        {
            return tree.TryRead(json) ? Read(tree.Root) : null;
        }
        catch (JsonReaderException exception)
        {
            throw new CollectionException(limited.IsAtEnd ? Strings.Collection_Truncated : Text.Format(Strings.Collection_NotJson, exception.LineNumber, exception.LinePosition));
        }
        catch (DecoderFallbackException)
        {
            throw new CollectionException(Strings.Collection_WrongEncoding);
        }
    }

    public void Dispose()
    {
        ((IDisposable)json).Dispose();
        limited.Dispose();
    }

    private static ServerCollection Read(JsonNode root)
    {
        if (root.Find("collectionVersion")?.AsNumber() is not { } version)
        {
            throw new CollectionException(Strings.Collection_None);
        }

        if (version != ServerCollection.Version)
        {
            throw new CollectionException(Text.Format(Strings.Collection_OtherVersion, version, ServerCollection.Version));
        }

        var productVersion = root.GetText("productVersion");
        return new(
            productVersion,
            Text.OnOneLine(root.GetText("computerName")),
            root.GetTime("collectedUtc"),
            root.GetFlag("elevated"),
            root.Get("requested", RequestFormat.Read),
            ReadFacts(root.Get("facts"), productVersion));
    }

    private static ServerFacts ReadFacts(JsonNode facts, string productVersion)
    {
        return new()
        {
            Windows = Get("windows", ServerFormat.ReadWindows),
            InstallationOptions = Get("installationOptions", ServerFormat.ReadInstallationOptions),
            Memory = Get("memory", ServerFormat.ReadMemory),
            ExecutionPolicies = Get("executionPolicies", ServerFormat.ReadExecutionPolicies),
            Tls12 = Get("tls12", ServerFormat.ReadTls12),
            DotNetFramework = Get("dotNetFramework", ServerFormat.ReadDotNetFramework),
            Domain = Get("domain", ServerFormat.ReadDomain),
            PendingRestart = Get("pendingRestart", ServerFormat.ReadPendingRestart),
            Network = Get("network", NetworkFormat.Read),
            Directory = Get("directory", DirectoryFormat.Read),
            CredentialManagerStart = Get("credentialManagerStart", ServerFormat.ReadStoredValue),
            Fips = Get("fips", ServerFormat.ReadFips),
            Kerberos = Get("kerberos", ServerFormat.ReadKerberos),
            ServiceLogon = Get("serviceLogon", ServerFormat.ReadServiceLogon),
            InternetExplorerSecurity = Get("internetExplorerSecurity", ServerFormat.ReadStoredValue),
            Account = Get("account", ServerFormat.ReadAccount),
        };

        // A fact that an older version did not read yet is Unknown; it says nothing about the server.
        Reading<T> Get<T>(string name, Func<JsonNode, T> read)
            where T : notnull =>
            facts.Find(name) is { } reading ? reading.AsReading(read) : Reading<T>.Failed(Text.Format(Strings.Collection_NotCollected, productVersion));
    }
}
