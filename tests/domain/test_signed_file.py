"""One way to write a signed file; every other one is refused, however it came about."""

from __future__ import annotations

import pytest

from desktop.domain.signed_file import (
    LARGEST,
    BodyReader,
    FileKind,
    SignedFileRefused,
    is_newer,
    read_signed_file,
    signed_part,
    written,
)

KEY, SIGNATURE = bytes(range(32)), bytes(64)
GOOD = written(FileKind.MANIFEST, {"a": "ñ", "b": [1]}, KEY, SIGNATURE)


def refusal(data: bytes) -> str:
    """Return the code with which a file is refused."""
    with pytest.raises(SignedFileRefused) as caught:
        read_signed_file(data, FileKind.MANIFEST)
    return caught.value.code


def test_a_file_comes_back_as_it_was() -> None:
    """Body, key and signature; what is signed names program, kind, format and key too."""
    found = read_signed_file(GOOD, FileKind.MANIFEST)
    assert (found.body, found.key, found.signature) == ({"a": "ñ", "b": [1]}, KEY, SIGNATURE)
    assert signed_part(found.kind, found.body, KEY) != signed_part(
        FileKind.RULE_PACK, found.body, KEY
    )
    assert GOOD.endswith(b"}\n")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"x" * (LARGEST + 1), "FILE_TOO_BIG"),
        (b"", "FILE_MALFORMED"),
        (b"[]", "FILE_MALFORMED"),
        (b"\xff\xfe", "FILE_MALFORMED"),
        (b'{"a":' * 90_000, "FILE_MALFORMED"),
        (b'{"a":1,"a":1}', "FILE_MALFORMED"),
        (b'{"a":1.5}', "FILE_MALFORMED"),
        (b'{"a":NaN}', "FILE_MALFORMED"),
        (b'{"a":' + b"9" * 5000 + b"}", "FILE_MALFORMED"),
        (b" " + GOOD, "FILE_MALFORMED"),
        (GOOD.replace("ñ".encode(), b"\\u00f1"), "FILE_MALFORMED"),
        (GOOD.replace(b'"signature"', b'"signaturf"'), "FILE_MALFORMED"),
        (GOOD.replace(b'"format":1', b'"format":0'), "FILE_MALFORMED"),
        (GOOD.replace(b'"key":"00', b'"key":"0x'), "FILE_MALFORMED"),
        (GOOD.replace(b'{"a":"\xc3\xb1","b":[1]}', b"[]"), "FILE_MALFORMED"),
        (b"{}", "FILE_WRONG_PROGRAM"),
        (GOOD.replace(b"manifest", b"rule-pack"), "FILE_WRONG_KIND"),
        (GOOD.replace(b'"format":1', b'"format":2'), "FILE_NEEDS_NEWER_PROGRAM"),
    ],
    ids=range(18),
)
def test_everything_else_is_refused(data: bytes, code: str) -> None:
    """Nothing but a refusal leaves the reader."""
    assert refusal(data) == code


def test_a_table_is_read_by_the_word() -> None:
    """Each fault names its place."""
    body = {"t": "x", "n": 1, "d": "2027-02-29", "v": "2026.1", "l": [{}], "m": {}}
    reader = BodyReader(body, frozenset(body), "x.")
    assert (reader.text("t"), reader.whole("n")) == ("x", 1)
    for read in (
        lambda: reader.text("n"),
        lambda: reader.whole("t"),
        lambda: reader.day("d"),
        lambda: reader.version("v"),
        lambda: reader.tables("t", frozenset()),
        lambda: reader.tables("l", frozenset({"a"})),
        lambda: reader.table("m"),
        lambda: BodyReader(body, frozenset({"t"})),
        lambda: BodyReader([], frozenset()),
    ):
        with pytest.raises(SignedFileRefused) as caught:
            read()
        assert caught.value.facts["where"]


def test_versions_are_numbers() -> None:
    """A tenth month comes after a ninth."""
    assert is_newer("2026.10.0", "2026.9.12")
    assert not is_newer("2026.10.0", "2026.10.0")
