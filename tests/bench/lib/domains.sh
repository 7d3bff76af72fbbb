# Active Directory domains of the bench: what they are made of, and where they are.
# shellcheck shell=bash
# shellcheck disable=SC2034 # used by the scripts that include this file
# shellcheck source=tests/bench/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

domains=$checkout/tests/domains
domain_root_filesystem=$cache/domain-root-filesystem-$(key_of "$bench/lib/make-domain-root-filesystem")
# Of the domain controller. TEST-NET-1, RFC 5737: for 127.0.0.1 Samba makes no DNS records.
domain_address=192.0.2.1

# base_of NAME: the domain that this one starts from, or nothing.
base_of() {
    sed -n 's/^base *= *//p' "$domains/$1.domain"
}

# domain_folder NAME: where the made domain is. The key is of all that it is made of.
domain_folder() {
    local name=$1 files=("$bench/lib/make-domain-root-filesystem" "$bench/lib/make-domain" "$bench/lib/make-domain.py")
    while [[ $name ]]; do
        files+=("$domains/$name.domain")
        name=$(base_of "$name")
    done
    echo "$cache/domains/$1-$(key_of "${files[@]}")"
}

# check_domain NAME: ends the script when there is no such domain.
check_domain() {
    [[ $1 =~ ^[a-z0-9-]+$ && -f $domains/$1.domain ]] || {
        local known=("$domains"/*.domain)
        known=("${known[@]##*/}")
        fail 2 "there is no domain '$1'." "Allowed is a file of tests/domains without its ending: ${known[*]%.domain}"
    }
}

# make_domain NAME: makes the domain, and the root file system of its domain controller, where they are missing.
make_domain() {
    local name=$1 base
    base=$(base_of "$name")
    make_once "$domain_root_filesystem" 'the root file system with Samba' "$bench/lib/make-domain-root-filesystem" >&2
    [[ -z $base ]] || make_domain "$base"
    make_once "$(domain_folder "$name")" "the domain $name" \
        "$bench/lib/make-domain" "$domains/$name.domain" "${base:+$(domain_folder "$base")}" >&2
}
