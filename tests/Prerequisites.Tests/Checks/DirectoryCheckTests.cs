using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using static CloudProvisioningBootstrapper.Prerequisites.PrerequisiteOutcome;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

/// <summary>What the checks of the directory conclude of what a domain controller answered.</summary>
public class DirectoryCheckTests
{
    private const string Refused = "the domain controller does not accept this account: InvalidCredentials";

    private static readonly DirectoryFacts Good = Servers.GoodDirectory;

    // Of 2008 R2, and not alone: its own word proves nothing.
    private static readonly DirectoryFacts Old = Good with
    {
        FunctionalLevel = 4,
        SchemaVersion = 47,
        DomainControllers = new DirectoryList<DomainController>([new("DC1", 4), new("DC2", 3)], IsComplete: true),
        RootKeys = new DirectoryList<RootKey>([], IsComplete: true),
    };

    private static readonly DirectoryFacts Anonymous = Good with
    {
        SignInFailure = Refused,
        SchemaVersion = Reading<int>.Failed(Refused),
        DomainControllers = Reading<DirectoryList<DomainController>>.Failed(Refused),
        RootKeys = Reading<DirectoryList<RootKey>>.Failed(Refused),
        ServiceAccountContainer = Reading<ServiceAccountContainer>.Failed(Refused),
        HasServiceAccount = Reading<bool>.Failed(Refused),
        Caller = Reading<DirectoryCaller>.Failed(Refused),
    };

    private static string Evaluate(DirectoryCheck check, DirectoryFacts facts) => Evaluate(check, new DirectoryAccess(DirectoryStage.Answered, "dc1", Facts: facts));

    private static string Evaluate(DirectoryCheck check, DirectoryAccess access)
    {
        var verdict = check.Evaluate(Servers.Good with { Directory = access }, new EvaluationOptions());
        Assert.Equal(verdict.Outcome is Failed or Warning, verdict.Remedy.Length > 0);
        return $"{verdict.Outcome}: {verdict.Actual}";
    }

    private static DirectoryList<T> Complete<T>(params T[] items) => new(items, IsComplete: true);

    private static DateTime Utc(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, DateTimeKind.Utc);

    public class WithoutAnAnswer
    {
        public static TheoryData<DirectoryAccess, string> Cases => new()
        {
            { new(DirectoryStage.NotAsked), "Skipped: not checked, because DIRECTORYCHECK=0" },
            { new(DirectoryStage.NotJoined), "Unknown: not checked, because the server is in no domain and DOMAINCONTROLLER names no domain controller" },
            { new(DirectoryStage.NotFound, Failure: "no such domain"), "Unknown: could not be read (no such domain)" },
            { new(DirectoryStage.NotReached, "dc1", "no answer within 5 s"), "Unknown: the domain controller dc1 could not be asked: no answer within 5 s" },
        };

        [Theory]
        [MemberData(nameof(Cases))]
        public void No_check_says_more_than_how_far_asking_came(DirectoryAccess access, string expected) =>
            Assert.All(
                [new DirectorySchemaCheck(), new DomainControllersCheck(), new KdsRootKeyCheck(), (DirectoryCheck)new ServiceAccountContainerCheck()],
                check => Assert.Equal(expected, Evaluate(check, access)));

        [Fact]
        public void A_reader_that_fails_is_its_reason() =>
            Assert.Equal(Unknown, new KdsRootKeyCheck().Evaluate(Servers.Good with { Directory = Reading<DirectoryAccess>.Failed("broken") }, new EvaluationOptions()).Outcome);
    }

    public class Schema
    {
        [Theory]
        [InlineData(47, "Failed: objectVersion 47 (Windows Server 2008 R2) in the forest of contoso.com")]
        [InlineData(55, "Failed: objectVersion 55 (55) in the forest of contoso.com")]
        [InlineData(56, "Passed: objectVersion 56 (Windows Server 2012) in the forest of contoso.com")]
        [InlineData(88, "Passed: objectVersion 88 (Windows Server 2019) in the forest of contoso.com")]
        [InlineData(1000, "Passed: objectVersion 1000 (1000) in the forest of contoso.com")]
        [InlineData(12, "Unknown: the directory shows objectVersion 12, which cannot be right")]
        [InlineData(-1, "Unknown: the directory shows objectVersion -1, which cannot be right")]
        public void The_version_decides(int version, string expected) =>
            Assert.Equal(expected, Evaluate(new DirectorySchemaCheck(), Old with { SchemaVersion = version }));

