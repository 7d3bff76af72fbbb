#!/bin/bash
# build.sh        builds the test edition (artifacts/test-edition) and shows Setup at work on four emulated servers
# build.sh test   builds, then runs every test; the last line is their sum: N passed, N failed, N skipped
#
# For Linux (Debian, with the .NET SDK). The release edition is built on Windows by build.cmd.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

case ${1-} in
    '' | test) ;;
    *) printf "build.sh: '%s' is not known. Allowed: nothing, or test.\n" "$1" >&2; exit 2 ;;
esac

step() { printf '\n== %s\n' "$*"; }

build() {
    command -v dotnet >/dev/null || { echo 'build.sh: the .NET SDK is missing; global.json says which version is needed.' >&2; exit 1; }
    step 'Linux bench'
    tests/bench/setup
    step 'Test edition'
    tests/bench/build
}

# show TITLE SERVER-OPTION…: runs Setup silently on a fresh server and prints what an administrator would look for.
show() {
    local title=$1 kept log
    shift
    step "$title"
    mkdir -p artifacts/servers
    kept=$(mktemp -d artifacts/servers/XXXXXX)
    # shellcheck disable=SC2064 # the folder of this call
    trap "rm -rf '$kept'" RETURN
    # Wine says "workgroup" of every computer, and an emulated server has no network.
    tests/bench/server "$@" --keep "$kept" -- CloudProvisioningBootstrapper.exe /quiet /norestart /log 'C:\logs\setup.log' SKIPCHECKS=DomainJoined NETWORKCHECK=0 DIRECTORYCHECK=0 "${properties[@]}"
    log=("$kept"/drive_c/logs/setup_*_Prerequisites.log)
    # The refusal as it stands in Windows Installer's log: from its first line to the path of the report.
    tr -d '\r' <"${log[0]}" | sed -n '/This server is not ready/,/^Report: /p' | sed -e 's/^.*\(This server is not\)/\1/' -e '/^Report: /q'
}

demonstrate() {
    local profiles=tests/profiles properties=()
    show 'CloudProvisioningBootstrapper.exe on a good Windows Server 2019' --registry $profiles/windows-server-2019.reg
    show 'CloudProvisioningBootstrapper.exe on Server Core' --registry $profiles/windows-server-2019.reg --registry $profiles/server-core.reg
    show 'CloudProvisioningBootstrapper.exe on a server with 3 GB of memory' --registry $profiles/windows-server-2019.reg --memory 3072
    # Beside a real domain controller. Later properties count.
    properties=(DIRECTORYCHECK=1 DOMAINCONTROLLER=dc1.contoso.test)
    show 'CloudProvisioningBootstrapper.exe in a forest of Windows Server 2008 R2' --registry $profiles/windows-server-2019.reg --domain readable-by-everyone-2008-r2
}

# run_beside SCRIPT…: runs scripts tests/SUITE/run, one after the other, in the background, with what they say in
# artifacts/test-results/SUITE.log.
run_beside() {
    set -m
    (
        failed=0
        for script; do
            "$script" >"$results/$(basename "$(dirname "$script")").log" 2>&1 </dev/null || failed=1
        done
        exit "$failed"
    ) &
    beside+=($!)
    set +m
}

end_beside() {
    local group
    for group in "${beside[@]}"; do
        kill -TERM -- "-$group" 2>/dev/null || true
    done
}

# Each suite writes its counts: `dotnet test` to .trx files (what crashes before writing one fails as a whole), what runs
# elsewhere by itself, on emulated servers or under Mono, to its output.
run_tests() {
    local results=artifacts/test-results failed=0 suite group beside=()
    rm -rf "$results"
    mkdir -p "$results"
    step 'C# code'
    dotnet build Bootstrapper.Linux.slnf --configuration Release --verbosity quiet --nologo
    step 'Tests'
    # Those that run elsewhere (on emulated servers, beside domain controllers, under Mono) go beside the others, which leave the
    # processors idle at times. Those with a script in a .Tests folder build something, so they do not go beside each other.
    trap end_beside EXIT
    run_beside tests/*.Tests/run
    run_beside tests/NetFramework/run
    dotnet test Bootstrapper.Linux.slnf --configuration Release --no-build --nologo --results-directory "$results" || failed=1
    for group in "${beside[@]}"; do
        wait "$group" || failed=1
    done
    trap - EXIT
    for suite in tests/*.Tests/run tests/NetFramework/run; do
        suite=$(basename "$(dirname "$suite")")
        step "$suite"
        cat "$results/$suite.log"
    done
    printf '\n'
    for suite in tests/*.Tests/*.csproj NetFramework; do
        suite=$(basename "$suite" .csproj)
        [[ -e $results/$suite.trx || -s $results/$suite.log ]] || { echo "build.sh: $suite left no result." >&2; failed=1; }
    done
    {
        # <Counters total="6" executed="6" passed="6" failed="0" …/>
        sed -n 's/.*<Counters total="\([0-9]*\)" executed="\([0-9]*\)" passed="\([0-9]*\)".*/\1 \2 \3/p' "$results"/*.trx |
            awk '{ print $3, $2 - $3, $1 - $2 }'
        sed -n 's/.*\b\([0-9]\+\) passed, \([0-9]*\) failed, \([0-9]*\) skipped.*/\1 \2 \3/p' "$results"/*.log
    } | awk '
        { passed += $1; failed += $2; skipped += $3 }
        END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped; exit failed > 0 || passed == 0 }' || failed=1
    return $failed
}

build
if [[ ${1-} == test ]]; then run_tests; else demonstrate; fi
