"""Jobs that write files for others, and read them again."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import islice
from typing import Any

from python_calamine import CalamineWorkbook

from desktop.cli.helper import make_helper
from desktop.domain.declaration import (
    DeclarationSnapshot,
    SnapshotWorker,
    canonical_json,
    digest_of,
)
from desktop.domain.progress import quiet
from desktop.exchange.worker_export import export_workforce
from desktop.services.away import HelperAway
from desktop.services.packed import drained
from tests.benchmarks import obvious
from tests.benchmarks.measure import Job
from tests.benchmarks.place import Place, now, open_services


@contextmanager
def printing(place: Place) -> Iterator[Job]:
    """The PDF with its annex of workers, beside a bare canvas of the same font and columns.

    As in the program what is printed was frozen in another process, if workers are many.
    """
    from desktop.report.declaration_pdf import render

    with open_services(place.database()) as services, closing(make_helper(now)) as helper:
        frozen = HelperAway(services, helper)(services.declarations.freeze_draft)(quiet)
    snapshot = replace(frozen.head, workers=drained(frozen.workers))
    del frozen
    yield Job(
        lambda: render(snapshot, draft=True),
        lambda: bare_annex(snapshot),
        obvious=lambda: lambda: obvious.long_table(snapshot.workers),
    )


def bare_annex(snapshot: DeclarationSnapshot) -> bytes:
    """Draw the same columns of the workers line by line, nothing measured, wrapped or explained."""
    from reportlab.pdfgen.canvas import Canvas

    from desktop.report.fonts import REGULAR, register

    register()
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(842, 595), pageCompression=1, initialFontName=REGULAR)
    for number, worker in enumerate(snapshot.workers):
        row = number % _ROWS_OF_A_PAGE
        if row == 0:
            if number:
                canvas.showPage()
            canvas.setFont(REGULAR, 7)
        _draw_bare(canvas, number, worker, 540 - 36 * row)
    canvas.save()
    return target.getvalue()


_ROWS_OF_A_PAGE = 14


def _draw_bare(canvas: Any, number: int, worker: SnapshotWorker, top: float) -> None:
    canvas.line(40, top - 26, 800, top - 26)
    canvas.drawString(40, top, str(number + 1))
    canvas.drawString(50, top, str(worker.row))
    canvas.drawString(60, top, worker.name)
    canvas.drawString(60, top - 8, worker.nik or worker.passport_number)
    for line, text in enumerate((worker.kind, worker.start, worker.birth_date)):
        canvas.drawString(200, top - 8 * line, str(text))
    wages = (worker.basic_wage_sen, worker.fixed_allowances_sen)
    for line, sen in enumerate((sum(wages), *wages) if worker.fixed_allowances_sen else wages[:1]):
        canvas.drawRightString(300, top - 8 * line, _bare_amount(sen))
    shares = (worker.base_sen, worker.employer_share_sen, worker.worker_share_sen)
    for place, (program, state) in enumerate(worker.participation.items()):
        canvas.drawString(310 + 75 * place, top, state[:3])
        amounts = [share[program] for share in shares if share.get(program)]
        amounts += worker.inside_sen.values() if program == "JKP" else ()
        for line, sen in enumerate(amounts):
            canvas.drawRightString(360 + 75 * place, top - 8 * line, _bare_amount(sen))


def _bare_amount(sen: int) -> str:
    return f"{sen // 100:,}".replace(",", ".") + f",{sen % 100:02d}"


@contextmanager
def archiving(place: Place) -> Iterator[Job]:
    """What makes the pages an archive file: data attached, digest filled in and signed."""
    from desktop.report import verify
    from desktop.report.declaration_pdf import render
    from desktop.report.proof import Packed

    copy = place.fresh("archive.sqlite")
    copy.write_bytes(place.database().read_bytes())
    with open_services(copy) as services:
        services.declarations.make_ready()
        snapshot = services.declarations.draft_snapshot()
        canonical = canonical_json(snapshot)
        proof = services.signing.proof_of(canonical, digest_of(canonical), "")
    pdf = render(snapshot, proof=proof)

    def work() -> None:
        Packed.of(canonical)
        verify.seal(pdf, proof.sign)

    yield Job(work, lambda: render(snapshot, draft=True))


@contextmanager
def verifying(place: Place) -> Iterator[Job]:
    """A finalised declaration, checked against itself."""
    from desktop.services.verification import verify_file

    path = place.folder / f"{place.size}.pdf"
    if not path.exists():
        place.database()
        copy = place.fresh("final.sqlite")
        copy.write_bytes(place.database().read_bytes())
        with open_services(copy) as services, closing(make_helper(now)) as helper:
            away, declarations = HelperAway(services, helper), services.declarations
            declarations.make_ready()
            printed = away(declarations.print_final, "001/PJ/XI/2026", out_of=declarations.freeze)
            path.write_bytes(printed(quiet).new.pdf)
    yield Job(lambda: verify_file(path), lambda: hashlib.sha256(path.read_bytes()).hexdigest())


@contextmanager
def exporting(place: Place) -> Iterator[Job]:
    """The workforce as a workbook, beside the bare writer with as many cells of the same kind.

    As in the program, where the helper process keeps few pages of the file.
    """
    import xlsxwriter

    with open_services(place.database()) as services:
        services.database.keep_few_pages()

        @cache
        def rows() -> list[list[tuple[int, str | float]]]:
            # Not before the export alone was looked at; of a few, who are written again and again.
            path = place.fresh("some.xlsx")
            export_workforce(path, islice(services.workforce.each(), _WRITTEN_AGAIN))
            found = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1:]
            return [
                [(n, _bare(value)) for n, value in enumerate(row) if value != ""] for row in found
            ]

        def bare() -> None:
            options = {"constant_memory": True}
            book = xlsxwriter.Workbook(str(place.fresh("bare.xlsx")), options)
            sheet, look = book.add_worksheet(), book.add_format({"num_format": "@"})
            known = rows()
            for number in range(place.size):
                for column, value in known[number % len(known)]:
                    if isinstance(value, str):
                        sheet.write_string(number, column, value, look)
                    else:
                        sheet.write_number(number, column, value, look)
            book.close()

        def obviously() -> None:
            known = rows()
            lines = (known[number % len(known)] for number in range(place.size))
            obvious.write_sheet(place.fresh("obvious.xlsx"), lines)

        yield Job(
            lambda: services.transfer.export(place.fresh("export.xlsx")),
            bare,
            obvious=lambda: obviously,
        )


_WRITTEN_AGAIN = 1_000


def _bare(value: object) -> str | float:
    """Return a cell as it was written: a day is a number."""
    if isinstance(value, date):
        return value.toordinal()
    return value if isinstance(value, str | float) else str(value)
