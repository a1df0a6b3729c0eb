from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.errors import UserError
from desktop.storage.database import Database
from desktop.storage.first_schema import make_first_schema


def test_the_file_is_one_of_the_first_release(tmp_path: Path) -> None:
    """It is of schema 1 and has none of the tables that came later."""
    file = tmp_path / "lama.sqlite"
    make_first_schema(file, "PT Contoh Lama")
    with closing(dbapi2.connect(str(file))) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    assert "employer" in tables
    assert "action_plan" not in tables


def test_today_it_opens_with_its_content(tmp_path: Path) -> None:
    """Opening migrates it, keeps the employer, and leaves a copy of the old state."""
    file = tmp_path / "lama.sqlite"
    make_first_schema(file, "PT Contoh Lama")
    with Database.open(file) as database:
        rows = database.connection().execute("SELECT name FROM employer").fetchall()
    assert rows == [("PT Contoh Lama",)]
    assert list((tmp_path / "cadangan").iterdir())


def test_a_folder_that_is_missing_is_the_users_to_mend(tmp_path: Path) -> None:
    """The fault is a sentence, not a traceback."""
    with pytest.raises(UserError):
        make_first_schema(tmp_path / "tidak ada" / "lama.sqlite", "PT Contoh Lama")
