"""The first page as it was last read, kept in the data file to be shown while it is read anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from desktop.domain.agenda import AgendaItem, AgendaKind
from desktop.domain.assessment import Score
from desktop.domain.bilingual import Bilingual
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import Program
from desktop.domain.summary import ProgramSummary
from desktop.services.employers import EmployerService
from desktop.services.overview import NextStep, Overview, OverviewService, Standing, Step
from desktop.storage.kept_overview import KeptContent, KeptOverviewRepository

_OF_PROGRAM = (
    "is_compulsory", "expected", "registered", "missing", "unconfirmed", "employer_share",
    "worker_share",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class KeptOverview:
    """The first page as it was at ``read_at``; ``is_current`` while it would be read the same."""

    overview: Overview
    read_at: datetime
    is_current: bool


class KeptOverviewService:
    """Keeps what ``OverviewService`` read; of workers it holds numbers alone, never a name."""

    def __init__(
        self,
        repository: KeptOverviewRepository,
        employers: EmployerService,
        overview: OverviewService,
        now: Callable[[], datetime],
        *,
        is_read_only: bool,
    ) -> None:
        self._repository = repository
        self._employers = employers
        self._overview = overview
        self._now = now
        self._is_read_only = is_read_only

    def keep(self, overview: Overview) -> None:
        """Keep what was read, unless nothing may be written or there is nothing to tell."""
        employer = self._employers.current()
        if employer is None or overview.standing is None or self._is_read_only:
            return
        content = _plain(overview, overview.standing)
        kept = KeptContent(self._now().replace(microsecond=0), overview.basis, content)
        self._repository.put(employer.employer_id, kept)

    def kept(self) -> KeptOverview | None:
        """Return what was kept, its declarations as they are now; ``None`` without anything.

        What another version of the program kept in another form is as good as nothing.
        """
        employer = self._employers.current()
        kept = employer and self._repository.get(employer.employer_id)
        if not kept:
            return None
        basis = self._overview.basis()
        try:
            overview = self._overview.with_declarations(_overview(kept.content, self._now().date()))
        except (AttributeError, LookupError, TypeError, ValueError):
            return None
        return KeptOverview(overview, kept.read_at, kept.basis == basis)


def _plain(overview: Overview, standing: Standing) -> dict[str, Any]:
    return {
        "step": overview.next_step.step.value,
        "count": overview.next_step.count,
        "score": asdict(standing.score),
        "statuses": {status.value: count for status, count in standing.counts.items()},
        "programs": [
            [item.program.value, *(getattr(item, name) for name in _OF_PROGRAM)]
            for item in overview.programs
        ],
        "agenda": [_plain_item(item) for item in overview.agenda],
    }


def _plain_item(item: AgendaItem) -> dict[str, Any]:
    return {
        "due": item.due.isoformat(),
        "kind": item.kind.value,
        "subject": item.subject,
        "title": asdict(item.title) if item.title else None,
        "workers": item.worker_ids,
        "article": item.article,
    }


def _overview(content: Mapping[str, Any], today: date) -> Overview:
    counts = {ComplianceStatus(name): int(n) for name, n in content["statuses"].items()}
    return Overview(
        today=today,
        next_step=NextStep(Step(content["step"]), int(content["count"])),
        agenda=tuple(map(_item, content["agenda"])),
        standing=Standing(Score(**content["score"]), counts),
        programs=tuple(
            ProgramSummary(program=Program(name), **dict(zip(_OF_PROGRAM, values, strict=True)))
            for name, *values in content["programs"]
        ),
    )


def _item(plain: Mapping[str, Any]) -> AgendaItem:
    return AgendaItem(
        due=date.fromisoformat(plain["due"]),
        kind=AgendaKind(plain["kind"]),
        subject=str(plain["subject"]),
        title=Bilingual(**plain["title"]) if plain["title"] else None,
        worker_ids=tuple(map(int, plain["workers"])),
        article=str(plain["article"]),
    )
