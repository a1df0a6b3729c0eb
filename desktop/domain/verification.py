"""What a check of a declaration answers: unaltered, altered or superseded, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop.domain.proof_text import ProofFigures

UNALTERED = "unaltered"
ALTERED = "altered"
SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs, or that was added without harm; its words are in ``texts``."""

    code: str
    values: tuple[str, ...] = ()


def differs(code: str, *values: object) -> Difference:
    """Return a difference with its values as text."""
    return Difference(code, tuple(str(value) for value in values))


class KeyState(Enum):
    """Whose key signed: ours, one met before from this employer, a new one, or none."""

    OWN = "own"
    MET = "met"
    NEW = "new"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class VerificationAnswer:
    """What a check found; ``result`` is ``unaltered``, ``altered`` or ``superseded``.

    ``digest`` is the SHA-256 of the snapshot that the file was printed from, as the file states
    it; ``superseded_by`` the number of the newer declaration, ``is_known`` whether the database
    holds the very declaration that the file is a print of. ``fingerprint`` is that of the key that
    signed, ``has_data`` tells whether the declaration can be rebuilt, ``is_locked`` whether that
    takes a password, ``is_paper`` that only the text of the code was checked.
    """

    result: str
    document_number: str
    digest: str
    differences: tuple[Difference, ...] = ()
    superseded_by: str = ""
    is_known: bool = False
    key_state: KeyState = KeyState.NONE
    fingerprint: str = ""
    figures: ProofFigures | None = None
    remarks: tuple[Difference, ...] = ()
    has_data: bool = False
    is_locked: bool = False
    is_paper: bool = False
