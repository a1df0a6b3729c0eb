"""Which month a sheet tells of, by its title rows, its name and the name of its file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desktop.domain.calendar import MONTH_NAMES, Month

_ENGLISH = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT = ("agt", "agst", "agustus", "pebruari", "nop", "nopember")
_NUMBER_OF = {
    **{name.casefold(): n for names in (MONTH_NAMES, _ENGLISH) for n, name in enumerate(names, 1)},
    **{
        name[:3].casefold(): n
        for names in (_ENGLISH, MONTH_NAMES)
        for n, name in enumerate(names, 1)
    },
    **dict(zip(_SHORT, (8, 8, 8, 2, 11, 11), strict=True)),
}
_WORDS = re.compile(r"(?<![a-z])([a-z]{3,9})[\W_]{0,3}(20\d\d)(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(20\d\d)[-_./ ]?(0[1-9]|1[0-2])(?!\d)")
_MONTH_FIRST = re.compile(r"(?<![\d./-])(?:(0?[1-9]|1[0-2])[-_./]|(0[1-9]|1[0-2]) )(20\d\d)(?!\d)")
_CELL = re.compile(r"(0[1-9]|1[0-2])(20\d\d)")
_MEANING = re.compile(r"periode|bulan|period|month|per tanggal|upah|iuran|gaji|payroll")


def month_of_sheet(titles: Iterable[str], sheet: str, file_name: str) -> Month | None:
    """Return the month that the titles above the table name, else the sheet, else the file.

    ``None`` where nothing or more than one month is named: a month is proposed, not guessed.
    """
    for texts in (_meant(titles), [sheet], [file_name]):
        months = {month for text in texts for month in _months(text)}
        if months:
            return months.pop() if len(months) == 1 else None
    return None


def month_of_column(cells: Iterable[str]) -> Month | None:
    """Return the month that every filled cell of a column such as BLTH names, if it is one."""
    months: set[Month | None] = set()
    for text in dict.fromkeys(cell.strip() for cell in cells):
        if text:
            match = _CELL.fullmatch(text)
            named = {Month(int(match[2]), int(match[1]))} if match else set(_months(text))
            months.add(named.pop() if len(named) == 1 else None)
    return months.pop() if len(months) == 1 else None


def _meant(titles: Iterable[str]) -> Sequence[str]:
    """Leave out the dates of letters and prints: a month counts where its title says so."""
    return [text for text in titles if _MEANING.search(text.casefold())]


def _months(text: str) -> Iterable[Month]:
    plain = text.casefold()
    for word, year in _WORDS.findall(plain):
        if word in _NUMBER_OF:
            yield Month(int(year), _NUMBER_OF[word])
    for year, number in _YEAR_FIRST.findall(plain):
        yield Month(int(year), int(number))
    for number, two_digits, year in _MONTH_FIRST.findall(plain):
        yield Month(int(year), int(number or two_digits))
