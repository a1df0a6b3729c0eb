"""An establishment (unit usaha) of the employer: a branch, a plant, a shop."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.domain.money import Sen

_APART = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Establishment:
    """One place where the employer's workers work; what is not told is empty or ``None``.

    ``jkk_risk_group`` is 0 where the group of the employer holds, ``minimum_wage`` the user's own
    figure in sen a month, which wins over the tables. ``headcount_wlkp`` is the number of workers
    that its own WLKP report gives.
    """

    name: str
    address: str = ""
    city: str = ""
    province: str = ""
    npp: str = ""
    jkk_risk_group: int = 0
    minimum_wage: Sen | None = None
    is_head_office: bool = False
    headcount_wlkp: int | None = None


def place_key(text: str) -> str:
    """Return a name without case, blanks and signs, by which places of work are compared."""
    return _APART.sub("", text).casefold()
