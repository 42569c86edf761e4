# The Debian packages that dateline needs, and a function that installs what is missing of them. To be
# sourced by the scripts that set everything up: corpora/demo and tests/run.

# What builds and runs the programs.
build_packages="
  cmake g++ ninja-build pkg-config
  libarchive-dev libbrotli-dev libcld2-dev libcli11-dev libcmark-dev libcsv-dev libgmime-3.0-dev libicu-dev libsimdjson-dev
  libtomlplusplus-dev libxapian-dev libxml2-dev libxxhash-dev libyaml-cpp-dev libzstd-dev nlohmann-json3-dev
  zlib1g-dev"

# What the tests need besides.
test_packages="bzip2 jq libarchive-tools libgmock-dev libgtest-dev poppler-utils python3-cram xz-utils zip zstd"

# What tests/run --extended needs besides.
extended_packages="clang clang-format clang-tidy gcovr libclang-rt-14-dev"

# install_missing PACKAGE…
install_missing() {
    local package missing=""
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
            missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ]; then
        echo "These packages are missing; install them as root and run this again:" >&2
        echo "  apt-get install$missing" >&2
        return 1
    fi
    echo "Installing$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086  # a list of words
    apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
