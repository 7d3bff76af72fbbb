# Shared by the scripts of the bench: where things are, and how an error is told.
# shellcheck shell=bash
# shellcheck disable=SC2034 # used by the scripts that include this file

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
checkout=$(cd "$bench/../.." && pwd -P)

# A user's PATH may lack where chroot is, and apt-helper is in no PATH.
PATH=$PATH:/usr/sbin:/usr/lib/apt

# Some build services run without HOME.
home=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
cache=${XDG_CACHE_HOME:-$home/.cache}/cloud-provisioning-bootstrapper
space_advice="free some space on the file system of $cache, or let XDG_CACHE_HOME name a folder on another one. Then run setup again."

# fail STATUS MESSAGE…: tells what is wrong and what to do about it, one line each, and ends the script.
fail() {
    local status=$1
    shift
    printf '%s\n' "${0##*/}: $1" "${@:2}" >&2
    exit "$status"
}

# dotnet …: without the locks that these scripts hold as descriptor 9. The servers that a build leaves running (compiler, MSBuild's
# nodes) inherit what is open, and would hold such a lock for minutes after the script has ended.
dotnet() {
    command dotnet "$@" 9>&-
}

# no_arguments "$@": ends a script that takes none and was given some.
no_arguments() {
    (($# == 0)) || fail 2 "'$1' is not known. No argument is allowed."
}

[[ $cache == /* ]] || fail 2 "XDG_CACHE_HOME '$XDG_CACHE_HOME': allowed is an absolute path." 'Set it to one, or not at all.'

# key_of FILE…: short hash of recipes, so that a changed recipe makes a new thing beside the old one.
key_of() {
    cat -- "$@" | sha256sum | cut -c1-12
}

root_filesystem=$cache/root-filesystem-$(key_of "$bench/lib/make-root-filesystem")
prefix_template=$cache/prefix-$(key_of "$bench/lib/make-root-filesystem" "$bench/lib/make-prefix")

runtime_version=$(sed -n 's:.*<BenchRuntimeVersion>\(.*\)</BenchRuntimeVersion>.*:\1:p' "$checkout/Directory.Packages.props")
dotnet_root=$cache/dotnet-$runtime_version

# finished THING: whether make_once has made it; what is there is complete.
finished() {
    [[ -d $1 ]]
}

# make_once THING DESCRIPTION COMMAND…: runs COMMAND with a temporary folder as its last argument, and renames
# that folder to THING when it succeeded; otherwise nothing is left of it. Of two runs at once one waits.
make_once() {
    local thing=$1 description=$2 started=$SECONDS
    shift 2
    ! finished "$thing" || return 0
    mkdir -p "$(dirname "$thing")"
    (
        flock --nonblock 9 || { echo "waiting for another run that makes $description …"; flock 9; }
        ! finished "$thing" || exit 0
        echo "making $description …"
        # What a killed run left; the lock proves that nobody works on it.
        remove_tree "$thing.unfinished"

        # In a process group of its own: whatever ends the command, what it has started ends too, before its folder goes.
        maker=""
        end_maker() {
            [[ -z $maker ]] || kill -KILL -- "-$maker" 2>/dev/null || true
            remove_tree "$thing.unfinished"
        }
        trap end_maker EXIT
        trap 'exit 129' HUP
        trap 'exit 130' INT
        trap 'exit 143' TERM
        set -m
        "$@" "$thing.unfinished" </dev/null &
        maker=$!
        set +m
        status=0
        wait "$maker" || status=$?
        ((status == 0)) || fail 1 "$description could not be made$( ((status < 128)) || echo ": signal $((status - 128)) ended ${1##*/}")." \
            'What it had done is removed; run it again.'
        mv -T "$thing.unfinished" "$thing"
        echo "made $description ($((SECONDS - started)) s)"
    ) 9>"$thing.lock"
}

# quietly COMMAND…: shows what the command says only when it fails.
quietly() {
    local output
    output=$("$@" 2>&1) || {
        local status=$?
        printf '%s\n' "$output" >&2
        return "$status"
    }
}

# in_tree COMMAND…: runs it with the rights on files of the mapped users of a user namespace, which root has anyway.
in_tree() {
    if ((EUID == 0)); then "$@"; else unshare --map-root-user --map-auto "$@"; fi
}

# remove_tree FOLDER
remove_tree() {
    [[ ! -e $1 ]] || in_tree rm -rf --one-file-system -- "$1"
}

# check_namespaces: ends the script where guests can't be entered.
check_namespaces() {
    if ((EUID == 0)); then
        unshare --mount --pid --fork true 2>/dev/null ||
            fail 1 'root may not make namespaces here.' \
                'Run it on a machine of its own, or in a container that may (for example docker run --privileged).'
    else
        unshare --map-root-user --map-auto --mount true 2>/dev/null ||
            fail 1 'this user can make no user namespace.' \
                "Give the user subordinate ids (/etc/subuid and /etc/subgid, package uidmap), allow user namespaces (sysctl user.max_user_namespaces), or run it as root."
    fi
}
