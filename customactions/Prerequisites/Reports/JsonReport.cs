using System.Runtime.Serialization.Json;
using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>The report for programs: readiness.json, as docs/readiness.schema.json describes it.</summary>
internal static class JsonReport
{
    /// <summary>Grows when a reader of the old form could misread the new one; a further member is no such change.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The JSON text.</returns>
    public static string Format(ReadinessReport report)
    {
        // .NET Framework 4.5 has no System.Text.Json. Its JSON writer is an XML writer: elements with an attribute "type".
        using var stream = new MemoryStream();
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(stream, new UTF8Encoding(false), ownsStream: false, indent: true, indentChars: "  "))
        {
            var json = new JsonMembers(writer);
            json.Object("root", () => WriteMembers(json, report));
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteMembers(JsonMembers json, ReadinessReport report)
    {
        json.Number("schemaVersion", SchemaVersion);
        json.Text("productVersion", report.ProductVersion);
        json.Text("computerName", report.ComputerName);
        json.Text("evaluatedUtc", report.EvaluatedIso8601);
        json.Text("outcome", report.Outcome.ToString());
        json.Text("summary", report.Summary);
        json.Object("counts", () =>
        {
            foreach (var outcome in ReadinessReport.Outcomes)
            {
                json.Number(CamelCase(outcome), report.Count(outcome));
            }
        });
        json.Object("requirements", () =>
        {
            foreach (var option in ReportedOption.AllOf(report.Options))
            {
                WriteOption(json, option);
            }
        });
        json.Array("ignoredArguments", report.IgnoredArguments, argument => json.Text(JsonMembers.Item, argument));
        json.Array("changes", report.Changes, change => WriteChange(json, change));
        json.Array("results", report.Results, result => WriteResult(json, result));
        json.Array("notChecked", Advice.All, advice => WriteAdvice(json, advice));
        json.Array("nextSteps", NextStep.Of(report), step => WriteNextStep(json, step));
        json.Object("network", () => WriteNetwork(json, report.Network is { Endpoints: not null } network ? network : null));
    }

    private static void WriteOption(JsonMembers json, ReportedOption option)
    {
        switch (option.Value)
        {
            case bool isOn:
                json.Boolean(option.Member, isOn);
                break;
            case int number:
                json.Number(option.Member, number);
                break;
            case IEnumerable<PrerequisiteId> names:
                json.Array(option.Member, names, name => json.Text(JsonMembers.Item, name.ToString()));
                break;
            case var name:
                json.Text(option.Member, name.ToString()!);
                break;
        }
    }

    private static void WriteResult(JsonMembers json, PrerequisiteResult result) => json.Object(JsonMembers.Item, () =>
    {
        json.Text("id", result.Id.ToString());
        json.Text("title", result.Title);
        json.Text("outcome", result.Outcome.ToString());
        json.Boolean("blocks", result.Blocks);
        json.Text("required", result.Required);
        json.Text("actual", result.Actual);
        json.Text("remedy", result.Remedy);
        json.Boolean("fixable", result.IsFixable);
        json.Boolean("willBeFixed", result.WillBeFixed);
        json.Text("documentation", result.Documentation.AbsoluteUri);
    });

    private static void WriteAdvice(JsonMembers json, Advice advice) => json.Object(JsonMembers.Item, () =>
    {
        json.Text("text", advice.Text);
        json.Text("documentation", advice.Documentation.AbsoluteUri);
    });

    private static void WriteNextStep(JsonMembers json, NextStep step) => json.Object(JsonMembers.Item, () =>
    {
        json.Text("id", step.Id.ToString());
        json.Text("text", step.Text);
        json.Text("documentation", step.Documentation.AbsoluteUri);
    });

    private static void WriteNetwork(JsonMembers json, NetworkFacts? network)
    {
        json.Boolean("tried", network is not null);
        json.Boolean("hasAdapter", network is { HasAdapter: true });
        json.Array("proxies", network?.Proxies ?? [], setting => json.Object(JsonMembers.Item, () =>
        {
            json.Text("place", setting.Place.ToString());
            json.Text("servers", setting.Servers);
            json.Text("bypass", setting.Bypass);
            json.Text("script", setting.Script);
            json.Boolean("detects", setting.Detects);
        }));
        json.Array("endpoints", network?.Endpoints ?? [], reading => json.Object(JsonMembers.Item, () =>
        {
            json.Text("host", reading.Endpoint.Host);
            json.Number("port", reading.Endpoint.Port);
            json.Text("function", reading.Endpoint.Function.ToString());
            json.Text("standing", reading.Endpoint.Standing.ToString());
            json.Boolean("testable", reading.Endpoint.IsTestable);
            json.Text("page", reading.Endpoint.Source.Page);
            json.Text("edition", reading.Endpoint.Source.Edition);
            json.Array("attempts", reading.Attempts, attempt => json.Object(JsonMembers.Item, () => WriteAttempt(json, attempt)));
        }));
    }

    private static void WriteAttempt(JsonMembers json, ConnectionAttempt attempt)
    {
        json.Text("proxy", attempt.Proxy?.ToString() ?? "");
        json.Text("stage", attempt.Stage.ToString());
        json.Text("problem", attempt.Problem.ToString());
        json.Text("detail", attempt.Detail);
        json.Number("milliseconds", attempt.Milliseconds);
        if (attempt.Status is { } status)
        {
            json.Number("httpStatus", status);
        }

        if (attempt.TlsProtocol is { } protocol)
        {
            json.Text("tlsProtocol", protocol);
        }

        if (attempt.Certificate is { } certificate)
        {
            json.Object("certificate", () =>
            {
                json.Text("subject", certificate.Subject);
                json.Text("issuer", certificate.Issuer);
                json.Text("notBefore", ReadinessReport.Iso8601(certificate.NotBefore));
                json.Text("notAfter", ReadinessReport.Iso8601(certificate.NotAfter));
                json.Text("root", certificate.Root ?? "");
                json.Text("rootThumbprint", certificate.RootThumbprint ?? "");
                json.Text("rootOrigin", certificate.RootOrigin.ToString());
            });
        }
    }

    private static void WriteChange(JsonMembers json, RegistryChange change) => json.Object(JsonMembers.Item, () =>
    {
        json.Text("reason", change.Reason.ToString());
        json.Text("key", change.Path.Key.ToString());
        json.Text("name", change.Path.Name);
        json.Text("current", change.Current?.ToString() ?? "");
        json.Text("value", change.Value.ToString());
        json.Boolean("needsRestart", change.NeedsRestart);
    });

    private static string CamelCase(PrerequisiteOutcome outcome)
    {
        var name = outcome.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
