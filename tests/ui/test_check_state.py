from __future__ import annotations

from types import SimpleNamespace

from desktop.domain.progress import quiet
from desktop.services.away import here
from desktop.services.check_list import CheckItem, CheckLevel, count_items
from desktop.services.container import Services
from desktop.ui.check_state import CheckState, check_work


def services_with(*items: CheckItem) -> SimpleNamespace:
    """Return services whose check list holds these items."""
    return SimpleNamespace(
        employers=SimpleNamespace(current=object),
        declarations=SimpleNamespace(check_counts=lambda progress: count_items(items)),
        plan=SimpleNamespace(pending=lambda: 9),
    )


def test_findings_are_counted_for_each_page() -> None:
    """Red ones hold back and mark their page; amber ones are counted in all."""
    state = check_work(
        services_with(
            CheckItem(CheckLevel.RED, "A", "employer.nib", "x"),
            CheckItem(CheckLevel.RED, "B", "employer.name", "x"),
            CheckItem(CheckLevel.AMBER, "C", "assessment.REG-01", "x"),
            CheckItem(CheckLevel.BLUE, "D", "assessment.REG-03", "x"),
        ),
        here,
    )(quiet)
    assert (state.red, state.amber) == (2, 1)
    assert state.mark("employer") == "2!"
    assert state.mark("workforce") == "ok"
    assert state.mark("plan") == "9"


def test_an_empty_program_misses_employer_and_workers(services: Services) -> None:
    """Before anything is entered both first steps are marked and one thing holds back."""
    state = check_work(services, here)(quiet)
    assert state.red == 1
    assert state.mark("employer") == "1!"
    assert state.mark("workforce") == "1!"


def test_nothing_is_marked_before_it_was_read() -> None:
    """An unread check list praises nobody; pages without data of their own get no mark."""
    assert CheckState().mark("employer") == ""
    assert CheckState(is_known=True).mark("history") == ""
    assert CheckState(is_known=True).mark("plan") == ""
