"""The law with packs in it.

A rule document of a pack adds values to the quantity that is known: a value from a new day is put
in its place, one from a known day replaces the known one. It counts only while the shipped
quantity was not checked later (``verified_on``), so an older pack never sets a newer program back.
An obligation of a pack replaces the known one, or adds one. Of two packs the one issued later
wins. The merged documents go through the readers of the shipped ones again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from desktop.domain.minimum_wage import PREFIX, is_minimum_wage_file
from desktop.domain.obligation import Obligation, ObligationDataError, in_reading_order
from desktop.domain.program import Program
from desktop.domain.rule_data import REPEALED, RuleDataError
from desktop.domain.rule_pack import Document, PackInUse, refused_document
from desktop.domain.rules import RuleBook, digest_of_law
from desktop.domain.signed_file import SignedFileRefused

Place: TypeAlias = tuple[str, date]
"""The id of a quantity and the day from which one of its values holds."""

_HEAD_KEYS: Final = ("verified_on", "title_id", "title_en")
_LISTS: Final = ("province", "regency")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_PROGRAMS: Final = frozenset(program.value for program in Program)


@dataclass(frozen=True, slots=True)
class PackedLaw:
    """The law, the obligations, and which packs they owe what.

    ``values`` and ``obligations_of`` name packs by their digest; ``refused`` holds the packs that
    do not fit this law, with the reason: nothing of them is in it.
    """

    book: RuleBook
    obligations: tuple[Obligation, ...]
    values: Mapping[Place, str]
    obligations_of: Mapping[str, str]
    refused: tuple[tuple[PackInUse, SignedFileRefused], ...] = ()

    def uses(self, digest: str) -> bool:
        """Tell whether anything of a pack is in force here, and not superseded by the program."""
        return digest in self.values.values() or digest in self.obligations_of.values()


def law_with_packs(
    shipped: RuleBook, obligations: tuple[Obligation, ...], packs: Sequence[PackInUse]
) -> PackedLaw:
    """Return the shipped law with packs in it, under a digest of its own where they change it."""
    law = PackedLaw(shipped, obligations, {}, {})
    refused = []
    for pack in sorted(packs, key=lambda item: (item.pack.issued_on, item.digest)):
        try:
            law = _with_pack(law, shipped, pack)
        except (RuleDataError, ObligationDataError) as fault:
            refused.append((pack, refused_document(fault)))
    return PackedLaw(law.book, law.obligations, law.values, law.obligations_of, tuple(refused))


def _with_pack(law: PackedLaw, shipped: RuleBook, pack: PackInUse) -> PackedLaw:
    documents, places = dict(law.book.documents), set()
    for path, new in pack.pack.rules.items():
        put = _with_regions if is_minimum_wage_file(path) else _with_values
        if not _was_checked_later(shipped, path, new):
            documents[path], added = put(path, documents.get(path, {}), new, pack.keep_before)
            places |= added
    obligations = _with_obligations(law, shipped, pack)
    if not places and not obligations:
        return law
    everything = {item.id: item for item in law.obligations} | obligations
    for obligation in obligations.values():
        _refuse_unknown_params(obligation, law.obligations, frozenset(everything))
    values = {**law.values, **dict.fromkeys(places, pack.digest)}
    of = {**law.obligations_of, **dict.fromkeys(obligations, pack.digest)}
    book = RuleBook.parse(documents, law.book.version)
    packs = {**dict.fromkeys(sorted({*values.values(), *of.values()}), "rules"), **of}
    digest = digest_of_law({"law": {"digest": book.digest}, "packs": packs})
    ordered = in_reading_order(everything.values())
    return PackedLaw(book.under_digest(digest), ordered, values, of)


def _was_checked_later(shipped: RuleBook, path: str, new: Document) -> bool:
    known: Mapping[str, Any] = shipped.documents.get(path, new)
    return bool(known["verified_on"] > new["verified_on"])


_Entry: TypeAlias = Mapping[str, Any]


def _with_values(
    path: str, known: _Entry, new: _Entry, keep_before: date | None
) -> tuple[Document, set[Place]]:
    """Put the values of one quantity in; its head follows when all of them count."""
    if known and known["unit"] != new["unit"]:
        raise RuleDataError(path, "unit", f'write unit = "{known["unit"]}", which is known')
    former = {entry["from"]: entry for entry in known.get("values", [])}
    differing = [entry for entry in new["values"] if entry != former.get(entry["from"])]
    taken = [item for item in differing if keep_before is None or item["from"] >= keep_before]
    if not taken:
        return known, set()
    if known and known["unit"] == "list":
        _refuse_unknown_words(path, known, taken)
    entries = former | {entry["from"]: entry for entry in taken}
    last = entries[max(entries)]
    head: dict[str, Any] = dict(known or new)
    if len(taken) == len(differing):
        head |= {key: new[key] for key in _HEAD_KEYS if key in new}
    if last in taken and "renew_by" in new:
        # It says until when the last value is good, so it goes with that value.
        head["renew_by"] = new["renew_by"]
    rule_id = path.removesuffix(".toml").replace("/", ".")
    document = {**head, "values": [entries[day] for day in sorted(entries)]}
    return document, {(rule_id, entry["from"]) for entry in taken}


def _refuse_unknown_words(path: str, known: _Entry, taken: Sequence[_Entry]) -> None:
    """Hold a list of programs to programs: the reckoning looks each of them up."""
    if _words(known["values"]) <= _PROGRAMS and not _words(taken) <= _PROGRAMS:
        raise RuleDataError(path, "values", f"write some of {', '.join(sorted(_PROGRAMS))}")


def _words(entries: Sequence[_Entry]) -> set[str]:
    lists = [entry["value"] for entry in entries if entry["value"] != REPEALED]
    return {word for words in lists for word in words}


def _with_regions(
    path: str, known: _Entry, new: _Entry, keep_before: date | None
) -> tuple[Document, set[Place]]:
    """Put the regions of one year in; the others of that year stay."""
    start = new["in_force_from"]
    if known and known["in_force_from"] != start:
        raise RuleDataError(path, "in_force_from", f"write {known['in_force_from']}")
    if keep_before is not None and start < keep_before:
        return known, set()
    document: dict[str, Any] = {**known, **new}
    codes: set[str] = set()
    for name in _LISTS:
        former = {entry["code"]: entry for entry in known.get(name, [])}
        taken = [item for item in new.get(name, []) if item != former.get(item["code"])]
        codes |= {entry["code"] for entry in taken}
        merged = former | {entry["code"]: entry for entry in taken}
        document[name] = list(merged.values())
    if not document["regency"]:
        del document["regency"]
    return (document if codes else known), {(f"{PREFIX}.{code}", start) for code in codes}


# --- obligations ----------------------------------------------------------------------------------


def _with_obligations(law: PackedLaw, shipped: RuleBook, pack: PackInUse) -> dict[str, Obligation]:
    known = {item.id: item for item in law.obligations}
    checked_on = max((rule.verified_on for rule in shipped.rules.values()), default=date.min)
    return {
        item.id: item
        for item in pack.pack.obligations
        if item != known.get(item.id)
        and (pack.pack.issued_on >= checked_on or item.id not in known)
        and (pack.keep_before is None or item.since >= pack.keep_before)
    }


def _refuse_unknown_params(
    obligation: Obligation, known: Sequence[Obligation], ids: frozenset[str]
) -> None:
    """Hold an obligation to what its check can read: as in the known one with that check.

    A check is code, and asks for its parameters and facts by name.
    """
    file = f"{obligation.id}.toml"
    same = [item for item in known if item.check == obligation.check]
    twin = next((item for item in same if item.id == obligation.id), same[0] if same else None)
    if twin is None:
        raise ObligationDataError(file, "check", "no obligation shows how this check is used")
    if set(obligation.params) != set(twin.params):
        raise ObligationDataError(file, "params", f"needs exactly {sorted(twin.params)}")
    for key, value in obligation.params.items():
        if not _is_alike(value, twin.params[key], ids):
            raise ObligationDataError(file, f"params.{key}", f"such as {twin.params[key]}")
    if not _asked(twin) <= _asked(obligation):
        raise ObligationDataError(file, "facts", f"needs {sorted(_asked(twin))}")


def _is_alike(value: str, known: str, ids: frozenset[str]) -> bool:
    if set(known.split()) <= _PROGRAMS:
        return bool(value.split()) and set(value.split()) <= _PROGRAMS
    if known in ids:
        return value in ids
    if _DAY.fullmatch(known):
        return _is_day(value)
    return value == known


def _is_day(text: str) -> bool:
    try:
        return _DAY.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _asked(obligation: Obligation) -> set[tuple[str, str]]:
    """Return what is asked beside the question, and the columns of the list."""
    fields = obligation.records.fields if obligation.records else ()
    return {(fact.key, fact.kind.value) for fact in (*obligation.facts, *fields)}
