"""What a director must know on one page: exposure, the cheapest steps, the plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.action_plan import Action
from desktop.domain.assessment import ObligationResult
from desktop.domain.exposure.report import ExposureReport
from desktop.domain.money import Sen
from desktop.domain.texts import exposure_kind_word, exposure_text


@dataclass(frozen=True, slots=True)
class ExposureLine:
    """One of the three tests of partial registration; amounts in sen."""

    name: str
    workers: int
    employer_share: Sen
    worker_share: Sen
    fine: Sen

    @property
    def total(self) -> Sen:
        """Shares and fine."""
        return self.employer_share + self.worker_share + self.fine


@dataclass(frozen=True, slots=True)
class Step:
    """A gap to close on the way to green; ``cost`` is ``None`` where nobody knows it."""

    obligation_id: str
    title: str
    remedy: str
    cost: Sen | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectorNote:
    """The figures of the note; ``exposure`` is empty where it cannot be computed."""

    exposure: tuple[ExposureLine, ...]
    exposure_notes: tuple[str, ...]
    steps: tuple[Step, ...]
    is_green: bool
    planned: int
    budget: Sen


def director_note(
    exposure: ExposureReport | None,
    missing: tuple[ObligationResult, ...],
    actions: tuple[Action, ...],
    *,
    is_green: bool,
) -> DirectorNote:
    """Return the note from the very objects that the pages of the window show."""
    pending = [action for action in actions if action.state.is_pending]
    costs: Mapping[str, Sen | None] = {item.obligation_id: item.budget_sen for item in pending}
    return DirectorNote(
        exposure=tuple(
            ExposureLine(
                exposure_kind_word(item.kind),
                item.workers,
                item.employer_share,
                item.worker_share,
                item.fine,
            )
            for item in (exposure.by_kind if exposure else ())
        ),
        exposure_notes=tuple(
            exposure_text(note.code, note.workers) for note in (exposure.notes if exposure else ())
        ),
        steps=tuple(
            Step(
                result.obligation.id,
                result.obligation.title.id,
                result.obligation.remedy.id,
                costs.get(result.obligation.id),
            )
            for result in missing
        ),
        is_green=is_green,
        planned=len(pending),
        budget=sum(action.budget_sen or 0 for action in pending),
    )
