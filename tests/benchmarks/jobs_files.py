"""What goes into the data file and lies in it: workbooks, rows, pages, copies."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from xml.parsers import expat
from zipfile import ZipFile

from python_calamine import CalamineWorkbook
from sqlcipher3 import dbapi2

from desktop.exchange.sheet import read_workbook
from desktop.storage import imports
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.keys import FileKey, make_key
from desktop.storage.values import in_chunks
from desktop.storage.worker_query import WorkerQuery
from desktop.storage.worker_rows import worker_to_row
from desktop.storage.workers import WorkerRepository
from tests.benchmarks import obvious
from tests.benchmarks.measure import Job
from tests.benchmarks.place import Place, open_services, store
from tests.benchmarks.workforce import EMPLOYER

_PASSWORD = "rahasia panjang"
_PAGE, _PAGES = 200, 50
_SETTINGS = ("PRAGMA synchronous = NORMAL", "PRAGMA cache_size = -65536")
"""What the program sets as well; that the file is written ahead is kept in it."""
_PIECE = 1 << 20


def bare_reading(path: Path) -> int:
    """Return the number of rows that the parser alone gives."""
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    return sum(1 for _row in sheet.iter_rows())


def bare_parsing(path: Path) -> None:
    """Unpack the sheet and let expat go through it, telling nobody what it finds."""
    parser = expat.ParserCreate()
    with ZipFile(path) as book, book.open("xl/worksheets/sheet1.xml") as sheet:
        while piece := sheet.read(_PIECE):
            parser.Parse(piece, False)
    parser.Parse(b"", True)


@contextmanager
def importing(place: Place) -> Iterator[Job]:
    """Read, check, plan, encrypt and index, into a new file."""
    workbook, key = place.workbook(), make_key(_PASSWORD)

    def work() -> None:
        with open_services(place.fresh("import.sqlite"), key) as services:
            services.employers.save(EMPLOYER)
            desk = services.import_desk
            desk.apply(desk.plan(desk.open(workbook)))
            assert services.workforce.count() == place.size

    yield Job(
        work,
        lambda: bare_reading(workbook),
        obvious=lambda: lambda: obvious.read_sheet(workbook),
    )


@contextmanager
def reading_sheet(place: Place) -> Iterator[Job]:
    """A workbook to rows of text, looked over before any parser sees it."""
    workbook = place.workbook()

    def work() -> None:
        (sheet,) = read_workbook(workbook)
        assert len(sheet.rows) == place.size + 1

    yield Job(
        work,
        lambda: bare_parsing(workbook),
        obvious=lambda: lambda: obvious.read_sheet(workbook),
    )


@contextmanager
def storing(place: Place) -> Iterator[Job]:
    """Write workers that are there already, beside the bare rows into the same table.

    The bare ones go in without a log, and every index is kept up while they do.
    """
    workers = place.workers()
    rows = [(1, None, *worker_to_row(worker)) for worker in workers]

    def work() -> None:
        with Database.open(place.fresh("store.sqlite")) as database:
            EmployerRepository(database).save(EMPLOYER)
            store(database, workers)

    def bare() -> None:
        path = place.fresh("bare.sqlite")
        with Database.open(path) as database:
            EmployerRepository(database).save(EMPLOYER)
        with closing(dbapi2.connect(str(path))) as connection:
            for setting in _SETTINGS:
                connection.execute(setting)
            connection.executemany(imports._INSERT, rows)
            connection.commit()

    def obviously() -> None:
        with Database.open(place.fresh("obvious.sqlite")) as database:
            EmployerRepository(database).save(EMPLOYER)
            obvious.insert_many(database, rows)

    yield Job(work, bare, obvious=lambda: obviously)


@contextmanager
def sealing(place: Place) -> Iterator[Job]:
    """Write the workers into an encrypted file, beside the same into a plain one."""
    workers, key = place.workers(), make_key(_PASSWORD)
    with ExitStack() as opened:
        databases: dict[str, Database] = {}

        def ready() -> None:
            opened.close()
            for name, used in (("plain", None), ("sealed", key)):
                database = Database.open(place.fresh(f"{name}.sqlite"), key=used)
                databases[name] = opened.enter_context(database)
                EmployerRepository(database).save(EMPLOYER)

        yield Job(
            lambda: store(databases["sealed"], workers),
            lambda: store(databases["plain"], workers),
            ready=ready,
        )


@contextmanager
def paging(place: Place) -> Iterator[Job]:
    """Fifty pages of an encrypted file, beside the same of a plain one.

    They lie all over the file, and the cache of the connection is empty, as after opening it.
    """
    plain, sealed, key = place.database(), place.fresh("pages.sqlite"), make_key(_PASSWORD)
    with Database.open(sealed, key=key) as database:
        EmployerRepository(database).save(EMPLOYER)
        store(database, place.workers())
    with ExitStack() as opened:
        yield Job(_read_pages(sealed, key, opened), _read_pages(plain, None, opened))


def _read_pages(path: Path, key: FileKey | None, opened: ExitStack) -> Callable[[], None]:
    database = opened.enter_context(Database.open(path, key=key))
    repository = WorkerRepository(database)
    pages = list(in_chunks(repository.listed(1, WorkerQuery(), "name"), _PAGE))
    random.Random(1).shuffle(pages)

    def read() -> None:
        left = _PAGES
        while left > 0:
            database._connections.close()
            for page in pages[:left]:
                repository.page(page)
            left -= len(pages)

    return read


@contextmanager
def opening(place: Place) -> Iterator[Job]:
    """Open a data file, every page of it checked."""
    path = place.database()

    def bare() -> None:
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
