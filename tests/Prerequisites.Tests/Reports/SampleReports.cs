using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

/// <summary>Reports to start a case from. Their texts are their own, so that a check may change its words freely.</summary>
internal static class SampleReports
{
    public static readonly DateTime Time = new(2026, 11, 22, 16, 42, 7, DateTimeKind.Utc);

    private static readonly RegistryChange StrongCryptography =
        new(PrerequisiteId.Tls12, RegistryLocations.SchUseStrongCrypto, RegistryValue.DWord(1), Current: null, NeedsRestart: true);

    /// <summary>A server with something of everything, in the order of evaluation: the picture in the README shows this report.</summary>
    public static readonly ReadinessReport Mixed = Of(
        new EvaluationOptions { ScopedOrganizationalUnits = 18, SkippedChecks = [PrerequisiteId.DomainJoined] },
        new()
        {
            Id = PrerequisiteId.OperatingSystem,
            Title = "Operating system",
            Outcome = PrerequisiteOutcome.Passed,
            Required = "Windows Server 2012 R2 or later is required.",
            Actual = "Windows Server 2019 Datacenter (build 17763)",
            Documentation = Page("entra/identity/hybrid/cloud-sync/how-to-prerequisites"),
        },
        new()
        {
            Id = PrerequisiteId.ServerCore,
            Title = "Installation option",
            Outcome = PrerequisiteOutcome.Passed,
            Required = "Server Core is not supported.",
            Actual = "Desktop Experience",
            Documentation = Page("entra/identity/hybrid/cloud-sync/how-to-prerequisites"),
        },
        new()
        {
            Id = PrerequisiteId.Memory,
            Title = "Memory",
            Outcome = PrerequisiteOutcome.Failed,
            Required = "At least 5.5 GB of memory is required for 18 organizational units in the scoping filter.",
            Actual = "4 GB installed",
            Remedy = "add memory, or put fewer organizational units in the scoping filter",
            Documentation = Page("entra/identity/hybrid/cloud-sync/how-to-prerequisites"),
        },
        new()
        {
            Id = PrerequisiteId.ExecutionPolicy,
            Title = "PowerShell execution policy",
            Outcome = PrerequisiteOutcome.Unknown,
            Required = "The PowerShell execution policy of the server must be Undefined or RemoteSigned.",
            Actual = @"could not be read (PowerShell execution policy: HKLM\SOFTWARE\Microsoft\PowerShell\1\ShellIds\Microsoft.PowerShell: Access is denied. (5))",
            Documentation = Page("powershell/module/microsoft.powershell.core/about/about_execution_policies"),
        },
        new()
        {
            Id = PrerequisiteId.Tls12,
            Title = "TLS 1.2",
            Outcome = PrerequisiteOutcome.Failed,
            Required = "TLS 1.2 must be enabled for client and server, and strong cryptography for .NET Framework, in the registry.",
            Actual = @"disabled for only one of client and server: HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Client Enabled = dword:00000000",
            Remedy = "set Enabled=1 and DisabledByDefault=0 in both TLS 1.2 keys and SchUseStrongCrypto=1 (all DWORD), then restart the server",
            Changes = [StrongCryptography],
            Documentation = Page("entra/identity/hybrid/cloud-sync/how-to-prerequisites#tls-requirements"),
        },
        new()
        {
            Id = PrerequisiteId.DotNetFramework,
            Title = ".NET Framework",
            Outcome = PrerequisiteOutcome.Passed,
            Required = ".NET Framework 4.7.1 or later is required.",
            Actual = ".NET Framework with Release 461814",
            Documentation = Page("dotnet/framework/install/how-to-determine-which-versions-are-installed"),
        },
        new()
        {
            Id = PrerequisiteId.DomainJoined,
            Title = "Domain membership",
            Outcome = PrerequisiteOutcome.Skipped,
            Required = "The server must be joined to an Active Directory domain.",
            Actual = "not checked, because SKIPCHECKS names it",
            Documentation = Page("entra/identity/hybrid/cloud-sync/how-to-prerequisites"),
        },
        new()
        {
            Id = PrerequisiteId.InternetExplorerSecurity,
            Title = "Internet Explorer Enhanced Security",
            Outcome = PrerequisiteOutcome.Warning,
            Required = "Internet Explorer Enhanced Security Configuration should be off for administrators while the agent's wizard signs in.",
            Actual = "on for administrators",
            Remedy = "turn it off in Server Manager while you install the agent, or install the agent unattended",
            Documentation = Page("entra/identity/hybrid/cloud-sync/how-to-troubleshoot"),
        });

