"""Opening: what is refused, what is migrated, and that a failure leaves the file alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from desktop.domain.answers import (
    Accident,
    Answer,
    Answers,
    AnswerValue,
    Evidence,
    Headcounts,
    Payment,
    PaymentProgram,
)
from desktop.domain.calendar import Month
from desktop.domain.declaration_life import DeclarationEvent
from desktop.domain.employer import Employer, Signatory, SizeClass, SizeCriterion
from desktop.domain.program import (
    MEMBER,
    NOT_MEMBER,
    UNKNOWN_PARTICIPATION,
    JknStatus,
    Participation,
    ParticipationState,
)
from desktop.domain.worker import Citizenship, Employment, EmploymentKind, Sex, Worker
from desktop.errors import UserError
from desktop.storage import driver, migrations
from desktop.storage.answers import AnswerRepository
from desktop.storage.assessments import AssessmentRepository
from desktop.storage.database import Database
from desktop.storage.declarations import DeclarationRepository
from desktop.storage.employers import EmployerRepository
from desktop.storage.faults import user_error
from desktop.storage.keys import key_from_password, make_key
from desktop.storage.opening import APPLICATION_ID
from desktop.storage.worker_query import WorkerQuery
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import AS_OF, digest, execute, schema

V0001 = Path(__file__).parent.parent / "data" / "databases" / "v0001.sqlite"
WIB = timezone(timedelta(hours=7))


def refusal(path: Path, **options: Any) -> UserError:
    """Return the error with which a file is refused."""
    with pytest.raises(UserError) as caught:
        Database.open(path, busy_timeout_ms=10, **options)
    assert str(path) in caught.value.sentence
    return caught.value


@pytest.fixture
def old(path: Path) -> Path:
    """Return a copy of a database as the first version wrote it."""
    shutil.copy(V0001, path)
    return path


@pytest.fixture
def add_migration(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Any], None]], None]:
    """Return a function that lets the program know one schema more."""

    def add(step: Callable[[Any], None]) -> None:
        monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, step))

    return add


def test_a_new_file_gets_its_folder_its_mark_and_the_newest_schema(tmp_path: Path) -> None:
    """Nothing needs to exist before the first start."""
    path = tmp_path / "a" / "b" / "patuh.sqlite"
    Database.open(path).close()
    assert execute(path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert execute(path, "PRAGMA user_version") == [(len(migrations.MIGRATIONS),)]
    assert execute(path, "PRAGMA journal_mode") == [("wal",)]


def test_an_empty_file_is_taken_as_a_new_one(path: Path) -> None:
    """A first start that was cut off leaves an empty file; the next one goes on."""
    path.touch()
    with Database.open(path) as database:
        assert EmployerRepository(database).all() == []


def test_a_file_that_is_no_database_is_refused_untouched(path: Path) -> None:
    """A text file stays a text file."""
    path.write_text("Ini bukan basis data. " * 200)
    before = digest(path)
    assert refusal(path).code == "DATABASE_NOT_OURS"
    assert digest(path) == before


@pytest.mark.parametrize(
    "statement",
    ["PRAGMA application_id = 252006675", "PRAGMA user_version = 1", "CREATE TABLE other (x)"],
)
def test_a_database_of_another_program_is_refused_untouched(path: Path, statement: str) -> None:
    """Another mark, or none but content, means that the file belongs to somebody else."""
    execute(path, "VACUUM", statement)
    before = digest(path)
    assert refusal(path).code == "DATABASE_NOT_OURS"
    assert digest(path) == before


def test_a_newer_schema_is_refused_untouched(old: Path) -> None:
    """An old program must not write into what a newer one made; it says to install that one."""
    execute(old, "PRAGMA user_version = 9999")
    before = digest(old)
    error = refusal(old)
    assert error.code == "DATABASE_NEWER"
    assert error.facts["found"] == 9999
    assert "versi terbaru" in error.sentence
    assert digest(old) == before


def test_a_damaged_file_is_refused(old: Path) -> None:
    """Pages overwritten by a failing disk are noticed on opening, not when a page is printed."""
    content = bytearray(old.read_bytes())
    content[8192:-4096] = b"\xa5" * (len(content) - 12288)
    old.write_bytes(content)
    assert refusal(old).code == "DATABASE_CORRUPT"


def test_a_file_with_rubbish_between_its_tables_is_refused(old: Path) -> None:
    """SQLite cites the rubbish, which is no text: telling of it was a fault of the program."""
    content = old.read_bytes()
    for text in (b"employeremployer", b"CREATE TABLE"):
        content = content.replace(text, b"\xa5" * len(text))
    old.write_bytes(content)
    assert refusal(old).code == "DATABASE_CORRUPT"


def test_a_row_that_points_nowhere_is_refused(old: Path) -> None:
    """A broken reference means that somebody wrote past the program."""
    execute(old, "PRAGMA foreign_keys = OFF", "UPDATE answer SET assessment_id = 77")
    assert refusal(old).code == "DATABASE_CORRUPT"


def test_a_file_held_by_another_program_is_refused_after_the_wait(old: Path) -> None:
    """Two programs that write at once: the second one says who is in the way."""
    other = dbapi2.connect(str(old), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert refusal(old).code == "DATABASE_LOCKED"
    other.close()
    Database.open(old).close()


def test_a_read_only_file_is_refused(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be written is noticed on opening, not at the first edit."""
    Database.open(old).close()
    # SQLite's own option, because the permissions of a file do not bind the superuser.
    monkeypatch.chdir(old.parent)
    assert refusal(Path(f"file:{old.name}?mode=ro")).code == "DATABASE_READ_ONLY"


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "data").write_text("x")
    assert refusal(tmp_path / "data" / "patuh.sqlite").code == "DATABASE_NOT_FOUND"


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    """Naming a folder instead of a file is a mistake with a sentence."""
    assert refusal(tmp_path).code == "DATABASE_NOT_FOUND"


