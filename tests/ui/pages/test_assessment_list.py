"""The list of obligations as a model."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from desktop.domain.obligation import Obligation
from desktop.ui.pages.assessment_list import ROW_ROLE, ObligationModel


def test_the_model_keeps_to_its_contract(
    qtmodeltester: ModelTester, obligations: tuple[Obligation, ...]
) -> None:
    """Qt's own tester finds nothing; heads of groups cannot be chosen."""
    model = ObligationModel()
    model.show_results(obligations, {}, "id")
    qtmodeltester.check(model)
    heads = [
        row for row in range(model.rowCount()) if not model.index(row).data(ROW_ROLE).obligation_id
    ]
    assert heads[0] == 0
    assert all(model.flags(model.index(row)) == Qt.ItemFlag.NoItemFlags for row in heads)


def test_words_follow_the_language(obligations: tuple[Obligation, ...]) -> None:
    """Titles come from the obligation in the language asked."""
    model = ObligationModel()
    model.show_results(obligations, {}, "en")
    row = model.row_of(obligations[0].id)
    assert model.index(row).data() == obligations[0].title.en


def test_an_unknown_obligation_has_no_line(obligations: tuple[Obligation, ...]) -> None:
    """Neither an unknown id nor an empty one is found."""
    model = ObligationModel()
    model.show_results(obligations, {}, "id")
    assert model.row_of("III-99") == -1
    assert model.row_of("") == -1
    assert model.neighbour("III-99", 1) == obligations[0].id
