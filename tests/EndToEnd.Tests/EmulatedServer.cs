using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>One emulated Windows server (tests/bench/server) that lives as long as its test. It acts; the test verifies.</summary>
internal sealed partial class EmulatedServer : IDisposable
{
    /// <summary>
    /// What an emulated server needs: Wine says "workgroup" of every computer, and there is neither a network to be tried nor a domain controller to be asked.
    /// </summary>
    public static readonly string[] Properties = ["SKIPCHECKS=DomainJoined", "NETWORKCHECK=0", "DIRECTORYCHECK=0"];

    /// <summary>What ships, as it lies in C:\Setup.</summary>
    public const string Setup = "CloudProvisioningBootstrapper.exe";

    /// <summary>A <see cref="Language"/>.</summary>
    public const string German = "de_DE";

    /// <summary>Seconds; only what hangs takes so long, however busy the machine is.</summary>
    private const string TimeLimit = "1200";

    private readonly string folder = Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts", "servers", Guid.NewGuid().ToString("N"))).FullName;
    private readonly int memory;
    private readonly List<string> pendingProfiles;
    private readonly StringBuilder transcript = new();

    /// <summary>Describes a server; it is made by the first run.</summary>
    /// <param name="memory">Its memory in MiB.</param>
    /// <param name="profiles">Names of files in tests/profiles, without .reg, imported in this order.</param>
    public EmulatedServer(int memory, params string[] profiles)
    {
        this.memory = memory;
        pendingProfiles = [.. profiles.Select(Checkout.Profile)];
    }

    /// <summary>A Windows Server 2019 with 8 GB on which every prerequisite is met, but for what the profiles change.</summary>
    /// <param name="changes">Names of files in tests/profiles, without .reg.</param>
    /// <returns>The server.</returns>
    public static EmulatedServer Good(params string[] changes) => new(8192, ["windows-server-2019", .. changes]);

    /// <summary>The folder with CloudProvisioningBootstrapper.exe that the next runs find as C:\Setup; <see langword="null"/> is the built test edition.</summary>
    public string? Edition { get; set; }

    /// <summary>The language of its Windows, as tests/bench/server names it; <see langword="null"/> is American English.</summary>
    public string? Language { get; set; }

    /// <summary>The domain whose domain controller is beside it, a file of tests/domains; <see langword="null"/> is none.</summary>
    public string? Domain { get; set; }

    /// <summary>Whether that domain controller accepts connections and then says nothing.</summary>
    public bool DomainControllerHangs { get; set; }

    /// <summary>The network that tests/NetworkLab/lab makes for the first run, with a proxy that is set in Windows; <see langword="null"/> is none.</summary>
    public NetworkLab? Network { get; set; }

    /// <summary>
    /// How many seconds other machines may take; <see langword="null"/> is the product's own limit. Long: on a busy machine what
    /// answers at once may be later than that, and only what hangs takes so long.
    /// </summary>
    public int? ReadingLimit { get; set; } = 300;

    /// <summary>The registry as it is on disk after the last run.</summary>
    public WineRegistry Registry => WineRegistry.Load(Path.Combine(folder, "system.reg"));

    /// <summary>The whole registry as it is on disk after the last run, to be compared.</summary>
    public RegistrySnapshot Snapshot => RegistrySnapshot.Load(Path.Combine(folder, "system.reg"), Path.Combine(folder, "user.reg"));

    /// <summary>What the last runs printed, for the message of a failed assertion.</summary>
    public string Transcript => transcript.ToString();

    /// <summary>Makes the server, which was started for its profiles, so that only what happens from now on changes its registry.</summary>
    /// <exception cref="InvalidOperationException">The bench could not make it.</exception>
    public void Make()
    {
        if (Start([], null, null, []) != "made")
        {
            throw new InvalidOperationException($"The emulated server was not made.\n{Transcript}");
        }
    }

    /// <summary>Imports profiles before the next run.</summary>
    /// <param name="profiles">Names of files in tests/profiles, without .reg.</param>
    public void Import(params string[] profiles) => pendingProfiles.AddRange(profiles.Select(Checkout.Profile));

    /// <summary>Runs a Windows program in the folder of the built test edition.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments, each as it shall arrive.</param>
    /// <returns>Its whole exit code.</returns>
    /// <exception cref="InvalidOperationException">The bench could not run it at all.</exception>
    public long Run(string program, params string[] arguments) => Run([], null, program, arguments);

