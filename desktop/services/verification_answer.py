"""What a check of a declaration answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop.domain.proof_text import ProofFigures

UNALTERED = "unaltered"
ALTERED = "altered"
SUPERSEDED = "superseded"


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
    it; ``says`` is the answer in words, ``superseded_by`` the number of the newer declaration,
    ``is_known`` whether the database holds the very declaration that the file is a print of.
    ``fingerprint`` is that of the key that signed, ``has_data`` tells whether the declaration can
    be rebuilt, ``is_locked`` whether that takes a password, ``is_paper`` that only the text of the
    code was checked.
    """

    result: str
    document_number: str
    digest: str
    differences: tuple[str, ...]
    says: str
    superseded_by: str = ""
    is_known: bool = False
    key_state: KeyState = KeyState.NONE
    fingerprint: str = ""
    figures: ProofFigures | None = None
    remarks: tuple[str, ...] = ()
    has_data: bool = False
    is_locked: bool = False
    is_paper: bool = False

    def as_json(self) -> dict[str, object]:
        """Return the answer as the command line prints it."""
        return {
            "result": self.result,
            "document_number": self.document_number,
            "digest": self.digest,
            "differences": list(self.differences),
            "says": self.says,
        }
