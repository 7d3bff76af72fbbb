namespace CloudProvisioningBootstrapper.CustomActions.Tests;

public class OpenFileCustomActionsTests
{
    private readonly FakeSession session = new();
    private readonly List<string> opened = [];

    [Fact]
    public void Opens_the_report_and_the_log()
    {
        session[EvaluationProperties.Report] = @"C:\report.html";
        session[OpenFileCustomActions.LogProperty] = @"C:\msi.log";
        new OpenFileCustomActions(session, opened.Add).OpenReport();
        new OpenFileCustomActions(session, opened.Add).OpenLog();
        Assert.Equal([@"C:\report.html", @"C:\msi.log"], opened);
    }

    [Fact]
    public void Opens_nothing_where_there_is_no_file()
    {
        new OpenFileCustomActions(session, opened.Add).OpenReport();
        Assert.Empty(opened);
    }
}
