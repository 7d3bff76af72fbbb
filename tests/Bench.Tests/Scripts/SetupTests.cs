namespace CloudProvisioningBootstrapper.Bench.Tests.Scripts;

/// <summary>
/// tests/bench/setup where a step of it fails: it shows the step's own words, says which step of which file that was and what to
/// try, leaves nothing half made, and works when it is called again.
/// </summary>
public class SetupTests
{
    private const string NoNetwork = "echo 'Temporary failure resolving mirror.test' >&2; exit 100";

    /// <summary>It waits until there is a file "go".</summary>
    private const string WaitingMmdebstrap =
        """
        while [[ ! -e $MACHINE/go ]]; do /usr/bin/sleep 0.02; done
        root=${@: -2:1}
        mkdir -p "$root"/{etc,mnt,tmp,usr/lib/x86_64-linux-gnu/wine,var/lib}
        [[ " $* " != *--extract-hook=* ]] || sed -n 's/^wine_version=//p' "$MACHINE/checkout/tests/bench/lib/make-root-filesystem" >"$root/var/lib/libwine-version"
        """;

    private static readonly string[] Everything = ["domain-root-filesystem", "dotnet", "prefix", "root-filesystem"];

    [Fact]
    public void A_build_server_that_outlives_the_setup_holds_none_of_its_locks()
    {
        using var machine = new FreshMachine();
        machine.Stub("dotnet", """[[ ! -e /proc/$$/fd/9 ]] && mkdir -p "${!##-p:Destination=}" """);
        var run = machine.Run("setup");
        Assert.Equal((0, 1), (run.ExitCode, machine.Calls("dotnet").Count));
    }

    [Fact]
    public void It_makes_everything_once()
    {
        using var machine = new FreshMachine();
        AssertSuccess(machine, machine.Run("setup"));
        Assert.Equal("", Successful(machine.Run("setup")).Output);
        Assert.Equal(2, machine.Calls("mmdebstrap").Count);
        Assert.Empty(machine.Calls("sleep"));
    }

    /// <summary>Each step that needs the network: program, and what is said of it.</summary>
    public static TheoryData<string, string> Fetches => new()
    {
        { "mmdebstrap", "a Debian trixie with Wine (tests/bench/lib/make-root-filesystem, line " },
        { "apt-helper", "Wine's 32-bit Windows modules (pool/main/w/wine/libwine_" },
        { "dotnet", "for Windows from NuGet (tests/bench/lib/make-dotnet-root, line " },
    };

