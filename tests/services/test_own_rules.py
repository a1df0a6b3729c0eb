"""The user's own values: taken in at once, marked, refused with a sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.calendar import Month
from desktop.domain.employer import Employer
from desktop.domain.obligation import Obligation
from desktop.domain.own_values import OwnValue
from desktop.domain.program import Program
from desktop.domain.rules import Confidence, RuleBook
from desktop.errors import UserError
from desktop.services.changes import RULES
from desktop.services.container import Services, build_services
from desktop.storage.database import Database
from desktop.storage.own_values import OwnValueRepository
from tests.services.conftest import NOW, make_worker

CITY = "minimum_wage.18.71"
JANUARY = date(2027, 1, 1)


def umk(services: Services, amount: int = 3_700_000_00) -> OwnValue:
    """Return the UMK of Bandar Lampung for 2027, not stored."""
    return services.own_rules.minimum_wage(
        "Lampung", "Kota Bandar Lampung", JANUARY, amount, " Kepgub 1/2026 ", "Rina"
    )


def test_a_minimum_wage_of_a_tabulated_city_takes_its_code(services: Services) -> None:
    """The user names province and city; the moment comes from the clock."""
    value = umk(services)
    assert (value.rule_id, value.decree, value.entered_at) == (CITY, "Kepgub 1/2026", NOW)
    assert services.own_rules.is_minimum_wage(value)


def test_what_is_added_holds_at_once_everywhere(services: Services, employer: Employer) -> None:
    """Contributions and their rules change with the next question, and back with the removal."""
    services.employers.save(employer)
    services.workforce.save(make_worker(basic_wage=3_500_000_00))
    shipped = services.rulebook
    month = Month(2027, 1)
    assert services.contributions.month(month).employer_total[Program.JKN] == 140_000_00

    changes = services.own_rules.add(umk(services))

    assert changes.touches(frozenset({RULES}))
    found = services.contributions.month(month)
    assert found.employer_total[Program.JKN] == 148_000_00
    (rule,) = [item for item in found.rules if item.rule_id == CITY]
    assert (rule.confidence, rule.source) == (Confidence.USER, "Kepgub 1/2026")
    assert found.rules_digest == services.rulebook.digest != shipped.digest
    assert not services.rulebook.at(JANUARY).is_past_renewal(CITY)

    (line,) = services.own_rules.all()
    assert (line.title_id, line.issues) == ("Upah minimum Kota Bandar Lampung", ())
    services.own_rules.remove(line.value.value_id)
    assert services.rulebook is shipped
    assert services.own_rules.all() == ()


def test_an_own_value_travels_with_the_declaration(services: Services, employer: Employer) -> None:
    """The frozen rules name it as the user's own, with its decree as the source."""
    services.employers.save(employer)
    services.workforce.save(make_worker(basic_wage=3_500_000_00))
    services.own_rules.add(
        services.own_rules.ceiling("jp.wage_ceiling", date(2026, 9, 1), 11_100_000_00, "Surat B/1")
    )
    stored, _changes = services.declarations.finalise("001")
    assert b'"confidence":"user"' in stored.snapshot.replace(b'": "', b'":"')
    assert b"Surat B/1" in stored.snapshot


def test_what_cannot_stand_is_refused_with_a_sentence(services: Services) -> None:
    """Nothing is stored; the sentence says what to do."""
    for value, code, words in (
        (replace(umk(services), value=0), "OWN_VALUE_NOT_POSITIVE", "di atas nol"),
        (replace(umk(services), decree=""), "OWN_VALUE_DECREE_MISSING", "keputusan"),
        (replace(umk(services), rule_id="jp.rate_worker"), "OWN_VALUE_RULE", "jp.rate_worker"),
    ):
        with pytest.raises(UserError, match=words) as caught:
            services.own_rules.add(value)
        assert caught.value.code == code
    with pytest.raises(UserError, match="Atlantis"):
        services.own_rules.minimum_wage("Atlantis", "", JANUARY, 1, "X")
    assert services.own_rules.all() == ()


def test_an_odd_value_is_taken_and_stays_marked(services: Services) -> None:
    """A step of more than a fifth is a warning, in the list too."""
    services.own_rules.add(umk(services, 37_000_000_00))
    (line,) = services.own_rules.all()
    assert [issue.code for issue in line.issues] == ["OWN_VALUE_STEP"]


def test_a_city_without_a_table_gets_its_own_title(services: Services) -> None:
    """The list shows its name, and the code needs nobody to know it."""
    value = services.own_rules.minimum_wage(
        "Jawa Barat", "Kota Bandung", JANUARY, 4_900_000_00, "Kepgub Jabar 1/2026"
    )
    services.own_rules.add(value)
    (line,) = services.own_rules.all()
    assert line.title_en == "Minimum wage of Kota Bandung"


def test_a_stored_value_that_lost_its_place_is_set_aside(
    tmp_path: Path, rulebook: RuleBook, obligations: tuple[Obligation, ...]
) -> None:
    """A newer law may refuse an older value: the program opens, and lists it with the reason."""
    with Database.open(tmp_path / "data.sqlite") as database:
        lost = OwnValue(
            rule_id="jp.gone", in_force_from=JANUARY, value=1, decree="X", entered_at=NOW
        )
        OwnValueRepository(database).add(lost)
        services = build_services(database, rulebook, obligations, lambda: NOW)
        services.own_rules.add(umk(services))
        assert services.rulebook.at(JANUARY).amount(CITY) == 3_700_000_00
        ((value, issue),) = services.rules.refused
        assert (value.rule_id, issue.code) == ("jp.gone", "OWN_VALUE_RULE")
        assert services.own_rules.all()[0].title_id == "jp.gone"
