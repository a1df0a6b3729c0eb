"""The text in the QR code: headline figures of a declaration, its digests, a key, a signature.

One line of text whose parts stand between asterisks; made so that it can also be typed from paper:
digests, key and signature are written in the letters A to Z and the digits 2 to 7 alone. What is
signed is everything before the signature. The cryptography itself lives in the services.
"""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.money import Sen, plain_amount

VERSION = "PJ1"
"""First part of every text; a new layout takes a new one, and old texts must still be read."""

KEY_BYTES = 32
SIGNATURE_BYTES = 64
_DIGEST_BYTES = 32
_PARTS = 12
_LONGEST = 60
"""Characters of number, employer and NPP that fit into the code; longer ones are cut."""
_LONGEST_TEXT = 4_000
_ORDER = ("JKK", "JKM", "JHT", "JP", "JKP", "JKN")
_MISREAD = str.maketrans("018", "OIB")
"""Digits that the alphabet lacks, and the letters for which a reader takes them."""


class ProofUnreadable(ValueError):
    """The text is no proof of a declaration, or a part of it is missing or mistyped."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many workers a program should cover and does cover."""

    program: str
    registered: int
    expected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofFigures:
    """The headline figures; amounts in sen, digests as 64 hexadecimal digits."""

    document_number: str
    employer: str
    npp: str
    as_of: date
    headcount: int
    coverage: tuple[Coverage, ...]
    employer_share: Sen
    worker_share: Sen
    rules_digest: str
    snapshot_digest: str


@dataclass(frozen=True, slots=True)
class ProofText:
    """A text taken apart; ``signed`` is what the signature is over."""

    figures: ProofFigures
    key: bytes
    signature: bytes
    signed: bytes


def fingerprint(key: bytes) -> str:
    """Return the first 32 digits of the key's SHA-256 in eight groups of four, as printed."""
    digits = hashlib.sha256(key).hexdigest()[:32]
    return " ".join(digits[i : i + 4] for i in range(0, 32, 4))


def figures_of(document: Mapping[str, object], snapshot_digest: str) -> ProofFigures:
    """Return the headline figures of a snapshot in plain form; raises ``ProofUnreadable``."""
    employer = document.get("employer")
    programs = document.get("programs")
    if not isinstance(employer, Mapping) or not isinstance(programs, list):
        raise ProofUnreadable("the snapshot lacks employer or programs")
    lines = {str(_whole_mapping(line).get("program")): _whole_mapping(line) for line in programs}
    known = [program for program in _ORDER if program in lines]
    return ProofFigures(
        document_number=_short(_text(document, "document_number")),
        employer=_short(_text(employer, "name")),
        npp=_short(_text(employer, "npp")),
        as_of=_day(_text(document, "as_of")),
        headcount=_number(document, "active_workers"),
        coverage=tuple(
            Coverage(name, _number(lines[name], "registered"), _number(lines[name], "expected"))
            for name in known
        ),
        employer_share=sum(_number(lines[name], "employer_share_sen") for name in known),
        worker_share=sum(_number(lines[name], "worker_share_sen") for name in known),
        rules_digest=_text(document, "rules_digest"),
        snapshot_digest=snapshot_digest,
    )


def signed_part(figures: ProofFigures, key: bytes) -> str:
    """Return everything before the signature, with the asterisk that ends it."""
    covered = "+".join(f"{c.program}:{c.registered}/{c.expected}" for c in figures.coverage)
    totals = f"{plain_amount(figures.employer_share)}/{plain_amount(figures.worker_share)}"
    parts = (
        VERSION,
        _escaped(figures.document_number),
        _escaped(figures.employer),
        _escaped(figures.npp),
        figures.as_of.isoformat(),
        str(figures.headcount),
        covered,
        totals,
        _letters(bytes.fromhex(figures.rules_digest)),
        _letters(bytes.fromhex(figures.snapshot_digest)),
        _letters(key),
    )
    return "*".join(parts) + "*"


