"""What the collector of cycles does about work on very many objects."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_AT_REST = """
import gc, sys
from desktop.services.bulk_work import age_at_once, collector_at_rest
if sys.argv[1] == "old":
    age_at_once()
with collector_at_rest():
    assert not gc.isenabled()
    made = [[] for _ in range(100)]
is_old = any(item is made[0] for item in gc.get_objects(generation=2))
print(gc.isenabled(), gc.get_freeze_count(), is_old)
"""


@pytest.mark.parametrize(("asked", "is_old"), [("old", True), ("young", False)])
def test_what_was_made_at_rest_is_old_where_that_was_asked_for(
    checkout: Path, asked: str, is_old: bool
) -> None:
    """Nothing stays frozen, and the collector works on; elsewhere it goes its usual way."""
    command = [sys.executable, "-c", _AT_REST, asked]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "0", str(is_old)]
