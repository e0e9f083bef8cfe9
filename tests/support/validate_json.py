#!/usr/bin/env python3
"""Holds JSON documents on standard input, one after the other, against a JSON Schema (2020-12).

  validate_json.py SCHEMA [DEFINITION]    with a name from its $defs: against that part; a member "id" that a stage command
                                          adds is passed over
Prints where each document breaks the schema; exit status 1 if any does or if there was none.
"""
import json
import sys

import jsonschema


def documents(text):
    decoder, at = json.JSONDecoder(), 0
    while text[at:].strip():
        at += len(text[at:]) - len(text[at:].lstrip())
        document, at = decoder.raw_decode(text, at)
        yield document


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    definition = sys.argv[2] if len(sys.argv) > 2 else None
    if definition:
        schema = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": "#/$defs/" + definition}
    validator = jsonschema.Draft202012Validator(schema)
    count = wrong = 0
    for document in documents(sys.stdin.buffer.read().decode("utf-8")):
        count += 1
        if definition:
            document.pop("id", None)
        for error in validator.iter_errors(document):
            wrong += 1
            print("document %d: %s: %s" % (count, "/".join(map(str, error.absolute_path)), error.message[:300]))
    print("%d documents, %d breaches" % (count, wrong))
    return 1 if wrong or not count else 0


if __name__ == "__main__":
    sys.exit(main())
