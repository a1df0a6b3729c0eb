"""How one obligation came out."""

from __future__ import annotations

from enum import Enum


class ComplianceStatus(Enum):
    """The result of one obligation; ``UNANSWERED`` never leaves a draft."""

    MET = "MET"
    PARTLY_MET = "PARTLY_MET"
    NOT_MET = "NOT_MET"
    NOT_APPLICABLE = "NOT_APPLICABLE"
    NEEDS_CONFIRMATION = "NEEDS_CONFIRMATION"
    UNANSWERED = "UNANSWERED"


GAPS = frozenset({ComplianceStatus.NOT_MET, ComplianceStatus.PARTLY_MET})
"""What falls short of an obligation."""
