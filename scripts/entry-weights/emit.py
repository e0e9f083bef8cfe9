#!/usr/bin/env python3
"""Writes the rows that fit.cpp fitted into reference_entry_weights.txt, in sections named as the templates of
reference_entry_templates.hpp; the head of the file stays.

  emit.py ROWS ROOT       ROOT is the folder of the repository
"""
import pathlib
import re
import sys

FIELDS = 12
WIDTH = 116
# The counts of values that the sizes of templates are products of, as in parsers/grammar.
COUNTS = {"kTokenShapes": 17, "kTokenTails": 10, "kTokenHeads": 5, "kChunkKinds": 10, "kShapes": 18, "kTails": 11,
          "kHeads": 6, "kKinds": 11, "kCoarse": 9, "kQuotes": 4, "kYears": 4, "kEntryWords": 26}


def templates(source):
    names = re.search(r"enum Template[^{]*\{(.*?)\}", source, re.S).group(1).replace(",", " ").split()
    sizes = re.search(r"kSizes = \{(.*?)\};", source, re.S).group(1).split(",")
    product = [1] * len(names)
    for i, size in enumerate(s for s in sizes if s.strip()):
        for factor in size.split("*"):
            product[i] *= COUNTS.get(factor.strip()) or int(factor)
    return list(zip(names, product))[:-1]  # the last one is their count


def read_rows(text):
    rows, at = [], 0
    while at < len(text):
        size = 1 if text[at] == "~" else FIELDS
        rows.append(text[at:at + size])
        at += size
    return rows


def section(name, rows):
    words, zeros = [], 0
    for row in rows + [None]:
        if row == "~":
            zeros += 1
            continue
        if zeros:
            words.append("~" if zeros == 1 else "~%d" % zeros)
        zeros = 0
        if row:
            words.append(row)
    lines, line = ["# " + name], ""
    for word in words:
        if line and len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line = word
        else:
            line = line + " " + word if line else word
    return lines + [line]


def main():
    rows = read_rows(pathlib.Path(sys.argv[1]).read_text())
    grammar = pathlib.Path(sys.argv[2]) / "parsers" / "grammar"
    file = grammar / "reference_entry_weights.txt"
    lines = file.read_text().splitlines()
    head = [line for line in lines[:next(i for i, line in enumerate(lines) if not line.startswith("#"))]][:-1]
    at = 0
    for name, size in templates((grammar / "reference_entry_templates.hpp").read_text()):
        head += section(name, rows[at:at + size])
        at += size
    file.write_text("\n".join(head + section("steps", rows[at:-1]) + section("first", rows[-1:])) + "\n")


if __name__ == "__main__":
    main()
