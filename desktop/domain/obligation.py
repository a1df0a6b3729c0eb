"""An obligation of the employer, as data; its check is a named function, never an expression."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TypeVar

from desktop.domain.bilingual import Bilingual
from desktop.domain.compliance import ComplianceStatus
from desktop.domain.employer import SizeClass
from desktop.domain.facts import FactChoice, FactKind, FactSpec, RecordSpec
from desktop.domain.rules import Confidence

__all__ = [
    "Bilingual",
    "ComplianceStatus",
    "Judge",
    "Obligation",
    "ObligationDataError",
    "ObligationSeverity",
    "in_reading_order",
    "parse_obligations",
]

_E = TypeVar("_E", bound=Enum)


class ObligationDataError(ValueError):
    """A fault in an obligation file: names file, key and what to write instead."""

    def __init__(self, file: str, key: str, cure: str) -> None:
        super().__init__(f"{file}: {key}: {cure}")
        self.file = file
        self.key = key
        self.cure = cure


class Judge(Enum):
    """How an obligation is judged: from data, by asking, or both."""

    COMPUTED = "computed"
    ASKED = "asked"
    BOTH = "both"


class ObligationSeverity(Enum):
    """How much an obligation weighs in the score; a design judgement, not law."""

    CRITICAL = "kritis"
    HIGH = "tinggi"
    MEDIUM = "sedang"
    LOW = "rendah"

    @property
    def weight(self) -> int:
        """The weight in the score: 4, 3, 2, 1."""
        return _WEIGHTS[self]


_WEIGHTS = {
    ObligationSeverity.CRITICAL: 4,
    ObligationSeverity.HIGH: 3,
    ObligationSeverity.MEDIUM: 2,
    ObligationSeverity.LOW: 1,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """One duty of the employer with everything that an officer and an inspector need to read."""

    id: str
    group: Bilingual
    title: Bilingual
    explanation: Bilingual
    legal_basis: tuple[str, ...]
    applies_sizes: frozenset[SizeClass]
    applies_to: Bilingual
    since: date
    since_is_date_of_text: bool
    """The date is that of today's text, not of the duty: earlier days need confirmation."""
    judge: Judge
    check: str
    params: Mapping[str, str]
    question: Bilingual | None
    evidence: tuple[Bilingual, ...]
    severity: ObligationSeverity
    sanction: Bilingual
    remedy: Bilingual
    confidence: Confidence
    note: Bilingual | None
    facts: tuple[FactSpec, ...] = ()
    """What is asked beside the question."""
    records: RecordSpec | None = None
    """The list that is asked for, if there is one."""


_TEXT_KEYS = ("group", "title", "explanation", "applies_to", "sanction", "remedy")
_OPTIONAL_TEXT_KEYS = ("question", "note")
_KEYS = frozenset(
    {
        *_TEXT_KEYS,
        *_OPTIONAL_TEXT_KEYS,
        "id",
        "legal_basis",
        "applies_sizes",
        "since",
        "since_is_date_of_text",
        "judge",
        "check",
        "params",
        "facts",
        "records",
        "evidence",
        "severity",
        "confidence",
    }
)
_OPTIONAL_KEYS = frozenset(
    {*_OPTIONAL_TEXT_KEYS, "params", "facts", "records", "since_is_date_of_text"}
)
_FACT_KEYS = frozenset({"key", "kind", "label", "required", "choices"})
_FACT_KEY = re.compile(r"[a-z][a-z0-9_]*")


_FAMILIES = (
    "REG", "DAT", "IUR", "KK", "PHK", "WLK", "UPH", "K3", "HI", "ALH", "LOK", "WAS",
)  # fmt: skip
"""The families of ids in the order in which an inspector reads them."""


def _place(obligation: Obligation) -> tuple[int, str]:
    family = obligation.id.rpartition("-")[0]
    return (_FAMILIES.index(family) if family in _FAMILIES else len(_FAMILIES), obligation.id)


def parse_obligations(documents: Mapping[str, Mapping[str, object]]) -> tuple[Obligation, ...]:
    """Return the obligations of all files, registration first, in the order of their ids.

    Raises ``ObligationDataError`` for the first fault.
    """
    parsed = [_Reader(file, documents[file]).obligation() for file in sorted(documents)]
    seen: set[str] = set()
    for file, obligation in zip(sorted(documents), parsed, strict=True):
        if obligation.id in seen:
            raise ObligationDataError(file, "id", f"{obligation.id} stands twice; keep one")
        seen.add(obligation.id)
    return in_reading_order(parsed)


def in_reading_order(obligations: Iterable[Obligation]) -> tuple[Obligation, ...]:
    """Return obligations as an inspector reads them: registration first, then by their ids."""
    return tuple(sorted(obligations, key=_place))


