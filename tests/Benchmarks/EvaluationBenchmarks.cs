using BenchmarkDotNet.Attributes;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Tests;

namespace CloudProvisioningBootstrapper.Benchmarks;

/// <summary>What is done with the facts of one server, once they are read.</summary>
/// <remarks>In this process, since the project that BenchmarkDotNet generates otherwise does not take central package versions.</remarks>
[InProcess]
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private readonly PrerequisiteEvaluator evaluator = new();
    private readonly EvaluationOptions options = new() { ScopedOrganizationalUnits = 18 };
    private readonly ServerFacts good = Servers.Good;
    private readonly ServerFacts bad = Servers.Good with
    {
        InstallationOptions = new InstallationOptions("Server Core", new ServerLevels(NanoServer: false, GraphicalManagement: false, GraphicalShell: false)),
        Memory = new PhysicalMemory(3072, IsInstalled: true),
        ExecutionPolicies = new ExecutionPolicies(
            Servers.NotConfigured, Servers.NotConfigured, UserEnvironment: null, MachineEnvironment: null, CurrentUser: null, LocalMachine: RegistryValue.Text("AllSigned")),
        Tls12 = Servers.Tls12(null, null, null, null, null),
        DotNetFramework = new DotNetFrameworkInstallation(Release: null),
        Domain = new DomainMembership(JoinStatus.Workgroup, "WORKGROUP", IsDomainController: false),
    };

    private IReadOnlyList<PrerequisiteResult> results = [];

    /// <summary>Evaluates the bad server, of which the report and the refusal are written.</summary>
    [GlobalSetup]
    public void Prepare() => results = evaluator.Evaluate(bad, options);

    /// <summary>Every check on a server that meets them all.</summary>
    /// <returns>The results.</returns>
    [Benchmark]
    public IReadOnlyList<PrerequisiteResult> EvaluateGoodServer() => evaluator.Evaluate(good, options);

    /// <summary>Every check on a server that six of them refuse.</summary>
    /// <returns>The results.</returns>
    [Benchmark]
    public IReadOnlyList<PrerequisiteResult> EvaluateBadServer() => evaluator.Evaluate(bad, options);

    /// <summary>The message that refuses it.</summary>
    /// <returns>The message.</returns>
    [Benchmark]
    public string? WriteRefusal() => Refusal.Format(results, @"C:\ProgramData\CloudProvisioningBootstrapper\readiness.html");

    /// <summary>readiness.json.</summary>
    /// <returns>Its text.</returns>
    [Benchmark]
    public string WriteJson() => JsonReport.Format(Report);

    /// <summary>readiness.html.</summary>
    /// <returns>Its text.</returns>
    [Benchmark]
    public string WriteHtml() => HtmlReport.Render(Report);

    private ReadinessReport Report => new("1.0.0", DateTime.UnixEpoch, "SERVER", options, results);
}
