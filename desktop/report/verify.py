"""The seal inside a declaration: filled in when it is printed, checked without rendering it.

The catalog holds a field of fixed width: marker, length of the first revision, SHA-256 of all its
bytes with the digits of digest and signature taken as zeros, the installation's signature over that
digest, document number, digest of the snapshot, public key. A signature appended later lies behind
the recorded length. Version 1 (in the Info dictionary) had neither signature nor key; declarations
that carry it are still read.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import quote, unquote

from desktop.domain.proof_text import KEY_BYTES, SIGNATURE_BYTES, ProofUnreadable
from desktop.domain.verification import ALTERED, UNALTERED, Difference, differs
from desktop.report.proof import SEAL_PURPOSE

MARKER = "patuh-jamsos-bukti/"
PRODUCER = "Patuh Jamsos, deklarasi final"
SHORT_PRODUCER = "Patuh Jamsos, surat ringkas"
COPY_PRODUCER = "Patuh Jamsos, cetakan samaran"
"""Prints of a declaration that carry its code but no seal."""
"""A second sign that a file is ours, in case the marker itself is damaged."""
SEAL_KEY = "PatuhJamsosBukti"
TEXT_KEY = "PatuhJamsosTeks"
TEXT_MARKER = "patuh-jamsos-teks/1 "
"""Before the text of the QR code, percent-encoded."""

LARGEST_DATA = 256 * 1024 * 1024
"""Bytes of attached data when unpacked; a declaration of 100,000 workers stays well below."""
_BLANK = b"0" * 64
_NO_SIGNATURE = b"0" * 2 * SIGNATURE_BYTES
_FIELD = re.compile(
    re.escape(MARKER).encode()
    + rb"[12] length=(?P<length>\d{10}) sha256=(?P<digest>[0-9a-f]{64})"
    + rb"(?: signature=(?P<signature>[0-9a-f]{128}))?"
    + rb" number=(?P<number>[A-Za-z0-9._~%-]*) snapshot=(?P<snapshot>[0-9a-f]{64})"
    + rb"(?: key=(?P<key>[0-9a-f]{64}))?"
)
_TEXT = re.compile(re.escape(TEXT_MARKER).encode() + rb"(?P<text>[A-Za-z0-9._~%*-]{1,6000})")
_UPDATE = re.compile(rb"\s*\d+\s+\d+\s+obj\b.*startxref\s+\d+\s+%%EOF\s*", re.DOTALL)
_PACKED_OBJECTS = re.compile(rb"/ObjStm\b[^>]{0,400}>>\s*stream\r?\n")
_MOST_PACKED = 200
_MOST_UNPACKED = 1024 * 1024


class NotADeclaration(ValueError):
    """The bytes are no declaration of this program, or only a draft of one."""

    def __init__(self) -> None:
        super().__init__("Berkas ini bukan deklarasi final yang dicetak oleh program ini.")


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of a declaration found.

    ``result`` is ``unaltered`` or ``altered``; ``digest`` is the SHA-256 computed over the first
    revision; ``differences`` are what differs, ``remarks`` what was added without harm.
    ``signature`` was made with ``key`` over ``signed``; all three are empty without a signature.
    ``text`` is that of the QR code, ``data`` the attached snapshot,
    ``revision_digest`` the plain SHA-256 of the first revision.
    """

    result: str
    document_number: str
    snapshot_digest: str
    digest: str
    differences: tuple[Difference, ...] = ()
    remarks: tuple[Difference, ...] = ()
    key: bytes = b""
    signature: bytes = b""
    signed: bytes = b""
    text: str = ""
    data: AttachedData | None = None
    revision_digest: str = ""


def blank_field(document_number: str, snapshot_digest: str, key: bytes = b"") -> str:
    """Return the field as it is printed, with zeros for what is not known yet."""
    number = quote(document_number, safe="")
    version, signature, by = ("2", f" signature={_NO_SIGNATURE.decode()}", f" key={key.hex()}")
    if not key:
        version, signature, by = "1", "", ""
    return (
        f"{MARKER}{version} length={0:010d} sha256={_BLANK.decode()}{signature}"
        f" number={number} snapshot={snapshot_digest}{by}"
    )


