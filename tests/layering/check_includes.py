#!/usr/bin/env python3
"""Reads every #include of the rooms and holds it against two tables: which room may include which, and which file owns
which library. Debian keeps all headers in one place, so nothing but a test can keep this.

  check_includes.py SOURCE_DIR        exit status 1 and one line a breach; the last line counts passed and failed files
"""
import fnmatch
import pathlib
import re
import sys

ROOMS = {
    "model": {"model"},
    "parsers": {"model", "parsers"},
    "rules": {"model", "rules"},
    "fetch": {"model", "fetch"},
    "engine": {"model", "parsers", "rules", "fetch", "engine"},
}

# library → (headers, owners); owners are globs on the path below SOURCE_DIR.
LIBRARIES = {
    "Boost.Spirit X3": (r"boost/(spirit|fusion|phoenix)/", ["parsers/grammar/*", "rules/expression/*"]),
    "libcurl": (r"curl/", ["fetch/*"]),
    "OpenSSL": (r"openssl/", ["fetch/*"]),
    "c-ares": (r"ares(_\w+)?\.h", ["fetch/resolve.*"]),
    "sockets": (r"(sys/socket|netinet/.*|arpa/.*|netdb)(\.h)?", ["fetch/*"]),
    "zlib": (r"zlib\.h", ["fetch/warc*", "fetch/warc/*"]),
    "spdlog": (r"spdlog/", ["engine/log.*"]),
    "cmark-gfm": (r"cmark", ["parsers/document/markdown_blocks.cpp", "parsers/document/markdown_inlines.cpp"]),
    "Modest": (r"(modest|myhtml|mycore|myencoding)/", ["parsers/document/html_tree.*"]),
    "ICU": (r"unicode/", ["parsers/text/*"]),
    "libidn2": (r"idn2\.h", ["model/url.cpp", "model/url_*.cpp"]),
    "libpsl": (r"libpsl\.h", ["model/url.cpp", "model/url_*.cpp", "model/public_suffix.cpp"]),
    "Boost.JSON": (r"boost/json", ["engine/report/json*", "engine/command/*", "parsers/document/json_ld.cpp", "fetch/archive/*.cpp"]),
    "yaml-cpp": (r"yaml-cpp/", ["model/yaml.cpp"]),
    "RE2": (r"re2/", ["rules/expression/*", "rules/facts/functions_regex.cpp", "engine/url_filter.cpp"]),
    "CLI11": (r"CLI/", ["engine/options.*", "engine/*_options.*", "engine/option_kinds.hpp", "engine/help_layout.*"]),
    "std::regex": (r"regex$", []),
    "tl::expected": (r"tl/expected\.hpp", ["model/result.hpp"]),
    "Boost, other parts": (r"boost/(?!spirit|fusion|phoenix|json)", []),
}


def breaches(path, text):
    room = path.split("/")[0]
    for number, line in enumerate(text.splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*(["<])([^">]+)', line)
        if not found:
            continue
        quote, header = found.groups()
        if quote == '"':
            target = header.split("/")[0]
            if target not in ROOMS:
                yield number, 'include "%s": not a path from the project\'s root' % header
            elif target not in ROOMS[room]:
                yield number, 'include "%s": %s/ may not know %s/' % (header, room, target)
            continue
        for library, (pattern, owners) in LIBRARIES.items():
            if re.match(pattern, header) and not any(fnmatch.fnmatch(path, owner) for owner in owners):
                yield number, "include <%s>: %s belongs to %s" % (header, library, ", ".join(owners) or "nobody")


def main():
    root = pathlib.Path(sys.argv[1])
    passed = failed = 0
    for room in ROOMS:
        for file in sorted(root.joinpath(room).rglob("*.[ch]pp")):
            path = file.relative_to(root).as_posix()
            wrong = list(breaches(path, file.read_text(encoding="utf-8")))
            for number, message in wrong:
                print("%s:%d: %s" % (path, number, message))
            passed, failed = passed + (not wrong), failed + bool(wrong)
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
