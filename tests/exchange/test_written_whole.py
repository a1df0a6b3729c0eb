"""Whatever stops an export: the file of last month is still there, and no half of a new one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from desktop.domain.worker import Worker
from desktop.errors import UserError
from desktop.exchange.calendar_file import write_calendar
from desktop.exchange.table_export import export_table
from desktop.exchange.worker_export import export_workforce
from desktop.exchange.written_whole import written_beside
from tests.services.conftest import make_worker


def _interrupted(*first: object) -> Iterator[object]:
    yield from first
    raise OSError(28, "No space left on device")


def _table(path: Path) -> None:
    export_table(path, "Lembar", [("Nama", 20)], _interrupted(("Siti",)))


def _workforce(path: Path) -> None:
    workers: Iterator[Worker] = _interrupted(make_worker(1))  # type: ignore[assignment]
    export_workforce(path, workers)


_EXPORTS = {"table": _table, "workforce": _workforce}


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
@pytest.mark.parametrize("kind", list(_EXPORTS))
def test_an_export_that_is_stopped_leaves_the_old_file(
    tmp_path: Path, name: str, kind: str
) -> None:
    """A disk that is full in the middle, with some rows already written."""
    path = tmp_path / name
    path.write_bytes(b"bulan lalu")
    with pytest.raises(UserError) as caught:
        _EXPORTS[kind](path)
    assert caught.value.code == "FILE_CANNOT_WRITE"
    assert [file.name for file in tmp_path.iterdir()] == [name]
    assert path.read_bytes() == b"bulan lalu"


def test_a_file_that_somebody_holds_open_stays_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Excel holds it on Windows; the file beside it is gone again."""
    path = tmp_path / "a.ics"
    path.write_bytes(b"lama")

    def held(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(UserError) as caught:
        write_calendar(path, [], datetime(2026, 11, 22))
    assert caught.value.code == "FILE_CANNOT_WRITE"
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"lama"]


def test_what_is_whole_takes_the_place(tmp_path: Path) -> None:
    """Until then the old file can be read."""
    path = tmp_path / "a.txt"
    path.write_text("lama", encoding="utf-8")
    with written_beside(path) as draft:
        draft.write_text("baru", encoding="utf-8")
        assert path.read_text("utf-8") == "lama"
    assert [file.read_text("utf-8") for file in tmp_path.iterdir()] == ["baru"]
