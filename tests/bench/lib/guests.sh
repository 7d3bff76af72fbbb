# How the commands of the bench run a guest: without a terminal, and so that nothing of it is left whatever happens.
# shellcheck shell=bash
# shellcheck source=tests/bench/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

temporary_folder="" temporary_folder_lock="" guest_group=""

# new_temporary_folder: sets temporary_folder to a new folder beside the template, which is gone when the script ends.
# It stays locked as long as the script or a guest of it lives: what a killed run left behind is not locked, and the
# next run removes it.
new_temporary_folder() {
    local parent=$cache/servers stale parent_lock
    mkdir -p "$parent"
    # Held while folders are made and removed, so that nobody takes a new folder for a stale one.
    exec {parent_lock}<"$parent"
    flock "$parent_lock"
    for stale in "$parent"/*/; do
        if [[ -d $stale ]] && flock --nonblock "$stale" true; then
            remove_tree "$stale"
        fi
    done
    temporary_folder=$(mktemp -d "$parent/XXXXXXXX")
    exec {temporary_folder_lock}<"$temporary_folder"
    flock "$temporary_folder_lock"
    exec {parent_lock}<&-
}

# run_guest ARGUMENT…: runs lib/guest with the arguments; the status is its status.
# It runs in a process group of its own, so that one signal ends it with all that belongs to it; `wait` lets the traps
# run at once. A terminal would make Wine draw a console on it: the guest only sees pipes. Lines come out with Unix
# ends, and the last one has one.
run_guest() {
    local status=0
    set -m
    {
        { "$bench/lib/guest" "$@" </dev/null 2>&1 1>&3 3>&- | unix_lines >&2; } 3>&1 | unix_lines
    } &
    guest_group=$!
    set +m
    wait "$guest_group" || status=$?
    guest_group=""
    return "$status"
}

unix_lines() {
    # shellcheck disable=SC1003 # $a\ adds the end that the last line may lack
    sed -u -e 's/\r$//' -e '$a\'
}

clean_up() {
    if [[ $guest_group ]]; then
        disown "$guest_group"
        kill -KILL -- "-$guest_group" 2>/dev/null || true
    fi
    if [[ $temporary_folder ]]; then
        # The lock is free when the last process of the guest is gone.
        exec {temporary_folder_lock}<&-
        flock "$temporary_folder" true
        remove_tree "$temporary_folder"
    fi
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
