"""The whole way from a workbook to a declaration: once for the clock, and again and again.

    python -m tests.benchmarks.journeys --folder FOLDER

makes fifty of them in one process and prints as JSON what is there after some of them.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path

from desktop.cli.helper import make_helper
from desktop.domain.progress import quiet
from desktop.services.away import HelperAway
from desktop.services.container import Services
from desktop.services.import_desk import DeskPlan, likely_rows
from desktop.services.verification import verify_file
from desktop.storage.keys import make_key
from tests.benchmarks.child import left_out
from tests.benchmarks.growth import JOURNEYS, WARM, WORKERS, Left
from tests.benchmarks.measure import Job, LeftOut
from tests.benchmarks.place import Place, now, open_services
from tests.benchmarks.workforce import AS_OF, EMPLOYER

_PASSWORD = "rahasia panjang"


@contextmanager
def travelling(place: Place) -> Iterator[Job]:
    """The whole journey: import, assessment, contributions, declaration.

    As the program makes it: what is long is sent to a helper process, and the plan of the import
    is kept until the end, for whoever takes it back and wants it again.
    """
    workbook, key = place.workbook(), make_key(_PASSWORD)

    def work() -> None:
        helper = make_helper(now)
        with open_services(place.fresh("journey.sqlite"), key) as services, closing(helper):
            away = HelperAway(services, helper)
            services.employers.save(EMPLOYER)
            plan = _imported(services, away, workbook)
            services.assessments.start(AS_OF)
            away(services.assessments.assess)(quiet)
            declarations = services.declarations
            declarations.make_ready()
            printed = away(declarations.print_final, "001/PJ/XI/2026", out_of=declarations.freeze)
            declarations.store(printed(quiet))
            assert len(plan.decided.new) == services.workforce.count() == place.size

    yield Job(work)


def _imported(services: Services, away: HelperAway, workbook: Path) -> DeskPlan:
    desk = services.import_desk
    plan = away(desk.read, workbook, rows=likely_rows(workbook))(quiet).unpack().plan
    assert plan is not None
    desk.keep_copy()
    away(desk.write, plan, rows=plan.draft.rows, writes=True)(quiet)
    return plan


def left_behind(folder: Path) -> list[Left]:
    """Make all the journeys in this process; return what is left after the first, ten and all.

    Import, assessment, declaration, verification, and the file closed: each time anew. Raises
    ``LeftOut`` where the system tells no process how much memory it holds.
    """
    if sys.platform != "linux":
        raise LeftOut("how much memory is left behind is asked of Linux alone")
    make, found = _journey(Place(folder, WORKERS)), []
    for number in range(1, JOURNEYS + 1):
        make()
        gc.collect()
        if number in {1, WARM, JOURNEYS}:
            found.append(Left(number, len(gc.get_objects()), _resident_mib()))
    return found


def _journey(place: Place) -> Callable[[], None]:
    workbook, key = place.workbook(), make_key(_PASSWORD)
    pdf = place.fresh("journeys.pdf")

    def make() -> None:
        with open_services(place.fresh("journeys.sqlite"), key) as services:
            services.employers.save(EMPLOYER)
            desk = services.import_desk
            desk.apply(desk.plan(desk.open(workbook)))
            services.assessments.start(AS_OF)
            stored, _changes = services.declarations.finalise("001/PJ/XI/2026")
            pdf.write_bytes(stored.pdf)
        assert verify_file(pdf).result == "unaltered"

    return make


def _resident_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


def main(argv: list[str]) -> int:
    """Make the journeys in this process and print what each left behind as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True)
    try:
        found = left_behind(parser.parse_args(argv).folder)
    except LeftOut as why:
        return left_out(why)
    print(json.dumps([asdict(left) for left in found]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
