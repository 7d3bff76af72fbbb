using System.DirectoryServices.Protocols;
using System.Net;

namespace CloudProvisioningBootstrapper.Directory.Tests;

/// <summary>
/// That the domain controller of BENCH_REQUIRE_SIGNING really refuses who neither signs nor binds to the channel. Beside it,
/// <see cref="DomainTests"/> and <see cref="VerdictTests"/> show that the reader is accepted all the same.
/// </summary>
public class HardenedTests
{
    [Fact]
    public void Who_does_not_sign_is_refused()
    {
        using var connection = new LdapConnection(new LdapDirectoryIdentifier(TestDomain.DomainController, 389))
        {
            AuthType = AuthType.Basic,
            Credential = new NetworkCredential("CONTOSO\\admin", "Passw0rd!"),
        };
        connection.SessionOptions.ProtocolVersion = 3;
        Assert.Equal("Strong authentication is required for this operation.", Assert.Throws<DirectoryOperationException>(connection.Bind).Message);
    }

    // OpenLDAP sends no channel binding unless SASL_CBINDING of ldap.conf says so. `run` has it accept any certificate.
    [Fact]
    public void Who_signs_in_over_TLS_without_channel_binding_is_refused()
    {
        TestDomain.SignIn("admin");
        using var connection = new LdapConnection(new LdapDirectoryIdentifier(TestDomain.DomainController, 636)) { AuthType = AuthType.Negotiate };
        connection.SessionOptions.ProtocolVersion = 3;
        connection.SessionOptions.SecureSocketLayer = true;

        // SEC_E_BAD_BINDINGS, as a domain controller of Windows words it.
        Assert.StartsWith("80090346: ", Assert.Throws<LdapException>(connection.Bind).ServerErrorMessage, StringComparison.Ordinal);
    }
}
