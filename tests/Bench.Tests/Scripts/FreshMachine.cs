using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CloudProvisioningBootstrapper.Bench.Tests.Scripts;

/// <summary>
/// A machine on which nothing is set up: a checkout with the scripts of the bench, an empty cache, and all programs of this
/// machine, but for those that reach the network or take long. A stub stands in for each of these; it makes what the real one
/// would leave, as far as the scripts look at it.
/// </summary>
internal sealed class FreshMachine : IDisposable
{
    private static readonly Dictionary<string, string> Stubs = new()
    {
        ["apt-get"] = """[[ $1 != indextargets ]] || echo http://mirror.test/debian/""",
        ["apt-cache"] = """sed -n 's/^wine_version=/Version: /p' "$MACHINE/checkout/tests/bench/lib/make-root-filesystem" """,
        ["apt-helper"] = """echo modules >"${@: -2:1}" """,
        ["dpkg-deb"] = """
            mkdir -p "$MACHINE/package/usr/lib/i386-linux-gnu/wine/i386-windows"
            tar -C "$MACHINE/package" -c ./usr/lib/i386-linux-gnu/wine/i386-windows
            """,
        ["mmdebstrap"] = """
            root=${@: -2:1}
            mkdir -p "$root"/{etc,mnt,tmp,usr/lib/x86_64-linux-gnu/wine,var/lib}
            for argument; do
                [[ $argument != --extract-hook=* ]] || MMDEBSTRAP_APT_CONFIG=/dev/null sh -c "${argument#*=}" exec "$root" || exit 25
            done
            """,

        // The guest that makes the prefix; everything else is the real one's.
        ["unshare"] = """
            [[ " $* " == *' --inside '* ]] || exec /usr/bin/unshare "$@"
            while [[ $1 != --bind ]]; do shift; done
            echo prefix >"$2/system.reg"
            """,
        ["dotnet"] = """mkdir -p "${!##-p:Destination=}" """,
        ["npm"] = """mkdir -p "$3/node_modules" && touch "$3/node_modules/.package-lock.json" """,
        ["sleep"] = "",
    };

    private readonly string folder = Directory.CreateTempSubdirectory("machine-").FullName;
    private string path = "/usr/sbin:/usr/bin";

    public FreshMachine()
    {
        Directory.CreateDirectory(Cache);
        Copy("Directory.Build.props", "Directory.Packages.props");
        foreach (var part in (string[])["tests/bench", "tests/bench/lib", "tests/domains"])
        {
            Copy([.. Directory.GetFiles(Checkout.Path(part)).Select(file => Path.GetRelativePath(Checkout.Root, file))]);
        }

        // Only users need it, and the machine of the tests may belong to root.
        if (!File.Exists("/usr/bin/newuidmap"))
        {
            Stub("newuidmap", "exit 1");
        }

        foreach (var (name, script) in Stubs)
        {
            Stub(name, script);
        }
    }

    /// <summary>What XDG_CACHE_HOME names.</summary>
    public string Cache => Path.Combine(folder, "cache");

    /// <summary>The bench's part of it.</summary>
    public string BenchCache => Path.Combine(Cache, "cloud-provisioning-bootstrapper");

    /// <summary>What is there, without the locks: the names of things that are made, or half made.</summary>
    public IEnumerable<string> Made => Directory.Exists(BenchCache)
        ? Directory.EnumerateFileSystemEntries(BenchCache).Select(entry => Path.GetFileName(entry)!).Where(name => !name.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        : [];

    /// <summary>The commands of the bench.</summary>
    public static IEnumerable<string> Commands => Directory.GetFiles(Checkout.Path("tests", "bench"))
        .Where(file => File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute)).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    private string CallsFile => Path.Combine(folder, "calls");

    /// <summary>Command lines of stubs that have started.</summary>
    /// <param name="name">The stub.</param>
    /// <returns>One a call.</returns>
    public IReadOnlyList<string> Calls(string name) => File.Exists(CallsFile)
        ? [.. File.ReadAllLines(CallsFile).Where(line => line.StartsWith(name + ' ', StringComparison.Ordinal)).Select(line => line[(name.Length + 1)..])]
        : [];

    /// <summary>Puts another stub in the place of a program.</summary>
    /// <param name="name">The program.</param>
    /// <param name="script">What it does, in bash; MACHINE is the folder of this machine.</param>
    public void Stub(string name, string script)
    {
        var stubs = Directory.CreateDirectory(Path.Combine(folder, "stubs")).FullName;
        var file = Path.Combine(stubs, name);
        File.WriteAllText(file + ".new", $"#!/bin/bash\necho \"{name} $*\" >>\"$MACHINE/calls\"\n{script}\n");
        File.SetUnixFileMode(file + ".new", (UnixFileMode)Convert.ToInt32("755", 8));
        File.Move(file + ".new", file, overwrite: true);
    }