class _Reader:
    """Reads one obligation file strictly."""

    def __init__(self, file: str, document: Mapping[str, object]) -> None:
        self._file = file
        self._document = document

    def obligation(self) -> Obligation:
        self._refuse_unknown_and_missing()
        identifier = self._string("id")
        if not self._file.endswith(f"{identifier}.toml"):
            raise self._fault("id", f"must equal the file name, {self._file}")
        return Obligation(
            id=identifier,
            group=self._text("group"),
            title=self._text("title"),
            explanation=self._text("explanation"),
            legal_basis=self._strings("legal_basis"),
            applies_sizes=frozenset(self._choice("applies_sizes", SizeClass)),
            applies_to=self._text("applies_to"),
            since=self._date("since"),
            since_is_date_of_text=self._document.get("since_is_date_of_text") is True,
            judge=self._one("judge", Judge),
            check=self._string("check"),
            params=self._params(),
            question=self._optional_text("question"),
            evidence=self._texts("evidence"),
            severity=self._one("severity", ObligationSeverity),
            sanction=self._text("sanction"),
            remedy=self._text("remedy"),
            confidence=self._one("confidence", Confidence),
            note=self._optional_text("note"),
            facts=self._facts("facts", self._document.get("facts", [])),
            records=self._records(),
        )

    def _fault(self, key: str, cure: str) -> ObligationDataError:
        return ObligationDataError(self._file, key, cure)

    def _refuse_unknown_and_missing(self) -> None:
        for key in sorted(set(self._document) - _KEYS):
            raise self._fault(key, "unknown key; take it out or correct its spelling")
        for key in sorted(_KEYS - _OPTIONAL_KEYS - set(self._document)):
            raise self._fault(key, "is missing; add it")

    def _string(self, key: str) -> str:
        value = self._document[key]
        if not isinstance(value, str) or not value.strip():
            raise self._fault(key, "must be a text that is not empty")
        return value

    def _date(self, key: str) -> date:
        value = self._document[key]
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self._fault(key, "must be a date written as 2015-07-01")
        return value

    def _strings(self, key: str) -> tuple[str, ...]:
        value = self._document[key]
        if not isinstance(value, list) or not value:
            raise self._fault(key, "must be a list of texts")
        if not all(isinstance(item, str) and item for item in value):
            raise self._fault(key, "every item must be a text")
        return tuple(value)

    def _text(self, key: str) -> Bilingual:
        return self._bilingual(key, self._document[key])

    def _optional_text(self, key: str) -> Bilingual | None:
        return self._text(key) if key in self._document else None

    def _texts(self, key: str) -> tuple[Bilingual, ...]:
        value = self._document[key]
        if not isinstance(value, list) or not value:
            raise self._fault(key, "must be a list of { id, en }")
        return tuple(self._bilingual(key, item) for item in value)

    def _bilingual(self, key: str, value: object) -> Bilingual:
        if not isinstance(value, dict) or set(value) != {"id", "en"}:
            raise self._fault(key, 'must be { id = "...", en = "..." }')
        if not all(isinstance(text, str) and text.strip() for text in value.values()):
            raise self._fault(key, "both languages need a text")
        return Bilingual(value["id"], value["en"])

    def _params(self) -> Mapping[str, str]:
        value = self._document.get("params", {})
        if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
            raise self._fault("params", "must be a table of texts (ids of rules or programs)")
        return dict(value)

    def _records(self) -> RecordSpec | None:
        value = self._document.get("records")
        if value is None:
            return None
        if not isinstance(value, dict) or set(value) != {"label", "fields"}:
            raise self._fault("records", "must have a label and fields, [[records.fields]]")
        fields = self._facts("records.fields", value["fields"])
        if not fields:
            raise self._fault("records.fields", "needs one field or more")
        return RecordSpec(self._bilingual("records.label", value["label"]), fields)

    def _facts(self, key: str, value: object) -> tuple[FactSpec, ...]:
        if not isinstance(value, list):
            raise self._fault(key, f"must be a list of tables, [[{key}]]")
        facts = tuple(self._fact(key, item) for item in value)
        if len({fact.key for fact in facts}) < len(facts):
            raise self._fault(key, "each key may stand once")
        return facts

    def _fact(self, key: str, value: object) -> FactSpec:
        if not isinstance(value, dict) or not {"key", "kind", "label"} <= set(value) <= _FACT_KEYS:
            raise self._fault(key, "needs key, kind and label; required and choices may follow")
        name, required = value["key"], value.get("required", False)
        if not isinstance(name, str) or not _FACT_KEY.fullmatch(name):
            raise self._fault(key, "key must be a small English name such as valid_until")
        if not isinstance(required, bool):
            raise self._fault(f"{key}.{name}", "required must be true or false")
        kind = self._member(f"{key}.{name}", FactKind, str(value["kind"]))
        label = self._bilingual(f"{key}.{name}.label", value["label"])
        choices = self._choices(f"{key}.{name}", value.get("choices", []))
        if (kind is FactKind.CHOICE) != bool(choices):
            raise self._fault(
                f"{key}.{name}", "only the kind choice has choices, and it needs them"
            )
        return FactSpec(name, kind, label, required, choices)

    def _choices(self, key: str, value: object) -> tuple[FactChoice, ...]:
        if not isinstance(value, list):
            raise self._fault(key, "choices must be a list of { value, id, en }")
        found = []
        for item in value:
            if not isinstance(item, dict) or not isinstance(item.get("value"), str):
                raise self._fault(key, "each choice must be { value, id, en }")
            texts = {name: text for name, text in item.items() if name != "value"}
            found.append(FactChoice(item["value"], self._bilingual(key, texts)))
        return tuple(found)

    def _choice(self, key: str, kind: type[_E]) -> Iterable[_E]:
        return [self._member(key, kind, item) for item in self._strings(key)]

    def _one(self, key: str, kind: type[_E]) -> _E:
        return self._member(key, kind, self._string(key))

    def _member(self, key: str, kind: type[_E], value: str) -> _E:
        try:
            return kind(value)
        except ValueError:
            choices = ", ".join(str(member.value) for member in kind)
            raise self._fault(key, f"must be one of {choices}") from None
