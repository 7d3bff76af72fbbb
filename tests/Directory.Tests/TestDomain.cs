using System.Diagnostics;
using System.Runtime.InteropServices;
using CloudProvisioningBootstrapper.Prerequisites.ActiveDirectory;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Network;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

// Kerberos' tickets belong to the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace CloudProvisioningBootstrapper.Directory.Tests;

/// <summary>The domain whose domain controller `run` has started beside these tests.</summary>
internal static class TestDomain
{
    public const string DomainController = "dc1.contoso.test";

    /// <summary>Long: no test waits for it that does not say so.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Its name, as tests/domains has it.</summary>
    public static string Name => Environment.GetEnvironmentVariable("TEST_DOMAIN")
        ?? throw new InvalidOperationException("TEST_DOMAIN is not set: these tests are run by tests/Directory.Tests/run.");

    /// <summary>Signs in by Kerberos and reads.</summary>
    public static DirectoryFacts ReadAs(string account)
    {
        SignIn(account);
        var access = Read(DomainController, new Deadline(Limit));
        Assert.True(access.Stage == DirectoryStage.Answered, $"{access.Stage}: {access.Failure}");
        return access.Facts!;
    }

    /// <summary>Reads with the tickets that are there.</summary>
    public static DirectoryAccess Read(string domainController, Deadline deadline) =>
        new DirectoryReader(
            _ => throw new InvalidOperationException("no test locates a domain controller here"),
            (host, until) => new LdapDirectory(host, new PortableNameResolver(), until),
            new SystemClock()).Read(domainController, isInDomain: true, deadline);

    /// <summary>Signs in by Kerberos as an account of the domain; empty: as nobody.</summary>
    public static void SignIn(string account)
    {
        var tickets = "/tmp/tickets-of-" + account;
        // The environment that Kerberos' own library reads; .NET's is a copy of it.
        Assert.Equal(0, setenv("KRB5CCNAME", tickets, 1));
        if (account.Length == 0 || File.Exists(tickets))
        {
            return;
        }

        using var kinit = Process.Start(new ProcessStartInfo("kinit", ["-c", tickets, account + "@CONTOSO.TEST"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        kinit.StandardInput.WriteLine("Passw0rd!");
        kinit.StandardInput.Close();
        var output = kinit.StandardOutput.ReadToEnd();
        kinit.WaitForExit();
        Assert.True(kinit.ExitCode == 0, output);
    }

    [DllImport("libc", CharSet = CharSet.Ansi)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int setenv(string name, string value, int overwrite);
}
