from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import log, log_text
from desktop.cli.arguments import build_parser
from desktop.cli.building import Context
from desktop.cli.commands import run_command
from desktop.errors import UserError
from desktop.storage.database import Database
from desktop.storage.workers import WorkerRepository

LOGGER = logging.getLogger("desktop.tests")


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    """The program's log in a temporary folder, taken away afterwards."""
    level = logging.getLogger("desktop").level
    yield log.configure(tmp_path / "logs")
    log.close()
    logging.getLogger("desktop").setLevel(level)


@pytest.mark.parametrize(
    "secret",
    [
        "1871015501900001",
        "1871 0155 0190 0001",
        "18.71.01.550190.0001",
        "01.234.567.8-901.000",
        "0001234567891",
        "Rp3.491.889,00",
        "Rp 3491889",
        "rp3491889",
        "IDR 3,491,889.50",
        "12.345.678",
        "3,491,889.00",
    ],
)
def test_personal_numbers_and_amounts_are_masked(secret: str) -> None:
    """No digit of an identity number or of an amount survives."""
    masked = log_text.redact(f"before {secret} after")
    assert masked in {"before [number] after", "before [amount] after"}


@pytest.mark.parametrize(
    "harmless",
    ["row 1234 of 100000", "took 0.25 s", "2026-11-22 23:45", "version 2026.11.0", "12345678"],
)
def test_counts_dates_and_versions_stay_readable(harmless: str) -> None:
    """What is needed to understand a fault is not masked."""
    assert log_text.redact(harmless) == harmless


@given(st.integers(min_value=10**15, max_value=10**16 - 1), st.text("ab \n:,;", max_size=5))
def test_no_sixteen_digits_survive(nik: int, around: str) -> None:
    """Whatever stands around it, a number as long as a NIK is masked."""
    assert str(nik) not in log_text.redact(f"{around}{nik}{around}")


def test_messages_reach_the_file_masked(log_file: Path) -> None:
    """Arguments are masked as well as the message."""
    LOGGER.info("imported %d rows, first %s", 250, "1871015501900001")
    line = log_file.read_text(encoding="utf-8")
    assert "INFO desktop.tests: imported 250 rows, first [number]" in line


def test_an_exception_leaves_its_places_but_not_its_text(log_file: Path) -> None:
    """The log shows where it happened, and neither name nor wage from the message."""
    try:
        raise ValueError("Siti Contoh earns 3491889")
    except ValueError:
        LOGGER.info("import failed", exc_info=True)
    text = log_file.read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert "in test_an_exception_leaves_its_places_but_not_its_text" in text
    assert "Siti" not in text
    assert "3491889" not in text


