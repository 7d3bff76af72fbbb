using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>Reads a server, evaluates it as the installer does, and says what came of it. Changes nothing but the files asked for.</summary>
/// <param name="replace">Renames a file in place of another, in one step.</param>
internal sealed class CheckCommand(
    Func<EvaluationOptions, ServerFacts> readFacts,
    IClock clock,
    string computerName,
    string version,
    Action<string, string> replace,
    ITerminal terminal)
{
    public ExitCode Run(CheckArguments arguments, EvaluationOptions options)
    {
        var now = clock.UtcNow;
        var results = new PrerequisiteEvaluator().Evaluate(readFacts(options), options);
        var report = new ReadinessReport(version, now, computerName, options, results);
        if (arguments.Json == CheckArguments.StandardOutput)
        {
            terminal.WriteUtf8(JsonReport.Format(report));
        }
        else
        {
            foreach (var line in TextReport.Format(report, terminal.Width))
            {
                terminal.Write(line);
            }
        }

        return TryWriteFiles(arguments, report) ? ExitCodeOf(report.Outcome, arguments.WarningsAsErrors) : ExitCode.Failed;
    }

    private static ExitCode ExitCodeOf(Readiness readiness, bool warningsAsErrors) => readiness switch
    {
        Readiness.Ready => ExitCode.Ready,
        Readiness.ReadyWithWarnings when !warningsAsErrors => ExitCode.Ready,
        _ => ExitCode.NotReady,
    };

    private bool TryWriteFiles(CheckArguments arguments, ReadinessReport report)
    {
        var files = new List<WholeFile>();
        if (arguments.Html is not null)
        {
            files.Add(new(arguments.Html, HtmlReport.Render(report)));
        }

        if (arguments.Json is not null and not CheckArguments.StandardOutput)
        {
            files.Add(new(arguments.Json, JsonReport.Format(report)));
        }

        try
        {
            WholeFile.Write(files, replace);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            terminal.WriteError(Text.Format(Strings.Report_FolderFailed, string.Join(", ", files.Select(file => file.Path)), exception.Message));
            return false;
        }
    }
}
