"""Packs in the law: added to what is known, never over what was checked later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.domain.bilingual import Bilingual
from desktop.domain.law_difference import law_difference
from desktop.domain.obligation import Obligation
from desktop.domain.packed_law import PackedLaw, law_with_packs
from desktop.domain.rule_pack import PackInUse, RulePack
from desktop.domain.rules import RuleBook
from desktop.domain.texts.packs import obligation_change_text, value_change_text
from desktop.services.obligations import load_obligations

CHECKED = date(2026, 11, 22)
OBLIGATIONS = {item.id: item for item in load_obligations()}


def entry(year: int, value: object, **more: object) -> dict[str, object]:
    """Return one value of a rule document from the first of March."""
    start = {"from": date(year, 3, 1), "value": value}
    return {**start, "source": "s", "article": "a", "confidence": "confirmed", **more}


def quantity(*values: dict[str, object], **more: object) -> dict[str, Any]:
    """Return the document of the JP ceiling."""
    head = {"id": "jp.wage_ceiling", "title_id": "Batas JP", "title_en": "JP ceiling"}
    head |= {"unit": "IDR/month", "verified_on": CHECKED}
    return {**head, **more, "values": list(values)}


def region(code: str, value: int) -> dict[str, object]:
    """Return one region of a yearly table."""
    told = {"source": "s", "article": "a", "confidence": "confirmed"}
    return {"code": code, "name": f"Daerah {code}", "value": value, **told}


def year(*provinces: dict[str, object], **more: object) -> dict[str, Any]:
    """Return the table of minimum wages of 2026."""
    head = {"year": 2026, "unit": "IDR/month", "in_force_from": date(2026, 1, 1)}
    head |= {"renew_by": date(2027, 1, 1), "verified_on": CHECKED}
    return {**head, **more, "province": list(provinces)}


SHIPPED = RuleBook.parse(
    {
        "jp/wage_ceiling.toml": quantity(entry(2025, 10), entry(2026, 11)),
        "minimum_wage/2026.toml": year(region("11", 5), region("12", 6)),
    },
    "1",
)


def pack(
    rules: dict[str, dict[str, Any]] | None = None,
    obligations: tuple[Obligation, ...] = (),
    issued_on: date = CHECKED,
    keep_before: date | None = None,
    digest: str = "d",
) -> PackInUse:
    """Return a pack in use."""
    made = RulePack(
        name="uji",
        title=Bilingual("Uji", "Test"),
        issued_on=issued_on,
        needs_program="2026.11.0",
        rules=rules or {},
        obligations=obligations,
    )
    return PackInUse(pack=made, digest=digest, key_fingerprint="k", keep_before=keep_before)


def law(*packs: PackInUse, known: tuple[Obligation, ...] = ()) -> PackedLaw:
    """Return the law with packs in it."""
    return law_with_packs(SHIPPED, known, packs)


def amounts(found: PackedLaw, rule_id: str = "jp.wage_ceiling") -> list[object]:
    """Return the values of a quantity in the order of their days, in rupiah."""
    return [int(value.value) // 100 for value in found.book.rules[rule_id].values]


def ceiling(*values: dict[str, object], **more: object) -> dict[str, dict[str, Any]]:
    """Return the rules of a pack about the JP ceiling."""
    return {"jp/wage_ceiling.toml": quantity(*values, **more)}


def test_values_are_added_in_their_place() -> None:
    """A new day is sorted in, a known day is replaced; the digest tells both."""
    found = law(pack(ceiling(entry(2024, 9), entry(2026, 12), entry(2027, 13))))
    assert amounts(found) == [9, 10, 12, 13]
    assert {day.year for _rule, day in found.values} == {2024, 2026, 2027}
    assert found.uses("d")
    assert found.book.digest != SHIPPED.digest
    again = law(pack(ceiling(entry(2024, 9), entry(2026, 12), entry(2027, 13)), digest="e"))
    assert again.book.digest != found.book.digest


def test_the_program_is_not_set_back() -> None:
    """What was checked before the shipped quantity counts for nothing."""
    old = pack(ceiling(entry(2026, 12), verified_on=date(2026, 1, 1)))
    found = law(old)
    assert (found.book, found.uses("d"), found.refused) == (SHIPPED, False, ())


def test_the_later_word_wins_whatever_came_first() -> None:
    """Two packs about one day: the one issued later, in either order of applying."""
    first = pack(ceiling(entry(2027, 13)), digest="a")
    second = pack(ceiling(entry(2027, 14)), issued_on=date(2027, 1, 1), digest="b")
    for order in ((first, second), (second, first)):
        assert amounts(law(*order)) == [10, 11, 14]
        assert not law(*order).uses("a")


def test_what_is_kept_stays_to_the_day() -> None:
    """Before the day nothing known changes and nothing is added, not even a renewal."""
    renewed = ceiling(entry(2024, 9), entry(2026, 12), renew_by=date(2027, 3, 1))
    found = law(pack(renewed, keep_before=date(2026, 3, 2)))
    assert (amounts(found), found.book) == ([10, 11], SHIPPED)
    later = ceiling(entry(2024, 9), entry(2027, 13), renew_by=date(2028, 3, 1))
    found = law(pack(later, keep_before=date(2026, 3, 2)))
    assert amounts(found) == [10, 11, 13]
    assert found.book.rules["jp.wage_ceiling"].renew_by == date(2028, 3, 1)
    table = {"minimum_wage/2026.toml": year(region("11", 7))}
    assert law(pack(table, keep_before=date(2026, 1, 2))).book is SHIPPED


def test_regions_of_a_known_year_are_corrected_one_by_one() -> None:
    """The others stay; a year that begins on another day does not fit."""
    table = year(region("11", 7), regency=[region("11.01", 8) | {"own_minimum_wage": True}])
    found = law(pack({"minimum_wage/2026.toml": table}))
    assert [amounts(found, f"minimum_wage.{code}") for code in ("11", "11.01", "12")] == [
        [7], [8], [6],
    ]  # fmt: skip
    same = {"minimum_wage/2026.toml": year(region("11", 5))}
    assert law(pack(same)).book is SHIPPED
    other = {"minimum_wage/2026.toml": year(region("11", 7), in_force_from=date(2026, 2, 1))}
    assert law(pack(other)).refused[0][1].facts["key"] == "in_force_from"


def test_a_list_of_programs_stays_one() -> None:
    """The reckoning looks up each of them by its name; the list may end."""
    known = quantity(entry(2025, ["JKK"]), unit="list")
    book = RuleBook.parse({"jp/wage_ceiling.toml": known}, "1")
    for words, refused in ((["JKK", "JP"], 0), ("repealed", 0), (["JKX", "JP"], 1)):
        rules = ceiling(entry(2027, words), unit="list")
        assert len(law_with_packs(book, (), [pack(rules)]).refused) == refused


def test_a_new_quantity_begins_with_the_pack() -> None:
    """Its document is taken whole."""
    new = quantity(entry(2027, 5), id="jp.new")
    found = law(pack({"jp/new.toml": new}))
    assert amounts(found, "jp.new") == [5]


def obligation(name: str, **changes: object) -> Obligation:
    """Return a shipped obligation, changed."""
    return replace(OBLIGATIONS[name], **changes)


def test_obligations_replace_and_join() -> None:
    """One with an older date than the law replaces nothing, but may be new."""
    known = (OBLIGATIONS["REG-03"], OBLIGATIONS["LOK-01"])
    changed = obligation("LOK-01", legal_basis=("Perpres 1/2027",))
    new = obligation("LOK-01", id="LOK-02", since=date(2027, 1, 1))
    found = law(pack(obligations=(changed, new)), known=known)
    assert [item.id for item in found.obligations] == ["REG-03", "LOK-01", "LOK-02"]
    assert set(found.obligations_of) == {"LOK-01", "LOK-02"}
    old = law(pack(obligations=(changed, new), issued_on=date(2026, 1, 1)), known=known)
    assert set(old.obligations_of) == {"LOK-02"}
    kept = law(pack(obligations=(changed, new), keep_before=CHECKED), known=known)
    assert set(kept.obligations_of) == {"LOK-02"}

    told = law_difference({}, {}, known, found.obligations, CHECKED)
    sentences = [obligation_change_text(item) for item in told.obligations]
    assert sentences[0].endswith("berubah: dasar hukum.")
    assert "Kewajiban baru LOK-02" in sentences[1]
    assert [item.is_correction for item in told.obligations] == [True, False]
    back = law_difference({}, {}, found.obligations, known, CHECKED)
    assert "LOK-02 tidak ada lagi" in obligation_change_text(back.obligations[1])


@pytest.mark.parametrize(
    ("name", "changes", "key"),
    [
        ("REG-03", {"params": {"programs": "JKK JKX"}}, "params.programs"),
        ("REG-03", {"params": {"programs": "JKK", "x": "y"}}, "params"),
        ("REG-06", {"params": {**OBLIGATIONS["REG-06"].params, "JKK": "REG-99"}}, "params.JKK"),
        ("ALH-01", {"params": {"transition_until": "2028-02-30"}}, "params.transition_until"),
        ("LOK-01", {"facts": ()}, "facts"),
        ("REG-01", {"check": "vacancies_reported"}, "check"),
    ],
)
def test_a_check_gets_what_it_reads(name: str, changes: dict[str, object], key: str) -> None:
    """Parameters and facts are as in the known obligation of that check, or the pack is refused."""
    known = tuple(item for item in OBLIGATIONS.values() if item.id != "LOK-01" or key == "facts")
    found = law(pack(obligations=(obligation(name, **changes),)), known=known)
    assert [fault.facts["key"] for _pack, fault in found.refused] == [key]
    assert found.obligations == known


def test_parameters_may_change_to_others_of_their_kind() -> None:
    """Programs to programs, obligations to obligations, days to days."""
    changed = (
        obligation("REG-03", params={"programs": "JKK"}),
        obligation("REG-06", params={**OBLIGATIONS["REG-06"].params, "JKK": "REG-04"}),
        obligation("ALH-01", params={"transition_until": "2029-04-30"}),
    )
    found = law(pack(obligations=changed), known=tuple(OBLIGATIONS.values()))
    assert (found.refused, len(found.obligations_of)) == ((), 3)


def test_differences_are_told_for_the_days_on_which_they_hold() -> None:
    """A correction has an end, an end of the quantity is told, small steps are not odd."""
    rules = ceiling(entry(2025, 14), entry(2027, "repealed"))
    found = law_difference(SHIPPED.rules, law(pack(rules)).book.rules, (), (), CHECKED)
    assert [value_change_text(item, "en") for item in found.values] == [
        (
            "JP ceiling from 1 March 2025 until 28 February 2026: Rp10 → Rp14 (s). A step of more"
            " than 20%: compare it with the decree."
        ),
        "JP ceiling from 1 March 2027: Rp11 → not in force.",
    ]
    assert [item.is_correction for item in found.values] == [True, False]
    new = law_difference({}, SHIPPED.rules, (), (), CHECKED).values[0]
    assert value_change_text(new).endswith("2026: Rp10, baru (s).")
    assert not law_difference(SHIPPED.rules, SHIPPED.rules, (), (), CHECKED)
