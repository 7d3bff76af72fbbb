# Shared by the scripts of the bench: where things are, and how an error is told.
# shellcheck shell=bash
# shellcheck disable=SC2034 # used by the scripts that include this file

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
checkout=$(cd "$bench/../.." && pwd -P)

# Some build services run without HOME.
home=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
cache=${XDG_CACHE_HOME:-$home/.cache}/cloud-provisioning-bootstrapper

# fail STATUS MESSAGE…: tells what is wrong and what to do about it, one line each, and ends the script.
fail() {
    local status=$1
    shift
    printf '%s\n' "${0##*/}: $1" "${@:2}" >&2
    exit "$status"
}

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
# that folder to THING when it succeeded. Of two runs at once one waits.
make_once() {
    local thing=$1 description=$2 started=$SECONDS
    shift 2
    ! finished "$thing" || return 0
    mkdir -p "$(dirname "$thing")"
    (
        flock 9
        ! finished "$thing" || exit 0
        echo "making $description …"
        # What a killed run left; the lock proves that nobody works on it.
        remove_tree "$thing.unfinished"
        "$@" "$thing.unfinished"
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

# remove_tree FOLDER: also where the files belong to the mapped users of a user namespace.
remove_tree() {
    [[ -e $1 ]] || return 0
    rm -rf --one-file-system -- "$1" 2>/dev/null ||
        unshare --map-root-user --map-auto rm -rf --one-file-system -- "$1"
}
