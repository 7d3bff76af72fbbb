namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>Where a report was written.</summary>
/// <param name="JsonPath">readiness.json, or <see langword="null"/> when no report could be written.</param>
/// <param name="HtmlPath">readiness.html, or <see langword="null"/> when no report could be written.</param>
/// <param name="Failures">One line for each folder that could not be used, with the reason; for the log.</param>
public sealed record WrittenReport(string? JsonPath, string? HtmlPath, IReadOnlyList<string> Failures);
