namespace CloudProvisioningBootstrapper.Directory.Tests;

/// <summary>What the reader has to find in a domain of tests/domains, whoever signs in.</summary>
/// <param name="Schema">objectVersion.</param>
/// <param name="Level">The functional level of its one domain controller.</param>
/// <param name="RootKeyYear">The year in which its KDS root key takes effect; 0: there is none, -1: in the past.</param>
/// <param name="Container">The container of managed service accounts: the beginning of its name; empty where it is deleted.</param>
/// <param name="HasServiceAccount">Whether there is a gMSA.</param>
internal sealed record ExpectedDomain(int Schema, int Level, int RootKeyYear, string Container, bool HasServiceAccount)
{
    private const string Standard = "CN=Managed Service Accounts,DC=contoso,DC=test";

    public const int Past = -1;

    public static ExpectedDomain Current => TestDomain.Name switch
    {
        "contoso" or "german" => new(88, 7, Past, Standard, false),
        "schema-2012-r2" => new(69, 6, Past, Standard, false),
        "schema-2012" => new(56, 5, Past, Standard, false),
        "schema-2012-without-domain-controller" => new(56, 4, Past, Standard, false),
        "schema-2008-r2" => new(47, 4, 0, Standard, false),
        "no-root-key" => new(88, 7, 0, Standard, false),
        "future-root-key" => new(88, 7, 2099, Standard, false),
        "service-account" => new(88, 7, Past, Standard, true),
        "no-container" => new(88, 7, Past, "", false),
        "moved-container" => new(88, 7, Past, "CN=Managed Service Accounts,OU=Servers,DC=contoso,DC=test", false),
        var name => throw new InvalidOperationException($"no test knows the domain {name}"),
    };
}
