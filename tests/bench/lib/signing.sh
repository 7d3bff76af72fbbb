# How tests/bench/build signs an edition, in the order of the release (installer/Signing.targets). WiX 3's insignia takes the
# engine off a bundle and puts it back, as WixToolset.Sdk does there.
# shellcheck shell=bash

# is_signed: whether the edition is to be signed.
is_signed() {
    [[ ${SIGNING_COMMAND-} ]]
}

# sign FILE: runs SIGNING_COMMAND, in which {file} becomes the path in quotation marks.
sign() {
    quietly bash -c "${SIGNING_COMMAND//'{file}'/\"$1\"}" || fail 1 "SIGNING_COMMAND has not signed $1."
}

# sign_bundle FILE: the engine apart, because only the engine gets into the package cache, then the whole.
sign_bundle() {
    local bundle=$1 engine=${1%.exe}-engine.exe
    wix insignia -nologo -wx -ib "$(windows "$bundle")" -out "$(windows "$engine")"
    sign "$engine"
    wix insignia -nologo -wx -ab "$(windows "$engine")" "$(windows "$bundle")" -out "$(windows "$bundle")"
    sign "$bundle"
}
