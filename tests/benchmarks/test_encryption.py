"""How long somebody waits before an encrypted file.

What encryption costs afterwards stands in the table of ``dev.py bench``.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.storage.database import Database
from desktop.storage.keys import key_from_password, make_key
from tests.benchmarks.place import open_services, store
from tests.benchmarks.workforce import EMPLOYER, invented_workers

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

WORKERS = 50_000


def seconds(work: Callable[[], object]) -> float:
    """Return how long the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def test_opening_is_quick(tmp_path: Path) -> None:
    """The key from the password once, then the check of every page, 50,000 workers."""
    path, key = tmp_path / "big.sqlite", make_key("rahasia sekali")
    with open_services(path, key) as services:
        services.employers.save(EMPLOYER)
        store(services.database, list(invented_workers(WORKERS)))
    derived = seconds(lambda: key_from_password(path, "rahasia sekali"))
    opened = seconds(lambda: Database.open(path, key=key).close())
    print(f"\nkey {derived:.2f} s, opening {opened:.2f} s, {path.stat().st_size / 2**20:.0f} MiB")
    assert derived < 2
    assert opened < 3
