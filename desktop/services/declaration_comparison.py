"""Any two declarations compared, on the screen and as a sheet."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop.domain.declaration import DeclarationSnapshot
from desktop.domain.declaration_comparison import (
    ComparisonLine,
    DeclarationComparison,
    compare_in_detail,
)
from desktop.domain.declaration_reading import UnreadableSnapshot, read_snapshot
from desktop.domain.progress import Progress, quiet
from desktop.domain.texts.declaration_comparison import (
    field_text,
    kind_word,
    part_word,
    subject_text,
    value_text,
)
from desktop.errors import UserError
from desktop.exchange.table_export import Cell, export_table
from desktop.services.declarations import DeclarationService

_HEADS = (
    ("Bagian", 14),
    ("Perubahan", 12),
    ("Nama", 44),
    ("Isian", 30),
    ("Sebelum", 24),
    ("Sesudah", 24),
)
_STEPS = 3


class DeclarationComparisonService:
    """Reads two frozen declarations; neither is touched."""

    def __init__(self, declarations: DeclarationService) -> None:
        self._declarations = declarations

    def compare(
        self, before_id: int, after_id: int, progress: Progress = quiet
    ) -> DeclarationComparison:
        """Return what the second says otherwise than the first.

        Raises ``UserError`` (``DECLARATION_UNREADABLE``) and ``LookupError``.
        """
        progress(0, _STEPS)
        before = self.read(before_id)
        progress(1, _STEPS)
        after = self.read(after_id)
        progress(2, _STEPS)
        return compare_in_detail(before, after)

    def read(self, declaration_id: int) -> DeclarationSnapshot:
        """Return the frozen data of a declaration; raises as ``compare``."""
        stored = self._declarations.get(declaration_id)
        try:
            return read_snapshot(stored.snapshot)
        except UnreadableSnapshot as error:
            raise UserError(
                "DECLARATION_UNREADABLE",
                f"Data deklarasi {stored.document_number} tidak dapat dibaca oleh versi program"
                " ini; PDF-nya tetap dapat dibuka dan dicetak ulang.",
                english=f"This version of the program cannot read the data of declaration"
                f" {stored.document_number}; its PDF can still be opened and printed again.",
            ) from error

    def export(self, path: Path, lines: Iterable[ComparisonLine]) -> int:
        """Write the lines to ``.xlsx`` or ``.csv``; return their number.

        Raises ``UserError`` as ``export_table`` does.
        """
        return export_table(path, "Perbandingan", _HEADS, map(_row, lines))


def _row(line: ComparisonLine) -> tuple[Cell, ...]:
    # Counts must not become amounts of money, so that they are written as texts.
    return (
        part_word(line.part),
        kind_word(line.kind),
        subject_text(line),
        field_text(line.field),
        value_text(line.field, line.before) if line.field else None,
        value_text(line.field, line.after) if line.field else None,
    )
