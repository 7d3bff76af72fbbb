using CloudProvisioningBootstrapper.Prerequisites.ActiveDirectory;
using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.ActiveDirectory;

public class DirectoryFactsReaderTests
{
    private static readonly DateTime Now = new(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);

    private static DirectoryFacts Read(FakeDirectory directory)
    {
        var reader = new DirectoryFactsReader(directory);
        reader.Read(Now);
        return reader.Take("too late")!;
    }

    public class WholeForest
    {
        [Fact]
        public void Everything_is_read()
        {
            var facts = Read(FakeDirectory.Good());
            Assert.Equal("dc1.contoso.test", facts.DomainController);
            Assert.Equal("contoso.test", facts.Domain);
            Assert.False(facts.IsReadOnly);
            Assert.Equal(new DateTime(2026, 11, 25, 13, 10, 29, DateTimeKind.Utc), facts.Time);
            Assert.Null(facts.SignInFailure);
            Assert.Equal(7, facts.FunctionalLevel.Value);
            Assert.Equal(88, facts.SchemaVersion.Value);
            Assert.Equal([new("DC1", 7), new("DC2", 4)], facts.DomainControllers.Value.Items);
            Assert.True(facts.DomainControllers.Value.IsComplete);
            Assert.Equal([new RootKey(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc))], facts.RootKeys.Value.Items);
            Assert.Equal(new ServiceAccountContainer(FakeDirectory.Container, IsDeleted: false, IsVisible: true), facts.ServiceAccountContainer.Value);
            Assert.False(facts.HasServiceAccount.Value);
            Assert.True(facts.Caller.Value.IsDomainAdmin);
            Assert.False(facts.Caller.Value.IsEnterpriseAdmin);
            Assert.True(facts.Caller.Value.SeesRootKeys);
        }

        [Fact]
        public void A_domain_has_the_name_that_its_partition_has_whatever_its_domain_controller_is_called()
        {
            var directory = FakeDirectory.Good();
            directory.Set("", ("dnsHostName", ["dc1.corp.example.com"]));
            var facts = Read(directory);
            Assert.Equal(("dc1.corp.example.com", "contoso.test"), (facts.DomainController, facts.Domain));
        }

