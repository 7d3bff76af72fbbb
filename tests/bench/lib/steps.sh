# External steps: commands of others (apt, mmdebstrap, npm, NuGet) that need a network, space on the disk, or time.
# shellcheck shell=bash
# shellcheck disable=SC2034 # used by the scripts that include this file
# shellcheck source=tests/bench/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# step WHAT ADVICE COMMAND…: runs a command silently; a long one shows that it is alive. When it fails, what it said is
# shown, then which step that was and where it stands, and ADVICE, which says what to try.
step() {
    run_step 1 "${BASH_SOURCE[1]}, line ${BASH_LINENO[0]}" "$@"
}

# fetch WHAT ADVICE COMMAND…: a step that needs the network. It is tried three times, where trying again can help.
fetch() {
    run_step 3 "${BASH_SOURCE[1]}, line ${BASH_LINENO[0]}" "$@"
}

nuget_advice="see that 'dotnet nuget list source' names a source that answers, and has what Directory.Packages.props names. Then run it again."

# Seconds before the second and the third attempt.
pauses=(5 20)
# Seconds until a step says that it is still busy.
patience=${BENCH_PATIENCE:-15}

# What is so the next time too: another content than the pinned one, a thing that is not there, a full disk, an error of
# the code. In the words of apt, npm, NuGet and the C# compiler.
lasting='Hash Sum mismatch|EINTEGRITY|NU1403|404 +Not Found|E404|NU110[1-3]|Unable to locate package|has no installation candidate'
lasting+='|error (CS|MSB|CA|IDE|NETSDK)[0-9]'
full='No space left on device|ENOSPC|There is not enough space on the disk'

# run_step ATTEMPTS PLACE WHAT ADVICE COMMAND…
run_step() {
    local attempts=$1 place=${2#"$checkout/"} what=$3 advice=$4 attempt file words said status
    shift 4
    # Without a name, so that it goes with whoever is killed.
    file=$(mktemp)
    exec {words}<>"$file"
    rm "$file"
    said=/proc/self/fd/$words
    for ((attempt = 1; ; attempt++)); do
        status=0
        watch_command "$what" "$said" "$@" || status=$?
        ((status != 0)) || break
        # After a signal somebody wants an end.
        if ((attempt == attempts || status > 128)) || grep -qE "$lasting|$full" "$said"; then
            ! grep -qE "$full" "$said" || advice=$space_advice
            # The end of a long story says why.
            tail -n 60 "$said" >&2
            printf '%s\n' "${0##*/}: this step failed with status $status: $what ($place; attempt $attempt of $attempts)." "Try: $advice" >&2
            exit 1
        fi
        tail -n 3 "$said" >&2
        echo "  failed: $what; trying again in ${pauses[attempt - 1]} s" >&2
        sleep "${pauses[attempt - 1]}"
    done
    exec {words}>&-
}

# watch_command WHAT FILE COMMAND…: the status of the command, whose output goes to FILE; 137 where nothing says it.
watch_command() {
    local what=$1 said=$2 ending status="" part started=$SECONDS result
    shift 2
    # The line comes when the command has ended; until then there is nothing to read.
    exec {ending}< <("$@" </dev/null >"$said" 2>&1 && echo 0 || echo $?)
    while :; do
        result=0
        # What it has read of the line when the time is up is not read again.
        read -r -t "$patience" -u "$ending" part || result=$?
        status+=$part
        ((result > 128)) || break
        echo "  still busy after $((SECONDS - started)) s: $what"
    done
    exec {ending}<&-
    return "${status:-137}"
}