def test_the_record_stays_whole_for_other_handlers(
    log_file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Masking happens in the file only; it does not change the record."""
    with caplog.at_level(logging.INFO):
        LOGGER.info("number %s", "1871015501900001")
    assert caplog.records[0].getMessage() == "number 1871015501900001"
    assert caplog.records[0].args == ("1871015501900001",)


def test_a_user_error_is_logged_by_its_code() -> None:
    """The code names the fault; sentence and facts may hold personal data."""
    error = UserError("WORKBOOK_LOCKED", "Berkas Siti.xlsx terkunci", file="Siti.xlsx")
    assert log_text.describe_exception(error) == "  desktop.errors.UserError WORKBOOK_LOCKED"


def test_causes_come_first_and_circles_end() -> None:
    """The oldest cause is shown first; a chain that bites its tail does not hang."""
    cause, error = KeyError("Siti"), OSError("Budi")
    error.__cause__ = cause
    cause.__cause__ = error
    lines = log_text.describe_exception(error).splitlines()
    assert lines == ["  builtins.KeyError", "  builtins.OSError"]


def test_a_suppressed_context_is_left_out() -> None:
    """``raise ... from None`` hides the cause in the log too."""
    error = OSError()
    error.__context__ = KeyError()
    error.__suppress_context__ = True
    assert log_text.describe_exception(error) == "  builtins.OSError"


def test_the_log_rotates_and_keeps_three_old_files(
    log_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log never grows without bound."""
    monkeypatch.setattr(log, "_MAX_BYTES", 200)
    for number in range(50):
        LOGGER.info("line %d of a log that rotates", number)
    assert len(list(log_file.parent.iterdir())) == 4
    assert "line 49" in log_file.read_text(encoding="utf-8")


def test_configuring_again_moves_the_log(log_file: Path, tmp_path: Path) -> None:
    """A second call closes the first file, so nothing is written twice."""
    second = log.configure(tmp_path / "other")
    LOGGER.info("once")
    assert not log_file.exists()
    assert second.read_text(encoding="utf-8").count("once") == 1


def test_an_impossible_folder_is_reported_and_keeps_the_old_log(
    log_file: Path, tmp_path: Path
) -> None:
    """Where the folder cannot be made the caller hears of it, and the log goes on as before."""
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        log.configure(tmp_path / "file" / "logs")
    LOGGER.info("still here")
    assert "still here" in log_file.read_text(encoding="utf-8")


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """Keep pytest's own fault handler, and return what the program would hand to Python's."""
    files: list[object] = []
    monkeypatch.setattr(log.faulthandler, "enable", files.append)
    monkeypatch.setattr(log.faulthandler, "disable", lambda: None)
    yield files
    log.end_watch()


def test_a_run_that_died_is_told_to_the_next_one(watched: list, tmp_path: Path) -> None:
    """The places in the code are told, the folders of the user's profile are not."""
    assert log.watch_for_crash(tmp_path) == ""
    watched[0].write(
        "Fatal Python error: Segmentation fault\n"
        '  File "/home/siti.aminah/patuh/desktop/ui/jobs.py", line 7 in run\n'
        '  File "C:\\\\Users\\\\siti.aminah\\\\desktop\\\\ui\\\\theme.py", line 9 in load\n'
    )
    watched[0].flush()
    told = log.watch_for_crash(tmp_path)
    assert "Segmentation fault" in told
    assert "desktop/ui/jobs.py" in told
    assert "desktop/ui/theme.py" in told
    assert "siti" not in told


def test_a_run_that_ends_well_leaves_nothing(watched: list, tmp_path: Path) -> None:
    """The file is gone, and the next run has nothing to offer."""
    log.watch_for_crash(tmp_path)
    assert (tmp_path / log.CRASH_FILE_NAME).exists()
    log.end_watch()
    assert not (tmp_path / log.CRASH_FILE_NAME).exists()
    assert log.watch_for_crash(tmp_path) == ""


def test_a_folder_that_cannot_be_written_stops_nothing(watched: list, tmp_path: Path) -> None:
    """Without a place for it the program runs all the same."""
    (tmp_path / "log").write_text("x")
    assert log.watch_for_crash(tmp_path / "log") == ""
    assert watched == []


def test_the_log_of_a_whole_journey_names_nobody(log_file: Path, tmp_path: Path) -> None:
    """From import to declaration, with faults on the way: no name, number, wage or path."""
    database = tmp_path / "data milik Siti Contoh.sqlite"
    context = Context(lambda: datetime(2026, 11, 22, 10, 30), database)
    logging.getLogger("desktop").setLevel(logging.DEBUG)
    run_command(
        build_parser().parse_args(["demo", "--no-window", "--out", str(tmp_path / "out")]), context
    )
    copy = tmp_path / "copy.sqlite"
    run_command(build_parser().parse_args(["backup", str(copy)]), context)
    run_command(build_parser().parse_args(["restore", str(copy)]), context)
    try:
        raise UserError("EXAMPLE", "Siti Contoh, NIK 1871015501900001")
    except UserError as error:
        LOGGER.info("stopped", exc_info=error)
    logged = "".join(file.read_text(encoding="utf-8") for file in log_file.parent.glob("*.log*"))
    assert "stopped" in logged
    with Database.open(database) as opened:
        people = list(WorkerRepository(opened).iterate(1))
    words = {str(tmp_path), "Siti", "PT Contoh"}
    words |= {text for each in people for text in (each.name, each.nik, each.kpj) if text}
    words |= {str(each.basic_wage // 100) for each in people}
    assert [word for word in words if word in logged] == []
