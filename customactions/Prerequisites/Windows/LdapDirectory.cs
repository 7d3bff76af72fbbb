using System.Collections;
using System.DirectoryServices.Protocols;
using System.Net.Sockets;
using CloudProvisioningBootstrapper.Prerequisites.ActiveDirectory;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Network;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>A domain controller, read by LDAP on port 389 within a deadline.</summary>
/// <remarks>
/// Signed: Windows asks for signing by itself when it signs in with Negotiate (policy "LDAP client signing requirements", by
/// default "Negotiate signing"), so that a domain controller that demands signing accepts it. Channel binding is for LDAP over
/// TLS only. Nothing but searches is sent, to that domain controller alone: referrals are not followed.
/// </remarks>
internal sealed class LdapDirectory : IDirectory, IDisposable
{
    private const int Port = 389;

    private readonly Deadline deadline;
    private readonly LdapConnection connection;

    /// <summary>Connects.</summary>
    /// <param name="host">The domain controller: a host name, which Kerberos needs too.</param>
    /// <param name="resolver">Finds its addresses.</param>
    /// <param name="deadline">When to give up.</param>
    /// <exception cref="DirectoryFailureException">There is no connection.</exception>
    public LdapDirectory(string host, INameResolver resolver, Deadline deadline)
    {
        this.deadline = deadline;
        // Tried first, because LdapConnection has no limit while it connects and does not say why it can't; and a thread inside of
        // a function of Windows holds up the unloading of the AppDomain that DTF makes for a custom action.
        TryPort(host, resolver);
        // Not fullyQualifiedDnsHostName, which spares Windows a look-up, since Wine does not know it (LDAP_OPT_AREC_EXCLUSIVE).
        connection = new(new LdapDirectoryIdentifier(host, Port))
        {
            AuthType = AuthType.Negotiate,
            AutoBind = false,
            Timeout = Remaining(),
        };
        connection.SessionOptions.ProtocolVersion = 3;
        connection.SessionOptions.ReferralChasing = ReferralChasingOptions.None;
    }

    /// <inheritdoc/>
    public void SignIn()
    {
        try
        {
            connection.Timeout = Remaining();
            connection.Bind();
        }
        catch (LdapException exception)
        {
            throw Failure(exception);
        }
    }

    /// <inheritdoc/>
    public DirectoryAnswer Search(string baseName, SearchDepth scope, string filter, int limit, params string[] attributes)
    {
        var remaining = Remaining();
        var request = new SearchRequest(baseName, filter, ScopeOf(scope), attributes) { SizeLimit = limit, TimeLimit = remaining };
        try
        {
            var response = (SearchResponse)connection.SendRequest(request, remaining);
            // No error for LdapConnection, but an answer without entries.
            return response.ResultCode == ResultCode.Referral
                ? throw new DirectoryFailureException(Strings.Directory_Referral)
                : Answer(response, isComplete: response.References.Count == 0);
        }
        catch (DirectoryOperationException exception) when (exception.Response is SearchResponse { ResultCode: ResultCode.SizeLimitExceeded } response)
        {
            return Answer(response, isComplete: false);
        }
        catch (DirectoryOperationException exception)
        {
            // RFC 4511, 4.1.9
            var code = exception.Response?.ResultCode;
            var text = string.IsNullOrEmpty(exception.Response?.ErrorMessage) ? exception.Message : exception.Response!.ErrorMessage;
            throw new DirectoryFailureException($"{code}: {text.Trim()}", code == ResultCode.NoSuchObject, exception);
        }
        catch (LdapException exception)
        {
            throw Failure(exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private void TryPort(string host, INameResolver resolver)
    {
        using var end = new CancellationTokenSource(deadline.Remaining);
        try
        {
            TcpConnection.Open(resolver.Resolve(host, end.Token), Port, end.Token).Dispose();
        }
        catch (OperationCanceledException)
        {
            throw TimedOut();
        }
        catch (SocketException exception)
        {
            throw new DirectoryFailureException(Text.Format(Strings.Directory_NoConnection, host, Port, exception.Message), innerException: exception);
        }
    }

    // Whole seconds are all that LDAP knows; what is left of the last one is the deadline's to cut.
    private TimeSpan Remaining() => deadline.Remaining > TimeSpan.Zero
        ? TimeSpan.FromSeconds(Math.Ceiling(deadline.Remaining.TotalSeconds))
        : throw TimedOut();

    private DirectoryFailureException TimedOut() => new(Text.Format(Strings.Directory_TimedOut, deadline.Limit.TotalSeconds));

    private DirectoryFailureException Failure(LdapException exception)
    {
        // winldap.h: LDAP_TIMEOUT
        const int timeout = 85;
        if (exception.ErrorCode == timeout)
        {
            return TimedOut();
        }

        var server = string.IsNullOrEmpty(exception.ServerErrorMessage) ? "" : " " + exception.ServerErrorMessage.Trim();
        return new($"{exception.Message.Trim().TrimEnd('.')} ({exception.ErrorCode}){server}", innerException: exception);
    }

    private static SearchScope ScopeOf(SearchDepth depth) => depth switch
    {
        SearchDepth.Entry => SearchScope.Base,
        SearchDepth.Children => SearchScope.OneLevel,
        _ => SearchScope.Subtree,
    };

    private static DirectoryAnswer Answer(SearchResponse response, bool isComplete) =>
        new([.. response.Entries.Cast<SearchResultEntry>().Select(Entry)], isComplete);

    private static DirectoryEntry Entry(SearchResultEntry entry) => new(
        entry.DistinguishedName,
        entry.Attributes.Cast<DictionaryEntry>().ToDictionary(
            attribute => (string)attribute.Key,
            attribute => (IReadOnlyList<byte[]>)[.. ((DirectoryAttribute)attribute.Value!).GetValues(typeof(byte[])).Cast<byte[]>()],
            StringComparer.OrdinalIgnoreCase));
}
