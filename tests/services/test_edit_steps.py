"""Every single edit that a service makes can be taken back and made again."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest
from PIL import Image

from desktop.domain.answers import Accident, Answer, AnswerValue, Headcounts
from desktop.domain.employer import Employer, Establishment
from desktop.domain.personal_data import PrivacyRequest, RequestKind
from desktop.errors import UserError
from desktop.services.container import Services
from desktop.services.edit_steps import EditStep
from tests.services.conftest import make_worker

DAY = date(2026, 12, 24)
Read = Callable[[Services], object]
Edit = Callable[[Services], object]


def png() -> bytes:
    """Return a small picture."""
    target = io.BytesIO()
    Image.new("RGB", (8, 8)).save(target, "PNG")
    return target.getvalue()


def employer(services: Services) -> Employer:
    """Return the employer as stored."""
    return services.employers.required()


def rename(services: Services) -> object:
    """Give the employer another name and a place of work."""
    changed = replace(
        employer(services), name="PT Lain", establishments=(Establishment(name="Gudang"),)
    )
    return services.employers.save(changed)


def own_value(services: Services) -> object:
    """Enter a ceiling."""
    rules = services.own_rules
    return rules.add(rules.ceiling("jp.wage_ceiling", date(2027, 3, 1), 12_000_000_00, "S-1"))


def remove_own_value(services: Services) -> object:
    """Enter a ceiling, keep that, and remove it."""
    return services.own_rules.remove(services.own_rules.all()[0].value.value_id)


def letter(services: Services) -> object:
    """Print without masks."""
    draft = services.letters.draft()
    return services.letters.save(replace(draft, choices=replace(draft.choices, is_masked=False)))


def request(services: Services) -> object:
    """Note a request on personal data."""
    return services.privacy.save_request(
        PrivacyRequest(
            name="Budi", kind=RequestKind.ACCESS, received_on=date(2026, 11, 20), due_on=DAY
        )
    )


def keep(services: Services) -> object:
    """Give the reason for an odd value."""
    worker = services.workforce.all()[0]
    return services.kept_values.keep(worker.worker_id, "WAGE_ZERO", "Cuti")


def nothing(_services: Services) -> None:
    """Need nothing before."""


def answers(services: Services) -> object:
    """Return everything answered."""
    return services.assessments.answers()


def change_action(services: Services) -> object:
    """Give an action an owner."""
    return services.plan.save(replace(services.plan.current()[0], owner="Rina"))


YES = Answer(value=AnswerValue.YES, note="Sudah")
CASES: dict[str, tuple[Edit, Edit, Read]] = {
    "answer": (nothing, lambda s: s.assessments.save_answer("REG-01", YES), answers),
    "answer taken back": (
        lambda s: s.assessments.save_answer("REG-01", YES),
        lambda s: s.assessments.save_answer("REG-01", None),
        answers,
    ),
    "figures": (
        nothing,
        lambda s: s.assessments.save_headcounts(Headcounts(1, 2, 3)),
        answers,
    ),
    "accidents": (
        nothing,
        lambda s: s.assessments.save_accidents((Accident(datetime(2026, 10, 1, 8, 0)),)),
        answers,
    ),
    "another day": (
        lambda s: [s.assessments.save_answer(key, YES) for key in ("REG-01", "REG-02")],
        lambda s: s.assessments.start(DAY),
        lambda s: (s.assessments.as_of, answers(s)),
    ),
    "plan": (nothing, lambda s: s.plan.propose_missing(), lambda s: s.plan.current()),
    "action": (lambda s: s.plan.propose_missing(), change_action, lambda s: s.plan.current()),
    "action removed": (
        lambda s: s.plan.propose_missing(),
        lambda s: s.plan.remove(s.plan.current()[0].action_id),
        lambda s: s.plan.current(),
    ),
    "employer": (nothing, rename, employer),
    "holiday": (
        nothing,
        lambda s: s.calendar.add(date(2026, 12, 30), "Libur pabrik"),
        lambda s: s.calendar.days(2026),
    ),
    "own value": (nothing, own_value, lambda s: (s.own_rules.all(), s.rulebook.at(DAY))),
    "own value removed": (own_value, remove_own_value, lambda s: s.own_rules.all()),
    "letter": (nothing, letter, lambda s: s.letters.draft()),
    "logo": (nothing, lambda s: s.letters.save_logo(png()), lambda s: s.letters.logo()),
    "rule of approval": (
        nothing,
        lambda s: s.approvals.require(is_required=True),
        lambda s: s.approvals.is_required(),
    ),
    "reason": (nothing, keep, lambda s: s.kept_values.valid()),
    "filter": (
        nothing,
        lambda s: s.saved_filters.put("Kontrak", {"kind": "PKWT"}),
        lambda s: s.saved_filters.all(),
    ),
    "request": (nothing, request, lambda s: s.privacy.requests()),
}


@pytest.fixture
def filled(services: Services, employer: Employer) -> Services:
    """Return the services with an employer and a worker whose wage is odd."""
    services.employers.save(employer)
    services.workforce.save(make_worker(basic_wage=0))
    services.edit_steps.take()
    return services


def step_of(services: Services, edit: Edit) -> EditStep:
    """Edit, and return the step of it."""
    services.edit_steps.take()
    edit(services)
    step = services.edit_steps.take()
    assert step is not None
    return step


@pytest.mark.parametrize("name", CASES)
def test_an_edit_is_undone_and_done_again(filled: Services, name: str) -> None:
    """Everything reads as before, then as after; going back is no new edit."""
    prepare, edit, read = CASES[name]
    prepare(filled)
    before = read(filled)
    step = step_of(filled, edit)
    after = read(filled)
    assert after != before
    assert filled.edit_steps.apply(step.reversed()) == step.changes()
    assert read(filled) == before
    filled.edit_steps.apply(step)
    assert read(filled) == after
    assert filled.edit_steps.take() is None


@pytest.mark.parametrize(
    ("name", "words", "is_removal"),
    [
        ("answer", ("Tambah jawaban REG-01", "Add the answer to REG-01"), False),
        ("answer taken back", ("Hapus jawaban REG-01", "Remove the answer to REG-01"), True),
        ("another day", ("Tambah penilaian", "Add the assessment"), False),
        ("employer", ("Ubah data perusahaan", "Change the employer's data"), False),
        ("holiday", ("Tambah hari libur Libur pabrik", "Add the holiday Libur pabrik"), False),
        ("own value removed", ("Hapus nilai peraturan sendiri", "Remove the own value"), True),
    ],
)
def test_a_step_has_a_name_in_both_languages(
    filled: Services, name: str, words: tuple[str, str], is_removal: bool
) -> None:
    """A verb, what it is about, and which one."""
    prepare, edit, _read = CASES[name]
    prepare(filled)
    step = step_of(filled, edit)
    assert (step.words("id"), step.words("en")) == words
    assert step.is_removal is is_removal


def test_a_step_whose_data_changed_since_is_refused(filled: Services) -> None:
    """The sentence says why, and nothing was written."""
    step = step_of(filled, CASES["answer"][1])
    other = Answer(value=AnswerValue.NO, note="Belum")
    filled.assessments.save_answer("REG-01", other)
    with pytest.raises(UserError) as caught:
        filled.edit_steps.apply(step.reversed())
    assert caught.value.code == "STEP_OUTDATED"
    assert filled.assessments.answers().by_obligation["REG-01"].note == "Belum"


def test_an_assessment_that_others_hang_on_stays(filled: Services) -> None:
    """Undoing its first answer would take along what came later and is no part of the step."""
    step = step_of(filled, CASES["answer"][1])
    filled.plan.propose_missing()
    with pytest.raises(UserError):
        filled.edit_steps.apply(step.reversed())
    assert filled.plan.current()
    assert filled.assessments.answers().by_obligation


def test_a_new_employer_is_no_step(services: Services, employer: Employer) -> None:
    """Too much hangs on it."""
    services.employers.save(employer)
    assert services.edit_steps.take() is None


def test_people_have_steps_of_their_own(filled: Services) -> None:
    """A change of workers is not taken twice."""
    filled.workforce.save(make_worker(2))
    assert filled.edit_steps.take() is None
