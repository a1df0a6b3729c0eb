"""What a person asks the list of workers for, as texts that can be kept under a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from desktop.domain.program import Program
from desktop.domain.worker import Citizenship, EmploymentKind
from desktop.storage.worker_query import WorkerQuery

NO_WORD = "\u2205"
"""Stands in a saved filter for people without a unit or place."""


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """What the filters ask for, as texts that can be kept; an empty one does not filter."""

    program: str = ""
    finding: str = ""
    unit: str = ""
    workplace: str = ""
    kind: str = ""
    citizenship: str = ""

    @classmethod
    def of(cls, definition: Mapping[str, str]) -> FilterChoice:
        """Return the choice of a saved definition, without what this program does not know."""
        known = {
            field.name: definition[field.name] for field in fields(cls) if field.name in definition
        }
        allowed = {
            "program": {program.value for program in Program},
            "kind": {kind.value for kind in EmploymentKind},
            "citizenship": {citizenship.value for citizenship in Citizenship},
        }
        return cls(
            **{
                key: text if key not in allowed or text in allowed[key] else ""
                for key, text in known.items()
            }
        )

    def definition(self) -> dict[str, str]:
        """Return what is asked for, by the names of the fields."""
        texts = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: text for name, text in texts.items() if text}

    def query(self) -> WorkerQuery:
        """Return what SQL is asked; the kind of finding is looked up in what was found."""
        return WorkerQuery(
            missing_program=Program(self.program) if self.program else None,
            kind=EmploymentKind(self.kind) if self.kind else None,
            citizenship=Citizenship(self.citizenship) if self.citizenship else None,
            unit=_word(self.unit),
            workplace=_word(self.workplace),
        )


def _word(text: str) -> str | None:
    return ("" if text == NO_WORD else text) if text else None
