using System.ComponentModel;
using System.Diagnostics;

namespace CloudProvisioningBootstrapper.Installer.Tests;

/// <summary>Runs a program that reads installers.</summary>
internal static class Tool
{
    /// <summary>Runs it.</summary>
    /// <param name="program">The program; Debian's package of it is what <paramref name="debianPackage"/> says.</param>
    /// <param name="debianPackage">Where it comes from, for the message when it is missing.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">It is missing, or it failed.</exception>
    public static byte[] Run(string program, string debianPackage, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException($"'{program}' is missing. Run ./build.sh first: it installs Debian's package '{debianPackage}'.");
        }

        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return process.ExitCode == 0
                ? output.ToArray()
                : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' failed ({process.ExitCode}): {errors.Result}");
        }
    }
}
