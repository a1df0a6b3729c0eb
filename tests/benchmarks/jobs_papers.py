"""Jobs that write files for others, and the second look at a single worker."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import islice

from python_calamine import CalamineWorkbook

from desktop.domain.declaration import canonical_json, digest_of
from desktop.exchange.worker_export import export_workforce
from tests.benchmarks.measure import Job, Place, open_services
from tests.benchmarks.workforce import AS_OF

_EDITED = 20


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
def exporting(place: Place) -> Iterator[Job]:
    """The workforce as a workbook, beside the bare writer with as many cells of the same kind."""
    import xlsxwriter

    with open_services(place.database()) as services:

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

        yield Job(lambda: services.transfer.export(place.fresh("export.xlsx")), bare)


_WRITTEN_AGAIN = 1_000


def _bare(value: object) -> str | float:
    """Return a cell as it was written: a day is a number."""
    if isinstance(value, date):
        return value.toordinal()
    return value if isinstance(value, str | float) else str(value)


@contextmanager
def reassessing(place: Place) -> Iterator[Job]:
    """What an edit of one worker asks for: read, judge, count the findings of everybody anew."""
    with open_services(place.database()) as services:
        workforce = services.workforce
        findings = workforce.findings(AS_OF)
        ids = list(islice(sorted(findings.kinds_of), _EDITED))
        for worker in workforce.page(ids):
            workforce.save(replace(worker, basic_wage=worker.basic_wage + 100))

        def work() -> None:
            for worker_id in ids:
                findings.add(workforce.page([worker_id]))
                findings.counts()

        yield Job(work, times=len(ids))
