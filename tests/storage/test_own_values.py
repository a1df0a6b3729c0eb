"""Minimum wages and ceilings that the user typed in."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from desktop.domain.own_values import OwnValue
from desktop.storage.database import Database
from desktop.storage.own_values import OwnValueRepository

WAGE = OwnValue(
    rule_id="minimum_wage.18.71",
    in_force_from=date(2027, 1, 1),
    value=370_000_000,
    decree="Kepgub Lampung G/1/2026",
    region_name="Kota Bandar Lampung",
    entered_by="Rina Contoh",
    entered_at=datetime(2026, 12, 20, 9),
)
KEPT = Path(__file__).parents[1] / "data" / "databases" / "v0003.sqlite"


def test_a_value_comes_back_as_it_was(database: Database) -> None:
    """To the sen, with its decree and who entered it when."""
    repository = OwnValueRepository(database)
    value = replace(WAGE, value=370_000_007)
    stored = repository.add(value)
    assert repository.all() == (replace(value, value_id=stored),)


def test_a_second_value_for_the_same_day_takes_the_place_of_the_first(database: Database) -> None:
    """A correction needs no removal; another day is another value."""
    repository = OwnValueRepository(database)
    repository.add(WAGE)
    repository.add(replace(WAGE, value=371_000_000))
    repository.add(replace(WAGE, in_force_from=date(2028, 1, 1)))
    assert [item.value for item in repository.all()] == [371_000_000, 370_000_000]


def test_a_value_can_be_removed(database: Database) -> None:
    """An unknown id changes nothing."""
    repository = OwnValueRepository(database)
    stored = repository.add(WAGE)
    repository.remove(stored + 1)
    assert len(repository.all()) == 1
    repository.remove(stored)
    assert repository.all() == ()


def test_v0003_keeps_the_values(path: Path) -> None:
    """The own values of an older file arrive in the newest program."""
    shutil.copy(KEPT, path)
    with Database.open(path) as database:
        wage, ceiling = OwnValueRepository(database).all()
    assert wage == replace(WAGE, value_id=1)
    assert (ceiling.rule_id, ceiling.value) == ("jp.wage_ceiling", 1_160_000_000)
    assert ceiling.entered_at == datetime(2027, 2, 27, 9)
