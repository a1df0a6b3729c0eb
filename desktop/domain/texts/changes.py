"""What would change a result: told from the result alone, settled or not."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.assessment import ConcernedWorker, ObligationResult
from desktop.domain.employer import SizeClass
from desktop.domain.obligation import Bilingual as Say
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.texts.forms import fill

_ROWS_NAMED = 12
_UNANSWERED = "NOT_ANSWERED"

_ANSWER = Say(
    "Jawablah pertanyaan kewajiban ini; hasilnya mengikuti jawaban itu.",
    "Answer the question of this duty; the result follows the answer.",
)
_TELL = Say(
    "Lengkapi atau pastikan yang disebut dalam penjelasan di atas.",
    "Fill in or make sure of what the explanation above names.",
)
_REPAIR_ROWS = Say("Perbaiki baris {rows}.", "Put right rows {rows}.")
_CONFIRM_ROWS = Say("Pastikan baris {rows}.", "Make sure of rows {rows}.")
_AND_MORE = Say("{rows} dan {more} lagi", "{rows} and {more} more")
_CAUSE = Say(
    "Ini akibat {causes}: hasilnya ikut berubah bila kewajiban itu terpenuhi.",
    "This follows from {causes}: the result changes once that duty is met.",
)
_MET_COUNTED = Say(
    "Berubah bila ada dari {counted} yang dinilai yang tidak lagi memenuhi, atau yang datanya "
    "tidak lagi diketahui.",
    "Changes once any of the {counted} judged no longer complies, or is no longer known.",
)
_MET = Say(
    "Berubah bila jawaban, data, tanggal penilaian, atau angka hukum yang dipakai berubah.",
    "Changes with the answer, the data, the day of assessment or the figures of the law used.",
)
_NOT_APPLICABLE: Mapping[str, Say] = {
    "NOT_YET_IN_FORCE": Say(
        "Dinilai bila tanggal penilaian {since:date} atau sesudahnya.",
        "Judged for a day of assessment from {since:date} on.",
    ),
    "ANSWERED_NOT_APPLICABLE": Say(
        "Dinilai bila jawaban Anda berubah.", "Judged once your answer changes."
    ),
}
_SIZES = Say("Dinilai bila ukuran usaha menjadi {sizes}.", "Judged once the enterprise is {sizes}.")
_SIZE = Say("{size:size}", "{size:size}")
_OR = Say(" atau ", " or ")
_NOBODY = Say(
    "Dinilai begitu ada pekerja atau kejadian yang diatur kewajiban ini.",
    "Judged as soon as there is a worker or an event that this duty is about.",
)


def change_lines(result: ObligationResult, language: str = "id") -> tuple[str, ...]:
    """Return what would change the result, never empty: one sentence a line.

    A gap names its remedy and the failing rows; what needs confirmation names what to tell, not
    a remedy for a failure that nobody has found.
    """
    match result.status:
        case ComplianceStatus.MET:
            return (_of_met(result, language),)
        case ComplianceStatus.NOT_APPLICABLE:
            return (_of_not_applicable(result, language),)
        case ComplianceStatus.NEEDS_CONFIRMATION | ComplianceStatus.UNANSWERED:
            return _of_unknown(result, language)
        case _:
            return _of_gap(result, language)


def _of_gap(result: ObligationResult, language: str) -> tuple[str, ...]:
    lines = [result.obligation.remedy.in_language(language)]
    if result.caused_by:
        lines.append(fill(_CAUSE, {"causes": ", ".join(result.caused_by)}, language))
    lines += _rows(_REPAIR_ROWS, result.failed, language)
    lines += _rows(_CONFIRM_ROWS, result.unconfirmed, language)
    return tuple(lines)


def _of_unknown(result: ObligationResult, language: str) -> tuple[str, ...]:
    first = _ANSWER if result.reason == _UNANSWERED else _TELL
    confirm = _rows(_CONFIRM_ROWS, result.unconfirmed, language)
    return (first.in_language(language), *confirm)


def _of_met(result: ObligationResult, language: str) -> str:
    if not result.counted:
        return _MET.in_language(language)
    return fill(_MET_COUNTED, {"counted": str(result.counted)}, language)


def _of_not_applicable(result: ObligationResult, language: str) -> str:
    sizes = [size.value for size in SizeClass if size in result.obligation.applies_sizes]
    if result.reason in _NOT_APPLICABLE:
        return fill(_NOT_APPLICABLE[result.reason], result.inputs, language)
    if result.inputs.get("size") not in sizes:
        words = [fill(_SIZE, {"size": size}, language) for size in sizes]
        return fill(_SIZES, {"sizes": _OR.in_language(language).join(words)}, language)
    return _NOBODY.in_language(language)


def _rows(words: Say, workers: tuple[ConcernedWorker, ...], language: str) -> list[str]:
    rows = sorted({worker.row for worker in workers if worker.row})
    if not rows:
        return []
    shown = ", ".join(map(str, rows[:_ROWS_NAMED]))
    if len(rows) > _ROWS_NAMED:
        more = str(len(rows) - _ROWS_NAMED)
        shown = fill(_AND_MORE, {"rows": shown, "more": more}, language)
    return [fill(words, {"rows": shown}, language)]
