"""A pack of rules: new values of the law, or obligations, in the very form of ``resources``.

A pack holds documents of rules and of obligations. They are read by the very readers of the
shipped ones, each by itself; ``packed_law`` puts them into the law.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from desktop.domain.bilingual import Bilingual
from desktop.domain.checks import refuse_unknown_check
from desktop.domain.minimum_wage import is_minimum_wage_file, parse_wage_year
from desktop.domain.obligation import Obligation, ObligationDataError, parse_obligations
from desktop.domain.rule_data import RuleDataError, parse_rule
from desktop.domain.signed_file import VERSION, Body, BodyReader, SignedFileRefused, is_newer

Document: TypeAlias = Mapping[str, object]
Documents: TypeAlias = Mapping[str, Document]

FIRST_READER: Final = "2026.11.0"
"""The first program that reads packs: what a pack needs unless it says otherwise."""

_KEYS: Final = frozenset({"name", "title", "issued_on", "needs_program", "documents"})
_TITLE_KEYS: Final = frozenset({"id", "en"})
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{2,59}")
_PATH: Final = re.compile(
    r"rules/(?:[a-z0-9_]+/)+[a-z0-9_]+\.toml|obligations/[A-Z0-9]+-\d{2}\.toml"
)
_YEARS: Final = range(1945, 2200)
"""Days beyond these are a slip, and too near to where the calendar of the computer ends."""
_RULES: Final = "rules/"
_OBLIGATIONS: Final = "obligations/"


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePack:
    """What a pack says, each document read as the shipped one is.

    ``rules`` are keyed by their path below the rules folder.
    """

    name: str
    title: Bilingual
    issued_on: date
    needs_program: str
    rules: Documents
    obligations: tuple[Obligation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackInUse:
    """A pack with what was decided about it.

    ``keep_before`` is the day before which nothing known is changed, ``None`` where the user
    agreed to corrections of the past; ``digest`` is that of the whole file.
    """

    pack: RulePack
    digest: str
    key_fingerprint: str
    keep_before: date | None


def read_rule_pack(body: Body, program_version: str) -> RulePack:
    """Return the pack that a body states, its documents checked one by one.

    Raises ``SignedFileRefused``: ``FILE_MALFORMED``, ``FILE_NEEDS_NEWER_PROGRAM``, and
    ``PACK_DOCUMENT`` naming the document, its key and what is wrong there.
    """
    needs = body.get("needs_program")
    if isinstance(needs, str) and VERSION.fullmatch(needs) and is_newer(needs, program_version):
        # Before all else: a later program may know more keys than this one.
        raise SignedFileRefused("FILE_NEEDS_NEWER_PROGRAM", version=needs)
    reader = BodyReader(body, _KEYS)
    title = BodyReader(reader.raw("title"), _TITLE_KEYS, "title.")
    documents = {path: _document(path, text) for path, text in reader.table("documents").items()}
    try:
        rules = _below(documents, _RULES)
        for path, document in rules.items():
            parse = parse_wage_year if is_minimum_wage_file(path) else parse_rule
            parse(path, document)
        obligations = parse_obligations(_below(documents, _OBLIGATIONS))
        for obligation in obligations:
            refuse_unknown_check(obligation)
    except (RuleDataError, ObligationDataError) as fault:
        raise refused_document(fault) from fault
    return RulePack(
        name=reader.text("name", _NAME),
        title=Bilingual(title.text("id"), title.text("en")),
        issued_on=reader.day("issued_on"),
        needs_program=reader.version("needs_program"),
        rules=rules,
        obligations=obligations,
    )


def refused_document(fault: RuleDataError | ObligationDataError) -> SignedFileRefused:
    """Return the refusal of a pack for one of its documents."""
    return SignedFileRefused("PACK_DOCUMENT", file=fault.file, key=fault.key, cure=fault.cure)


def _document(path: str, text: object) -> Document:
    if not _PATH.fullmatch(path) or not isinstance(text, str):
        raise SignedFileRefused("FILE_MALFORMED", where=f"documents.{path[:80]}")
    try:
        document = tomllib.loads(text, parse_float=_plain_decimal)
    except (ValueError, RecursionError) as error:
        raise SignedFileRefused("PACK_DOCUMENT", file=path, key="file", cure="TOML") from error
    for day in _days(document):
        if day.year not in _YEARS:
            raise SignedFileRefused("PACK_DOCUMENT", file=path, key=str(day), cure="1945 – 2199")
    return document


def _plain_decimal(text: str) -> Decimal:
    """Return a fraction; one with an exponent could be too long to reckon with."""
    if "e" in text.lower():
        raise ValueError(text)
    return Decimal(text)


def _days(value: object) -> Iterator[date]:
    """Yield every day that is written anywhere in a document."""
    if isinstance(value, date):
        yield value
    elif isinstance(value, Mapping | list):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _days(item)


def _below(documents: Documents, folder: str) -> dict[str, Document]:
    return {
        path.removeprefix(folder): document
        for path, document in documents.items()
        if path.startswith(folder)
    }