    /// <summary>Runs a Windows program while nobody may write to a key.</summary>
    /// <param name="key">The key, below HKEY_LOCAL_MACHINE; those below it keep their rights.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments, each as it shall arrive.</param>
    /// <returns>Its whole exit code.</returns>
    /// <exception cref="InvalidOperationException">The bench could not run it at all.</exception>
    public long RunWithReadOnlyKey(string key, string program, params string[] arguments) => Run(["--read-only-key", key], null, program, arguments);

    /// <summary>Runs a Windows program with somebody before the screen.</summary>
    /// <param name="sit">What that person does, from the start to the last key.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments, each as it shall arrive.</param>
    /// <returns>Its whole exit code.</returns>
    /// <exception cref="InvalidOperationException">The bench could not run it at all.</exception>
    public long RunAtScreen(Action<Screen> sit, string program, params string[] arguments)
    {
        using var screen = new Screen();
        return Run(["--display", screen.Folder], (screen, sit), program, arguments);
    }

    private long Run(string[] options, (Screen Screen, Action<Screen> Sit)? person, string program, string[] arguments)
    {
        var last = Start(options, person, program, arguments);
        return ExitCode().Match(last) is { Success: true } exitCode
            ? long.Parse(exitCode.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The emulated server could not run the program.\n{Transcript}");
    }

    /// <summary>Runs a Windows program until a text is written to a file, then kills every Windows process at once.</summary>
    /// <param name="text">The text, for example a line of a log.</param>
    /// <param name="isPowerCut">Whether what the registry has not saved by then is lost too.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments, each as it shall arrive.</param>
    /// <exception cref="InvalidOperationException">The program ended before.</exception>
    public void RunUntil(string text, bool isPowerCut, string program, params string[] arguments)
    {
        if (Start([isPowerCut ? "--cut-power-at" : "--kill-at", text], null, program, arguments) != "killed")
        {
            throw new InvalidOperationException($"The program has ended and did not write: {text}\n{Transcript}");
        }
    }

    /// <summary>The same after so many writes to logs.</summary>
    /// <param name="number">How many, over all processes.</param>
    /// <param name="isPowerCut">Whether what the registry has not saved by then is lost too.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments, each as it shall arrive.</param>
    /// <returns><see langword="false"/> when the program has ended before.</returns>
    public bool RunUntilWrite(int number, bool isPowerCut, string program, params string[] arguments) =>
        Start([isPowerCut ? "--cut-power-at-write" : "--kill-at-write", number.ToString(CultureInfo.InvariantCulture)], null, program, arguments) == "killed";

    private string Start(string[] options, (Screen Screen, Action<Screen> Sit)? person, string? program, string[] arguments)
    {
        var script = Path.Combine(Checkout.Root, "tests", "bench", "server");
        var start = new ProcessStartInfo(Network is null ? script : NetworkLab.Script)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])
            [
                .. Network is null ? Array.Empty<string>() : [LabFolder, script, "--share-network", "--registry", NetworkLab.RootsIn(LabFolder), "--registry", NetworkLab.ProxyProfile],
                .. pendingProfiles.SelectMany(profile => new[] { "--registry", profile }),
                .. Language is null ? Array.Empty<string>() : ["--language", Language],
                .. Domain is null ? Array.Empty<string>() : ["--domain", Domain],
                .. Edition is null ? Array.Empty<string>() : ["--edition", Edition],
                .. ReadingLimit is null ? Array.Empty<string>() : ["--environment", string.Create(CultureInfo.InvariantCulture, $"BENCH_READING_LIMIT={ReadingLimit}")],
                "--memory", memory.ToString(CultureInfo.InvariantCulture),
                "--keep", folder,
                "--timeout", TimeLimit,
                .. options,
                .. program is null ? Array.Empty<string>() : ["--", program, .. arguments],
            ])
        {
            start.ArgumentList.Add(argument);
        }

        pendingProfiles.Clear();
        if (Network is { IsSilent: true })
        {
            start.Environment["NETWORK_LAB_CLOUD"] = "silent";
        }

        // Wine keeps no event log, but tells of each event that is written: see DeploymentEvents.
        start.Environment["BENCH_WINEDEBUG"] = "-all,+eventlog";
        if (DomainControllerHangs)
        {
            start.Environment["BENCH_DOMAIN_CONTROLLER"] = "hangs";
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var reading = process.StandardOutput.ReadToEndAsync();
        try
        {
            person?.Sit(person.Value.Screen);
        }
        catch (Exception exception)
        {
            // The script then ends what runs on the server.
            using var end = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            process.WaitForExit();
            throw new InvalidOperationException($"{exception.Message}\n{Transcript}{reading.Result}{errors.Result}", exception);
        }

        process.WaitForExit();
        var output = reading.Result;
        transcript.AppendLine(CultureInfo.InvariantCulture, $"$ {program} {string.Join(' ', arguments)}").Append(output).Append(errors.Result);

        return process.ExitCode == 0
            ? output.TrimEnd().Split('\n')[^1]
            : throw new InvalidOperationException($"The emulated server could not run the program ({process.ExitCode}).\n{Transcript}");
    }

    /// <summary>Makes an action wait as soon as it starts, so that the screen shows what it shows meanwhile.</summary>
    /// <param name="action">A custom action, or DotNetFramework.</param>
    public void Hold(string action)
    {
        Directory.CreateDirectory(HoldFolder);
        File.WriteAllText(Path.Combine(HoldFolder, action), "");
    }

    /// <summary>Lets it go on.</summary>
    /// <param name="action">The same.</param>
    public void Release(string action) => File.Delete(Path.Combine(HoldFolder, action));

    private string HoldFolder => Path.Combine(folder, "drive_c", "bench", "hold");

    /// <summary>Whether a file or folder is there.</summary>
    /// <param name="windowsPath">Its path on drive C, with any case.</param>
    /// <returns><see langword="true"/> when it is there.</returns>
    public bool Exists(string windowsPath) => Find(windowsPath) is not null;

    /// <summary>Reads a text file of the server.</summary>
    /// <param name="windowsPath">Its path on drive C.</param>
    /// <returns>Its text; a byte order mark decides the encoding.</returns>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public string ReadText(string windowsPath) =>
        File.ReadAllText(Find(windowsPath) ?? throw new FileNotFoundException($"Not on the server: {windowsPath}\n{Transcript}"));

    /// <summary>Deletes a file of the server.</summary>
    /// <param name="windowsPath">Its path on drive C.</param>
    public void Delete(string windowsPath) => File.Delete(Find(windowsPath)!);

    /// <summary>Files of the server.</summary>
    /// <param name="windowsFolder">A folder on drive C.</param>
    /// <param name="pattern">A pattern of file names.</param>
    /// <returns>Their names; none where the folder is not there.</returns>
    public IReadOnlyList<string> FileNames(string windowsFolder, string pattern = "*") =>
        Find(windowsFolder) is { } found ? [.. Directory.EnumerateFiles(found, pattern, SearchOption.AllDirectories).Select(file => Path.GetFileName(file)!)] : [];

    /// <summary>The files of a folder of the server.</summary>
    /// <param name="windowsFolder">The folder, on drive C.</param>
    /// <param name="pattern">A pattern of file names.</param>
    /// <returns>Where they lie on this machine.</returns>
    public IReadOnlyList<string> LocalFiles(string windowsFolder, string pattern) =>
        Find(windowsFolder) is { } found ? Directory.GetFiles(found, pattern, SearchOption.AllDirectories) : [];

    private string LabFolder => folder + ".lab";

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        if (Network is not null)
        {
            Directory.Delete(LabFolder, recursive: true);
        }
    }

    // Windows' file names have no case, Linux' have.
    private string? Find(string windowsPath)
    {
        string? found = Path.Combine(folder, "drive_c");
        foreach (var part in windowsPath[@"C:\".Length..].Split('\\', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found is null || !Directory.Exists(found)
                ? null
                : Directory.EnumerateFileSystemEntries(found).FirstOrDefault(entry => Path.GetFileName(entry).Equals(part, StringComparison.OrdinalIgnoreCase));
        }

        return found;
    }

    [GeneratedRegex(@"^exit code: (\d+)\s*\z", RegexOptions.Multiline)]
    private static partial Regex ExitCode();
}
