"""The contributions of a month as a workbook or a text table."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from desktop.domain.contribution import MonthContributions
from desktop.exchange.messages import user_error
from desktop.exchange.text_workbook import write_text_table, write_text_workbook
from desktop.services.documents import contributions_csv


def export_contributions(path: Path, contributions: MonthContributions) -> int:
    """Write one line for each worker to ``.xlsx`` or ``.csv`` and return their number.

    Raises ``UserError`` EXPORT_FORMAT for another suffix, FILE_CANNOT_WRITE and
    FILE_NOT_AS_WRITTEN as for every export.
    """
    lines = list(csv.reader(io.StringIO(contributions_csv(contributions))))
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        write_text_workbook(path, str(contributions.month), lines)
    elif suffix == ".csv":
        write_text_table(path, lines)
    else:
        raise user_error("EXPORT_FORMAT", file=path.name)
    return len(lines) - 1
