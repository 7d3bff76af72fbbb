using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Properties;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Reads the server, judges it, and tells the installation what came of it.</summary>
internal sealed class PrerequisiteEvaluation
{
    private readonly IInstallerSession session;
    private readonly Func<ServerFacts> readFacts;
    private readonly IClock clock;

    public PrerequisiteEvaluation(IInstallerSession session, Func<ServerFacts> readFacts, IClock clock)
    {
        this.session = session;
        this.readFacts = readFacts;
        this.clock = clock;
    }

    public void Run()
    {
        session[EvaluationProperties.EvaluatedUtc] = clock.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

        var parsed = RequirementsParser.Parse(property => session[property]);
        session[EvaluationProperties.Refusal] = parsed.WriteErrors() ?? Judge(parsed.Requirements) ?? "";
    }

    private string? Judge(Requirements requirements)
    {
        var results = new PrerequisiteEvaluator().Evaluate(readFacts(), requirements);
        foreach (var result in results)
        {
            session.Log($"{result.Id}: {result.Outcome}. {result.Required} Found: {result.Actual}.");
        }

        return Refusal.Write(results);
    }
}
