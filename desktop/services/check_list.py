"""The check list before finalising: what blocks, what needs a look, what is good to know."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache

from desktop.domain.assessment import Assessment, ObligationResult
from desktop.domain.counts import grouped
from desktop.domain.employer import Employer
from desktop.domain.issue import Issue
from desktop.domain.kept_value import KeptValue, KeptValues
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.place_of_work import by_workplace, staffing
from desktop.domain.texts import check_text, status_word, warning_text
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import check_worker

_PLACE_CODE = "WORKPLACE_UNMATCHED"
"""It concerns everybody at the place, so that a reason for one worker would say too little."""

WAITING = "waiting"
"""The place on the page of the workforce where rows wait that an import left out."""


class CheckLevel(Enum):
    """How much an item weighs: only red ones block."""

    RED = "red"
    AMBER = "amber"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One line of the check list.

    ``where`` is the page's key and the field or obligation (``employer.nib``,
    ``assessment.REG-03``); ``row`` the row of the user's sheet and ``worker_id`` the worker, 0
    where none is concerned.
    """

    level: CheckLevel
    code: str
    where: str
    text: str
    row: int = 0
    worker_id: int = 0
    kept: KeptValue | None = None
    """The reason for which an odd value stays; such an item is blue."""
    text_en: str = ""

    def in_language(self, language: str) -> str:
        """Return the sentence in ``id`` or ``en``."""
        return self.text_en if language == "en" and self.text_en else self.text

    @property
    def takes_reason(self) -> bool:
        """Tell whether somebody should write down why the value stays."""
        is_of_worker = bool(self.worker_id) and self.code != _PLACE_CODE
        return is_of_worker and self.level is CheckLevel.AMBER and self.kept is None


@dataclass(frozen=True, slots=True)
class OpenLine:
    """Amber items alike, which nobody has explained yet; ``count`` is how many there are.

    ``row`` is that of the user's sheet where there is only one.
    """

    text: str
    text_en: str
    count: int
    row: int = 0

    def in_language(self, language: str) -> str:
        """Return the sentence in ``id`` or ``en``."""
        return self.text_en if language == "en" and self.text_en else self.text


@dataclass(frozen=True, slots=True)
class CheckCounts:
    """How many findings look amber, and how many are red on each page."""

    red_by_page: dict[str, int]
    amber: int


def count_items(items: Iterable[CheckItem]) -> CheckCounts:
    """Count the findings of a check list."""
    red: dict[str, int] = {}
    amber = 0
    for item in items:
        amber += item.level is CheckLevel.AMBER
        if item.level is CheckLevel.RED:
            page = item.where.partition(".")[0]
            red[page] = red.get(page, 0) + 1
    return CheckCounts(red, amber)


class NotReady(Exception):
    """The declaration may not be finalised yet; ``items`` are the red findings."""

    def __init__(self, items: tuple[CheckItem, ...]) -> None:
        super().__init__(", ".join(item.code for item in items))
        self.items = items

    def __reduce__(self) -> tuple[object, ...]:
        """Be the same in another process."""
        return NotReady, (self.items,)


def employer_items(issues: Iterable[Issue]) -> list[CheckItem]:
    """Return one item per issue of the employer's data: errors block, warnings do not."""
    return [
        CheckItem(
            CheckLevel.RED if issue.is_error else CheckLevel.AMBER,
            issue.code,
            f"employer.{issue.field}",
            check_text(issue.code, field=issue.field, value=issue.value),
            text_en=check_text(issue.code, "en", field=issue.field, value=issue.value),
        )
        for issue in issues
    ]


def workforce_items(employer: Employer, active: Sequence[Worker]) -> list[CheckItem]:
    """Return the red item of an employer without workers, else the places that nobody knows."""
    if active:
        return _unmatched_places(employer, active)
    code = "NO_ACTIVE_WORKER"
    text, text_en = check_text(code), check_text(code, "en")
    return [CheckItem(CheckLevel.RED, code, "workforce", text, text_en=text_en)]


def waiting_items(rows: int) -> list[CheckItem]:
    """Return the amber item of rows that an import left out, which nobody has mended yet."""
    if not rows:
        return []
    code, count = "ROWS_WAITING", grouped(rows)
    text, text_en = (check_text(code, language, value=count) for language in ("id", "en"))
    return [CheckItem(CheckLevel.AMBER, code, f"workforce.{WAITING}", text, text_en=text_en)]


