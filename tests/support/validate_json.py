#!/usr/bin/env python3
"""Holds JSON documents on standard input, one after the other, against a JSON Schema (2020-12).

  validate_json.py SCHEMA

A line "#### LABEL [DEFINITION]" names the documents behind it and the part of the schema's $defs that they are held
against (else the whole schema); a member "id" that a stage command adds is passed over there. Prints where each document
breaks the schema; exit status 1 if any does or if a label has none.
"""
import json
import re
import sys

import jsonschema


def documents(text):
    decoder, at = json.JSONDecoder(), 0
    while text[at:].strip():
        at += len(text[at:]) - len(text[at:].lstrip())
        document, at = decoder.raw_decode(text, at)
        yield document


def breaches(schema, definition, text):
    if definition:
        schema = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": "#/$defs/" + definition}
    validator = jsonschema.Draft202012Validator(schema)
    count = 0
    try:
        for document in documents(text):
            count += 1
            if definition:
                document.pop("id", None)
            for error in validator.iter_errors(document):
                yield "document %d: %s: %s" % (count, "/".join(map(str, error.absolute_path)), error.message[:300])
    except ValueError as error:
        yield "document %d is not JSON: %s" % (count + 1, error)
    if not count:
        yield "no document"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    wrong = 0
    parts = re.split(r"^#### (.*)\n", sys.stdin.buffer.read().decode("utf-8"), flags=re.M)
    sections = list(zip(parts[1::2], parts[2::2])) or [("", parts[0])]
    for head, text in sections:
        label, _, definition = head.partition(" ")
        for breach in breaches(schema, definition, text):
            wrong += 1
            print("%s: %s" % (label or "standard input", breach))
    print("%d sections, %d breaches" % (len(sections), wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