        [Fact]
        public void A_new_domain_controller_proves_it_to_who_may_not_read_it() =>
            Assert.Equal("Passed: the domain controller dc1.contoso.com runs Windows Server 2012 or later, which requires that schema", Evaluate(new DirectorySchemaCheck(), Anonymous));

        [Fact]
        public void An_old_domain_controller_proves_nothing() =>
            Assert.Equal($"Unknown: could not be read ({Refused})", Evaluate(new DirectorySchemaCheck(), Anonymous with { FunctionalLevel = 4 }));

        [Fact]
        public void A_contradiction_refuses_nobody() =>
            Assert.Equal("Unknown: the directory shows objectVersion 47, which cannot be right", Evaluate(new DirectorySchemaCheck(), Good with { SchemaVersion = 47 }));
    }

    public class Controllers
    {
        [Theory]
        [InlineData(5, "Windows Server 2012")]
        [InlineData(6, "Windows Server 2012 R2")]
        [InlineData(7, "Windows Server 2016")]
        [InlineData(10, "Windows Server 2025")]
        [InlineData(11, "11")]
        public void The_one_that_was_asked_is_enough(int level, string name) =>
            Assert.Equal($"Passed: dc1.contoso.com runs {name} or later in contoso.com", Evaluate(new DomainControllersCheck(), Anonymous with { FunctionalLevel = level }));

        [Fact]
        public void One_of_the_list_is_enough() =>
            Assert.Equal(
                "Passed: DC2 runs Windows Server 2012 or later in contoso.com",
                Evaluate(new DomainControllersCheck(), Old with { DomainControllers = new DirectoryList<DomainController>([new("DC1", null), new("DC2", 5)], IsComplete: false) }));

        [Fact]
        public void A_whole_list_without_one_refuses() =>
            Assert.Equal(
                "Failed: none of the 2 domain controllers of contoso.com: DC1 (Windows Server 2008 R2), DC2 (Windows Server 2008)",
                Evaluate(new DomainControllersCheck(), Old));

        [Fact]
        public void A_long_list_is_told_in_part() =>
            Assert.Equal(
                "Failed: none of the 7 domain controllers of contoso.com, among them " + string.Join(", ", Enumerable.Range(1, 5).Select(number => $"DC{number} (Windows Server 2008 R2)")),
                Evaluate(new DomainControllersCheck(), Old with { DomainControllers = Complete([.. Enumerable.Range(1, 7).Select(number => new DomainController("DC" + number, 4))]) }));

        public static TheoryData<DirectoryList<DomainController>> NotWhole => new()
        {
            new DirectoryList<DomainController>([new("DC1", 4)], IsComplete: false),
            Complete<DomainController>(),
            Complete(new DomainController("DC1", 4), new DomainController("DC2", null)),
        };

        [Theory]
        [MemberData(nameof(NotWhole))]
        public void A_list_that_is_not_whole_refuses_nobody(DirectoryList<DomainController> list) =>
            Assert.Equal(
                "Unknown: dc1.contoso.com runs an older version or is read-only, and it does not show the version of each other domain controller",
                Evaluate(new DomainControllersCheck(), Old with { DomainControllers = list }));

        [Fact]
        public void Who_is_not_signed_in_has_not_seen_that_there_is_none() =>
            Assert.Equal($"Unknown: could not be read ({Refused})", Evaluate(new DomainControllersCheck(), Old with { SignInFailure = Refused }));

        [Fact]
        public void A_read_only_one_of_2012_proves_nothing_of_the_writable_ones() =>
            Assert.StartsWith("Failed", Evaluate(new DomainControllersCheck(), Old with { IsReadOnly = true, FunctionalLevel = 7 }), StringComparison.Ordinal);
    }

    public class RootKeys
    {
        // The directory's time is 16:42:07.
        [Theory]
        [InlineData(6, "Passed: in effect since 2026-11-22 06:00 UTC")]
        [InlineData(7, "Warning: a key takes effect on 2026-11-22 07:00 UTC and can be used from 2026-11-22 17:00 UTC at the latest")]
        [InlineData(23, "Warning: a key takes effect on 2026-11-22 23:00 UTC and can be used from 2026-11-23 09:00 UTC at the latest")]
        public void A_key_can_be_used_ten_hours_after_it_takes_effect(int hour, string expected) =>
            Assert.Equal(expected, Evaluate(new KdsRootKeyCheck(), Good with { RootKeys = Complete(new RootKey(Utc(2099, 1, 1, 0)), new RootKey(Utc(2026, 11, 22, hour))) }));

