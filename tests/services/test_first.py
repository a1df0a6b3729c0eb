"""What the first window asks of the services, and how it comes to all of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.services.first import StartServices
from desktop.storage.database import Database


@pytest.fixture
def early(tmp_path: Path) -> Iterator[StartServices]:
    """Return the services as a start has them."""

    def no_law() -> tuple[object, tuple[object, ...]]:
        raise AssertionError("nothing here needs the law")

    with Database.open(tmp_path / "own.sqlite") as database:
        yield StartServices(database, no_law, lambda: datetime(2026, 11, 30, 10))


def test_the_name_of_the_employer_needs_no_other_service(early: StartServices) -> None:
    """The first window asks for it, and whether the file is only read."""
    assert early.employers.current_name() is None
    assert not early.is_read_only
    assert type(early) is StartServices


def test_the_first_other_service_brings_all(early: StartServices) -> None:
    """What was made before stays: the employer chosen, and who works here."""
    employers = early.employers
    early.operator = "Rina"
    employers.save(Employer(name="PT Uji Coba"))
    assert early.today().isoformat() == "2026-11-30"
    assert type(early) is Services
    assert early.employers is employers
    assert early.signing_name() == "Rina"
    assert early.name_of(early.change_log) == "change_log"


def test_what_is_no_service_is_none(early: StartServices) -> None:
    """A wrong name is told as ever, and asking again ends."""
    with pytest.raises(AttributeError, match="astrology"):
        _ = early.astrology
    with pytest.raises(AttributeError, match="astrology"):
        _ = early.astrology
