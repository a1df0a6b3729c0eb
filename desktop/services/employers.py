"""The employer: the one whose declaration is being prepared."""

from __future__ import annotations

from datetime import date

from desktop.domain.employer import Employer, EmployerSize, employer_size
from desktop.domain.employer_check import check_employer
from desktop.domain.issue import Issue
from desktop.errors import UserError
from desktop.services.changes import EMPLOYER, ChangeSet
from desktop.services.own_rules import RuleBookProvider
from desktop.storage.employers import EmployerRepository


class EmployerService:
    """Reads, checks and saves the employer."""

    def __init__(self, repository: EmployerRepository, rules: RuleBookProvider) -> None:
        self._repository = repository
        self._rules = rules

    def current(self) -> Employer | None:
        """Return the employer of the database; ``None`` before one was entered."""
        employers = self._repository.all()
        return employers[0] if employers else None

    def required(self) -> Employer:
        """Return the employer; raises ``UserError`` EMPLOYER_MISSING before one was entered."""
        employer = self.current()
        if employer is None:
            raise UserError(
                "EMPLOYER_MISSING",
                "Data perusahaan belum diisi. Buka halaman Perusahaan dan isi datanya dahulu.",
            )
        return employer

    def save(self, employer: Employer) -> tuple[Employer, ChangeSet]:
        """Store the employer and return it with its id."""
        return self._repository.save(employer), ChangeSet.of(EMPLOYER)

    def issues(self, employer: Employer, day: date) -> list[Issue]:
        """Return what is wrong or missing in the employer's data."""
        return check_employer(employer, self._rules.current.at(day))

    def size(self, employer: Employer, day: date) -> EmployerSize:
        """Return the size class on ``day``; raises ``SizeUndetermined``."""
        return employer_size(employer, self._rules.current.at(day))
