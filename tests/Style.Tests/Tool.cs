using System.ComponentModel;
using System.Diagnostics;

namespace CloudProvisioningBootstrapper.Style.Tests;

/// <summary>Runs a program that checks files.</summary>
internal static class Tool
{
    /// <summary>Runs it in the root of the checkout.</summary>
    /// <param name="program">The program.</param>
    /// <param name="input">What it reads from its standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its exit code, and what it wrote.</returns>
    /// <exception cref="InvalidOperationException">It is missing.</exception>
    public static (int ExitCode, string Output) Run(string program, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Checkout.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException($"'{program}' is missing. Run tests/bench/setup first: it installs Debian's packages.");
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return (process.ExitCode, output.Result + errors.Result);
        }
    }
}