        [Fact]
        public void No_secret_is_asked_for()
        {
            var directory = FakeDirectory.Good();
            _ = Read(directory);
            Assert.Equal(
                [
                    "cn", "configurationNamingContext", "currentTime", "defaultNamingContext", "dnsHostName", "domainControllerFunctionality",
                    "msDS-Behavior-Version", "msKds-UseStartTime", "objectSid", "objectVersion", "otherWellKnownObjects", "rootDomainNamingContext",
                    "schemaNamingContext", "supportedCapabilities", "tokenGroups",
                ],
                directory.Asked.Distinct().OrderBy(name => name, StringComparer.OrdinalIgnoreCase));
        }
    }

    public class SignIn
    {
        [Fact]
        public void Who_is_not_accepted_reads_what_everyone_may_and_each_other_fact_has_that_reason()
        {
            var directory = FakeDirectory.Good();
            directory.SignInFailure = new DirectoryFailureException("InvalidCredentials");
            var facts = Read(directory);
            const string reason = "the domain controller does not accept this account: InvalidCredentials";
            Assert.Equal(reason, facts.SignInFailure);
            Assert.Equal(7, facts.FunctionalLevel.Value);
            Assert.All(
                [facts.SchemaVersion.Failure, facts.DomainControllers.Failure, facts.RootKeys.Failure, facts.ServiceAccountContainer.Failure, facts.HasServiceAccount.Failure, facts.Caller.Failure],
                failure => Assert.Equal(reason, failure));
        }

        [Fact]
        public void Any_exception_is_a_reason()
        {
            var directory = FakeDirectory.Good();
            directory.SignInFailure = new PlatformNotSupportedException("no such thing");
            Assert.EndsWith("no such thing", Read(directory).SignInFailure, StringComparison.Ordinal);
        }
    }

    public class Forest
    {
        [Fact]
        public void In_a_child_domain_Enterprise_Admins_are_those_of_the_trusted_root_domain()
        {
            var directory = ChildDomain();
            directory.Find("CN=System,DC=emea,DC=contoso,DC=test", Trust("S-1-5-21-7-8-9"));
            directory.SetSids("tokenGroups", "", "S-1-5-21-4-5-6-1103", "S-1-5-21-7-8-9-519");
            var caller = Read(directory).Caller.Value;
            Assert.Equal("S-1-5-21-7-8-9", caller.ForestRootSid);
            Assert.True(caller.IsEnterpriseAdmin);
            Assert.True(caller.SeesRootKeys);
            Assert.False(caller.IsDomainAdmin);
        }

        [Fact]
        public void The_admins_of_a_child_domain_see_no_root_keys()
        {
            var directory = ChildDomain();
            directory.Find("CN=System,DC=emea,DC=contoso,DC=test", Trust("S-1-5-21-7-8-9"));
            directory.SetSids("tokenGroups", "", "S-1-5-21-4-5-6-512");
            var caller = Read(directory).Caller.Value;
            Assert.True(caller.IsDomainAdmin);
            Assert.False(caller.SeesRootKeys);
        }

        [Fact]
        public void Where_no_trust_leads_to_the_root_domain_its_groups_are_unknown()
        {
            var directory = ChildDomain();
            directory.SetSids("tokenGroups", "", "S-1-5-21-7-8-9-519");
            var caller = Read(directory).Caller.Value;
            Assert.Null(caller.ForestRootSid);
            Assert.False(caller.IsEnterpriseAdmin);
        }

        [Fact]
        public void Groups_of_another_forest_with_the_same_numbers_give_no_rights()
        {
            var directory = FakeDirectory.Good();
            directory.SetSids("tokenGroups", "", "S-1-5-21-9-9-9-512", "S-1-5-21-9-9-9-519", "S-1-5-32-544");
            var caller = Read(directory).Caller.Value;
            Assert.False(caller.IsDomainAdmin || caller.IsEnterpriseAdmin || caller.SeesRootKeys);
        }

        private static FakeDirectory ChildDomain()
        {
            var directory = FakeDirectory.Good();
            directory.Set("", ("defaultNamingContext", ["DC=emea,DC=contoso,DC=test"]));
            directory.Set("DC=emea,DC=contoso,DC=test", ("otherWellKnownObjects", []));
            directory.SetSids("objectSid", "DC=emea,DC=contoso,DC=test", "S-1-5-21-4-5-6");
            return directory;
        }

        private static DirectoryEntry Trust(string sid) =>
            new("CN=contoso.test", new Dictionary<string, IReadOnlyList<byte[]>> { ["securityIdentifier"] = [FakeDirectory.SidBytes(sid)] });
    }

    public class Container
    {
        [Fact]
        public void A_domain_that_names_none_has_none()
        {
            var directory = FakeDirectory.Good();
            directory.Set(FakeDirectory.Domain, ("otherWellKnownObjects", ["B:32:683A24E2E8164BD3AF86AC3C2CF3F981:CN=Keys," + FakeDirectory.Domain]));
            Assert.Equal(new ServiceAccountContainer(null, IsDeleted: false, IsVisible: false), Read(directory).ServiceAccountContainer.Value);
        }

        [Fact]
        public void A_deleted_one_is_named_as_deleted()
        {
            const string name = @"CN=Managed Service Accounts\0ADEL:52f393de-0f5c-47a4-a5a9-4b0efbbcf6e0,CN=Deleted Objects," + FakeDirectory.Domain;
            var directory = FakeDirectory.Good();
            directory.Set(FakeDirectory.Domain, ("otherWellKnownObjects", [FakeDirectory.ContainerId + name]));
            Assert.Equal(new ServiceAccountContainer(name, IsDeleted: true, IsVisible: false), Read(directory).ServiceAccountContainer.Value);
        }

        [Fact]
        public void One_that_the_account_may_not_see_is_there()
        {
            var directory = FakeDirectory.Good();
            directory.Entries.Remove(FakeDirectory.Container);
            Assert.Equal(new ServiceAccountContainer(FakeDirectory.Container, IsDeleted: false, IsVisible: false), Read(directory).ServiceAccountContainer.Value);
        }

        [Fact]
        public void A_service_account_in_it_is_seen()
        {
            var directory = FakeDirectory.Good();
            directory.Find(FakeDirectory.Container, FakeDirectory.Entry("CN=provAgentgMSA," + FakeDirectory.Container, ("cn", ["provAgentgMSA"])));
            Assert.True(Read(directory).HasServiceAccount.Value);
        }
    }

    public class Values
    {
        [Theory]
        [InlineData("")]
        [InlineData("eighty-eight")]
        [InlineData("99999999999")]
        [InlineData(" 88")]
        public void A_schema_version_that_is_no_number_is_not_read(string value)
        {
            var directory = FakeDirectory.Good();
            directory.Set(FakeDirectory.Schema, ("objectVersion", [value]));
            Assert.Equal("the directory shows no usable value of objectVersion", Read(directory).SchemaVersion.Failure);
        }

        [Fact]
        public void Two_values_where_one_belongs_are_not_read()
        {
            var directory = FakeDirectory.Good();
            directory.Set(FakeDirectory.Schema, ("objectVersion", ["47", "88"]));
            Assert.NotNull(Read(directory).SchemaVersion.Failure);
        }

        [Fact]
        public void A_domain_controller_that_shows_no_level_is_listed_without()
        {
            var directory = FakeDirectory.Good();
            directory.Find("CN=Sites," + FakeDirectory.Configuration, FakeDirectory.Server("DC1", null), FakeDirectory.Server("DC2", "new"));
            Assert.Equal([new("DC1", null), new("DC2", null)], Read(directory).DomainControllers.Value.Items);
        }

        [Theory]
        [InlineData("-1")]
        [InlineData("9223372036854775807")]
        [InlineData("soon")]
        public void A_root_key_without_a_time_is_one_all_the_same(string value)
        {
            var directory = FakeDirectory.Good();
            directory.Find(FakeDirectory.RootKeys, FakeDirectory.Entry("CN=1", ("msKds-UseStartTime", [value])));
            Assert.Equal([new RootKey(null)], Read(directory).RootKeys.Value.Items);
        }

        [Fact]
        public void A_schema_without_root_keys_has_none()
        {
            var directory = FakeDirectory.Good();
            directory.Found.Remove(FakeDirectory.RootKeys);
            Assert.Empty(Read(directory).RootKeys.Value.Items);
        }

        [Fact]
        public void A_read_only_domain_controller_says_so_by_its_capabilities()
        {
            var directory = FakeDirectory.Good();
            directory.Set("", ("supportedCapabilities", ["1.2.840.113556.1.4.800", "1.2.840.113556.1.4.1920"]));
            Assert.True(Read(directory).IsReadOnly);
        }

        [Fact]
        public void Where_the_domain_controller_tells_no_time_this_servers_counts()
        {
            var directory = FakeDirectory.Good();
            directory.Set("", ("currentTime", ["yesterday"]));
            Assert.Equal(Now, Read(directory).Time);
        }

        [Fact]
        public void Without_groups_nobody_is_known()
        {
            var directory = FakeDirectory.Good();
            directory.Remove("", "tokenGroups");
            Assert.Equal("the domain controller does not report the groups of this account", Read(directory).Caller.Failure);
        }
    }

    public class Take
    {
        [Theory]
        [InlineData("defaultNamingContext")]
        [InlineData("configurationNamingContext")]
        [InlineData("schemaNamingContext")]
        public void What_is_no_domain_controller_is_told(string missing)
        {
            var directory = FakeDirectory.Good();
            directory.Remove("", missing);
            var reader = new DirectoryFactsReader(directory);
            Assert.Equal("it answers, but not as a domain controller of Active Directory", Assert.Throws<DirectoryFailureException>(() => reader.Read(Now)).Message);
            Assert.Null(reader.Take("too late"));
        }

        [Fact]
        public void What_was_read_before_the_domain_controller_hung_is_kept()
        {
            var directory = FakeDirectory.Good();
            DirectoryFactsReader? reader = null;
            DirectoryFacts? taken = null;
            directory.BeforeSearch = name =>
            {
                if (name == FakeDirectory.RootKeys)
                {
                    taken = reader!.Take("too late");
                }
            };
            reader = new(directory);
            Assert.Null(reader.Take("too late"));
            reader.Read(Now);
            Assert.Null(taken!.SignInFailure);
            Assert.Equal(88, taken.SchemaVersion.Value);
            Assert.All(
                [taken.DomainControllers.Failure, taken.RootKeys.Failure, taken.ServiceAccountContainer.Failure, taken.HasServiceAccount.Failure, taken.Caller.Failure],
                failure => Assert.Equal("too late", failure));
        }

        [Fact]
        public void One_fact_that_cant_be_read_leaves_all_others_standing()
        {
            var directory = FakeDirectory.Good();
            directory.BeforeSearch = name =>
            {
                if (name == FakeDirectory.Schema)
                {
                    throw new InvalidOperationException("broken");
                }
            };
            var facts = Read(directory);
            Assert.Equal("broken", facts.SchemaVersion.Failure);
            Assert.Null(facts.DomainControllers.Failure);
        }
    }
}