def seal(pdf: bytes, sign: Callable[[bytes], bytes] | None = None) -> bytes:
    """Fill in length, digest and signature of a blank field; raises ``NotADeclaration``.

    A large file that nobody else holds is never copied for a few digits: they are written into it.
    """
    field = _FIELD.search(pdf)
    if field is None:
        raise NotADeclaration
    start, text = field.start(), _sealed(pdf, field, sign)
    whole = BytesIO(pdf)
    del pdf, field
    whole.seek(start)
    whole.write(text)
    return whole.getvalue()


def _sealed(pdf: bytes, field: re.Match[bytes], sign: Callable[[bytes], bytes] | None) -> bytes:
    view = memoryview(pdf)
    text = _filled(field[0], field, "length", f"{len(pdf):010d}")
    digest = _digest_around(view[: field.start()], text, field, view[field.end() :])
    text = _filled(text, field, "digest", digest)
    if sign is None:
        return text
    signature = sign(SEAL_PURPOSE + digest.encode()).hex()
    return _filled(text, field, "signature", signature)


def _filled(text: bytes, field: re.Match[bytes], part: str, value: str) -> bytes:
    """Return the text of the field with another value of a part, which is as long."""
    start, end = (place - field.start() for place in field.span(part))
    return text[:start] + value.encode() + text[end:]


def _digest(revision: bytes, field: re.Match[bytes]) -> str:
    view = memoryview(revision)
    return _digest_around(view[: field.start()], field[0], field, view[field.end() :])


def _digest_around(
    before: memoryview, text: bytes, field: re.Match[bytes], after: memoryview
) -> str:
    """Return the SHA-256 with the digits of digest and signature taken as zeros."""
    blanked = _filled(text, field, "digest", _BLANK.decode())
    if field["signature"]:
        blanked = _filled(blanked, field, "signature", _NO_SIGNATURE.decode())
    digest = hashlib.sha256(before)
    digest.update(blanked)
    digest.update(after)
    return digest.hexdigest()


def verify(data: bytes) -> Verification:
    """Tell whether a printed declaration is unaltered; raises ``NotADeclaration``.

    The signature is only found here, not checked.
    """
    field = _FIELD.search(data)
    if field is None:
        return _damaged(data)
    length = int(field["length"])
    revision = data[:length]
    digest = _digest(revision, field) if length >= field.end() else ""
    differences = _differences(data, field, digest)
    appended = len(data) - length
    remarks: tuple[Difference, ...] = ()
    if appended > 0 and not differences:
        differences, remarks = _judge_update(revision, data)
    key = bytes.fromhex((field["key"] or b"").decode())
    return Verification(
        result=ALTERED if differences else UNALTERED,
        document_number=unquote(field["number"].decode(), errors="replace"),
        snapshot_digest=field["snapshot"].decode(),
        digest=digest or hashlib.sha256(data).hexdigest(),
        differences=differences,
        remarks=remarks,
        key=key if len(key) == KEY_BYTES else b"",
        signature=bytes.fromhex((field["signature"] or b"").decode()),
        signed=SEAL_PURPOSE + field["digest"],
        text=_text(revision),
        data=attached_data(revision),
        revision_digest=hashlib.sha256(revision).hexdigest(),
    )


def _text(revision: bytes) -> str:
    found = _TEXT.search(revision)
    return unquote(found["text"].decode(), errors="replace") if found else ""


