using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace CloudProvisioningBootstrapper.TestRunner;

/// <summary>Takes xunit's messages: prints every failure and counts.</summary>
internal sealed class TestReport : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    private readonly ConcurrentQueue<ITestCase> discovered = [];
    private readonly ManualResetEventSlim isDiscovered = new();
    private readonly ManualResetEventSlim isRun = new();
    private int passed;
    private int failed;
    private int skipped;
    private int broken;

    public IEnumerable<ITestCase> Discovered => discovered;

    /// <summary>Whether a test ran and nothing failed.</summary>
    public bool IsGood => passed > 0 && failed == 0 && broken == 0;

    public void WaitUntilDiscovered() => isDiscovered.Wait();

    public void WaitUntilRun() => isRun.Wait();

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseDiscoveryMessage found:
                discovered.Enqueue(found.TestCase);
                break;
            case IDiscoveryCompleteMessage:
                isDiscovered.Set();
                break;
            case ITestPassed:
                Interlocked.Increment(ref passed);
                break;
            case ITestSkipped test:
                Interlocked.Increment(ref skipped);
                Console.WriteLine($"SKIPPED {test.Test.DisplayName}: {test.Reason}");
                break;
            case ITestFailed test:
                Interlocked.Increment(ref failed);
                Console.WriteLine($"FAILED {test.Test.DisplayName}\n{Describe(test)}");
                break;
            case ITestAssemblyFinished:
                isRun.Set();
                break;
            case IFailureInformation failure:
                // A fixture, a clean-up or xunit itself.
                Interlocked.Increment(ref broken);
                Console.WriteLine($"ERROR {message.GetType().Name}\n{Describe(failure)}");
                break;
            default:
                break;
        }

        return true;
    }

    public override string ToString() => $"{passed} passed, {failed + broken} failed, {skipped} skipped";

    public void Dispose()
    {
        isDiscovered.Dispose();
        isRun.Dispose();
    }

    private static string Describe(IFailureInformation failure) =>
        string.Join('\n', failure.ExceptionTypes.Zip(failure.Messages, failure.StackTraces).Select(part => $"{part.First}: {part.Second}\n{part.Third}"));
}
