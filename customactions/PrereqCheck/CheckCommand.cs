using System.ComponentModel;
using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>Reads a server, evaluates it as the installer does, and says what came of it. Changes nothing but the files asked for.</summary>
internal sealed class CheckCommand(IServer server, IClock clock, string version, OutputFiles files, IShownReport shownReport, ITerminal terminal)
{
    public ExitCode Run(CheckArguments arguments, EvaluationOptions options)
    {
        var facts = server.Read(options.ToReadingRequest(), arguments.Verbose ? terminal.WriteError : null);
        var collection = new ServerCollection(version, server.ComputerName, clock.UtcNow, server.IsElevated, options, facts);
        var report = Evaluate(collection, options, version, collection.CollectedUtc);
        if (arguments.Json == OutputArgument.Standard)
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

        if (!collection.IsElevated && report.Count(PrerequisiteOutcome.Unknown) > 0)
        {
            terminal.WriteError(Strings.Tool_NotElevated);
        }

        var html = arguments.Html ?? (arguments.Open ? shownReport.Path : null);
        var isWritten = files.TryWrite(FilesOf(arguments, html, report, collection), html == arguments.Html ? null : shownReport.PrepareFolder);
        return isWritten && (!arguments.Open || TryOpen(html!)) ? ExitCodeOf(report.Outcome, arguments.WarningsAsErrors) : ExitCode.Failed;
    }

    /// <summary>The report on a server, whenever it was read.</summary>
    public static ReadinessReport Evaluate(ServerCollection collection, EvaluationOptions options, string version, DateTime now) => new(
        version,
        now,
        collection.ComputerName,
        options,
        new PrerequisiteEvaluator().Evaluate(collection.Facts, options),
        network: collection.Facts.Network.Failure is null ? collection.Facts.Network.Value : null);

    public static ExitCode ExitCodeOf(Readiness readiness, bool warningsAsErrors) => readiness switch
    {
        Readiness.Ready => ExitCode.Ready,
        Readiness.ReadyWithWarnings when !warningsAsErrors => ExitCode.Ready,
        _ => ExitCode.NotReady,
    };

    private static List<WholeFile> FilesOf(CheckArguments arguments, string? html, ReadinessReport report, ServerCollection collection)
    {
        var files = new List<WholeFile>();
        if (html is not null)
        {
            files.Add(new(html, HtmlReport.Render(report)));
        }

        if (arguments.Json is not null and not OutputArgument.Standard)
        {
            files.Add(new(arguments.Json, JsonReport.Format(report)));
        }

        if (arguments.Collection is not null)
        {
            files.Add(new(arguments.Collection, CollectionWriter.Format(collection)));
        }

        return files;
    }

    private bool TryOpen(string path)
    {
        try
        {
            shownReport.Open(path);
            return true;
        }
        catch (Win32Exception exception)
        {
            terminal.WriteError(Text.Format(Strings.Tool_NotOpened, path, exception.Message));
            return false;
        }
    }
}
