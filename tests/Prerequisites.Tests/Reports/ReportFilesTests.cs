using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

public class ReportFilesTests
{
    public sealed class Write : IDisposable
    {
        private static readonly ReadinessReport Report = SampleReports.Mixed;
        private readonly TestReportFolders folders = new();

        public void Dispose() => folders.Dispose();

        [Fact]
        public void Both_files_are_in_the_first_folder_and_nothing_else()
        {
            var written = WriteReport();
            Assert.Empty(written.Failures);
            Assert.Equal((folders["first", "readiness.json"], folders["first", "readiness.html"]), (written.JsonPath, written.HtmlPath));
            Assert.Equal(JsonReport.Format(Report), File.ReadAllText(written.JsonPath!));
            Assert.Equal(HtmlReport.Render(Report), File.ReadAllText(written.HtmlPath!));
            Assert.Equal(["readiness.html", "readiness.json"], FilesIn("first"));
            Assert.False(Directory.Exists(folders["second"]));
        }

        [Fact]
        public void The_files_are_UTF8_without_a_byte_order_mark()
        {
            var written = WriteReport();
            Assert.Equal((byte)'{', File.ReadAllBytes(written.JsonPath!)[0]);
            Assert.Equal((byte)'<', File.ReadAllBytes(written.HtmlPath!)[0]);
        }

        [Fact]
        public void An_older_report_is_replaced()
        {
            OlderReport();
            var written = WriteReport();
            Assert.Equal(JsonReport.Format(Report), File.ReadAllText(written.JsonPath!));
            Assert.Equal(["readiness.html", "readiness.json"], FilesIn("first"));
        }

        [Fact]
        public void A_folder_that_cant_be_made_gives_way_to_the_next()
        {
            File.WriteAllText(folders["first"], "a file in the folder's place");
            VerifySecond(WriteReport());
        }

        [Theory]
        [InlineData("")]
        [InlineData("relative")]
        public void A_folder_without_a_whole_path_is_no_folder(string folder)
        {
            folders.Candidates = [folder, folders["second"]];
            VerifySecond(WriteReport());
        }

        [Fact]
        public void Without_any_folder_it_says_why()
        {
            File.WriteAllText(folders["first"], "");
            File.WriteAllText(folders["second"], "");
            var written = WriteReport();
            Assert.Equal((null, null), (written.JsonPath, written.HtmlPath));
            Assert.Equal(2, written.Failures.Count);
            Assert.StartsWith($"The report could not be written to {folders["first"]}: ", written.Failures[0], StringComparison.Ordinal);
            Assert.StartsWith($"The report could not be written to {folders["second"]}: ", written.Failures[1], StringComparison.Ordinal);
        }

        [Fact]
        public void A_fault_of_our_own_is_told_and_not_thrown()
        {
            folders.Candidates = null!;
            var written = WriteReport();
            Assert.Null(written.HtmlPath);
            Assert.StartsWith("The report could not be written: System.NullReferenceException", Assert.Single(written.Failures), StringComparison.Ordinal);
        }

        [Fact]
        public void An_older_report_survives_a_failure()
        {
            OlderReport();
            folders.BeforeReplacing = path =>
            {
                if (path.StartsWith(folders["first"], StringComparison.Ordinal))
                {
                    throw new IOException("somebody has it open");
                }
            };
            var written = WriteReport();
            VerifySecond(written);
            Assert.EndsWith(": somebody has it open", written.Failures[0], StringComparison.Ordinal);
            Assert.Equal("old", File.ReadAllText(folders["first", "readiness.json"]));
            Assert.Equal("old", File.ReadAllText(folders["first", "readiness.html"]));
            Assert.Equal(["readiness.html", "readiness.json"], FilesIn("first"));
        }

        [Fact]
        public void Whoever_looks_sees_the_old_or_the_new_file()
        {
            OlderReport();
            var seen = new List<string>();
            folders.BeforeReplacing = path => seen.Add(File.ReadAllText(path));
            WriteReport();
            Assert.Equal(["old", "old"], seen);
        }

        [Fact]
        public void A_folder_that_is_a_link_is_not_followed()
        {
            Directory.CreateDirectory(folders["elsewhere"]);
            Directory.CreateSymbolicLink(folders["first"], folders["elsewhere"]);
            var written = WriteReport();
            VerifySecond(written);
            Assert.EndsWith("is a link, which is not followed", written.Failures[0], StringComparison.Ordinal);
            Assert.Empty(FilesIn("elsewhere"));
        }

        [Theory]
        [InlineData("readiness.json")]
        [InlineData("readiness.html")]
        public void A_file_that_is_a_link_is_not_written_through(string name)
        {
            Directory.CreateDirectory(folders["first"]);
            File.WriteAllText(folders["victim"], "precious");
            File.CreateSymbolicLink(folders["first", name], folders["victim"]);
            VerifySecond(WriteReport());
            Assert.Equal("precious", File.ReadAllText(folders["victim"]));
            Assert.Equal([name], FilesIn("first"));
        }

