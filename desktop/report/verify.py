"""The proof inside a declaration: sealed when it is printed, checked without rendering it.

The keywords of the PDF's Info dictionary hold a field of fixed width: marker, length of the first
revision, SHA-256 of all its bytes with the 64 digits themselves taken as zeros, document number,
digest of the snapshot. A signature appended later lies behind the recorded length.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

MARKER = "patuh-jamsos-bukti/1"
PRODUCER = "Patuh Jamsos, deklarasi final"
"""A second sign that a file is ours, in case the marker itself is damaged."""

UNALTERED = "unaltered"
ALTERED = "altered"
_BLANK = b"0" * 64
_FIELD = re.compile(
    re.escape(MARKER).encode()
    + rb" length=(?P<length>\d{10}) sha256=(?P<digest>[0-9a-f]{64})"
    + rb" number=(?P<number>[A-Za-z0-9._~%-]*) snapshot=(?P<snapshot>[0-9a-f]{64})"
)
_UPDATE = re.compile(rb"\s*\d+\s+\d+\s+obj\b.*startxref\s+\d+\s+%%EOF\s*", re.DOTALL)


class NotADeclaration(ValueError):
    """The bytes are no declaration of this program, or only a draft of one."""

    def __init__(self) -> None:
        super().__init__("Berkas ini bukan deklarasi final yang dicetak oleh program ini.")


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of a declaration found.

    ``result`` is ``unaltered`` or ``altered``; ``digest`` is the SHA-256 computed over the first
    revision; ``differences`` say in words what differs, ``remarks`` what was added without harm.
    """

    result: str
    document_number: str
    snapshot_digest: str
    digest: str
    differences: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def blank_field(document_number: str, snapshot_digest: str) -> str:
    """Return the field as it is printed, length and digest still zero."""
    number = quote(document_number, safe="")
    zeros = _BLANK.decode()
    return f"{MARKER} length={0:010d} sha256={zeros} number={number} snapshot={snapshot_digest}"


def seal(pdf: bytes) -> bytes:
    """Fill in length and digest of a PDF with a blank field; raises ``NotADeclaration``."""
    field = _FIELD.search(pdf)
    if field is None:
        raise NotADeclaration
    length = f"{len(pdf):010d}".encode()
    sized = pdf[: field.start("length")] + length + pdf[field.end("length") :]
    digest = _digest(sized, field).encode()
    return sized[: field.start("digest")] + digest + sized[field.end("digest") :]


def _digest(revision: bytes, field: re.Match[bytes]) -> str:
    blanked = hashlib.sha256(revision[: field.start("digest")])
    blanked.update(_BLANK)
    blanked.update(revision[field.end("digest") :])
    return blanked.hexdigest()


def verify(data: bytes) -> Verification:
    """Tell whether a printed declaration is unaltered; raises ``NotADeclaration``."""
    field = _FIELD.search(data)
    if field is None:
        return _damaged(data)
    length = int(field["length"])
    revision = data[:length]
    digest = _digest(revision, field) if length >= field.end() else ""
    differences = _differences(data, field, digest)
    appended = len(data) - length
    remarks: tuple[str, ...] = ()
    if appended > 0 and not differences:
        differences, remarks = _judge_update(revision, data)
    return Verification(
        result=ALTERED if differences else UNALTERED,
        document_number=unquote(field["number"].decode(), errors="replace"),
        snapshot_digest=field["snapshot"].decode(),
        digest=digest or hashlib.sha256(data).hexdigest(),
        differences=differences,
        remarks=remarks,
    )


def _damaged(data: bytes) -> Verification:
    if MARKER.encode() not in data and PRODUCER.encode() not in data:
        raise NotADeclaration
    return Verification(
        result=ALTERED,
        document_number="",
        snapshot_digest="",
        digest=hashlib.sha256(data).hexdigest(),
        differences=("Tanda bukti deklarasi di dalam berkas rusak atau diubah.",),
    )


def _differences(data: bytes, field: re.Match[bytes], digest: str) -> tuple[str, ...]:
    length = int(field["length"])
    if len(data) < length:
        return (f"Berkas terpotong: tersisa {len(data)} dari {length} byte.",)
    if digest != field["digest"].decode():
        return (
            (
                "Isi berkas tidak cocok dengan sidik yang tertulis di dalamnya: sekurang-kurangnya "
                "satu byte berubah sesudah deklarasi ditutup."
            ),
        )
    return ()


def _judge_update(revision: bytes, data: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell whether what was appended is an update that leaves all pages as they were."""
    added = len(data) - len(revision)
    if not _UPDATE.fullmatch(data, len(revision)):
        return (f"Ada {added} byte tambahan yang bukan pembaruan PDF yang sah.",), ()
    changed = _changed_pages(revision, data)
    if changed:
        return changed, ()
    remark = (
        f"Sesudah deklarasi ditutup ditambahkan {added} byte, misalnya tanda tangan elektronik; "
        "bagian semula tidak berubah."
    )
    return (), (remark,)


def _changed_pages(revision: bytes, data: bytes) -> tuple[str, ...]:
    from desktop.report.preview import UnreadablePdf, page_texts

    try:
        before, after = page_texts(revision), page_texts(data)
    except UnreadablePdf:
        return ("Pembaruan yang ditambahkan membuat berkas tidak terbaca.",)
    if len(before) != len(after):
        return (f"Jumlah halaman berubah dari {len(before)} menjadi {len(after)}.",)
    return tuple(
        f"Tulisan pada halaman {number} diganti sesudah deklarasi ditutup."
        for number, (old, new) in enumerate(zip(before, after, strict=True), start=1)
        if old != new
    )
