"""Registration: the rules that a result rests on; the cases are those of REG-01 to REG-07."""

from __future__ import annotations

from datetime import date

import pytest

from tests.domain.cases import assess_one
from tests.domain.people import make_worker

BASE = {"deadline.registration_days"}
PENSION = {"jp.pension_age", "jp.last_registration_months", "assessment.pension_edge_months"}
JKP = BASE | {"jkp.contract_kinds", "jkp.max_age_at_registration"}


@pytest.mark.parametrize(
    ("obligation_id", "employer", "rules"),
    [
        ("REG-03", {}, BASE | {"phasing.large"}),
        ("REG-03", {"is_construction": True}, BASE | {"phasing.large", "phasing.construction"}),
        ("REG-04", {"size": "kecil"}, BASE | {"phasing.small", "jht.contested_age"}),
        ("REG-05", {"size": "menengah"}, BASE | PENSION | {"phasing.medium"}),
        ("REG-07", {"size": "mikro"}, BASE | {"phasing.micro"}),
        ("REG-06", {"size": "mikro"}, JKP | {"jkp.prerequisites_micro_small"}),
        ("REG-06", {"size": "kecil"}, JKP | {"jkp.prerequisites_micro_small"}),
        ("REG-06", {"size": "menengah"}, JKP | {"jkp.prerequisites_medium_large"}),
    ],
)
def test_a_result_lists_the_rules_that_it_rests_on(
    obligation_id: str, employer: dict[str, object], rules: set[str]
) -> None:
    """Those of the programs asked and of the employer's size, and no others."""
    found = assess_one(obligation_id, workers=[make_worker()], **employer).result(obligation_id)
    assert {rule.rule_id for rule in found.rules} == rules


@pytest.mark.parametrize("others", [0, 2])
def test_the_months_of_foreigners_are_listed_where_one_works(others: int) -> None:
    """One among Indonesians is enough."""
    workers = [make_worker(citizenship="WNA"), *[make_worker()] * others]
    found = assess_one("REG-03", workers=workers).result("REG-03")
    assert {rule.rule_id for rule in found.rules} == BASE | {
        "phasing.large", "foreigner.minimum_months",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ({"jkp": "Tidak"}, ["JKP_RECORDED_AS_NO"]),
        ({"jkp": ""}, []),
        ({"jkp": "Tidak", "jht": "Tidak"}, []),
        ({"jkp": "Tidak", "kind": "Magang"}, []),
    ],
)
def test_jkp_is_missed_only_where_nothing_else_is(told: dict[str, str], codes: list[str]) -> None:
    """Whoever lacks a prerequisite has no JKP, as the data say."""
    found = assess_one("REG-06", workers=[make_worker(**told)]).result("REG-06")
    assert [warning.code for warning in found.warnings] == codes


def test_jp_after_the_pension_age_is_told_under_jp_alone() -> None:
    """Of those who still pay, and not of those who never paid."""
    old = date(1960, 1, 10)
    workers = [
        make_worker(birth_date=old, jp="Ya", source_row=2),
        make_worker(birth_date=old, jp="Tidak", source_row=3),
        make_worker(source_row=4),
    ]
    (warning,) = assess_one("REG-05", workers=workers).result("REG-05").warnings
    assert warning.code == "JP_AFTER_PENSION_AGE"
    assert [worker.row for worker in warning.workers] == [2]
    assert assess_one("REG-03", workers=workers).result("REG-03").warnings == ()