def _unmatched_places(employer: Employer, active: Sequence[Worker]) -> list[CheckItem]:
    """Return one amber item for each place of work that fits no establishment."""
    unknown = staffing(employer, by_workplace(active)).unknown
    first = {worker.employment.workplace: worker for worker in reversed(active)} if unknown else {}
    return [
        CheckItem(
            CheckLevel.AMBER,
            _PLACE_CODE,
            "workforce",
            check_text(_PLACE_CODE, value=place),
            first[place].source_row,
            first[place].worker_id,
            text_en=check_text(_PLACE_CODE, "en", value=place),
        )
        for place in unknown
    ]


def odd_items(active: Iterable[Worker]) -> list[CheckItem]:
    """Return one amber item for each odd value within the data of a worker."""
    return [
        _of_worker(issue.code, "workforce", worker.source_row, worker.worker_id)
        for worker in active
        for issue in check_worker(worker)
        if not issue.is_error
    ]


@cache
def _sentences(code: str) -> tuple[str, str]:
    """Return what is said of a worker: few codes serve a hundred thousand lines."""
    return check_text(code), check_text(code, "en")


def _of_worker(code: str, where: str, row: int, worker_id: int) -> CheckItem:
    text, text_en = _sentences(code)
    return CheckItem(CheckLevel.AMBER, code, where, text, row, worker_id, text_en=text_en)


def with_reasons(items: Iterable[CheckItem], kept: KeptValues) -> list[CheckItem]:
    """Return the items, those blue for which somebody has written down why the value stays."""
    return [_with_reason(item, kept) if item.takes_reason else item for item in items]


def _with_reason(item: CheckItem, kept: KeptValues) -> CheckItem:
    found = kept.get((item.worker_id, item.code))
    return item if found is None else replace(item, level=CheckLevel.BLUE, kept=found)


def open_lines(items: Iterable[CheckItem], promised: Collection[str]) -> tuple[OpenLine, ...]:
    """Return what is amber without a reason, alike ones as one line.

    ``promised`` are the obligations with a dated action in the plan: that is their explanation.
    """
    alike: dict[tuple[str, str], list[CheckItem]] = {}
    for item in items:
        page, _dot, place = item.where.partition(".")
        is_promised = page == "assessment" and place in promised
        if item.level is CheckLevel.AMBER and item.kept is None and not is_promised:
            alike.setdefault((item.where, item.text), []).append(item)
    return tuple(
        OpenLine(
            found[0].text, found[0].text_en, len(found), found[0].row if len(found) == 1 else 0
        )
        for found in alike.values()
    )


def assessment_items(assessment: Assessment) -> list[CheckItem]:
    """Return the amber and blue items of an assessment: gaps, open points, warnings."""
    items: list[CheckItem] = []
    for result in assessment.results:
        items += _result_items(result)
    return items


_LEVELS = {
    ComplianceStatus.NOT_MET: CheckLevel.AMBER,
    ComplianceStatus.PARTLY_MET: CheckLevel.AMBER,
    ComplianceStatus.NEEDS_CONFIRMATION: CheckLevel.BLUE,
}


def _result_items(result: ObligationResult) -> list[CheckItem]:
    where = f"assessment.{result.obligation.id}"
    items = []
    if result.status in _LEVELS:
        level, code = _LEVELS[result.status], result.status.value
        text, text_en = (_standing(result, language) for language in ("id", "en"))
        items.append(CheckItem(level, code, where, text, text_en=text_en))
        items += [
            _of_worker(worker.reason, where, worker.row, worker.worker_id)
            for worker in result.failed
        ]
    items += [
        CheckItem(
            CheckLevel.BLUE,
            warning.code,
            where,
            warning_text(warning),
            text_en=warning_text(warning, "en"),
        )
        for warning in result.warnings
    ]
    return items


def _standing(result: ObligationResult, language: str) -> str:
    obligation = result.obligation
    title = obligation.title.in_language(language)
    return f"{obligation.id} {title}: {status_word(result.status, language)}"
