"""The jobs without a window, each beside what ``Measure.against`` names."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from desktop.cli.helper import make_helper
from desktop.domain.answers import Answers, Headcounts
from desktop.domain.assess import assess
from desktop.domain.calendar import Month
from desktop.domain.contribution import month_contributions
from desktop.domain.declaration import DeclarationSnapshot, SnapshotWorker
from desktop.domain.progress import quiet
from desktop.services.away import HelperAway
from desktop.services.bulk_work import collector_at_rest
from desktop.services.container import Services
from desktop.services.import_desk import DeskPlan, likely_rows
from desktop.services.packed import drained
from desktop.storage import imports
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.keys import make_key
from desktop.storage.records import WorkerRecord
from desktop.storage.worker_query import WorkerQuery, conditions, ordering
from desktop.storage.worker_rows import WORKER_COLUMNS, worker_to_row
from desktop.storage.workers import WorkerRepository
from tests.benchmarks.measure import BATCH, Job, Place, now, open_services
from tests.benchmarks.workforce import AS_OF, EMPLOYER


def bare_reading(path: Path) -> int:
    """Return the number of rows that the parser alone gives."""
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    return sum(1 for _row in sheet.iter_rows())


def bare_select(services: Services) -> list[tuple[Any, ...]]:
    """Return all columns of all workers as the driver gives them."""
    employer_id = services.employers.required().employer_id
    columns = (WorkerRecord.id, *(getattr(WorkerRecord, name) for name in WORKER_COLUMNS))
    query = WorkerRecord.select(*columns).where(*conditions(employer_id, WorkerQuery()))
    return services.database.rows(query.order_by(*ordering("source_row", descending=False)))


@contextmanager
def importing(place: Place) -> Iterator[Job]:
    """Read, check, plan, encrypt and index, into a new file."""
    workbook, key = place.workbook(), make_key("rahasia panjang")

    def work() -> None:
        with open_services(place.fresh("import.sqlite"), key) as services:
            services.employers.save(EMPLOYER)
            desk = services.import_desk
            desk.apply(desk.plan(desk.open(workbook)))
            assert services.workforce.count() == place.size

    yield Job(work, lambda: bare_reading(workbook))


@contextmanager
def storing(place: Place) -> Iterator[Job]:
    """Write workers that are there already, beside the bare rows into the same table."""
    workers = place.workers()
    rows = [(1, None, *worker_to_row(worker)) for worker in workers]

    def work() -> None:
        with Database.open(place.fresh("store.sqlite")) as database:
            employer = EmployerRepository(database).save(EMPLOYER).employer_id
            WorkerRepository(database).apply_import(employer, BATCH, workers, [])

    def bare() -> None:
        with Database.open(place.fresh("bare.sqlite")) as database:
            EmployerRepository(database).save(EMPLOYER)
            with database.transaction():
                database.connection().executemany(imports._INSERT, rows)

    yield Job(work, bare)


@contextmanager
def reading(place: Place) -> Iterator[Job]:
    """All workers as objects of the domain."""
    with open_services(place.database()) as services:
        yield Job(services.workforce.all, lambda: bare_select(services))


@contextmanager
def contributing(place: Place) -> Iterator[Job]:
    """The contributions of a month for workers that were read, every program and share."""
    with open_services(place.database()) as services:
        employer, book = services.employers.required(), services.rulebook
        workers, month = services.workforce.all(), Month.of(AS_OF)
        yield Job(
            collector_at_rest()(lambda: month_contributions(employer, workers, book, month)),
            lambda: bare_select(services),
        )


@contextmanager
def assessing(place: Place) -> Iterator[Job]:
    """All obligations for workers that were read."""
    with open_services(place.database()) as services:
        employer, book = services.employers.required(), services.rulebook
        workers, obligations = services.workforce.all(), services.obligations
        told = Answers(headcounts=Headcounts(place.size, place.size, place.size))
        yield Job(
            collector_at_rest()(lambda: assess(employer, workers, told, obligations, book, AS_OF)),
            lambda: bare_select(services),
        )


@contextmanager
def freezing(place: Place) -> Iterator[Job]:
    """What a declaration would freeze: read, judge, compute, put together."""
    with open_services(place.database()) as services:
        yield Job(services.declarations.draft_snapshot, lambda: bare_select(services))


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
    yield Job(lambda: render(snapshot, draft=True), lambda: bare_annex(snapshot))


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
def opening(place: Place) -> Iterator[Job]:
    """Open a data file, every page of it checked."""
    path = place.database()

    def bare() -> None:
        from sqlcipher3 import dbapi2

        connection = dbapi2.connect(str(path))
        connection.execute("PRAGMA quick_check(1)").fetchone()
        connection.close()

    yield Job(lambda: Database.open(path).close(), bare)


@contextmanager
def backing_up(place: Place) -> Iterator[Job]:
    """Make a copy and open it for trial."""
    with open_services(place.database()) as services:

        def bare() -> None:
            copy = str(place.fresh("bare-copy.sqlite"))
            services.database.connection().execute("VACUUM INTO ?", (copy,))

        yield Job(services.backups.make, bare)


@contextmanager
def travelling(place: Place) -> Iterator[Job]:
    """The whole journey: import, assessment, contributions, declaration.

    As the program makes it: what is long is sent to a helper process, and the plan of the import
    is kept until the end, for whoever takes it back and wants it again.
    """
    workbook, key = place.workbook(), make_key("rahasia panjang")

    def work() -> None:
        helper = make_helper(now)
        with open_services(place.fresh("journey.sqlite"), key) as services, closing(helper):
            away = HelperAway(services, helper)
            services.employers.save(EMPLOYER)
            plan = _imported(services, away, workbook)
            services.assessments.start(AS_OF)
            away(services.assessments.assess)(quiet)
            declarations = services.declarations
            declarations.make_ready()
            printed = away(declarations.print_final, "001/PJ/XI/2026", out_of=declarations.freeze)
            declarations.store(printed(quiet))
            assert len(plan.decided.new) == services.workforce.count() == place.size

    yield Job(work)


def _imported(services: Services, away: HelperAway, workbook: Path) -> DeskPlan:
    desk = services.import_desk
    plan = away(desk.read, workbook, rows=likely_rows(workbook))(quiet).unpack().plan
    assert plan is not None
    desk.keep_copy()
    away(desk.write, plan, rows=plan.draft.rows, writes=True)(quiet)
    return plan
