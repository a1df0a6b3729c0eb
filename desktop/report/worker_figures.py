"""What stands under the programs of a worker: signs of membership, bases, shares, parts of JKP.

Many workers have the same base in a program: what they have alike is laid out once.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from desktop.domain.declaration import SnapshotWorker
from desktop.domain.money import Sen, format_rupiah
from desktop.report.fonts import REGULAR, width
from desktop.report.row_text import Piece, RowText
from desktop.report.words import INSIDE_SHORT, PROGRAM_ORDER, participation_mark
from desktop.report.worker_layout import PROGRAM_GAP, WorkerLayout

SIZE = 6.7
LEADING = 8.3
_MOST_KNOWN = 20_000
_Figures = list[tuple[str, Sen]]


class ProgramFigures:
    """The columns of the programs, on one layout."""

    def __init__(self, layout: WorkerLayout) -> None:
        self._layout = layout
        self._known: dict[tuple[object, ...], tuple[Piece, ...]] = {}

    def put(self, text: RowText, worker: SnapshotWorker, y: float) -> None:
        """Place what stands under all programs; the first line is at ``y``."""
        pieces: list[Piece] = []
        for place, program in enumerate(PROGRAM_ORDER):
            pieces += self._pieces(place, program, worker)
        lines = [y]
        for _line in range(max(piece.line for piece in pieces)):
            lines.append(lines[-1] - LEADING)
        text.put_pieces(pieces, lines)

    def _pieces(self, place: int, program: str, worker: SnapshotWorker) -> tuple[Piece, ...]:
        mark = participation_mark(worker.participation.get(program, ""))
        inside = tuple(worker.inside_sen.items()) if program == "JKP" else ()
        key = (
            place,
            mark,
            worker.base_sen.get(program),
            worker.employer_share_sen.get(program),
            worker.worker_share_sen.get(program),
            inside,
        )
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            figures = program_figures(worker, program) + inside_figures(dict(inside), INSIDE_SHORT)
            known = self._known[key] = self._laid_out(place, mark, figures)
        return known

    def _laid_out(self, place: int, mark: str, figures: _Figures) -> tuple[Piece, ...]:
        layout = self._layout
        left = layout.program_left + place * layout.program_step
        right = left + layout.program_step - PROGRAM_GAP
        pieces = [Piece.of(left, 0, mark)]
        # Beside the mark stands the base, which has no label.
        first = 1 if figures and figures[0][0] else 0
        for line, (label, sen) in enumerate(figures, first):
            if label:
                pieces.append(Piece.of(left, line, label))
            shown = amount(sen)
            x = right - width_of_length(len(shown), is_negative=sen < 0)
            pieces.append(Piece.of(x, line, shown))
        return tuple(pieces)


def program_figures(worker: SnapshotWorker, program: str) -> list[tuple[str, Sen]]:
    """Return the labelled amounts of one program: base, employer, worker, parts inside."""
    return [
        (label, amounts[program])
        for label, amounts in (
            ("", worker.base_sen),
            ("PK", worker.employer_share_sen),
            ("TK", worker.worker_share_sen),
        )
        if program in amounts and (not label or amounts[program])
    ]


def inside_figures(inside: Mapping[str, Sen], names: Mapping[str, str]) -> list[tuple[str, Sen]]:
    """Return the labelled parts of JKP that lie inside other contributions."""
    return [(names.get(key, key), inside[key]) for key in sorted(inside, key=_inside_key)]


def _inside_key(key: str) -> tuple[int, str]:
    order = ("JKP_from_JKK", "JKP_from_JKM", "JKP_government")
    return (order.index(key) if key in order else len(order), key)


@lru_cache(maxsize=1 << 14)
def amount(sen: Sen) -> str:
    """Return an amount as the annex prints it: without ``Rp``, with two decimals."""
    return format_rupiah(sen).replace("Rp", "")


@lru_cache(maxsize=64)
def width_of_length(length: int, *, is_negative: bool = False) -> float:
    """Return the width of an amount by its length alone: all digits are equally wide."""
    digits = length - 3 - is_negative
    dots = (digits - 1) // 4
    sample = "-" * is_negative + "0" * (digits - dots) + "." * dots + ",00"
    return width(sample, REGULAR, SIZE)
