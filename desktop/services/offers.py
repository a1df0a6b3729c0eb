"""Programs beyond the minimum for the current employer: what they are, and choosing them."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop.domain.offer import Offer, choose_programs, offers_for
from desktop.domain.offer_text import OfferText, parse_offer_texts
from desktop.domain.program import Program
from desktop.domain.progress import Progress, quiet
from desktop.domain.rule_data import RuleDataError
from desktop.domain.rules import RuleBook
from desktop.errors import UserError
from desktop.paths import resource_path
from desktop.services.changes import WORKERS, ChangeSet
from desktop.services.employers import EmployerService
from desktop.services.own_rules import RuleBookProvider
from desktop.services.workforce import WorkforceService


class OfferService:
    """Shows offers and records what was chosen as voluntary membership of the workers."""

    def __init__(
        self, employers: EmployerService, workforce: WorkforceService, rules: RuleBookProvider
    ) -> None:
        self._employers = employers
        self._workforce = workforce
        self._rules = rules

    def offers(self, day: date, progress: Progress = quiet) -> tuple[Offer, ...]:
        """Return the programs that are voluntary on ``day``, with their costs for this roster.

        Raises ``RuleNotInForce``, ``SizeUndetermined`` and ``ContributionImpossible``.
        """
        employer = self._employers.required()
        workers = self._workforce.as_of(day)
        return offers_for(employer, workers, self._rules.current, day, progress)

    def choose(self, programs: Collection[Program], start: date) -> ChangeSet:
        """Make every worker who may join a member of ``programs`` from ``start``.

        Raises as ``choose_programs``.
        """
        employer = self._employers.required()
        workers = self._workforce.all()
        changed = choose_programs(employer, workers, self._rules.current, programs, start)
        for worker in changed:
            self._workforce.save(worker)
        ids = tuple(worker.worker_id for worker in changed)
        return ChangeSet.of(WORKERS, worker_ids=ids)


def load_offer_texts(rulebook: RuleBook, folder: Path | None = None) -> Mapping[Program, OfferText]:
    """Return what workers gain from each program, by default as shipped.

    Raises ``RuleDataError`` for a file written wrongly, ``UserError`` when there are none.
    """
    folder = folder or resource_path("offers")
    documents = {path.name: _read(path) for path in sorted(folder.glob("*.toml"))}
    if not documents:
        raise UserError(
            "offers_missing",
            f"Keterangan program sukarela tidak ditemukan di {folder}. Pasang ulang program ini.",
            english=f"The texts on voluntary programs were not found in {folder}. Install this"
            " program again.",
            folder=str(folder),
        )
    return parse_offer_texts(documents, rulebook.rules)


def _read(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleDataError(path.name, "file", f"write valid TOML in UTF-8 ({error})") from error
