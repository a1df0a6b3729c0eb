"""Known layouts: how to recognise them and what they leave unsaid."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from desktop.exchange.columns import CONTRIBUTION_ROLES, Column, normalise

_SIPP_MARKS = {"JENISIDENTITAS", "NOMORIDENTITAS", "TANGGALKEPESERTAAN", "STATUSKAWIN"}
_BANK_MARKS = {"NAMABANK", "KODEPAKET", "PESERTAJPK"}
_MIN_CONTRIBUTIONS = 4
_F2A_COLUMNS = 18


@dataclass(frozen=True, slots=True)
class Template:
    """A layout of workbook.

    ``has_fixed_dates``: dates are always day, month, year. ``start_from_membership``: the layout
    knows no start of work, the date of membership stands in. ``sex_from_nik`` likewise.
    """

    name: str
    has_fixed_dates: bool = False
    start_from_membership: bool = False
    sex_from_nik: bool = False
    wage_is_reported: bool = False
    is_converted_print: bool = False


PLAIN = Template("plain")
SIPP_30 = Template("sipp_data_tk_baru_30", has_fixed_dates=True)
SIPP_32 = Template("sipp_data_tk_baru_32", has_fixed_dates=True)
SIPP_50 = Template("sipp_data_tk_baru_50", has_fixed_dates=True, start_from_membership=True)
F2A = Template(
    "f2a",
    has_fixed_dates=True,
    start_from_membership=True,
    sex_from_nik=True,
    wage_is_reported=True,
)
F2A_MERGED = Template(
    "f2a_merged",
    has_fixed_dates=True,
    start_from_membership=True,
    sex_from_nik=True,
    wage_is_reported=True,
    is_converted_print=True,
)


def recognise(columns: Collection[Column]) -> Template:
    """Return the layout that the headings belong to; the plain table when none fits."""
    headings = {normalise(column.heading) for column in columns}
    if headings >= _SIPP_MARKS:
        if headings & _BANK_MARKS:
            return SIPP_50
        return SIPP_32 if "NAMADEPAN" in headings else SIPP_30
    contributions = [column for column in columns if column.role in CONTRIBUTION_ROLES]
    if len(contributions) >= _MIN_CONTRIBUTIONS:
        width = max(column.index for column in columns) + 1
        # A converted print has more columns than headings: the rest lay under merged cells.
        return F2A_MERGED if width > max(len(columns), _F2A_COLUMNS) else F2A
    return PLAIN