def encode(figures: ProofFigures, key: bytes, signature: bytes) -> str:
    """Return the whole text."""
    return signed_part(figures, key) + _letters(signature)


def decode(text: str) -> ProofText:
    """Take a scanned, pasted or typed text apart; raises ``ProofUnreadable``.

    Line ends and blanks inside the long codes do not matter, nor does their case.
    """
    if len(text) > _LONGEST_TEXT:
        raise ProofUnreadable("the text is far too long")
    parts = [" ".join(part.split()) for part in text.split("*")]
    if parts[0].upper() != VERSION or len(parts) != _PARTS:
        raise ProofUnreadable("the text does not have the parts of a proof")
    key = _bytes(parts[10], KEY_BYTES)
    figures = ProofFigures(
        document_number=_unescaped(parts[1]),
        employer=_unescaped(parts[2]),
        npp=_unescaped(parts[3]),
        as_of=_day(_close(parts[4])),
        headcount=_count(parts[5]),
        coverage=_coverage(_close(parts[6]).upper()),
        employer_share=_share(parts[7], 0),
        worker_share=_share(parts[7], 1),
        rules_digest=_bytes(parts[8], _DIGEST_BYTES).hex(),
        snapshot_digest=_bytes(parts[9], _DIGEST_BYTES).hex(),
    )
    signature = _bytes(parts[11], SIGNATURE_BYTES)
    return ProofText(figures, key, signature, signed_part(figures, key).encode("utf-8"))


def split_for_code(text: str) -> tuple[str, str]:
    """Return the part with free words and the rest, which has signs of the QR alphabet alone."""
    words = "*".join(text.split("*")[:4]) + "*"
    return words, text[len(words) :]


def _short(text: str) -> str:
    """Return the text in one form and on one line, cut where it would not fit into the code."""
    plain = "".join(c for c in unicodedata.normalize("NFC", text) if c.isspace() or c.isprintable())
    return " ".join(plain.split())[:_LONGEST].rstrip()


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("*", "%2A")


def _unescaped(text: str) -> str:
    plain = text.replace("%2A", "*").replace("%2a", "*").replace("%25", "%")
    return unicodedata.normalize("NFC", plain)


def _letters(data: bytes) -> str:
    return base64.b32encode(data).decode("ascii").rstrip("=")


def _bytes(text: str, length: int) -> bytes:
    letters = _close(text).upper().translate(_MISREAD)
    try:
        data = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except ValueError as error:
        raise ProofUnreadable("a code has signs that cannot stand in it") from error
    if len(data) != length or _letters(data) != letters:
        raise ProofUnreadable("a code is too long or too short")
    return data


def _close(text: str) -> str:
    return "".join(text.split())


def _coverage(text: str) -> tuple[Coverage, ...]:
    covered = []
    for part in filter(None, text.split("+")):
        program, _, counts = part.partition(":")
        registered, _, expected = counts.partition("/")
        if program not in _ORDER:
            raise ProofUnreadable("the text names an unknown program")
        covered.append(Coverage(program, _count(registered), _count(expected)))
    return tuple(covered)


def _share(text: str, index: int) -> Sen:
    amounts = _close(text).split("/")
    if len(amounts) != 2:
        raise ProofUnreadable("the text lacks an amount")
    rupiah, _, sen = amounts[index].partition(".")
    if len(sen) != 2:
        raise ProofUnreadable("an amount has two decimals")
    return _count(rupiah) * 100 + _count(sen)


def _count(text: str) -> int:
    digits = _close(text)
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 18:
        raise ProofUnreadable("a number is missing or mistyped")
    return int(digits)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ProofUnreadable("the date does not exist") from error


def _text(values: Mapping[str, object], key: str) -> str:
    value = values.get(key)
    if not isinstance(value, str):
        raise ProofUnreadable(f"the snapshot lacks {key}")
    return value


def _number(values: Mapping[str, object], key: str) -> int:
    value = values.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ProofUnreadable(f"the snapshot lacks {key}")
    return value


def _whole_mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise ProofUnreadable("the snapshot has a line that is none")
    return value
