using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>A folder with CloudProvisioningBootstrapper.exe that differs from the built test edition, and profiles that only one test needs.</summary>
internal sealed class DeploymentEdition : IDisposable
{
    public const string OlderVersion = "0.9.0";

    private static readonly string Built = Path.Combine(Checkout.Root, "artifacts", "test-edition");

    private DeploymentEdition(string folder) => Folder = folder;

    /// <summary>The same product in an older version.</summary>
    public static string Older { get; } = Path.Combine(Checkout.Root, "artifacts", $"test-edition-{OlderVersion}");

    public string Folder { get; }

    /// <summary>A copy of the built test edition that may be changed.</summary>
    /// <returns>The copy, which is deleted by <see cref="Dispose"/>.</returns>
    public static DeploymentEdition Copy()
    {
        var folder = Directory.CreateTempSubdirectory("edition-").FullName;
        foreach (var file in Directory.EnumerateFiles(Built))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return new(folder);
    }

    /// <summary>The bundle with a fault in the container that holds the MSI.</summary>
    public DeploymentEdition WithDamagedSetup()
    {
        const int BeforeEnd = 60_000;
        using var setup = new FileStream(Path.Combine(Folder, EmulatedServer.Setup), FileMode.Open);
        setup.Seek(-BeforeEnd, SeekOrigin.End);
        setup.Write(new byte[100]);
        return this;
    }

    /// <summary>The MSI as another build of the same version makes it: with another product code, which is text of a fixed length.</summary>
    public DeploymentEdition WithAnotherBuild()
    {
        var file = Path.Combine(Folder, "Prerequisites.msi");
        using var process = Process.Start(new ProcessStartInfo("msiinfo", ["export", file, "Property"]) { RedirectStandardOutput = true })!;
        var code = Encoding.ASCII.GetBytes(Regex.Match(process.StandardOutput.ReadToEnd(), @"^ProductCode\t(\S+)", RegexOptions.Multiline).Groups[1].Value);
        process.WaitForExit();
        Assert.Equal(38, code.Length);

        // In the transforms of the languages too.
        var other = Encoding.ASCII.GetBytes(Guid.NewGuid().ToString("B").ToUpperInvariant());
        var content = File.ReadAllBytes(file);
        for (var place = content.AsSpan().IndexOf(code); place >= 0; place = content.AsSpan().IndexOf(code))
        {
            other.CopyTo(content, place);
        }

        File.WriteAllBytes(file, content);
        return this;
    }

    /// <summary>A profile with which the stand-in for the redistributable answers an exit code.</summary>
    /// <param name="exitCode">The code.</param>
    /// <returns>The profile's path without .reg, as <see cref="EmulatedServer"/> takes it.</returns>
    public string StandInProfile(int exitCode)
    {
        var profile = Path.Combine(Folder, "stand-in");
        File.WriteAllText(profile + ".reg", string.Create(CultureInfo.InvariantCulture, $"""
            Windows Registry Editor Version 5.00

            [HKEY_LOCAL_MACHINE\SOFTWARE\CloudProvisioningBootstrapper.Bench]
            "DotNetStandInExitCode"=dword:{exitCode:x8}

            """));
        return profile;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
