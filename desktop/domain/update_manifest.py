"""What tells of a newer program: its version, what is new, its installer, and packs beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop.domain.bilingual import Bilingual
from desktop.domain.signed_file import Body, BodyReader

_KEYS: Final = frozenset({"version", "issued_on", "notes", "installer", "packs"})
_NOTES_KEYS: Final = frozenset({"id", "en"})
_FILE_KEYS: Final = frozenset({"name", "size", "sha256"})
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file that lies beside the manifest: its bare name, bytes, and SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is announced."""

    version: str
    issued_on: date
    notes: Bilingual
    installer: NamedFile
    packs: tuple[NamedFile, ...]


def read_manifest(body: Body) -> Manifest:
    """Return what a body announces; raises ``SignedFileRefused`` (``FILE_MALFORMED``)."""
    reader = BodyReader(body, _KEYS)
    notes = BodyReader(reader.raw("notes"), _NOTES_KEYS, "notes.")
    return Manifest(
        version=reader.version("version"),
        issued_on=reader.day("issued_on"),
        notes=Bilingual(notes.text("id"), notes.text("en")),
        installer=_file(BodyReader(reader.raw("installer"), _FILE_KEYS, "installer.")),
        packs=tuple(_file(item) for item in reader.tables("packs", _FILE_KEYS)),
    )


def _file(reader: BodyReader) -> NamedFile:
    return NamedFile(
        name=reader.text("name", _NAME),
        size=reader.whole("size"),
        sha256=reader.text("sha256", _DIGEST),
    )
