using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The words for what came of the network, for the check and for the table of the report.</summary>
internal static class NetworkWords
{
    public static string Of(AgentFunction function) => Language.Current[$"{nameof(AgentFunction)}_{function}"];

    /// <summary>What an endpoint is used for, and how much it counts today.</summary>
    public static string Function(AgentEndpoint endpoint) => endpoint.Standing switch
    {
        EndpointStanding.Optional => $"{Of(endpoint.Function)} ({Strings.Network_Optional})",
        EndpointStanding.NoLongerListed => $"{Of(endpoint.Function)} ({Strings.Network_NoLongerListed})",
        _ => Of(endpoint.Function),
    };

    /// <summary>Where a proxy is set and what is set there.</summary>
    public static string Of(ProxySetting setting) => Text.Format(
        Language.Current[$"{nameof(ProxyPlace)}_{setting.Place}"],
        string.Join(", ", ((string[])
        [
            setting.Servers,
            setting.Script.Length > 0 ? Text.Format(Strings.Network_Script, setting.Script) : "",
            setting.Detects ? Strings.Network_Detection : "",
        ]).Where(part => part.Length > 0)));

    public static string Way(ConnectionAttempt attempt) =>
        attempt.Proxy is { } proxy ? Text.Format(Strings.Network_ThroughProxy, proxy) : Strings.Network_Directly;

    /// <summary>How far a way came and what stopped it; one that came to its end says what it proves.</summary>
    public static string Result(ConnectionAttempt attempt)
    {
        if (attempt.HasArrived)
        {
            return attempt.TlsProtocol is null
                ? Text.Format(Strings.Network_Answered, attempt.Status ?? 0)
                : Strings.Network_HandshakeDone;
        }

        // The first two stages are those of the proxy.
        var isOfProxy = attempt.Proxy is not null && attempt.Stage <= ConnectionStage.Tcp;
        return Text.Format(
            Strings.Network_Stopped,
            Language.Current[$"{nameof(ConnectionStage)}_{attempt.Stage}{(isOfProxy ? "_Proxy" : "")}"],
            Problem(attempt));
    }

    /// <summary>The milliseconds of a way.</summary>
    public static string Time(ConnectionAttempt attempt) => Text.Format(Strings.Network_Milliseconds, attempt.Milliseconds);

    private static string Problem(ConnectionAttempt attempt)
    {
        // A proxy passes on what a host on port 80 says, and no header tells the two apart for certain.
        var words = attempt is { Stage: ConnectionStage.Http, Proxy: not null, Problem: ConnectionProblem.Denied or ConnectionProblem.ServerError }
            ? Strings.Network_StatusOfEither
            : Language.Current[$"{nameof(ConnectionProblem)}_{attempt.Problem}"];
        var text = Text.Format(words, attempt.Status ?? 0, ServerFactsReader.Limit.TotalSeconds);
        if (attempt.Certificate is { } certificate && attempt.Stage == ConnectionStage.Certificate)
        {
            return attempt.Problem == ConnectionProblem.CertificateDates
                ? text + Text.Format(Strings.Network_Dates, Date(certificate.NotBefore), Date(certificate.NotAfter))
                : text + Text.Format(Strings.Network_IssuedBy, certificate.Subject, certificate.Issuer);
        }

        return attempt.Detail.Length == 0 ? text : $"{text} ({attempt.Detail})";
    }

    private static string Date(DateTime utc) => utc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
