using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.Directory.Tests;

/// <summary>What arrives at the domain controller, as its own log tells it.</summary>
public partial class LogTests
{
    private const string Log = "/dc/samba.log";

    [Fact]
    public void Nothing_is_asked_for_but_what_the_documentation_lists_and_nothing_is_written()
    {
        var before = File.ReadAllLines(Log).Length;
        _ = TestDomain.ReadAs("admin");
        var lines = File.ReadAllLines(Log).Skip(before).ToList();
        Assert.Equal(
            [
                "attrs: [dnsHostName]", "attrs: [defaultNamingContext]", "attrs: [configurationNamingContext]", "attrs: [schemaNamingContext]",
                "attrs: [rootDomainNamingContext]", "attrs: [domainControllerFunctionality]", "attrs: [supportedCapabilities]", "attrs: [currentTime]",
                "ldb_request BASE dn= filter=(objectClass=*)",
                "attrs: [objectVersion]",
                "ldb_request BASE dn=CN=Schema,CN=Configuration,DC=contoso,DC=test filter=(objectClass=*)",
                "attrs: [objectSid]", "attrs: [otherWellKnownObjects]",
                "ldb_request BASE dn=DC=contoso,DC=test filter=(objectClass=*)",
                "attrs: [msKds-UseStartTime]",
                "ldb_request ONE dn=CN=Master Root Keys,CN=Group Key Distribution Service,CN=Services,CN=Configuration,DC=contoso,DC=test filter=(objectClass=msKds-ProvRootKey)",
                "attrs: [cn]",
                "ldb_request BASE dn=CN=Managed Service Accounts,DC=contoso,DC=test filter=(objectClass=*)",
                "attrs: [cn]",
                "ldb_request ONE dn=CN=Managed Service Accounts,DC=contoso,DC=test filter=(objectClass=msDS-GroupManagedServiceAccount)",
                "attrs: [msDS-Behavior-Version]",
                "ldb_request SUB dn=CN=Sites,CN=Configuration,DC=contoso,DC=test filter=(&(objectCategory=nTDSDSA)(msDS-HasMasterNCs=DC=contoso,DC=test))",
                "attrs: [tokenGroups]",
                "ldb_request BASE dn= filter=(objectClass=*)",
            ],
            lines.Select(line => Asked().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value));

        // source4/ldap_server/ldap_backend.c of Samba names each other request like these.
        Assert.DoesNotContain(lines, line => OtherRequest().IsMatch(line));
    }

    [GeneratedRegex(@"ldapsrv_SearchRequest: ((?:attrs: |ldb_request ).*)$")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(?:Add|Modify|Del|ModifyDN|Compare|Extended|Abandon)Request\b")]
    private static partial Regex OtherRequest();
}
