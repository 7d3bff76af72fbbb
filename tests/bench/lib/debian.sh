# Root file systems with another Debian than that of this machine.
# shellcheck shell=bash
# shellcheck disable=SC2034 # used by the scripts that include this file
# shellcheck source=tests/bench/lib/steps.sh
source "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

debian_advice="when the mirror is between two states ('unexpected size', 'Hash Sum mismatch'), wait some minutes; otherwise see that apt-get update works on this machine. Then run setup again."

# debian_mirror: the machine's own mirror, whatever it is. The security archive has another label.
debian_mirror() {
    local mirror
    # shellcheck disable=SC2016
    mirror=$(apt-get indextargets --format '$(REPO_URI)' \
        'Created-By: Packages' 'Label: Debian' 'Component: main' | head -n 1)
    [[ $mirror ]] || fail 1 'apt knows no Debian archive.' "Add one to /etc/apt/sources.list and run 'apt-get update'."
    echo "${mirror%/}"
}

# line_of VARIABLE: the line of this script that sets it.
line_of() {
    grep -nm1 "^$1=" "$0" | cut -d: -f1
}
