from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.ui.widgets import FormGrid, RupiahEdit, TextEdit, show_notes


@pytest.fixture
def form(app: QApplication, qtbot: QtBot) -> FormGrid:
    """Return a form of three lines and a switch that has the keyboard."""
    form = FormGrid()
    form.add_section("Identitas", "Seperti pada akta.")
    form.add_row("&Nama", TextEdit(), help="Seperti pada akta.", is_required=True)
    form.add_row("Modal", RupiahEdit(), span=1)
    form.add_row("Luas", TextEdit(), span=1, unit="m²", name="Luas tanah")
    form.add_row("Catatan", QPlainTextEdit())
    form.add_row("Jasa konstruksi", QCheckBox())
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form


def test_a_row_names_its_field_in_every_way(form: FormGrid) -> None:
    """Label, buddy, accessible name and description come from the one call."""
    row = form.rows[0]
    assert row.label.buddy() is row.field
    assert row.field.accessibleName() == "Nama"
    assert row.field.accessibleDescription() == "Seperti pada akta."
    assert form.rows[2].field.accessibleName() == "Luas tanah"


def test_required_is_a_word(form: FormGrid) -> None:
    """A required field says so in words, others are silent."""
    first, second = (
        [part.text() for part in row.findChildren(QLabel) if part.isVisible()]
        for row in form.rows[:2]
    )
    assert "wajib" in first
    assert "wajib" not in second


def test_tab_walks_the_fields_in_their_order(form: FormGrid, qtbot: QtBot) -> None:
    """A real Tab key goes from field to field as they stand, out of a note as well."""
    form.rows[0].field.setFocus()
    walked = []
    for _ in form.rows:
        walked.append(form.focusWidget())
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    assert walked == [row.field for row in form.rows]


def test_enter_goes_to_the_next_field(form: FormGrid, qtbot: QtBot) -> None:
    """Enter in a line moves on, as a fast typist expects."""
    form.rows[0].field.setFocus()
    qtbot.keyClick(form.rows[0].field, Qt.Key.Key_Return)
    assert form.focusWidget() is form.rows[1].field


def test_the_mnemonic_jumps_to_the_field(form: FormGrid, qtbot: QtBot) -> None:
    """Alt and the marked letter of the label go to its field."""
    form.rows[3].field.setFocus()
    qtbot.keyClick(form, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert form.focusWidget() is form.rows[0].field


def test_an_error_stands_in_place_of_the_help(form: FormGrid) -> None:
    """The fault is shown, spoken and framed; taking it away brings the help back."""
    row = form.rows[0]
    row.set_error("Isian ini wajib.")
    assert row.note() == "Isian ini wajib."
    assert row.field.accessibleDescription() == "Isian ini wajib."
    assert row.field.property("invalid") is True
    assert row._mark.isVisible()
    row.set_error("")
    assert row.note() == ""
    assert row._below.text() == "Seperti pada akta."
    assert row.field.property("invalid") is False
    assert not row._mark.isVisible()


def test_a_warning_does_not_frame_the_field_as_wrong(form: FormGrid) -> None:
    """A warning is shown below, but the value is let in."""
    row = form.rows[0]
    row.set_warning("Belum diisi.")
    assert row.note() == "Belum diisi."
    assert row.field.property("invalid") is False


def test_new_help_waits_behind_an_error(form: FormGrid) -> None:
    """Help that changes while an error is shown appears once the error is gone."""
    row = form.rows[0]
    row.set_error("Salah.")
    row.set_help("Baru.")
    assert row.note() == "Salah."
    row.set_error("")
    assert row._below.text() == "Baru."
    assert row.help_text() == "Baru."


def test_notes_are_spread_over_the_rows(form: FormGrid) -> None:
    """Each key gets its note, the others are cleared."""
    rows = {"name": form.rows[0], "capital": form.rows[1]}
    show_notes(rows, {"name": (True, "Wajib."), "other": (True, "x")})
    assert (rows["name"].note(), rows["capital"].note()) == ("Wajib.", "")
    show_notes(rows, {"capital": (False, "Kosong.")})
    assert (rows["name"].note(), rows["capital"].note()) == ("", "Kosong.")


def test_halves_stand_beside_each_other(form: FormGrid) -> None:
    """Two fields of half width share a line, a whole one takes its own."""
    name, capital, area, note, _ = (row.geometry() for row in form.rows)
    assert capital.top() == area.top()
    assert capital.width() == area.width()
    assert name.width() > capital.width()
    assert note.top() > capital.top()


def test_a_switch_carries_its_own_words(form: FormGrid) -> None:
    """A check box shows the label beside it, not above."""
    assert form.rows[4].field.text() == "Jasa konstruksi"


def test_a_label_stands_in_one_line_where_there_is_room(app: QApplication, qtbot: QtBot) -> None:
    """It folds only where it must."""
    form = FormGrid()
    qtbot.addWidget(form)
    row = form.add_row("Tempat &menyimpan data perusahaan", TextEdit(), is_required=True)
    line = row.label.fontMetrics().height()
    form.resize(600, 100)
    form.show()
    assert row.label.height() < 2 * line
    narrow = row.label.heightForWidth(80)
    assert narrow >= 2 * line
