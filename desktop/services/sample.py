"""The shipped sample employer: 250 invented workers with typical faults."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop.domain.progress import Progress, quiet
from desktop.exchange.toml_input import read_answers, read_employer
from desktop.paths import resource_path
from desktop.services.assessments import AssessmentService
from desktop.services.changes import ANSWERS, EMPLOYER, WORKERS, ChangeSet
from desktop.services.employers import EmployerService
from desktop.services.transfer import TransferService

SAMPLE_AS_OF = date(2026, 11, 22)
"""The day for which the sample's contracts, payments and headcounts are made."""


def sample_file(name: str) -> Path:
    """Return the path of one of the sample's files."""
    return resource_path("templates", "sample", name)


class SampleService:
    """Loads the sample into an empty database, through the same doors as the user's data."""

    def __init__(
        self,
        employers: EmployerService,
        transfer: TransferService,
        assessments: AssessmentService,
    ) -> None:
        self._employers = employers
        self._transfer = transfer
        self._assessments = assessments

    def load(self, progress: Progress = quiet) -> ChangeSet:
        """Store the sample employer, its workforce from the spreadsheet, and its answers."""
        self._employers.save(read_employer(sample_file("employer.toml")))
        source = self._transfer.read(sample_file("sample_workforce.xlsx"), progress)
        self._transfer.apply(self._transfer.plan(source))
        self._assessments.start(SAMPLE_AS_OF)
        answers = read_answers(sample_file("answers.toml"), self._assessments.obligations)
        self._assessments.save_all(answers)
        return ChangeSet.of(EMPLOYER, WORKERS, ANSWERS)
