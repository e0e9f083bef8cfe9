#!/usr/bin/env python3
"""Writes web.warc.gz from web.txt: WARC 1.1, one gzip member a record, the same bytes every time.

  examples/quickstart/make_web.py
"""
import gzip
import io
import pathlib
import re
import uuid

HERE = pathlib.Path(__file__).parent
DATE = "2026-11-20T03:00:00Z"


def record(kind, headers, block):
    """One gzip member."""
    name = uuid.uuid5(uuid.NAMESPACE_URL, kind + repr(headers))
    lines = ["WARC/1.1", "WARC-Type: " + kind, "WARC-Record-ID: <urn:uuid:%s>" % name, "WARC-Date: " + DATE]
    lines += ["%s: %s" % header for header in headers] + ["Content-Length: %d" % len(block)]
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", mtime=0) as member:
        member.write("\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n")
    return out.getvalue()


def answers():
    """(URL, the answer as a server sends it)"""
    text = HERE.joinpath("web.txt").read_text(encoding="utf-8")
    for part in re.split(r"(?m)^> ", text)[1:]:
        url, answer = part.split("\n", 1)
        head, _, body = answer.strip("\n").partition("\n\n")
        body = body.encode()
        yield url, head.replace("\n", "\r\n").encode() + b"\r\nContent-Length: %d\r\n\r\n" % len(body) + body


def main():
    info = b"software: make_web.py\r\ndescription: the pages that article.md cites\r\n"
    records = [record("warcinfo", [("Content-Type", "application/warc-fields")], info)]
    for url, answer in answers():
        headers = [("WARC-Target-URI", url), ("Content-Type", "application/http;msgtype=response")]
        records.append(record("response", headers, answer))
    HERE.joinpath("web.warc.gz").write_bytes(b"".join(records))


if __name__ == "__main__":
    main()
