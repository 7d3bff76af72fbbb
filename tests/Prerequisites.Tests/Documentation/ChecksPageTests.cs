using System.Text.RegularExpressions;
using CloudProvisioningBootstrapper.Prerequisites.ActiveDirectory;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Tests.ActiveDirectory;
using CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Documentation;

/// <summary>docs/checks.md says what the checks do: each one, and nothing else.</summary>
public class ChecksPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "checks.md"));

    public static TheoryData<PrerequisiteId> Ids => [.. Enum.GetValues<PrerequisiteId>()];

    public class Order
    {
        [Fact]
        public void Each_check_has_one_heading_in_the_order_of_evaluation() => Assert.Equal(
            Enum.GetNames<PrerequisiteId>(),
            Regex.Matches(Page, @"^## (\w+)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value));

        [Fact]
        public void The_table_comes_first_with_the_same_order_titles_and_links() => Assert.Equal(
            Evaluation.Checks.Select(check => $"{check.Id} {check.Id.ToString().ToLowerInvariant()} {check.Title}"),
            Regex.Matches(Page[..Page.IndexOf("## ", StringComparison.Ordinal)], @"^\| \[(\w+)\]\(#(\w+)\) \| ([^|]+) \|", RegexOptions.Multiline)
                .Select(match => $"{match.Groups[1]} {match.Groups[2]} {match.Groups[3]}"));
    }

    public class Section
    {
        // As many as are required for every outcome of every check.
        private static readonly Lazy<ILookup<PrerequisiteId, (PrerequisiteOutcome Outcome, bool IsFixable)>> Found = new(() => Enumerable.Range(0, 1000)
            .SelectMany(seed => new Evaluation(RandomServer.From(seed)).Results)
            .Select(result => (result.Id, result.Outcome, result.IsFixable))
            .Distinct()
            .ToLookup(result => result.Id, result => (result.Outcome, result.IsFixable)));

        [Theory]
        [MemberData(nameof(Ids), MemberType = typeof(ChecksPageTests))]
        public void Has_the_title_and_the_rule_of_the_check(PrerequisiteId id)
        {
            var check = Of(id);
            Assert.StartsWith($"\n\n**{check.Title}.** {check.DescribeRequirement(new EvaluationOptions())}\n", SectionOf(id), StringComparison.Ordinal);
        }

        [Theory]
        [MemberData(nameof(Ids), MemberType = typeof(ChecksPageTests))]
        public void Names_the_source(PrerequisiteId id) => Assert.Contains($"({Of(id).Documentation})", SectionOf(id), StringComparison.Ordinal);

        [Theory]
        [MemberData(nameof(Ids), MemberType = typeof(ChecksPageTests))]
        public void Lists_every_outcome_that_the_check_has_and_no_other(PrerequisiteId id) => Assert.Equal(
            Found.Value[id].Select(found => found.Outcome).Distinct().Order(),
            Regex.Matches(SectionOf(id), @"^- (\w+): ", RegexOptions.Multiline).Select(match => Enum.Parse<PrerequisiteOutcome>(match.Groups[1].Value)).Order());

        [Theory]
        [MemberData(nameof(Ids), MemberType = typeof(ChecksPageTests))]
        public void Says_how_it_is_checked_how_to_fix_and_how_to_skip(PrerequisiteId id)
        {
            var places = ((string[])["\n\nSource: ", "\n\nHow it is checked: ", "\n\nHow it is checked:\n", "\n\nHow to fix: ", $"\n\nHow to skip: `{PublicProperties.SkippedChecks}={id}`"])
                .Select(label => SectionOf(id).IndexOf(label, StringComparison.Ordinal))
                .ToList();
            Assert.Single(places, -1);
            places.Remove(-1);
            Assert.Equal(places.Order(), places);
        }

        [Theory]
        [MemberData(nameof(Ids), MemberType = typeof(ChecksPageTests))]
        public void Names_APPLYFIXES_where_it_helps(PrerequisiteId id) =>
            Assert.Equal(Found.Value[id].Any(found => found.IsFixable), SectionOf(id).Contains($"{PublicProperties.ApplyFixes}=1", StringComparison.Ordinal));

        [Theory]
        [MemberData(nameof(Ids), MemberType = typeof(ChecksPageTests))]
        public void Is_refused_or_warned_of_in_the_table(PrerequisiteId id) => Assert.Matches(
            $@"(?m)^\| \[{id}\].* \| {(Found.Value[id].Any(found => found.Outcome == PrerequisiteOutcome.Failed) ? "refused" : "warning")} \|$",
            Page);
    }

    public class Registry
    {
        [Fact]
        public void Every_key_that_is_read_is_named_and_no_other() => Assert.Equal(
            RegistryPlaces.All.Select(place => place.Path.ToString()).Distinct().Order(StringComparer.Ordinal),
            Regex.Matches(Page, @"`(HK[A-Z]+\\[^`]+)`").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

        [Fact]
        public void Every_value_that_is_read_is_named() => Assert.All(
            RegistryPlaces.All.Select(place => place.Name).OfType<string>(),
            name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));
    }

    public class Numbers
    {
        [Fact]
        public void The_builds_are_those_of_the_code() => Assert.All(
            WindowsServerRelease.Supported,
            release => Assert.Contains($"| {release.Build} | {release.Name} | {(release.IsListed ? release.RequiredUpdate is null ? "Passed" : "Warning below" : "Warning")}", SectionOf(PrerequisiteId.OperatingSystem), StringComparison.Ordinal));

        [Fact]
        public void The_needed_updates_are_those_of_the_code() => Assert.All(
            WindowsServerRelease.Supported.Where(release => release.RequiredUpdate is not null),
            release => Assert.Contains($"{release.Build}.{release.RequiredUpdate!.Revision}, which update {release.RequiredUpdate.Name} brings", SectionOf(PrerequisiteId.OperatingSystem), StringComparison.Ordinal));

        [Fact]
        public void The_memory_table_is_that_of_the_code() => Assert.All(
            MemoryTier.All,
            tier => Assert.Matches(FormattableString.Invariant($@"(?m)^\| up to {tier.MaximumOrganizationalUnits}\b[^|]* \| {tier.Mebibytes / 1024.0} GB \|$"), SectionOf(PrerequisiteId.Memory)));

        [Fact]
        public void The_tolerance_of_usable_memory_is_that_of_the_code() =>
            Assert.Contains($"up to {MemoryCheck.UsableMemoryTolerance} MB may then be missing", SectionOf(PrerequisiteId.Memory), StringComparison.Ordinal);

        [Fact]
        public void The_release_of_NET_Framework_is_that_of_the_code() =>
            Assert.Contains($"`Release` is {DotNetFrameworkCheck.MinimumRelease} or more", SectionOf(PrerequisiteId.DotNetFramework), StringComparison.Ordinal);

        [Fact]
        public void The_endpoints_are_those_of_the_code() => Assert.Equal(
            ((AzureCloud[])[AzureCloud.Public, AzureCloud.AzureUSGovernment])
                .SelectMany(cloud => AgentEndpoints.Of(cloud, null))
                .Select(endpoint => $"{endpoint} {NetworkWords.Function(endpoint)} {(endpoint.IsTestable ? "yes" : "no: a wildcard")} [{endpoint.Source.Edition}]({endpoint.Source.Page})"),
            Regex.Matches(SectionOf(PrerequisiteId.Network), @"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline)
                .Select(match => $"{match.Groups[1]} {match.Groups[2]} {match.Groups[3]} {match.Groups[4]}"));

        [Fact]
        public void The_time_limit_of_connections_is_that_of_the_code() =>
            Assert.Contains($"within {ServerFactsReader.Limit.TotalSeconds} seconds together", SectionOf(PrerequisiteId.Network), StringComparison.Ordinal);
    }

    public class Directory
    {
        private static readonly string Asking = Page[Page.IndexOf("\n## Asking the directory\n", StringComparison.Ordinal)..];

        [Fact]
        public void Every_attribute_that_is_asked_for_is_named()
        {
            var directory = FakeDirectory.Good();
            directory.Set("", ("rootDomainNamingContext", ["DC=test"]));
            new DirectoryFactsReader(directory).Read(default);
            Assert.Contains("securityIdentifier", directory.Asked);
            Assert.All(directory.Asked, name => Assert.Contains($"`{name}`", Asking, StringComparison.Ordinal));
        }

        [Fact]
        public void The_time_limit_is_that_of_the_code() =>
            Assert.Contains($"takes {ServerFactsReader.Limit.TotalSeconds} seconds at most", Asking, StringComparison.Ordinal);

        [Fact]
        public void What_nobody_can_see_is_listed_with_its_page() =>
            Assert.All(Advice.All, advice => Assert.Contains($"\n- [{advice.Text}]({advice.Documentation}).\n", Asking, StringComparison.Ordinal));
    }

    public class Names
    {
        [Theory]
        [InlineData(PublicProperties.ApplyFixes)]
        [InlineData(PublicProperties.ScopedOrganizationalUnits)]
        [InlineData(PublicProperties.TlsPolicy)]
        [InlineData(PublicProperties.SkippedChecks)]
        [InlineData(PublicProperties.NetworkCheck)]
        [InlineData(PublicProperties.DirectoryCheck)]
        [InlineData(PublicProperties.DomainController)]
        public void A_property_that_changes_a_verdict_is_explained(string name) => Assert.Contains($"property {name}", Page, StringComparison.Ordinal);

        [Fact]
        public void Every_outcome_is_explained() => Assert.All(
            Enum.GetNames<PrerequisiteOutcome>(),
            name => Assert.Contains($"\n| {name} | ", Page, StringComparison.Ordinal));

        [Fact]
        public void Every_policy_is_named() => Assert.All(
            Enum.GetNames<ExecutionPolicyName>(),
            name => Assert.Contains(name, SectionOf(PrerequisiteId.ExecutionPolicy), StringComparison.Ordinal));
    }

    private static PrerequisiteCheck Of(PrerequisiteId id) => Evaluation.Checks.Single(check => check.Id == id);

    private static string SectionOf(PrerequisiteId id)
    {
        var heading = $"\n## {id}";
        var start = Page.IndexOf(heading + "\n", StringComparison.Ordinal) + heading.Length;
        var end = Page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? Page[start..] : Page[start..end];
    }
}
