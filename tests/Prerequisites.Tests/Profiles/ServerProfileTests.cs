using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Profiles;

public class ServerProfileTests
{
    public static TheoryData<string> WholeServers => [.. ServerProfiles.All.Where(profile => profile.IsWholeServer).Select(profile => profile.Name)];

    public static TheoryData<string> Changes => [.. ServerProfiles.All.Where(profile => !profile.IsWholeServer).Select(profile => profile.Name)];

    public class Files
    {
        public static TheoryData<string> All => [.. Names];

        private static IEnumerable<string> Names => Directory.EnumerateFiles(ServerProfiles.Folder).Select(file => Path.GetFileName(file)!);

        [Fact]
        public void Every_one_is_in_the_table_and_the_table_names_no_other() => Assert.Equal(
            Names.Order(StringComparer.Ordinal),
            ServerProfiles.All.Select(profile => profile.Name + ".reg").Order(StringComparer.Ordinal));

        [Theory]
        [MemberData(nameof(All))]
        public void Each_parses_and_says_something(string file) => Assert.NotEmpty(RegFile.Load(Path.Combine(ServerProfiles.Folder, file)).Keys);

        [Theory]
        [MemberData(nameof(All))]
        public void Each_has_the_line_ends_of_Windows(string file)
        {
            var text = File.ReadAllText(Path.Combine(ServerProfiles.Folder, file));
            Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
            Assert.DoesNotContain('\r', text.Replace("\r\n", "", StringComparison.Ordinal));
        }

        [Fact]
        public void Both_encodings_of_regedit_are_among_them()
        {
            var marks = Names.Select(name => File.ReadAllBytes(Path.Combine(ServerProfiles.Folder, name)) is [0xFF, 0xFE, ..]).ToList();
            Assert.Contains(true, marks);
            Assert.Contains(false, marks);
        }
    }

    public class Verdicts
    {
        [Theory]
        [MemberData(nameof(WholeServers), MemberType = typeof(ServerProfileTests))]
        public void A_server_gets_the_promised_ones(string name)
        {
            var profile = ServerProfiles.Of(name);
            Assert.Equal(DecidedBy(name).Select(result => result.Id), profile.Promised.Select(result => result.Id));
            AssertResults(profile.Promised, name);
        }

        [Theory]
        [MemberData(nameof(Changes), MemberType = typeof(ServerProfileTests))]
        public void A_change_gets_the_promised_one_and_leaves_the_others_as_they_were(string name) =>
            AssertResults(ServerProfiles.Of(ServerProfiles.Good).With([ServerProfiles.Of(name)]), ServerProfiles.Good, name);

        private static void AssertResults(IReadOnlyList<ExpectedResult> expected, params string[] profiles)
        {
            var results = DecidedBy(profiles);
            Assert.Equal(
                expected.Select(result => $"{result.Id}: {result.Outcome}"),
                results.Select(result => $"{result.Id}: {result.Outcome}"));
            Assert.All(expected, promised => Assert.Contains(promised.Named, results.Single(result => result.Id == promised.Id).Actual, StringComparison.Ordinal));
        }

        /// <summary>What the checks say that evaluate the registry alone, so that a profile decides them.</summary>
        private static List<PrerequisiteResult> DecidedBy(params string[] profiles)
        {
            var registry = ServerProfiles.Import(profiles);
            var unread = new Unread();
            var facts = new ServerFactsReader(registry, new ProfileWindowsVersion(registry), unread, unread, unread, unread, new ProfileSecurityPolicy(), unread)
                .Read(new ReadingRequest(new NetworkRequest(), DomainController: "dc1.contoso.com"));
            return [.. new PrerequisiteEvaluator().Evaluate(facts, new EvaluationOptions()).Where(result => !result.Actual.Contains(Unread.Reason.TrimEnd('.'), StringComparison.Ordinal))];
        }
    }
}
