"""Which heading means which field: the alias table, made from the field table.

A *role* is a field key, or one of the further things that known sheets carry: parts of a name,
the kind of document, contributions from which membership follows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from desktop.domain.fields import FIELDS_BY_KEY, WORKER_FIELDS, FieldSpec
from desktop.domain.parsing import DateOrder
from desktop.exchange import aliases

NAME_PARTS = aliases.NAME_PARTS
COUNTRY = aliases.COUNTRY
IDENTITY_TYPE = aliases.IDENTITY_TYPE
MEMBERSHIP_DATE = aliases.MEMBERSHIP_DATE
EMPLOYMENT_STATE = aliases.EMPLOYMENT_STATE
FAMILY_RELATION = aliases.FAMILY_RELATION
FAMILY_CARD = aliases.FAMILY_CARD
ROW_NUMBER = aliases.ROW_NUMBER
TRAY_NUMBER = aliases.TRAY_NUMBER
KNOWN_UNUSED = aliases.KNOWN_UNUSED
CONTRIBUTION_ROLES = {f"{key}.contribution": key for key in ("jkk", "jkm", "jht", "jp", "jkp")}
HELPER_ROLES = frozenset(
    {
        *NAME_PARTS,
        *CONTRIBUTION_ROLES,
        COUNTRY,
        IDENTITY_TYPE,
        MEMBERSHIP_DATE,
        EMPLOYMENT_STATE,
        FAMILY_RELATION,
        FAMILY_CARD,
        ROW_NUMBER,
        TRAY_NUMBER,
        KNOWN_UNUSED,
    }
)
"""Roles that are no field: a field's value is concluded from them, or nothing at all."""

SUMMED = frozenset({"fixed_allowances"})
"""Fields of which a pay list mostly has several columns; their amounts are added up."""

_NOT_IN_MAPPING = {
    ROW_NUMBER,
    TRAY_NUMBER,
    KNOWN_UNUSED,
    IDENTITY_TYPE,
    EMPLOYMENT_STATE,
    FAMILY_RELATION,
    FAMILY_CARD,
}
# What forms write behind a heading: "(PISA)", "1 L / 2 P", "1=Tetap", "dd/mm/yyyy", "*".
_LEGEND = re.compile(
    r"\s*(?:\(.*|\b\d\s*[=:.]?\s*[A-Za-z].*|\b[dh]{2}[-/ ].*|\b[mb]{2}[-/ ].*|\b[yt]{4}[-/ ].*)$",
    re.IGNORECASE | re.DOTALL,
)
_DAY_FIRST = re.compile(r"\b(?:dd|hh|tgl)[-/ .](?:mm|bb|bln)[-/ .](?:yy|tt|thn)", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"\b(?:mm|bb|bln)[-/ .](?:dd|hh|tgl)[-/ .](?:yy|tt|thn)", re.IGNORECASE)


def normalise(heading: str) -> str:
    """Return a heading in capitals with letters and digits only."""
    return "".join(character for character in heading.upper() if character.isalnum())


def _aliases() -> dict[str, str]:
    table: dict[str, str] = {}
    for role, headings in aliases.EXTRA_ALIASES.items():
        table.update(dict.fromkeys(map(normalise, headings), role))
    for spec in WORKER_FIELDS:
        for heading in (spec.header_id, spec.header_en, *spec.aliases):
            table.setdefault(normalise(heading), spec.key)
    return table


ROLES_BY_HEADING: Mapping[str, str] = _aliases()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the user's table: its place, its heading as written, its role."""

    index: int
    heading: str
    role: str

    @property
    def spec(self) -> FieldSpec | None:
        """The field that the cells hold as they stand; ``None`` for every other role."""
        return FIELDS_BY_KEY.get(self.role)

    @property
    def is_official(self) -> bool:
        """Tell whether the heading is the one of the program's own template."""
        return self.spec is not None and normalise(self.heading) == normalise(self.spec.header_id)

    @property
    def target(self) -> str:
        """The field that the column fills, empty when it fills none."""
        return "" if not self.role or self.role in _NOT_IN_MAPPING else self.role.partition(".")[0]


@lru_cache(maxsize=4096)
def role_of(heading: str) -> str:
    """Return the role of a heading, empty when it is not known.

    A legend behind the heading, as forms print it, is left away where the whole is not known.
    """
    role = ROLES_BY_HEADING.get(normalise(heading), "")
    if role or not heading:
        return role
    return ROLES_BY_HEADING.get(normalise(_LEGEND.sub("", heading)), "")


def declared_order(heading: str) -> DateOrder | None:
    """Return the order of dates that a heading asks for: ``Tgl Lahir (mm/dd/yyyy)``."""
    if _DAY_FIRST.search(heading):
        return DateOrder.DAY_FIRST
    return DateOrder.MONTH_FIRST if _MONTH_FIRST.search(heading) else None
