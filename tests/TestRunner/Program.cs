using Xunit.Abstractions;
using Xunit.Sdk;

namespace CloudProvisioningBootstrapper.TestRunner;

/// <summary>
/// Runs the tests of this assembly, or those of the classes that the arguments name, and prints what failed.
/// The exit code is 0 when a test ran and none failed.
/// </summary>
internal static class Program
{
    private static int Main(string[] classes)
    {
        var assembly = typeof(Program).Assembly;
        using var report = new TestReport();
        using var framework = new XunitTestFramework(report);

        // Discovered cases keep their parameters in memory.
        var options = new TestOptions { ["xunit.discovery.PreEnumerateTheories"] = false };
        using var discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
        discoverer.Find(includeSourceInformation: false, report, options);
        report.WaitUntilDiscovered();

        using var executor = framework.GetExecutor(assembly.GetName());
        executor.RunTests(report.Discovered.Where(IsWanted), report, options);
        report.WaitUntilRun();

        Console.WriteLine(report);
        return report.IsGood ? 0 : 1;

        bool IsWanted(ITestCase test) => classes.Length == 0 || classes.Contains(test.TestMethod.TestClass.Class.Name.Split('.')[^1]);
    }
}