def test_a_password_encrypts_and_a_wrong_one_is_refused(
    path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Without the right password the file is noise, and nothing is printed about it."""
    with Database.open(path, key=make_key("kata 'sandi'")) as database:
        EmployerRepository(database).save(Employer(name="PT Contoh"))
    before = digest(path)
    assert b"PT Contoh" not in path.read_bytes()
    assert refusal(path, key=key_from_password(path, "salah")).code == "DATABASE_PASSWORD"
    assert refusal(path).code == "DATABASE_ENCRYPTED"
    assert digest(path) == before
    with Database.open(path, key=key_from_password(path, "kata 'sandi'")) as database:
        assert EmployerRepository(database).all()[0].name == "PT Contoh"
    assert capfd.readouterr().err == ""


def test_a_password_for_a_plain_file_is_refused(old: Path) -> None:
    """A file without a password says so, instead of calling the password wrong."""
    assert refusal(old, key=make_key("rahasia")).code == "DATABASE_NO_PASSWORD"


def test_a_damaged_encrypted_file_is_refused(path: Path) -> None:
    """A page that was tampered with is noticed: every page carries a mark of its own."""
    key = make_key("rahasia")
    Database.open(path, key=key).close()
    content = bytearray(path.read_bytes())
    content[9000] ^= 1
    path.write_bytes(content)
    assert refusal(path, key=key).code in {"DATABASE_CORRUPT", "DATABASE_PASSWORD"}


def test_reading_only_neither_makes_nor_migrates(old: Path, tmp_path: Path) -> None:
    """What is only read must be there and of this program's schema; it is told what to do."""
    missing = tmp_path / "tidak-ada.sqlite"
    assert refusal(missing, read_only=True).code == "DATABASE_MISSING"
    assert not missing.exists()
    before = digest(old)
    assert refusal(old, read_only=True).code == "DATABASE_VIEW_OLD"
    assert digest(old) == before


def test_a_second_one_reads_beside_the_writer(path: Path) -> None:
    """The reader sees what the writer saves, and cannot save itself."""
    with Database.open(path) as writer, Database.open(path, read_only=True) as reader:
        EmployerRepository(writer).save(Employer(name="PT Contoh"))
        assert [each.name for each in EmployerRepository(reader).all()] == ["PT Contoh"]
        with pytest.raises(UserError) as caught:
            EmployerRepository(reader).save(Employer(name="PT Lain"))
        assert caught.value.code == "DATABASE_VIEW_ONLY"


def test_a_file_on_a_disk_that_cannot_be_written_is_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a place for shared memory the file is read by itself."""
    with Database.open(path) as database:
        EmployerRepository(database).save(Employer(name="PT Contoh"))
    read, refused = driver.sqlite_objects, []

    def refuse_once(connection: driver.Connection) -> int:
        if not refused:
            refused.append(connection)
            raise user_error("DATABASE_NOT_FOUND", path)
        return read(connection)

    monkeypatch.setattr(driver, "sqlite_objects", refuse_once)
    with Database.open(path, read_only=True) as database:
        assert EmployerRepository(database).all()[0].name == "PT Contoh"
    assert len(refused) == 1


def test_on_a_share_the_journal_is_a_file_of_its_own(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Write-ahead logging shares memory between programs, which two computers cannot."""
    Database.open(path).close()
    monkeypatch.setattr(driver, "is_network", lambda _path: True)
    with Database.open(path) as database:
        mode, synchronous = (
            database.connection().execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous")
        )
    assert (mode, synchronous) == ("delete", 2)


def test_the_schema_of_a_new_file_equals_that_of_the_oldest_one(old: Path, tmp_path: Path) -> None:
    """Old users and new users have the same tables, indexes and triggers, word for word."""
    Database.open(old).close()
    Database.open(tmp_path / "new.sqlite").close()
    assert schema(old) == schema(tmp_path / "new.sqlite")


def add_a_column(connection: Any) -> None:
    """Stand for a later step that succeeds."""
    connection.execute("ALTER TABLE employer ADD COLUMN later TEXT NOT NULL DEFAULT 'x'")


def add_and_fail(connection: Any) -> None:
    """Stand for a later step that fails half-way."""
    add_a_column(connection)
    connection.execute("INSERT INTO employer (id, name) VALUES (1, NULL)")


def add_and_orphan(connection: Any) -> None:
    """Stand for a later step that loses what other rows point to."""
    connection.execute("DELETE FROM import_batch")


def test_an_older_file_is_copied_and_then_migrated(
    old: Path, add_migration: Callable[[Callable[[Any], None]], None]
) -> None:
    """The copy keeps schema and rows of before; the file gets the new ones."""
    add_migration(add_a_column)
    Database.open(old).close()
    copy = old.parent / "cadangan" / "patuh-skema-0001.sqlite"
    assert execute(old, "PRAGMA user_version") == [(len(migrations.MIGRATIONS),)]
    assert execute(old, "SELECT later FROM employer") == [("x",)]
    assert execute(copy, "PRAGMA user_version") == [(1,)]
    assert execute(copy, "SELECT name FROM worker") == execute(V0001, "SELECT name FROM worker")


@pytest.mark.parametrize(
    ("step", "code"),
    [(add_and_fail, "DATABASE_MIGRATION_FAILED"), (add_and_orphan, "DATABASE_CORRUPT")],
)
def test_a_failed_migration_leaves_the_file_as_it_was(
    old: Path,
    add_migration: Callable[[Callable[[Any], None]], None],
    step: Callable[[Any], None],
    code: str,
) -> None:
    """Not one byte changes, and the copy made before is usable."""
    add_migration(add_a_column)
    add_migration(step)
    before = digest(old)
    assert refusal(old).code == code
    assert digest(old) == before
    shutil.copy(old.parent / "cadangan" / "patuh-skema-0001.sqlite", old)
    assert execute(old, "PRAGMA integrity_check") == [("ok",)]


def test_a_migration_stopped_by_a_dying_process_is_undone(old: Path) -> None:
    """The next program finds the old schema, and a copy of it besides."""
    code = f"""
import os
from pathlib import Path
from desktop.storage import driver, migrations
from desktop.storage.database import Database

def dies(connection):
    connection.execute("DROP TABLE answer")
    os._exit(9)

migrations.MIGRATIONS += (dies,)
Database.open(Path({str(old)!r}))
"""
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == 9
    with Database.open(old) as database:
        assert AnswerRepository(database).load(1, AS_OF).by_obligation.keys() == {"REG-01"}
    copy = old.parent / "cadangan" / "patuh-skema-0001.sqlite"
    assert execute(copy, "SELECT obligation_id FROM answer") == [("REG-01",)]


def test_v0004_keeps_facts_and_records(path: Path) -> None:
    """Facts, records and dated evidence of schema 4 arrive, an answer without a word too."""
    shutil.copy(V0001.with_name("v0004.sqlite"), path)
    with Database.open(path) as database:
        answers = AnswerRepository(database).load(1, AS_OF).by_obligation
    assert answers["REG-01"] == V0001_ANSWERS.by_obligation["REG-01"]
    assert answers["HI-02"].value is None
    assert answers["HI-02"].facts["valid_until"] == date(2026, 12, 31)
    assert answers["HI-02"].evidence[0].dated == date(2025, 1, 2)
    assert answers["REG-13"].records == (
        {"work_order_on": date(2026, 10, 1), "contract_value": 60_000_000_000},
    )


def test_v0001_keeps_employer_and_workers(old: Path) -> None:
    """Every field of the oldest employer and worker arrives in the newest program."""
    with Database.open(old) as database:
        assert EmployerRepository(database).all() == [V0001_EMPLOYER]
        workers = WorkerRepository(database)
        assert list(workers.iterate(1)) == [V0001_WORKER]
        workers.restore([2])
        assert workers.get(2) == V0001_REMOVED
        assert workers.count(1, WorkerQuery()) == 2


def test_v0001_keeps_answers_and_figures(old: Path) -> None:
    """Every answer, payment and accident of the oldest assessment arrives."""
    with Database.open(old) as database:
        assert AssessmentRepository(database).latest_as_of(1) == AS_OF
        assert AnswerRepository(database).load(1, AS_OF) == V0001_ANSWERS


def test_v0001_keeps_the_declaration(old: Path) -> None:
    """The oldest declaration arrives byte for byte, with its history."""
    with Database.open(old) as database:
        repository = DeclarationRepository(database)
        stored = repository.get(1)
        assert (stored.document_number, stored.as_of) == ("011/HRD-SP/X/2026", date(2026, 10, 31))
        assert stored.finalised_at == datetime(2026, 10, 31, 9, 0, tzinfo=UTC)
        assert (stored.snapshot, stored.digest) == (b"{}", "a" * 64)
        assert (stored.pdf, stored.pdf_digest) == (b"%PDF", "b" * 64)
        handed_in = datetime(2026, 11, 2, 10, 0, tzinfo=WIB)
        assert repository.events(1) == [
            DeclarationEvent("handed_in", handed_in, "Rina Contoh", "Loket 2", event_id=1)
        ]


V0001_EMPLOYER = Employer(
    name="PT Contoh Sejahtera",
    legal_form="PT",
    nib="1234567890123",
    npwp="0123456789012345",
    npp="12345678",
    health_entity_code="01234567",
    kbli="10110",
    kbli_version="2020",
    address="Jl. Contoh 1",
    city="Kota Bandar Lampung",
    province="Lampung",
    phone="0721000000",
    email="sdm@contoh.example",
    founded_on=date(2011, 3, 1),
    stated_size=SizeClass.MEDIUM,
    capital=500_000_000_000,
    size_criterion=SizeCriterion.STATED,
    jkk_risk_group=3,
    minimum_wage=349_188_900,
    signatory=Signatory("Budi Contoh", "Direktur"),
    preparer="Rina Contoh",
    document_number="012/HRD-SP/XI/2026",
    addressee="Kepala Dinas Tenaga Kerja",
    addressee_city="Bandar Lampung",
    employer_id=1,
)
V0001_WORKER = Worker(
    name="Siti Contoh",
    birth_date=date(1990, 5, 17),
    sex=Sex.FEMALE,
    employment=Employment(
        EmploymentKind.PKWT,
        date(2024, 2, 29),
        contract_end=date(2026, 2, 28),
        workplace="Bandar Lampung",
        unit="Produksi",
        position="Operator",
    ),
    basic_wage=350_000_050,
    nik="1871015705900001",
    staff_number="K-001",
    fixed_allowances=25_000_000,
    employment_programs=(
        Participation(ParticipationState.YES, date(2024, 3, 1), "JKK-1"),
        MEMBER,
        NOT_MEMBER,
        UNKNOWN_PARTICIPATION,
        UNKNOWN_PARTICIPATION,
    ),
    jkn_status=JknStatus.DEPENDANT,
    kpj="24000000011",
    jkn_number="0001234567890",
    reported_wage_employment=350_000_000,
    family_members=3,
    family_registered=2,
    extra_jkn_members=1,
    worker_id=1,
    source_row=2,
)
V0001_REMOVED = Worker(
    name="John Example",
    birth_date=date(1985, 1, 31),
    sex=Sex.MALE,
    employment=Employment(
        EmploymentKind.DAILY,
        date(2025, 6, 1),
        date(2026, 6, 30),
        is_in_construction_project=True,
    ),
    basic_wage=15_000_000,
    passport_number="X1234567",
    staff_number="K-002",
    citizenship=Citizenship.FOREIGN,
    worker_id=2,
)
V0001_ANSWERS = Answers(
    by_obligation={
        "REG-01": Answer(
            AnswerValue.NOT_APPLICABLE,
            "Alasan",
            "Catatan",
            Evidence.files("sertifikat.pdf"),
            "Rina Contoh",
            "2026-11-22T09:00:00",
        )
    },
    headcounts=Headcounts(250, 248, None),
    payments=(
        Payment(PaymentProgram.EMPLOYMENT, Month(2026, 9), 12_345_678_900, date(2026, 10, 14)),
    ),
    accidents=(Accident(datetime(2026, 8, 1, 10), datetime(2026, 8, 2, 9)),),
    wlkp_last_report=date(2026, 3, 1),
)