    [Theory]
    [MemberData(nameof(Fetches))]
    public void Without_a_network_a_fetch_is_tried_three_times_and_told(string program, string step)
    {
        using var machine = new FreshMachine();
        machine.Stub(program, NoNetwork);
        var run = machine.Run("setup");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(3, machine.Calls(program).Count);
        Assert.Equal(["5", "20"], machine.Calls("sleep"));
        Assert.Contains("Temporary failure resolving mirror.test", run.Output, StringComparison.Ordinal);
        Assert.Contains("this step failed with status 100: ", run.Output, StringComparison.Ordinal);
        Assert.Contains(step, run.Output, StringComparison.Ordinal);
        Assert.Contains("attempt 3 of 3", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nTry: ", run.Output, StringComparison.Ordinal);
        AssertRepaired(machine, program, run);
    }

    [Fact]
    public void A_fetch_that_succeeds_at_the_second_attempt_is_a_success()
    {
        using var machine = new FreshMachine();
        machine.Stub("apt-helper", """
            [[ -e $MACHINE/tried ]] || { touch "$MACHINE/tried"; echo 'Connection timed out' >&2; exit 100; }
            echo modules >"${@: -2:1}"
            """);
        var run = machine.Run("setup");
        AssertSuccess(machine, run);
        Assert.Contains("Connection timed out", run.Output, StringComparison.Ordinal);
        Assert.Contains("trying again in 5 s", run.Output, StringComparison.Ordinal);
    }

    /// <summary>In the words of apt, NuGet and the C# compiler.</summary>
    [Theory]
    [InlineData("apt-helper", "E: Failed to fetch http://mirror.test/x.deb  Hash Sum mismatch")]
    [InlineData("apt-helper", "E: Failed to fetch http://mirror.test/x.deb  404  Not Found")]
    [InlineData("dotnet", "error NU1403: Package content hash validation failed for Package.1.0.0.")]
    [InlineData("dotnet", "Program.cs(1,1): error CS1002: ; expected")]
    [InlineData("mmdebstrap", "E: Unable to locate package wine64")]
    public void What_stays_wrong_is_not_tried_again(string program, string message)
    {
        using var machine = new FreshMachine();
        machine.Stub(program, $"echo '{message}' >&2; exit 100");
        var run = machine.Run("setup");
        Assert.Equal(1, run.ExitCode);
        Assert.Single(machine.Calls(program));
        Assert.Empty(machine.Calls("sleep"));
        Assert.Contains(message, run.Output, StringComparison.Ordinal);
        AssertRepaired(machine, program, run);
    }

    [Fact]
    public void Another_version_of_Wine_is_told_before_its_modules_are_fetched()
    {
        using var machine = new FreshMachine();
        machine.Stub("apt-cache", "echo 'Version: 11.0~repack-1'");
        var run = machine.Run("setup");
        Assert.Equal(1, run.ExitCode);
        Assert.Single(machine.Calls("mmdebstrap"));
        Assert.Empty(machine.Calls("apt-helper"));
        Assert.Contains("Debian trixie has libwine 11.0~repack-1 now; expected is ", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Set wine_version in tests/bench/lib/make-root-filesystem, line \d+, to 11\.0~repack-1,\nand modules_sha256, line \d+, ", run.Output);
        AssertRepaired(machine, "apt-cache", run);
    }

    [Fact]
    public void Wine_that_does_not_start_is_told_in_its_own_words()
    {
        using var machine = new FreshMachine();
        machine.Stub("unshare", """
            [[ " $* " == *' --inside '* ]] || exec /usr/bin/unshare "$@"
            echo 'wine: could not load ntdll.dll' >&2; exit 1
            """);
        var run = machine.Run("setup");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("wine: could not load ntdll.dll", run.Output, StringComparison.Ordinal);
        Assert.Contains("a Wine prefix (tests/bench/lib/make-prefix, line ", run.Output, StringComparison.Ordinal);
        AssertRepaired(machine, "unshare", run);
    }

    /// <summary>The stub kills the script that has started it, which leads its process group, and does not end by itself.</summary>
    [Theory]
    [InlineData("mmdebstrap", "make-root-filesystem", "mkdir -p \"${@: -2:1}/usr\"")]
    [InlineData("unshare", "make-prefix", "[[ \" $* \" == *' --inside '* ]] || exec /usr/bin/unshare \"$@\"")]
    public void A_script_that_is_killed_leaves_nothing_and_nobody(string program, string script, string before)
    {
        using var machine = new FreshMachine();
        machine.Stub(program, $"""
            {before}
            echo $$ >"$MACHINE/process"
            kill -KILL "$(cut -d ' ' -f 5 /proc/$$/stat)"
            exec /usr/bin/sleep 600
            """);
        var run = machine.Run("setup");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"could not be made: signal 9 ended {script}.", run.Output, StringComparison.Ordinal);
        run.WaitUntil(() => machine.HasEnded("process"));
        AssertRepaired(machine, program, run);
    }

    [Fact]
    public void The_next_run_takes_over_from_a_setup_that_was_killed()
    {
        using var machine = new FreshMachine();
        machine.Stub("mmdebstrap", WaitingMmdebstrap);
        var killed = machine.Start("setup");
        killed.WaitUntil(() => machine.Calls("mmdebstrap").Count == 1);
        killed.Kill();
        machine.Repair("mmdebstrap");
        var next = machine.Start("setup");
        next.WaitUntil(() => next.Output.Contains("waiting for another run that makes the root file system with Wine", StringComparison.Ordinal));
        machine.Touch("go");
        next.Wait();
        AssertSuccess(machine, next);
    }

    [Fact]
    public void Of_two_setups_one_waits()
    {
        using var machine = new FreshMachine();
        machine.Stub("mmdebstrap", WaitingMmdebstrap);
        var first = machine.Start("setup");
        first.WaitUntil(() => machine.Calls("mmdebstrap").Count == 1);
        var second = machine.Start("setup");
        second.WaitUntil(() => second.Output.Contains("waiting for another run that makes the root file system with Wine", StringComparison.Ordinal));
        machine.Touch("go");
        first.Wait();
        second.Wait();
        AssertSuccess(machine, first);
        AssertSuccess(machine, second);
        Assert.Equal(2, machine.Calls("mmdebstrap").Count);
    }

    [Fact]
    public void A_long_step_shows_that_it_is_alive()
    {
        using var machine = new FreshMachine();
        machine.Stub("mmdebstrap", WaitingMmdebstrap);
        var run = machine.Start("setup");
        run.WaitUntil(() => run.Output.Contains(" s: a Debian trixie with Wine", StringComparison.Ordinal));
        machine.Touch("go");
        run.Wait();
        AssertSuccess(machine, run);
        Assert.Matches(@"  still busy after \d+ s: a Debian trixie with Wine", run.Output);
    }

    public class OfPackages
    {
        [Theory]
        [InlineData("update", "the lists of Debian packages")]
        [InlineData("install", "the Debian packages msitools")]
        public void As_root_a_failure_of_apt_is_told(string command, string step)
        {
            using var machine = new FreshMachine();
            machine.Remove("msiinfo");
            machine.Stub("apt-get", $"[[ \" $* \" != *' {command} '* && ${{!#}} != {command} ]] || {{ {NoNetwork}; }}");
            var run = machine.RunAsRoot("setup");
            Assert.Equal(1, run.ExitCode);
            Assert.Equal(["5", "20"], machine.Calls("sleep"));
            Assert.Contains("Temporary failure resolving mirror.test", run.Output, StringComparison.Ordinal);
            Assert.Contains($"this step failed with status 100: {step} (tests/bench/setup, line ", run.Output, StringComparison.Ordinal);
            Assert.Empty(machine.Made);
        }

        [Fact]
        public void As_a_user_a_missing_one_is_named()
        {
            using var machine = new FreshMachine();
            machine.Remove("msiinfo");
            var run = machine.RunAsUser("setup");
            Assert.Equal(1, run.ExitCode);
            Assert.Equal("setup: these packages are missing: msitools.\nInstall them as root: apt-get install --no-install-recommends msitools", run.Output);
            Assert.Empty(machine.Calls("apt-get"));
            Assert.Empty(machine.Made);
        }
    }

    public class OfTheMachine
    {
        [Fact]
        public void Too_little_space_is_told_before_anything_is_fetched()
        {
            using var machine = new FreshMachine();
            var run = machine.RunInSmallCache("setup");
            Assert.Equal(1, run.ExitCode);
            Assert.Matches(@"^setup: too little disk space: \d{4} MiB are required for what is not there yet in .*, 1 MiB are available\.\nTry: free some space ", run.Output);
            Assert.DoesNotContain("left: ", run.Output, StringComparison.Ordinal);
            Assert.Empty(machine.Calls("mmdebstrap"));
        }

        [Theory]
        [InlineData("mmdebstrap", "mkdir -p \"${@: -2:1}\" && head -c 2M /dev/zero >\"${@: -2:1}/big\"", "a Debian trixie with Wine")]
        [InlineData("dotnet", "d=${!##-p:Destination=}; mkdir -p \"$d\" && head -c 2M /dev/zero >\"$d/big\"", "for Windows from NuGet")]
        public void A_disk_that_becomes_full_is_told_and_left_as_it_was(string program, string script, string step)
        {
            using var machine = new FreshMachine();
            machine.Stub("df", "printf 'Avail\\n9999999\\n'");
            machine.Stub(program, script);
            var run = machine.RunInSmallCache("setup");
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("No space left on device", run.Output, StringComparison.Ordinal);
            Assert.Contains(step, run.Output, StringComparison.Ordinal);
            Assert.Contains("\nTry: free some space on the file system of ", run.Output, StringComparison.Ordinal);
            Assert.Single(machine.Calls(program));
            Assert.DoesNotContain(".unfinished", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("left: big", run.Output, StringComparison.Ordinal);
        }

        [Fact]
        public void A_cache_that_cant_be_written_to_is_told()
        {
            using var machine = new FreshMachine();
            Directory.Delete(machine.Cache);
            File.WriteAllText(machine.Cache, "");
            var run = machine.Run("setup");
            Assert.Equal(1, run.ExitCode);
            Assert.Equal(
                $"setup: {machine.BenchCache} can't be written to.\nMake that folder one that you may write to, or let XDG_CACHE_HOME name another one.", run.Output);
        }

        [Fact]
        public void No_user_namespaces_are_told_before_anything_is_fetched()
        {
            using var machine = new FreshMachine();
            machine.Stub("unshare", "echo 'unshare: unshare failed: Operation not permitted' >&2; exit 1");
            var run = machine.RunAsUser("setup");
            Assert.Equal(1, run.ExitCode);
            Assert.StartsWith("setup: this user can make no user namespace.\nGive the user subordinate ids (/etc/subuid", run.Output, StringComparison.Ordinal);
            Assert.Empty(machine.Calls("mmdebstrap"));
            Assert.Empty(machine.Made);
        }
    }

    private static Run Successful(Run run)
    {
        Assert.True(run.ExitCode == 0, run.Output);
        return run;
    }

    private static void AssertSuccess(FreshMachine machine, Run run)
    {
        Successful(run);
        Assert.Equal(Everything, machine.Made.Select(name => name[..name.LastIndexOf('-')]));
    }

    /// <summary>Nothing half made is left, and with the fault gone the next call succeeds.</summary>
    private static void AssertRepaired(FreshMachine machine, string program, Run failed)
    {
        Assert.DoesNotContain(machine.Made, name => name.Contains("unfinished", StringComparison.Ordinal));
        machine.Repair(program);
        var again = machine.Run("setup");
        Assert.True(again.ExitCode == 0, $"{failed.Output}\n---\n{again.Output}");
        AssertSuccess(machine, again);
    }
}
