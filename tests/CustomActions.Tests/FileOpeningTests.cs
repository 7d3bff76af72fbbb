namespace CloudProvisioningBootstrapper.CustomActions.Tests;

public class FileOpeningTests
{
    private readonly FakeSession session = new();
    private readonly List<string> opened = [];

    [Fact]
    public void Opens_the_report_and_the_log()
    {
        session[EvaluationProperties.Report] = @"C:\report.html";
        session[FileOpening.LogProperty] = @"C:\msi.log";
        new FileOpening(session, opened.Add).OpenReport();
        new FileOpening(session, opened.Add).OpenLog();
        Assert.Equal([@"C:\report.html", @"C:\msi.log"], opened);
    }

    [Fact]
    public void Opens_nothing_where_there_is_no_file()
    {
        new FileOpening(session, opened.Add).OpenReport();
        Assert.Empty(opened);
    }
}