    /// <summary>Lets the default stub work again.</summary>
    /// <param name="name">The program.</param>
    public void Repair(string name) => Stub(name, Stubs[name]);

    /// <summary>Makes the machine one without a program.</summary>
    /// <param name="program">Its name.</param>
    public void Remove(string program)
    {
        path = Directory.CreateDirectory(Path.Combine(folder, "programs")).FullName;
        foreach (var file in ((string[])["/usr/sbin", "/usr/bin"]).SelectMany(Directory.EnumerateFiles).Where(file => Path.GetFileName(file) != program))
        {
            var link = Path.Combine(path, Path.GetFileName(file));
            if (!Path.Exists(link))
            {
                File.CreateSymbolicLink(link, file);
            }
        }
    }

    /// <summary>A file that stubs can wait for.</summary>
    /// <param name="name">Its name in the folder MACHINE.</param>
    public void Touch(string name) => File.WriteAllText(Path.Combine(folder, name), "");

    public string Read(string name) => File.ReadAllText(Path.Combine(folder, name));

    /// <summary>Whether the process whose id a stub has left in a file has ended.</summary>
    /// <param name="name">The file's name in the folder MACHINE.</param>
    /// <returns><see langword="true"/> when it runs no more.</returns>
    public bool HasEnded(string name)
    {
        try
        {
            return File.ReadAllText($"/proc/{Read(name).Trim()}/stat").Split(") ")[1][0] == 'Z';
        }
        catch (Exception gone) when (gone is DirectoryNotFoundException or FileNotFoundException or IOException)
        {
            return true;
        }
    }

    /// <summary>Runs a script of the bench to its end.</summary>
    /// <param name="script">Its path in tests/bench.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The run, which has ended.</returns>
    public Run Run(string script, params string[] arguments) => RunBy([], script, arguments);

    /// <summary>Runs a script as root, where need be of a user namespace.</summary>
    public Run RunAsRoot(string script) => RunBy(Environment.IsPrivilegedProcess ? [] : ["/usr/bin/unshare", "--map-root-user"], script);

    /// <summary>Runs a script as somebody who is not root, where need be in a user namespace.</summary>
    public Run RunAsUser(string script) =>
        RunBy(Environment.IsPrivilegedProcess ? ["/usr/bin/unshare", "--user", "--map-user=1000", "--map-group=1000"] : [], script);

    /// <summary>Runs a script with one MiB of space in the cache; what is left there stands at the end of its output.</summary>
    public Run RunInSmallCache(string script) => RunBy(
        [
            "/usr/bin/unshare", .. Environment.IsPrivilegedProcess ? (string[])[] : ["--map-root-user"], "--mount", "bash", "-c",
            """mount -t tmpfs -o size=1m,mode=755 tmpfs "$0" || exit 99; "$@"; status=$?; find "$0" -mindepth 1 ! -name '*.lock' ! -name cloud-provisioning-bootstrapper -printf 'left: %f\n'; exit $status""",
            Cache,
        ],
        script);

    private Run RunBy(string[] prefix, string script, params string[] arguments)
    {
        var run = StartBy(prefix, script, arguments);
        run.Wait();
        return run;
    }

    public Run Start(string script, params string[] arguments) => StartBy([], script, arguments);

    private Run StartBy(string[] prefix, string script, string[] arguments)
    {
        string[] command = [.. prefix, Path.Combine(folder, "checkout", "tests", "bench", script), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = $"{Path.Combine(folder, "stubs")}:{path}";
        start.Environment["HOME"] = folder;
        start.Environment["XDG_CACHE_HOME"] = Cache;
        start.Environment["MACHINE"] = folder;
        start.Environment["BENCH_PATIENCE"] = "0.2";
        return new Run(Process.Start(start)!);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Copy(params string[] files)
    {
        foreach (var file in files)
        {
            var copy = Path.Combine(folder, "checkout", file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Checkout.Path(file), copy);
        }
    }
}

/// <summary>A run of a script.</summary>
internal sealed class Run
{
    /// <summary>Only what hangs takes so long, however busy the machine is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    public Run(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
    }

    public int ExitCode => process.ExitCode;

    public string Output => string.Join('\n', lines);

    /// <summary>Waits for its end, and for that of everything that holds its output.</summary>
    /// <exception cref="TimeoutException">It hangs.</exception>
    public void Wait()
    {
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The script hangs.\n{Output}");
        }

        process.WaitForExit();
    }

    /// <summary>Kills the script alone, as a lack of memory does: nothing that it has started.</summary>
    public void Kill()
    {
        using var kill = Process.Start("kill", ["-KILL", process.Id.ToString(CultureInfo.InvariantCulture)]);
        process.WaitForExit(Patience);
    }

    /// <summary>Waits until something is true.</summary>
    /// <exception cref="TimeoutException">It does not become true.</exception>
    public void WaitUntil(Func<bool> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            if (waited.Elapsed > Patience)
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException(Output);
            }

            Thread.Sleep(20);
        }
    }

    private void Take(string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
