"""The offer service: offers of the current employer, choosing them, the shipped texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.employer import Employer, SizeClass
from desktop.domain.offer import CHOICES
from desktop.domain.program import MEMBER, NOT_MEMBER, ParticipationState, Program
from desktop.domain.rule_data import RuleDataError
from desktop.domain.rules import RuleBook
from desktop.errors import UserError
from desktop.services.container import Services
from desktop.services.offers import load_offer_texts
from tests.services.conftest import make_worker

DAY = date(2026, 11, 22)
LEAST = (MEMBER, MEMBER, NOT_MEMBER, NOT_MEMBER, NOT_MEMBER)


def test_choosing_is_stored(services: Services, employer: Employer) -> None:
    """Members from the day on, the change set names them, and the offer is taken."""
    services.employers.save(replace(employer, stated_size=SizeClass.MICRO))
    services.workforce.save(make_worker(1))
    saved, _ = services.workforce.save(make_worker(2, employment_programs=LEAST))
    before = {offer.program: offer for offer in services.offers.offers(DAY)}
    assert len(before[Program.JHT].can_join) == 1

    changes = services.offers.choose([Program.JHT], DAY)

    assert changes.worker_ids == (saved.worker_id,)
    stored = services.workforce.get(saved.worker_id)
    assert stored.participation(Program.JHT).registered_on == DAY
    assert stored.participation(Program.JKP).state is ParticipationState.YES
    after = {offer.program: offer for offer in services.offers.offers(DAY)}
    assert (after[Program.JHT].members, after[Program.JHT].can_join) == (2, ())


def test_every_program_that_can_be_offered_has_a_text(rulebook: RuleBook) -> None:
    """JHT, JP, JKP and the interns' JKM: gains are sentences with an article, in two languages."""
    texts = load_offer_texts(rulebook)
    assert set(texts) == {Program.JHT, Program.JP, Program.JKP, Program.JKM}
    assert set(texts) - {Program.JKP} <= set(CHOICES)
    for text in texts.values():
        for gain in text.gains:
            assert gain.text.id.endswith(".")
            assert gain.text.en.endswith(".")
            assert gain.text.id != gain.text.en
            assert gain.article[0].isupper()
        assert all(rulebook.at(DAY).covers(rule_id) for rule_id in text.rules)


def test_an_empty_folder_is_the_installations_fault(rulebook: RuleBook, tmp_path: Path) -> None:
    """The user is told to install again."""
    with pytest.raises(UserError) as fault:
        load_offer_texts(rulebook, tmp_path)
    assert fault.value.code == "offers_missing"


def test_a_broken_file_is_named(rulebook: RuleBook, tmp_path: Path) -> None:
    """TOML that cannot be read stops with the file's name."""
    (tmp_path / "JHT.toml").write_text("program = ", encoding="utf-8")
    with pytest.raises(RuleDataError) as fault:
        load_offer_texts(rulebook, tmp_path)
    assert fault.value.file == "JHT.toml"
