# Takes installers of either edition apart.
# shellcheck shell=bash

# read_number FILE OFFSET: the 32-bit number there.
read_number() {
    od --address-radix=n --format=u4 --skip-bytes="$2" --read-bytes=4 --endian=little "$1" | tr -d ' '
}

# unpack_package MSI FOLDER: tables/NAME.idt, streams/NAME, files.txt with the names and dates of the cabinet, files/NAME.
unpack_package() {
    local package folder=$2 name
    package=$(realpath "$1")
    mkdir -p "$folder"/{tables,streams,files}
    for name in $(msiinfo tables "$package"); do
        # It writes the binaries of a table into the current folder.
        (cd "$folder/tables" && msiinfo export "$package" "$name" | tr -d '\r' >"$name.idt")
    done
    # The stream of the summary information is the table _SummaryInformation.
    for name in $(msiinfo streams "$package" | grep -v 'SummaryInformation$'); do
        msiinfo extract "$package" "$name" >"$folder/streams/$name"
    done
    for name in "$folder"/streams/*.cab; do
        cabextract --list "$name" | grep '|.*:' >>"$folder/files.txt"
        cabextract --quiet --directory "$folder/files" "$name"
    done
    # The streams again.
    find "$folder/tables" -mindepth 1 -type d -exec rm -rf {} +
}

# unpack_bundle SETUP FOLDER: engine.exe, container-N.cab and container-N/NAME, rest (a signature).
# The section .wixburn is BURN_SECTION_HEADER of https://github.com/wixtoolset/wix/blob/v5.0.2/src/burn/engine/section.cpp
unpack_bundle() {
    local bundle=$1 folder=$2 section offset size count index
    section=$((16#$(x86_64-w64-mingw32-objdump --section-headers "$bundle" | awk '$2 == ".wixburn" { print $6 }')))
    mkdir -p "$folder"
    offset=$(read_number "$bundle" $((section + 24)))
    count=$(read_number "$bundle" $((section + 44)))
    head --bytes="$offset" "$bundle" >"$folder/engine.exe"
    # The engine of a signed bundle has its signature behind the first container.
    for ((index = 0; index < count; index++)); do
        size=$(read_number "$bundle" $((section + 48 + 4 * index)))
        head --bytes=$((offset + size)) "$bundle" | tail --bytes="$size" >"$folder/container-$index.cab"
        cabextract --quiet --directory "$folder/container-$index" "$folder/container-$index.cab"
        offset=$((offset + size))
        ((index > 0)) || offset=$((offset + $(read_number "$bundle" $((section + 36)))))
    done
    tail --bytes=+$((offset + 1)) "$bundle" >"$folder/rest"
}