        [Fact]
        public void The_last_hours_of_the_calendar_are_a_time_too() =>
            Assert.Equal(
                "Warning: a key takes effect on 9999-12-31 23:59 UTC and can be used from 9999-12-31 23:59 UTC at the latest",
                Evaluate(new KdsRootKeyCheck(), Good with { RootKeys = Complete(new RootKey(DateTime.MaxValue)) }));

        [Fact]
        public void A_service_account_proves_a_key_even_where_keys_are_hidden() =>
            Assert.Equal(
                "Passed: a group managed service account exists in contoso.com, which proves that a key can be used",
                Evaluate(new KdsRootKeyCheck(), Good with { RootKeys = Complete<RootKey>(), HasServiceAccount = true }));

        [Fact]
        public void None_warns_only_who_would_see_them()
        {
            var none = Good with { RootKeys = Complete<RootKey>() };
            Assert.Equal("Warning: there is none", Evaluate(new KdsRootKeyCheck(), none));
            Assert.Equal(
                "Unknown: this account does not see KDS root keys; only Domain Admins of the forest's root domain and Enterprise Admins do",
                Evaluate(new KdsRootKeyCheck(), none with { Caller = new DirectoryCaller(["S-1-5-21-1-2-3-513"], "S-1-5-21-1-2-3", "S-1-5-21-1-2-3") }));
            Assert.Equal("Unknown: could not be read (hidden)", Evaluate(new KdsRootKeyCheck(), none with { Caller = Reading<DirectoryCaller>.Failed("hidden") }));
            Assert.Equal($"Unknown: could not be read ({Refused})", Evaluate(new KdsRootKeyCheck(), none with { SignInFailure = Refused }));
            Assert.Equal(
                "Unknown: dc1.contoso.com is a read-only domain controller, which has no KDS root keys; name a writable one in DOMAINCONTROLLER",
                Evaluate(new KdsRootKeyCheck(), none with { IsReadOnly = true }));
        }

        [Fact]
        public void A_key_without_a_time_may_be_one_that_can_be_used() =>
            Assert.Equal(
                "Unknown: there are keys, but the directory does not show this account when they become usable",
                Evaluate(new KdsRootKeyCheck(), Good with { RootKeys = Complete(new RootKey(null), new RootKey(Utc(2099, 1, 1, 0))) }));

        [Fact]
        public void A_part_of_the_keys_may_lack_the_one_that_can_be_used()
        {
            const string expected = "Unknown: the directory shows a part of the keys only";
            Assert.Equal(expected, Evaluate(new KdsRootKeyCheck(), Good with { RootKeys = new DirectoryList<RootKey>([new(Utc(2099, 1, 1, 0))], IsComplete: false) }));
            Assert.Equal(expected, Evaluate(new KdsRootKeyCheck(), Good with { RootKeys = new DirectoryList<RootKey>([], IsComplete: false) }));
        }

        [Fact]
        public void What_could_not_be_read_is_told() =>
            Assert.Equal($"Unknown: could not be read ({Refused})", Evaluate(new KdsRootKeyCheck(), Anonymous));
    }

    public class Container
    {
        public static TheoryData<ServiceAccountContainer, string> Cases => new()
        {
            { new("CN=Managed Service Accounts,OU=Servers,DC=contoso,DC=com", false, true), "Passed: CN=Managed Service Accounts,OU=Servers,DC=contoso,DC=com" },
            { new("CN=Managed Service Accounts\\0ADEL:1,CN=Deleted Objects,DC=contoso,DC=com", true, false), "Warning: the container of contoso.com has been deleted" },
            { new(null, false, false), "Warning: contoso.com names no such container" },
            { new("CN=Managed Service Accounts,DC=contoso,DC=com", false, false), "Unknown: this account does not see CN=Managed Service Accounts,DC=contoso,DC=com" },
        };

        [Theory]
        [MemberData(nameof(Cases))]
        public void Missing_and_not_visible_are_told_apart(ServiceAccountContainer container, string expected) =>
            Assert.Equal(expected, Evaluate(new ServiceAccountContainerCheck(), Good with { ServiceAccountContainer = container }));

        [Fact]
        public void Who_is_not_signed_in_has_not_seen_that_it_is_missing() =>
            Assert.Equal(
                $"Unknown: could not be read ({Refused})",
                Evaluate(new ServiceAccountContainerCheck(), Good with { SignInFailure = Refused, ServiceAccountContainer = new ServiceAccountContainer(null, false, false) }));
    }
}
