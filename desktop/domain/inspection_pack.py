"""What an inspector is handed: files, proofs with their validity, the circumstances."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from desktop.domain.answers import Evidence
from desktop.domain.declaration import DeclarationSnapshot, SnapshotObligation
from desktop.domain.identity import mask_nik

INSPECTOR_ORDER = (
    "REG", "LOK", "UPH", "IUR", "WLK", "PHK", "KK", "K3", "ALH", "HI", "WAS", "DAT",
)  # fmt: skip
"""Who is registered, for which wage, what was paid, what was reported; then the rest."""

_NIK = re.compile(r"(?<!\d)\d{16}(?!\d)")
_SAFE = re.compile(r"[^A-Za-z0-9]+")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)")
_LONGEST_NAME = 40
_LONGEST_SUFFIX = 5


class Ground(Enum):
    """The usual grounds for a hand-over; the value is what is printed and stored."""

    INSPECTORATE = "Pemeriksaan oleh pengawas ketenagakerjaan (Permenaker 11/2026)"
    BPJS = "Pemeriksaan kepatuhan oleh BPJS (UU 24/2011 Pasal 11, belum dikonfirmasi)"
    WLKP = "Wajib lapor ketenagakerjaan di perusahaan (UU 7/1981)"
    OTHER = "Dasar lain menurut surat yang disebut di bawah"


class EvidenceState(Enum):
    """Whether a proof can be relied on by the day of the hand-over."""

    VALID = "valid"
    NO_END = "no_end"
    """Nothing is known of how long it holds."""
    EXPIRED = "expired"
    CHANGED = "changed"
    """The file is not the one whose fingerprint was recorded."""
    MISSING = "missing"
    """The file was not found."""
    NONE = "none"
    """The obligation is claimed as met, but nothing proves it."""

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing needs to be said of it."""
        return self in {EvidenceState.VALID, EvidenceState.NO_END}


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """The circumstances of one hand-over, as they are asked for.

    ``reference`` is number and day of the letter that asks for it. ``reason`` says why whole
    identities are given, and is needed where ``is_masked`` is not set.
    """

    handed_on: date
    place: str = ""
    giver: str = ""
    giver_position: str = ""
    office: str = ""
    officer: str = ""
    officer_number: str = ""
    ground: str = Ground.INSPECTORATE.value
    reference: str = ""
    is_masked: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PackedFile:
    """One file of a pack; ``size`` in bytes, ``digest`` its SHA-256 in hexadecimal digits."""

    name: str
    title: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofLine:
    """One proof of one obligation on the index; ``packed`` is its name in the pack, or empty."""

    obligation: SnapshotObligation
    state: EvidenceState
    original: str = ""
    packed: str = ""
    dated: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackEntry:
    """One hand-over as the log keeps it for ever.

    ``digest`` is the SHA-256 of the list of digests in the pack, ``file_digest`` that of the ZIP
    file, empty for a folder.
    """

    document_number: str
    given: HandOver
    files: tuple[PackedFile, ...]
    digest: str
    file_digest: str
    operator: str
    recorded_at: datetime
    entry_id: int = 0


def in_inspectors_order(snapshot: DeclarationSnapshot) -> list[SnapshotObligation]:
    """Return the obligations as an inspector goes through them."""
    known = {prefix: place for place, prefix in enumerate(INSPECTOR_ORDER)}
    return sorted(
        snapshot.obligations,
        key=lambda item: (known.get(item.id.partition("-")[0], len(known)), item.id),
    )


def state_of(item: Evidence, on: date, *, is_found: bool, is_same: bool) -> EvidenceState:
    """Return whether a proof holds on a day; a file that is not there or not the same does not."""
    if not is_found:
        return EvidenceState.MISSING
    if not is_same:
        return EvidenceState.CHANGED
    if item.valid_until is None:
        return EvidenceState.NO_END
    return EvidenceState.EXPIRED if item.valid_until < on else EvidenceState.VALID


def needs_proof(item: SnapshotObligation) -> bool:
    """Tell whether an obligation is met by an answer, so that a paper should prove it."""
    return item.answer == "yes"


def masked_numbers(text: str) -> str:
    """Return the text with every number as long as a NIK masked."""
    return _NIK.sub(lambda found: mask_nik(found.group()), text)


def safe_part(text: str) -> str:
    """Return a text as a part of a file name for any system: letters, digits, hyphens, short."""
    plain = _SAFE.sub("-", text).strip("-")[:_LONGEST_NAME].strip("-")
    return f"x-{plain}" if not plain or _RESERVED.fullmatch(plain) else plain


def safe_suffix(name: str) -> str:
    """Return the ending of a file name in small letters with its dot, ``.bin`` for an odd one."""
    _stem, dot, ending = name.rpartition(".")
    ending = ending.lower()
    is_plain = ending.isascii() and ending.isalnum() and len(ending) <= _LONGEST_SUFFIX
    return f".{ending}" if dot and is_plain else ".bin"


def pack_name(document_number: str, handed_on: date) -> str:
    """Return the name of a pack without ending: number of the declaration and day, no person."""
    return f"berkas-pemeriksaan-{safe_part(document_number)}-{handed_on:%Y%m%d}"


def digest_list(files: Iterable[PackedFile]) -> bytes:
    """Return the list of digests in the form that ``sha256sum -c`` reads."""
    return "".join(f"{item.digest}  {item.name}\n" for item in files).encode("ascii")