class AttachedData:
    """The attached snapshot, packed as it lies in the file; unpacked it is ten times as large."""

    def __init__(self, packed: memoryview) -> None:
        self._packed = packed

    def pieces(self) -> Iterator[bytes]:
        """Yield it piece by piece; raises ``ProofUnreadable`` where it is damaged or too large."""
        unpacker, room = zlib.decompressobj(), LARGEST_DATA
        try:
            for piece in self._unpacked(unpacker):
                room -= len(piece)
                if room < 0:
                    raise ProofUnreadable("the data are far too large")
                yield piece
        except zlib.error as error:
            raise ProofUnreadable("the data are damaged") from error

    def _unpacked(self, unpacker: zlib._Decompress) -> Iterator[bytes]:
        for start in range(0, len(self._packed), _PACKED_PIECE):
            packed: bytes | memoryview = self._packed[start : start + _PACKED_PIECE]
            while packed and not unpacker.eof:
                yield unpacker.decompress(packed, _PIECE)
                packed = unpacker.unconsumed_tail
        yield unpacker.flush()

    def whole(self) -> bytes:
        """Return all of it in one piece; raises ``ProofUnreadable`` as ``pieces`` does."""
        return b"".join(self.pieces())


_PACKED_PIECE, _PIECE = 1 << 16, 1 << 20
"""Bytes that are unpacked at a time, and the most that come of them."""


def attached_data(pdf: bytes) -> AttachedData | None:
    """Return the attached snapshot, ``None`` where there is none.

    Only the place where this program writes it is looked at, and never more than
    ``LARGEST_DATA`` bytes are unpacked: the file may come from anywhere.
    """
    mark = pdf.find(b"/Type /EmbeddedFile")
    start = pdf.find(b"\nstream\n", mark) + len(b"\nstream\n")
    if mark < 0 or start - mark > 400:
        return None
    end = pdf.find(b"\nendstream", start)
    return AttachedData(memoryview(pdf)[start : end if end > 0 else None])


def _unpacked(packed: memoryview, most: int) -> bytes | None:
    """Return the unpacked bytes, one more than ``most`` at the longest."""
    try:
        return zlib.decompressobj().decompress(packed, most + 1)
    except zlib.error:
        return None


def _damaged(data: bytes) -> Verification:
    signs = (MARKER.encode(), PRODUCER.encode())
    if any(sign in data for sign in signs):
        code = "SEAL_DAMAGED"
    elif _was_packed_anew(data, signs):
        code = "SAVED_ANEW"
    else:
        raise NotADeclaration
    return Verification(
        result=ALTERED,
        document_number="",
        snapshot_digest="",
        digest=hashlib.sha256(data).hexdigest(),
        differences=(differs(code),),
    )


def _was_packed_anew(data: bytes, signs: tuple[bytes, ...]) -> bool:
    """Tell whether our signs lie inside packed objects, as other programs write them."""
    for count, place in enumerate(_PACKED_OBJECTS.finditer(data)):
        if count == _MOST_PACKED:
            return False
        unpacked = _unpacked(memoryview(data)[place.end() :], _MOST_UNPACKED) or b""
        if any(sign in unpacked for sign in signs):
            return True
    return False


def _differences(data: bytes, field: re.Match[bytes], digest: str) -> tuple[Difference, ...]:
    length = int(field["length"])
    if len(data) < length:
        return (differs("TRUNCATED", len(data), length),)
    if digest != field["digest"].decode():
        return (differs("BYTES"),)
    return ()


def _judge_update(
    revision: bytes, data: bytes
) -> tuple[tuple[Difference, ...], tuple[Difference, ...]]:
    """Tell whether what was appended is an update that leaves all pages as they were."""
    added = len(data) - len(revision)
    if not _UPDATE.fullmatch(data, len(revision)):
        return (differs("ADDED_BYTES", added),), ()
    changed = _changed_pages(revision, data)
    if changed:
        return changed, ()
    return (), (differs("UPDATE_HARMLESS", added),)


def _changed_pages(revision: bytes, data: bytes) -> tuple[Difference, ...]:
    from desktop.report.preview import UnreadablePdf, page_prints

    try:
        before, after = page_prints(revision), page_prints(data)
    except UnreadablePdf:
        return (differs("UPDATE_UNREADABLE"),)
    if len(before) != len(after):
        return (differs("UPDATE_PAGES", len(before), len(after)),)
    return tuple(
        differs("UPDATE_PAGE", number)
        for number, (old, new) in enumerate(zip(before, after, strict=True), start=1)
        if old != new
    )
