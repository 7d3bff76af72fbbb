# Wine prefixes are copies of one template.
# shellcheck shell=bash
# shellcheck source=tests/bench/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# copy_prefix FOLDER: a fresh prefix in FOLDER, which must not exist or be empty.
# Wine's own modules are 1.4 GB and nobody writes into them in place: on the file system of the template they are
# hard links. Everything else is a copy of its own.
copy_prefix() {
    local folder=$1 modules=() extension
    for extension in dll exe drv sys ocx acm ax cpl ds tlb vxd com nls; do
        modules+=(! -name "*.$extension")
    done
    mkdir -p "$folder"
    if cp -a --link -T "$prefix_template" "$folder" 2>/dev/null; then
        (cd "$prefix_template" &&
            find . -type f "${modules[@]}" -exec cp -p --parents --remove-destination -t "$folder" {} +)
    else
        cp -a --reflink=auto -T "$prefix_template" "$folder"
    fi
}

# check_template: a module that some program did overwrite in place would be wrong in all servers. The template's folder
# itself is younger than everything in it: that is how make-prefix leaves it.
check_template() {
    finished "$prefix_template" || fail 2 'the bench is not set up.' "Run $bench/setup first."
    local changed
    changed=$(find "$prefix_template" -newer "$prefix_template" -type f -print -quit)
    [[ -z $changed ]] || fail 2 "a program has changed the template of all servers: $changed" \
        "Delete $prefix_template and run $bench/setup."
}
