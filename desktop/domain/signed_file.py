"""Small signed files of one canonical form: packs of rules, and what tells of a newer program.

A file is one JSON object: ``program``, ``kind``, ``format``, the signer's public ``key`` (Ed25519,
64 hexadecimal digits), ``body``, and ``signature`` over the canonical form of all the others. There
is one way to write it, and any other is refused: keys sorted, no blanks, UTF-8, no fractions. The
cryptography lives in the services.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final, NoReturn, TypeAlias

PROGRAM: Final = "patuh-jamsos"
FORMAT: Final = 1
LARGEST: Final = 1_000_000
"""Bytes; a bigger file is not even read."""

Body: TypeAlias = Mapping[str, object]

_KEYS: Final = frozenset({"program", "kind", "format", "key", "body", "signature"})
_PUBLIC_KEY: Final = re.compile(r"[0-9a-f]{64}")
_SIGNATURE: Final = re.compile(r"[0-9a-f]{128}")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
VERSION: Final = re.compile(r"\d{1,6}(\.\d{1,6}){2}")
"""How the program's versions are written."""


class FileKind(Enum):
    """What a signed file is for; a signature over one kind is none over another."""

    RULE_PACK = "rule-pack"
    MANIFEST = "manifest"


class SignedFileRefused(ValueError):
    """A file, or a step with one, is refused; ``code`` has a sentence, ``facts`` fill it."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class SignedFile:
    """A file that is written well; whether the signature holds is another question."""

    kind: FileKind
    body: Body
    key: bytes
    signature: bytes


def canonical(value: object) -> bytes:
    """Return the one form in which a value is written."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8")


def signed_part(kind: FileKind, body: Body, key: bytes) -> bytes:
    """Return the bytes over which the signature is made."""
    return canonical(_unsigned(kind, body, key))


def _unsigned(kind: FileKind, body: Body, key: bytes) -> dict[str, object]:
    return {
        "program": PROGRAM,
        "kind": kind.value,
        "format": FORMAT,
        "key": key.hex(),
        "body": body,
    }


def written(kind: FileKind, body: Body, key: bytes, signature: bytes) -> bytes:
    """Return the file."""
    return canonical({**_unsigned(kind, body, key), "signature": signature.hex()}) + b"\n"


def read_signed_file(data: bytes, kind: FileKind) -> SignedFile:
    """Return what is in a file.

    Raises ``SignedFileRefused``: ``FILE_TOO_BIG``, ``FILE_MALFORMED``, ``FILE_WRONG_PROGRAM``,
    ``FILE_WRONG_KIND``, ``FILE_NEEDS_NEWER_PROGRAM``.
    """
    if len(data) > LARGEST:
        raise SignedFileRefused("FILE_TOO_BIG")
    document = _parsed(data)
    if document.get("program") != PROGRAM:
        raise SignedFileRefused("FILE_WRONG_PROGRAM")
    if document.get("kind") != kind.value:
        raise SignedFileRefused("FILE_WRONG_KIND")
    if _is_later(document.get("format")):
        raise SignedFileRefused("FILE_NEEDS_NEWER_PROGRAM", version="")
    key, signature, body = (document.get(name) for name in ("key", "signature", "body"))
    if (
        set(document) != _KEYS
        or document["format"] != FORMAT
        or not isinstance(key, str)
        or not _PUBLIC_KEY.fullmatch(key)
        or not isinstance(signature, str)
        or not _SIGNATURE.fullmatch(signature)
        or not isinstance(body, dict)
    ):
        raise _malformed("file")
    return SignedFile(kind, body, bytes.fromhex(key), bytes.fromhex(signature))


def _is_later(number: object) -> bool:
    return isinstance(number, int) and number > FORMAT


def _malformed(where: str) -> SignedFileRefused:
    return SignedFileRefused("FILE_MALFORMED", where=where)


def _parsed(data: bytes) -> dict[str, object]:
    try:
        document = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_each_key_once,
            parse_float=_no_fraction,
            parse_constant=_no_fraction,
        )
        is_canonical = isinstance(document, dict) and data.rstrip(b"\n") == canonical(document)
    except (ValueError, RecursionError) as error:
        raise _malformed("file") from error
    if not is_canonical:
        raise _malformed("file")
    return dict(document)


def _each_key_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _no_fraction(text: str) -> NoReturn:
    raise ValueError(f"{text}: only whole numbers and texts")


class BodyReader:
    """Reads one table of a body key by key; every fault raises ``FILE_MALFORMED``."""

    def __init__(self, body: object, keys: frozenset[str], where: str = "") -> None:
        self._where = where
        if not isinstance(body, Mapping) or set(body) != keys:
            raise _malformed(where or "body")
        self._body: Body = body

    def fail(self, key: str) -> NoReturn:
        """Raise the fault that names ``key``."""
        raise _malformed(f"{self._where}{key}")

    def raw(self, key: str) -> object:
        """Return whatever stands at ``key``."""
        return self._body[key]

    def text(self, key: str, pattern: re.Pattern[str] | None = None) -> str:
        """Return a text that is not blank and, where told, of a certain form."""
        value = self._body[key]
        if not isinstance(value, str) or not value.strip() or "\0" in value:
            self.fail(key)
        if pattern is not None and not pattern.fullmatch(value):
            self.fail(key)
        return value

    def whole(self, key: str) -> int:
        """Return a whole number that is not negative."""
        value = self._body[key]
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            self.fail(key)
        return value

    def day(self, key: str) -> date:
        """Return a date written as 2027-03-01."""
        text = self.text(key, _DAY)
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.fail(key)

    def version(self, key: str) -> str:
        """Return a version written as 2026.11.0."""
        return self.text(key, VERSION)

    def table(self, key: str) -> Body:
        """Return a table with at least one entry."""
        value = self._body[key]
        if not isinstance(value, Mapping) or not value:
            self.fail(key)
        return value

    def tables(self, key: str, keys: frozenset[str]) -> list[BodyReader]:
        """Return the tables of a list, which may be empty."""
        value = self._body[key]
        if not isinstance(value, list):
            self.fail(key)
        return [
            BodyReader(item, keys, f"{self._where}{key}[{number}].")
            for number, item in enumerate(value, start=1)
        ]


def is_newer(version: str, than: str) -> bool:
    """Tell whether a version, such as 2026.11.0, comes after another one."""
    return _numbers(version) > _numbers(than)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
