using System.Diagnostics;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>
/// The one time limit of everything that waits for other machines: all readers take the same deadline, so that whatever
/// hangs costs the limit once.
/// </summary>
internal sealed class Deadline
{
    // Monotonic: a clock that is set meanwhile changes nothing.
    private readonly Stopwatch elapsed;

    /// <summary>Starts the time.</summary>
    /// <param name="limit">How long everything together may take; zero is allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative, or longer than a wait of Windows can be.</exception>
    public Deadline(TimeSpan limit)
        : this(limit, Stopwatch.StartNew())
    {
    }

    private Deadline(TimeSpan limit, Stopwatch elapsed)
    {
        if (limit < TimeSpan.Zero || limit.TotalMilliseconds > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "Allowed is a time from zero to 24 days.");
        }

        this.elapsed = elapsed;
        Limit = limit;
    }

    /// <summary>The whole time, as people are told it.</summary>
    public TimeSpan Limit { get; }

    /// <summary>What is left of it; never negative, so that it can be the time-out of any wait.</summary>
    public TimeSpan Remaining
    {
        get
        {
            var remaining = Limit - elapsed.Elapsed;
            return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
        }
    }

    /// <summary>Starts work that may hang on a thread of its own, which never holds up the end of the process.</summary>
    /// <remarks>
    /// Not the pool: it starts with as many threads as there are processors, and hanging work would starve the rest.
    /// A thread inside of a function of Windows can't be aborted. AppDomain.Unload, which DTF calls after each custom action, waits
    /// for it, then gives up; DTF logs that and keeps the result (SfxCA.cpp). So what can be canceled must be: what is
    /// left behind delays an installation, though it changes nothing.
    /// </remarks>
    /// <typeparam name="T">What the work returns.</typeparam>
    /// <param name="work">The work; its texts are in the language of the calling thread.</param>
    /// <returns>The running work.</returns>
    public static Task<T> Start<T>(Func<T> work)
    {
        var language = Language.Current;
        return Task.Factory.StartNew(
            () =>
            {
                Language.Current = language;
                return work();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    /// <summary>A deadline that is earlier than this one, for those who have to clean up before it.</summary>
    /// <param name="reserve">How much earlier; what is longer than the limit leaves no time.</param>
    /// <returns>The earlier deadline.</returns>
    public Deadline Before(TimeSpan reserve) => new(reserve < Limit ? Limit - reserve : TimeSpan.Zero, elapsed);

    /// <summary>Waits until work has ended, well or not, or the time is up.</summary>
    /// <param name="work">The work.</param>
    /// <returns>Whether it has ended; otherwise it is left behind.</returns>
    public bool Wait(Task work) => ((IAsyncResult)work).AsyncWaitHandle.WaitOne(Remaining);
}
