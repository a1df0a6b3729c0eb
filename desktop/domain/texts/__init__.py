"""Every code of the domain as a sentence, Indonesian and English.

Codes are for programs, sentences for people: formal, warm, without blame. A code without a
sentence is a bug that a test finds.
"""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.assessment import ObligationResult, ResultWarning
from desktop.domain.exposure.report import ExposureKind
from desktop.domain.obligation import Bilingual, ComplianceStatus
from desktop.domain.texts.check_list import CHECKS, FIELDS, REMARKS
from desktop.domain.texts.exposure import EXPOSURE, EXPOSURE_KINDS, OFFERS
from desktop.domain.texts.forms import fill
from desktop.domain.texts.notes import NOTES
from desktop.domain.texts.results import RESULTS
from desktop.domain.texts.warnings import WARNINGS

__all__ = [
    "CHECKS",
    "EXPOSURE",
    "EXPOSURE_KINDS",
    "NOTES",
    "OFFERS",
    "REMARKS",
    "RESULTS",
    "STATUSES",
    "WARNINGS",
    "check_text",
    "explanation_text",
    "exposure_kind_word",
    "exposure_text",
    "note_text",
    "offer_text",
    "remark_text",
    "status_word",
    "warning_text",
]

STATUSES: Mapping[ComplianceStatus, Bilingual] = {
    ComplianceStatus.MET: Bilingual("Terpenuhi", "Met"),
    ComplianceStatus.PARTLY_MET: Bilingual("Sebagian", "Partly met"),
    ComplianceStatus.NOT_MET: Bilingual("Belum", "Not met"),
    ComplianceStatus.NOT_APPLICABLE: Bilingual("Tidak berlaku", "Not applicable"),
    ComplianceStatus.NEEDS_CONFIRMATION: Bilingual("Perlu konfirmasi", "Needs confirmation"),
    ComplianceStatus.UNANSWERED: Bilingual("Belum dijawab", "Not answered yet"),
}


def status_word(status: ComplianceStatus, language: str = "id") -> str:
    """Return the word for a status."""
    return STATUSES[status].in_language(language)


def explanation_text(result: ObligationResult, language: str = "id") -> str:
    """Return why the obligation stands as it does, with its figures."""
    figures = {
        **result.inputs,
        "counted": str(result.counted),
        "failed": str(len(result.failed)),
        "unconfirmed": str(len(result.unconfirmed)),
    }
    return fill(RESULTS[result.reason], figures, language)


def warning_text(warning: ResultWarning, language: str = "id") -> str:
    """Return the sentence of a remark beside a status."""
    return fill(WARNINGS[warning.code], {"count": str(len(warning.workers))}, language)


def note_text(code: str, language: str = "id") -> str:
    """Return what concerns one worker: a judgement, a reason of the law, a contribution note."""
    return NOTES[code].in_language(language)


def check_text(code: str, language: str = "id", *, field: str = "", value: str = "") -> str:
    """Return the sentence of a check-list item: of the employer's data or of one worker."""
    if code in NOTES:
        return note_text(code, language)
    known = FIELDS.get(field)
    name = known.in_language(language) if known else field
    text = fill(CHECKS[code], {"field": name, "value": value}, language)
    return text[:1].upper() + text[1:]


def remark_text(code: str, language: str = "id") -> str:
    """Return a remark that the reader of the declaration must know."""
    return REMARKS[code].in_language(language) if code in REMARKS else note_text(code, language)


def exposure_kind_word(kind: ExposureKind, language: str = "id") -> str:
    """Return the name of one of the three tests of partial registration."""
    return EXPOSURE_KINDS[kind].in_language(language)


def exposure_text(code: str, workers: int, language: str = "id") -> str:
    """Return what an exposure rests on or leaves out, and for how many workers."""
    if code not in EXPOSURE:
        return note_text(code, language)
    return fill(EXPOSURE[code], {"count": str(workers)}, language)


def offer_text(code: str, language: str = "id") -> str:
    """Return why a program beyond the minimum is open to a worker, or closed."""
    return OFFERS[code].in_language(language) if code in OFFERS else note_text(code, language)
