"""The six BPJS programs and a worker's participation in each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Program(Enum):
    """A social security program; the value is its Indonesian abbreviation."""

    JKK = "JKK"
    JKM = "JKM"
    JHT = "JHT"
    JP = "JP"
    JKP = "JKP"
    JKN = "JKN"

    # Enum hashes the name in Python; by identity it is several times faster, and programs key
    # the amounts of every worker.
    __hash__ = object.__hash__


EMPLOYMENT_PROGRAMS = (Program.JKK, Program.JKM, Program.JHT, Program.JP, Program.JKP)
"""The programs of BPJS Ketenagakerjaan; JKN alone belongs to BPJS Kesehatan."""


class ParticipationState(Enum):
    """Whether a worker takes part, as the user's data say."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    __hash__ = object.__hash__  # as programs: states are compared for every worker


class JknStatus(Enum):
    """Through whom a worker takes part in JKN."""

    THIS_EMPLOYER = "this_employer"
    OTHER_EMPLOYER = "other_employer"
    DEPENDANT = "dependant"
    INDEPENDENT = "independent"
    ASSISTED = "assisted"
    """Penerima bantuan iuran (PBI)."""
    NONE = "none"
    UNKNOWN = "unknown"

    __hash__ = object.__hash__  # as programs: it is looked up for every worker


@dataclass(frozen=True, slots=True)
class Participation:
    """A worker's membership of one program; a date implies ``YES``."""

    state: ParticipationState = ParticipationState.UNKNOWN
    registered_on: date | None = None
    number: str = ""

    def is_member_on(self, day: date) -> bool:
        """Tell whether the data say that the worker is a member on ``day``."""
        if self.state is not ParticipationState.YES:
            return False
        return self.registered_on is None or self.registered_on <= day


UNKNOWN_PARTICIPATION = Participation()
MEMBER = Participation(ParticipationState.YES)
NOT_MEMBER = Participation(ParticipationState.NO)
