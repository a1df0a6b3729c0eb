"""Personal data: what is kept and why, how long, and who asked what of their own data."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from desktop.domain.personal_data import (
    LONGEST_MONTHS,
    PersonalDataMap,
    PrivacyRequest,
    RequestKind,
    RequestState,
    parse_personal_data,
)
from desktop.domain.rule_data import RuleDataError
from desktop.errors import UserError
from desktop.paths import resource_path
from desktop.services.employers import EmployerService
from desktop.storage.privacy import MOST_PEOPLE, Person, PrivacyRepository

__all__ = ["MOST_PEOPLE", "Person", "PrivacyService", "load_personal_data"]


class PrivacyService:
    """The record of processing, retention, and the register of requests of the employer."""

    def __init__(
        self,
        repository: PrivacyRepository,
        employers: EmployerService,
        now: Callable[[], datetime],
    ) -> None:
        self._repository = repository
        self._employers = employers
        self._now = now

    @cached_property
    def map(self) -> PersonalDataMap:
        """What is kept, of whom, why and where, as shipped."""
        return load_personal_data()

    def today(self) -> date:
        """Return the day of the one clock."""
        return self._now().date()

    # --- how long -----------------------------------------------------------------------------

    def months(self) -> dict[str, int]:
        """Return for every kind how many months it is kept: as decided here, else as proposed."""
        decided = self._repository.retention()
        return {kind.id: decided.get(kind.id, kind.months) for kind in self.map.retention}

    def save_months(self, months: Mapping[str, int]) -> None:
        """Decide how long kinds are kept; what equals the proposal is not stored.

        Raises ``UserError`` (``RETENTION_MONTHS``) for less than a month or more than 50 years.
        """
        for value in months.values():
            if not 1 <= value <= LONGEST_MONTHS:
                raise UserError(
                    "RETENTION_MONTHS",
                    f"Masa simpan {value} bulan di luar batas. Isi 1 sampai {LONGEST_MONTHS}.",
                    english=f"A retention of {value} months is out of bounds. Fill in 1 to"
                    f" {LONGEST_MONTHS}.",
                )
        proposed = {kind.id: kind.months for kind in self.map.retention}
        wanted = {**self.months(), **months}
        self._repository.save_retention(
            {kind: value for kind, value in wanted.items() if value != proposed[kind]}
        )

    # --- requests -----------------------------------------------------------------------------

    def requests(self) -> tuple[PrivacyRequest, ...]:
        """Return the register of the employer, open ones first; empty without an employer."""
        employer = self._employers.current()
        return self._repository.requests(employer.employer_id) if employer else ()

    def due(self, kind: RequestKind, received_on: date) -> date:
        """Return the day by which a request must be answered."""
        return self.map.requests[kind].due(received_on)

    def save_request(self, request: PrivacyRequest) -> PrivacyRequest:
        """Store a request with the day by which the law wants an answer; return it with its id.

        Raises ``UserError``: ``REQUEST_NAME``, ``REQUEST_FUTURE``, ``REQUEST_OUTCOME``,
        ``EMPLOYER_MISSING``.
        """
        employer = self._employers.required()
        whole = replace(
            request,
            name=request.name.strip(),
            outcome=request.outcome.strip(),
            due_on=self.due(request.kind, request.received_on),
            closed_on=self._closed_on(request),
        )
        _require_whole(whole, self.today())
        number = self._repository.save_request(employer.employer_id, whole)
        return replace(whole, request_id=number)

    def _closed_on(self, request: PrivacyRequest) -> date | None:
        if request.state is RequestState.OPEN:
            return None
        return request.closed_on or self.today()

    # --- people -------------------------------------------------------------------------------

    def people(self, text: str) -> list[Person]:
        """Return workers by a part of name, NIK, KPJ or staff number, hidden ones too."""
        employer = self._employers.current()
        return self._repository.people(employer.employer_id, text) if employer else []

    def person(self, worker_id: int) -> Person | None:
        """Return one worker, hidden or not; ``None`` when there is none."""
        return self._repository.person(worker_id)


def _require_whole(request: PrivacyRequest, today: date) -> None:
    if not request.name:
        raise UserError(
            "REQUEST_NAME",
            "Nama yang meminta belum diisi. Isi nama orangnya.",
            english="The name of who asks is not filled in. Fill in the name of the person.",
        )
    if request.received_on > today:
        raise UserError(
            "REQUEST_FUTURE",
            "Tanggal diterima belum tiba. Isi tanggal hari ini atau sebelumnya.",
            english="The day of receipt is yet to come. Fill in today or an earlier day.",
        )
    if request.state is not RequestState.OPEN and not request.outcome:
        raise UserError(
            "REQUEST_OUTCOME",
            "Belum tertulis apa yang dilakukan. Isi dahulu, lalu tandai selesai atau ditolak.",
            english="What was done is not written down yet. Fill it in first, then mark the request"
            " as done or refused.",
        )


def load_personal_data(folder: Path | None = None) -> PersonalDataMap:
    """Return the record of processing, by default as shipped; raises ``RuleDataError``."""
    folder = folder or resource_path("privacy")
    return parse_personal_data(_read(folder / "record.toml"), _read(folder / "columns.toml"))


def _read(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleDataError(path.name, "file", f"write valid TOML in UTF-8 ({error})") from error
