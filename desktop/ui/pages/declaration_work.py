"""What the long work of the declaration page brings back."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.assessment import Assessment
from desktop.domain.progress import Progress
from desktop.domain.rules import RuleNotInForce
from desktop.services.check_list import CheckItem
from desktop.services.copies import CopyService
from desktop.services.declarations import DraftPages
from desktop.ui.pages.declaration_outputs import Output


@dataclass(frozen=True, slots=True)
class CheckFault:
    """Why the data could not be checked; ``turn`` is the check that was asked for."""

    turn: int
    error: RuleNotInForce


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pages of a draft, ``None`` where the data are not ready for one."""

    turn: int
    draft: DraftPages | None


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check of the data found."""

    turn: int
    items: tuple[CheckItem, ...]
    assessment: Assessment | None


def make_paper(
    copies: CopyService, output: Output, declaration_id: int, progress: Progress
) -> bytes:
    """Return another paper from the data of a declaration, or of the draft where the id is 0."""
    if output is Output.SHORT:
        return copies.short_letter(declaration_id, progress)
    if output is Output.EDITABLE:
        return copies.editable(declaration_id, progress)
    return copies.director_note(progress)