        [Fact]
        public void A_link_that_leads_nowhere_is_a_link()
        {
            Directory.CreateDirectory(folders["first"]);
            File.CreateSymbolicLink(folders["first", "readiness.json"], folders["nowhere"]);
            VerifySecond(WriteReport());
            Assert.False(File.Exists(folders["nowhere"]));
        }

        [Fact]
        public void A_folder_in_a_files_place_gives_way_to_the_next_folder()
        {
            Directory.CreateDirectory(folders["first", "readiness.html"]);
            var written = WriteReport();
            VerifySecond(written);
            Assert.EndsWith("readiness.html is a folder", written.Failures[0], StringComparison.Ordinal);
        }

        private WrittenReport WriteReport() => new ReportFiles(folders).Write(Report);

        private void OlderReport()
        {
            Directory.CreateDirectory(folders["first"]);
            File.WriteAllText(folders["first", "readiness.json"], "old");
            File.WriteAllText(folders["first", "readiness.html"], "old");
        }

        private void VerifySecond(WrittenReport written)
        {
            Assert.Equal(folders["second", "readiness.html"], written.HtmlPath);
            Assert.Single(written.Failures);
            Assert.Equal(["readiness.html", "readiness.json"], FilesIn("second"));
        }

        private IEnumerable<string?> FilesIn(string folder) => Directory.GetFiles(folders[folder]).Select(Path.GetFileName).Order();
    }

    public sealed class Delete : IDisposable
    {
        private readonly TestReportFolders folders = new();

        public void Dispose() => folders.Dispose();

        [Fact]
        public void The_report_goes_with_its_folder_and_with_what_a_killed_run_left()
        {
            new ReportFiles(folders).Write(SampleReports.Mixed);
            File.WriteAllText(folders["first", "readiness.html.abc.tmp"], "half");
            Assert.Empty(DeleteReport());
            Assert.False(Directory.Exists(folders["first"]));
        }

        [Fact]
        public void Where_there_is_no_report_nothing_happens() => Assert.Empty(DeleteReport());

        [Fact]
        public void What_somebody_else_has_put_there_stays_with_the_folder()
        {
            new ReportFiles(folders).Write(SampleReports.Mixed);
            File.WriteAllText(folders["first", "notes.txt"], "mine");
            Assert.Empty(DeleteReport());
            Assert.Equal(["notes.txt"], Names(folders["first"]));
        }

        [Fact]
        public void A_folder_that_is_a_link_is_not_followed()
        {
            Directory.CreateDirectory(folders["elsewhere"]);
            File.WriteAllText(folders["elsewhere", "readiness.json"], "precious");
            Directory.CreateSymbolicLink(folders["first"], folders["elsewhere"]);
            Assert.EndsWith("is a link, which is not followed", Assert.Single(DeleteReport()), StringComparison.Ordinal);
            Assert.Equal(["readiness.json"], Names(folders["elsewhere"]));
        }

        [Fact]
        public void A_link_that_takes_the_place_of_the_folder_afterwards_loses_nothing_but_itself()
        {
            Directory.CreateDirectory(folders["elsewhere"]);
            new ReportFiles(folders).Write(SampleReports.Mixed);
            folders.AfterHolding = () =>
            {
                Directory.Delete(folders["first"]);
                Directory.CreateSymbolicLink(folders["first"], folders["elsewhere"]);
            };
            DeleteReport();
            Assert.True(Directory.Exists(folders["elsewhere"]));
        }

        [Theory]
        [InlineData("readiness.json")]
        [InlineData("readiness.html")]
        public void A_file_that_is_a_link_stays_and_is_named_and_the_other_one_goes(string name)
        {
            new ReportFiles(folders).Write(SampleReports.Mixed);
            File.Delete(folders["first", name]);
            File.WriteAllText(folders["victim"], "precious");
            File.CreateSymbolicLink(folders["first", name], folders["victim"]);
            Assert.StartsWith($"{folders["first", name]} is not deleted: ", Assert.Single(DeleteReport()), StringComparison.Ordinal);
            Assert.Equal([name], Names(folders["first"]));
            Assert.Equal("precious", File.ReadAllText(folders["victim"]));
        }

        [Fact]
        public void A_folder_in_a_files_place_stays_and_is_named()
        {
            Directory.CreateDirectory(folders["first", "readiness.html"]);
            Assert.EndsWith("readiness.html is a folder", Assert.Single(DeleteReport()), StringComparison.Ordinal);
            Assert.True(Directory.Exists(folders["first", "readiness.html"]));
        }

        [Fact]
        public void A_folder_that_is_not_to_be_trusted_stays_as_it_is()
        {
            new ReportFiles(folders).Write(SampleReports.Mixed);
            folders.BeforeHolding = () => throw new IOException("the folder belongs to somebody");
            Assert.Equal([$"{folders["first"]} is not deleted: the folder belongs to somebody"], DeleteReport());
            Assert.Equal(["readiness.html", "readiness.json"], Names(folders["first"]));
        }

        private IReadOnlyList<string> DeleteReport() => new ReportFiles(folders).Delete();

        private static IEnumerable<string?> Names(string folder) => Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order();
    }
}