    /// <summary>A network whose firewall drops, behind a proxy that inspects, with each kind of row that the table can have.</summary>
    private static NetworkFacts Network
    {
        get
        {
            var proxy = new ProxyAddress("proxy.contoso.com", 8080);
            var endpoints = AgentEndpoints.Of(AzureCloud.Public, null);
            return new(
                new(),
                [
                    new(Endpoint("login.windows.net"), [Dropped, Through(443)]),
                    new(Endpoint("autoupdate.msappproxy.net"), [Dropped, new(proxy) { Stage = ConnectionStage.Proxy, Problem = ConnectionProblem.Denied, Status = 403, Milliseconds = 12 }]),
                    new(Endpoint("crl.microsoft.com"), [Dropped, Through(80)]),
                    new(Endpoint("oneocsp.microsoft.com"), [new(null) { Stage = ConnectionStage.Name, Problem = ConnectionProblem.NameNotFound, Detail = "No such host is known (11001)", Milliseconds = 31 }]),
                    .. endpoints.Where(endpoint => !endpoint.IsTestable).Select(endpoint => new EndpointReading(endpoint, [])),
                ],
                HasAdapter: true,
                [new(ProxyPlace.WinHttp, proxy.ToString(), "<local>"), new(ProxyPlace.Account, "", "", "http://wpad.contoso.com/proxy.pac", detects: true)]);

            AgentEndpoint Endpoint(string host) => endpoints.Single(endpoint => endpoint.Host == host);

            ConnectionAttempt Through(int port) => port == 80
                ? new(proxy) { Stage = ConnectionStage.Completed, Status = 200, Milliseconds = 48 }
                : new(proxy)
                {
                    Stage = ConnectionStage.Completed,
                    Status = 200,
                    TlsProtocol = "Tls12",
                    Milliseconds = 131,
                    Certificate = new(
                        "CN=graph.windows.net",
                        "CN=DigiCert SHA2 Secure Server CA, O=DigiCert Inc, C=US",
                        new(2026, 9, 1),
                        new(2027, 3, 1),
                        "CN=DigiCert Global Root CA, OU=www.digicert.com, O=DigiCert Inc, C=US",
                        "A8985D3A65E5E5C4B2D7D66D40C6DD2FB19C5436",
                        RootOrigin.Public),
                };
        }
    }

    private static ConnectionAttempt Dropped => new(null) { Stage = ConnectionStage.Tcp, Problem = ConnectionProblem.TimedOut, Milliseconds = 4500 };

    /// <summary>A server that the installation fixes: one prerequisite is not met, and one value is going to be changed.</summary>
    public static readonly ReadinessReport Mended = new(
        "1.0.0",
        Time,
        "SRV-SYNC-02",
        new EvaluationOptions { ApplyFixes = true, RestartDelayMinutes = 15 },
        [Result(PrerequisiteOutcome.Failed) with { Changes = [StrongCryptography], WillBeFixed = true }, Result(PrerequisiteOutcome.Warning, PrerequisiteId.PendingReboot)],
        [StrongCryptography]);

    public static ReadinessReport Of(params PrerequisiteResult[] results) => Of(new EvaluationOptions(), results);

    public static ReadinessReport Of(EvaluationOptions options, params PrerequisiteResult[] results) =>
        new("1.0.0", Time, "SRV-SYNC-01", options, results, network: options.SkippedChecks.Count > 0 ? Network : null);

    /// <summary>A result whose texts say only which they are.</summary>
    public static PrerequisiteResult Result(PrerequisiteOutcome outcome, PrerequisiteId id = PrerequisiteId.Memory) => new()
    {
        Id = id,
        Title = "Title",
        Outcome = outcome,
        Required = "Required.",
        Actual = "actual",
        Remedy = "remedy",
        Documentation = Page("documentation"),
    };

    /// <summary>A failed result all of whose texts are <paramref name="text"/>.</summary>
    public static PrerequisiteResult ResultOf(string text) =>
        Result(PrerequisiteOutcome.Failed) with { Title = text, Required = text, Actual = text, Remedy = text };

    private static Uri Page(string path) => new("https://learn.microsoft.com/" + path);
}
