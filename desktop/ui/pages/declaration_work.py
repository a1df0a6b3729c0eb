"""What the long work of the declaration page brings back."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.rules import RuleNotInForce
from desktop.services.check_list import CheckItem
from desktop.services.declarations import DraftPages


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
    is_judged: bool
