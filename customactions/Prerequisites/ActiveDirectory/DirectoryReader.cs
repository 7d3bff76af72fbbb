using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.ActiveDirectory;

/// <summary>Asks a domain controller, within a deadline that holds whatever hangs: locating, connecting, signing in, reading.</summary>
/// <param name="locate">
/// Finds a domain controller of this server's domain: any (<see langword="false"/>), or a writable one that runs Windows
/// Server 2012 or later (<see langword="true"/>). Throws why there is none.
/// </param>
/// <param name="connect">Connects to a domain controller.</param>
/// <param name="clock">The time of this server.</param>
internal sealed class DirectoryReader(Func<bool, string> locate, Func<string, Deadline, IDirectory> connect, IClock clock) : IDirectoryReader
{
    // How long to wait for a domain controller that suits better when there is one already.
    private static readonly TimeSpan Preference = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public DirectoryAccess Read(string domainController, bool isInDomain, Deadline deadline)
    {
        if (domainController.Length == 0)
        {
            if (!isInDomain)
            {
                return new(DirectoryStage.NotJoined);
            }

            try
            {
                domainController = Locate(deadline);
            }
            catch (DirectoryFailureException exception)
            {
                return new(DirectoryStage.NotFound, Failure: WithoutFullStop(exception.Message));
            }
        }

        return Ask(domainController, deadline);
    }

    private string Locate(Deadline deadline)
    {
        // Side by side: where no domain controller suits, Windows may take long to find that out.
        var preferred = Deadline.Start(() => locate(true));
        var any = Deadline.Start(() => locate(false));
        if (!deadline.Wait(any))
        {
            // One that suits has been found, and the other search hangs all the same.
            return preferred.Status == TaskStatus.RanToCompletion ? preferred.Result : throw TimedOut(deadline);
        }

        _ = preferred.IsCompleted || new Deadline(deadline.Remaining < Preference ? deadline.Remaining : Preference).Wait(preferred);
        return preferred.Status == TaskStatus.RanToCompletion ? preferred.Result
            : any.Status == TaskStatus.RanToCompletion ? any.Result
            : throw new DirectoryFailureException(any.Exception!.InnerException!.Message);
    }

    private DirectoryAccess Ask(string domainController, Deadline deadline)
    {
        DirectoryFactsReader? reader = null;
        var work = Deadline.Start(() =>
        {
            var directory = connect(domainController, deadline);
            try
            {
                var facts = new DirectoryFactsReader(directory);
                Volatile.Write(ref reader, facts);
                facts.Read(clock.UtcNow);
                return true;
            }
            finally
            {
                (directory as IDisposable)?.Dispose();
            }
        });
        var hasEnded = deadline.Wait(work);
        var timedOut = TimedOut(deadline).Message;
        return Volatile.Read(ref reader)?.Take(timedOut) is { } facts
            ? new(DirectoryStage.Answered, domainController, Facts: facts)
            : new(DirectoryStage.NotReached, domainController, hasEnded && work.Exception is { } exception ? WithoutFullStop(exception.InnerException!.Message) : timedOut);
    }

    // It becomes a part of a sentence.
    private static string WithoutFullStop(string message) => message.TrimEnd('.', ' ');

    private static DirectoryFailureException TimedOut(Deadline deadline) => new(Text.Format(Strings.Directory_TimedOut, deadline.Limit.TotalSeconds));
}
