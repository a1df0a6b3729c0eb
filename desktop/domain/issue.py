"""What is wrong with a datum: a code with its facts, never a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """How much an issue weighs: an error keeps the datum out, a warning lets it in."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Issue:
    """One fault of one field; ``code`` leads to its sentence in ``domain.texts``.

    ``value`` is the text as the user's sheet has it: it may be personal and is shown to the
    user only, never logged.
    """

    code: str
    severity: Severity
    field: str = ""
    value: str = ""
    expected: str = ""

    @property
    def is_error(self) -> bool:
        """Tell whether the datum must not go in as it is."""
        return self.severity is Severity.ERROR


def error(code: str, field: str = "", value: str = "", expected: str = "") -> Issue:
    """Return an issue that keeps the datum out."""
    return Issue(code, Severity.ERROR, field, value, expected)


def warning(code: str, field: str = "", value: str = "", expected: str = "") -> Issue:
    """Return an issue that is shown but lets the datum in."""
    return Issue(code, Severity.WARNING, field, value, expected)
