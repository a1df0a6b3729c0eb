"""Nothing is left behind by a journey: fifty of them in one process, run by name only."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import pytest

from desktop.services.verification import verify_file
from desktop.storage.keys import make_key
from tests.benchmarks.measure import Place, open_services
from tests.benchmarks.workforce import AS_OF, EMPLOYER

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

WORKERS = 60
JOURNEYS = 50
WARM = 10
"""Journeys until every cache holds what it will hold."""
OBJECTS = 200
"""How many more objects there may be after forty journeys: fewer than one a worker and journey."""
MIB = 8


def resident_mib() -> float:
    """Return the memory that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how much memory is held")
def test_fifty_journeys_leave_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Import, assessment, declaration, verification, and the file closed: each time anew."""
    place, key = Place(tmp_path, WORKERS), make_key("rahasia panjang")
    workbook, pdf = place.workbook(), tmp_path / "deklarasi.pdf"

    def journey() -> None:
        with open_services(place.fresh("journey.sqlite"), key) as services:
            services.employers.save(EMPLOYER)
            desk = services.import_desk
            desk.apply(desk.plan(desk.open(workbook)))
            services.assessments.start(AS_OF)
            stored, _changes = services.declarations.finalise("001/PJ/XI/2026")
            pdf.write_bytes(stored.pdf)
        assert verify_file(pdf).result == "unaltered"

    counts = []
    for number in range(JOURNEYS):
        journey()
        gc.collect()
        counts.append((len(gc.get_objects()), resident_mib()))
        if number + 1 in {1, WARM, JOURNEYS}:
            with capsys.disabled():
                objects, held = counts[-1]
                print(f"\nafter {number + 1}: {objects} objects, {held:.1f} MiB", end="")
    (objects, held), (objects_then, held_then) = counts[WARM - 1], counts[-1]
    assert objects_then - objects <= OBJECTS
    assert held_then - held <= MIB
