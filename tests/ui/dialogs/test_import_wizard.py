"""The steps from a file to a plan, by keys and clicks over real services."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.parsing import DateOrder
from desktop.services.container import Services
from desktop.ui.dialogs.import_columns import ColumnStep
from desktop.ui.dialogs.import_formats import FormatStep
from desktop.ui.dialogs.import_plan import ImportPlanView
from desktop.ui.dialogs.import_repairs import RepairStep
from desktop.ui.dialogs.import_wizard import ImportWizard, SheetStep
from desktop.ui.jobs import JobRunner
from tests.exchange import sheets
from tests.ui.test_accessibility import nameless

HEAD = ["Siapa", "Identitas", "Tgl Lahir", "L/P", "Masuk kerja", "Upah"]
ROWS = [
    ["siti contoh", "1871014503900001", "05/03/1990", "Wanita", "2020-01-06", "Rp 4.500.000"],
    ["Budi Contoh", "1871010704950002", "07/04/1995", "L", "2020-01-06", "Rp 3.750.000"],
    ["Tono Contoh", "187101", "07/04/1995", "L", "2020-01-06", "Rp 3.750.000"],
]
Open = Callable[..., ImportWizard]
LONG = 20_000


@pytest.fixture
def open_wizard(
    qtbot: QtBot,
    app: QApplication,
    services: Services,
    stored_employer: Employer,
    jobs: JobRunner,
    tmp_path: Path,
) -> Open:
    """Return a function that opens the wizard on a sheet."""

    def open_(*rows: list[str], more: dict[str, list[list[str]]] | None = None) -> ImportWizard:
        book = openpyxl.Workbook()
        for row in rows:
            book.worksheets[0].append(row)
        for name, lines in (more or {}).items():
            page = book.create_sheet(name)
            for line in lines:
                page.append(line)
        path = tmp_path / "orang.xlsx"
        book.save(path)
        draft = services.import_desk.open(path)
        plan = services.import_desk.plan(draft) if draft.source is not None else None
        wizard = ImportWizard(services.import_desk, jobs, (draft, plan))
        qtbot.addWidget(wizard)
        with qtbot.waitExposed(wizard):
            wizard.show()
        return wizard

    return open_


def go_on(qtbot: QtBot, wizard: ImportWizard, kind: type) -> object:
    """Press Enter on the button and wait for the next step."""
    qtbot.keyClick(wizard.accept_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(wizard.stack.currentWidget(), kind), timeout=LONG)
    return wizard.stack.currentWidget()


def test_an_unknown_sheet_is_led_through_all_steps(
    qtbot: QtBot, open_wizard: Open, services: Services
) -> None:
    """Columns, writings asked once, repairs, plan; the database is untouched until the end."""
    wizard = open_wizard(HEAD, *ROWS)
    columns = wizard.stack.currentWidget()
    assert isinstance(columns, ColumnStep)
    assert columns.boxes[1].value() == "nik"
    assert "Nama lengkap" in columns.note.text()
    columns.boxes[0].set_value("name")
    columns.boxes[0].edited.emit("name")
    assert columns.note.text() == ""
    assert nameless(wizard) == []

    formats = go_on(qtbot, wizard, FormatStep)
    assert isinstance(formats, FormatStep)
    (card,) = formats.cards
    assert [number for number, _ in card.question.samples] == [2, 3]
    qtbot.keyClick(wizard.accept_button, Qt.Key.Key_Return)
    assert "Pilih satu jawaban" in formats.note.text()
    card.buttons[DateOrder.DAY_FIRST].click()
    assert nameless(wizard) == []

    repairs = go_on(qtbot, wizard, RepairStep)
    assert isinstance(repairs, RepairStep)
    assert repairs.chips["amount_format"].text() == "Rp dan pemisah ribuan  3"
    assert wizard.accept_button.text() == "Terima 7 perbaikan dan lanjut"
    qtbot.mouseClick(repairs.chips["name_case"], Qt.MouseButton.LeftButton)
    assert not repairs.whole_kind.isChecked()
    repairs.whole_kind.click()
    assert wizard.accept_button.text() == "Terima 8 perbaikan dan lanjut"
    assert nameless(wizard) == []

    view = go_on(qtbot, wizard, ImportPlanView)
    assert isinstance(view, ImportPlanView)
    assert [worker.name for worker in wizard.plan.new] == ["Siti Contoh", "Budi Contoh"]
    assert wizard.plan.rejected == 1
    assert wizard.accept_button.text() == "Impor 2 tenaga kerja"
    assert nameless(wizard) == []
    assert services.workforce.count() == services.tray.count() == 0
    with qtbot.waitSignal(wizard.accepted):
        qtbot.keyClick(wizard.accept_button, Qt.Key.Key_Return)


def test_a_field_of_two_columns_is_told_as_a_sum(open_wizard: Open) -> None:
    """Allowances are added up; any other field chosen twice is read from one column."""
    head = [*HEAD, "Tunj. Jabatan", "Tunj. Tetap"]
    wizard = open_wizard(head, *([*row, "250000", "100000"] for row in ROWS))
    columns = wizard.stack.currentWidget()
    assert isinstance(columns, ColumnStep)
    assert columns.boxes[7].value() == "fixed_allowances"
    columns.boxes[6].set_value("fixed_allowances")
    columns.boxes[6].edited.emit("fixed_allowances")
    assert "Dijumlahkan dari beberapa kolom: Tunjangan tetap." in columns.note.text()
    assert "lebih dari sekali" not in columns.note.text()
    columns.boxes[6].set_value("nik")
    columns.boxes[6].edited.emit("nik")
    assert "Dipilih lebih dari sekali: NIK." in columns.note.text()


def test_words_nobody_explained_are_asked_by_keyboard(qtbot: QtBot, open_wizard: Open) -> None:
    """Each word has a choice; none is made beforehand, and the plan follows what was said."""
    head = ["Nama", "NIK", "Tgl Lahir", "L/P", "TMT Kerja", "Upah", "Status Karyawan"]
    row = ["Budi Contoh", "1871011704950002", "17-04-1995", "L", "16-01-2020", "3750000"]
    other = ["Tono Contoh", "1871011704950003", *row[2:]]
    head.append("JKK")
    wizard = open_wizard(head, [*row, "Gol A", "x"], [*other, "Direksi", "Ya"])
    step = wizard.stack.currentWidget()
    assert isinstance(step, FormatStep)
    card, marks = step.words
    assert list(card.boxes) == ["Gol A", "Direksi"]
    assert list(marks.boxes) == ["x"]
    assert nameless(wizard) == []

    qtbot.keyClick(wizard.accept_button, Qt.Key.Key_Return)
    assert "Pilih arti setiap kata" in step.note.text()
    assert card.boxes["Gol A"].hasFocus()
    pressed = ((card.boxes["Gol A"], 2), (card.boxes["Direksi"], 8), (marks.boxes["x"], 1))
    for box, presses in pressed:
        box.setFocus()
        for _ in range(presses):
            qtbot.keyClick(box, Qt.Key.Key_Down)
    assert card.answers() == {"GOL A": "PKWT", "DIREKSI": ""}
    assert marks.answers() == {"X": "Ya"}
    assert step.note.text() == ""

    go_on(qtbot, wizard, ImportPlanView)
    assert [w.employment.kind.value for w in wizard.plan.new] == ["PKWT"]
    assert wizard.plan.rejected == 1
    qtbot.mouseClick(wizard.back, Qt.MouseButton.LeftButton)
    again = wizard.stack.currentWidget()
    assert isinstance(again, FormatStep)
    assert again.words[0].answers() == {"GOL A": "PKWT", "DIREKSI": ""}


def test_a_cell_whose_repair_is_refused_keeps_its_row_out(qtbot: QtBot, open_wizard: Open) -> None:
    """The tick of one cell is enough; going back shows it again."""
    head = [
        "Nama Lengkap",
        "NIK",
        "Tanggal Lahir",
        "Jenis Kelamin",
        "Tanggal Mulai Bekerja",
        "Upah",
    ]
    row = ["Budi Contoh", "1871010704950002", "07-04-1995", "L", "06-01-2020", "Rp 3.750.000"]
    wizard = open_wizard(head, row)
    step = wizard.stack.currentWidget()
    assert isinstance(step, RepairStep)
    first = step.model.index(0, 0)
    assert step.model.setData(first, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    go_on(qtbot, wizard, ImportPlanView)
    assert (len(wizard.plan.new), wizard.plan.rejected) == (0, 1)
    assert wizard.accept_button.text() == "Simpan baris yang menunggu"
    qtbot.mouseClick(wizard.back, Qt.MouseButton.LeftButton)
    again = wizard.stack.currentWidget()
    assert isinstance(again, RepairStep)
    assert len(again.refused()) == 1
    again.everything.click()
    assert again.refused() == frozenset()
    go_on(qtbot, wizard, ImportPlanView)
    assert (len(wizard.plan.new), wizard.plan.rejected) == (1, 0)


def test_another_sheet_is_taken(qtbot: QtBot, open_wizard: Open) -> None:
    """Where another sheet is longer the first step asks which one to read."""
    head = ["Nama", "NIK", "Tgl Lahir", "L/P", "TMT Kerja", "Upah"]
    first = ["Budi Contoh", "1871010704950002", "1995-04-07", "L", "2020-01-06", "3750000"]
    other = ["Tono Contoh", "1871010704950003", "1995-04-07", "L", "2020-01-06", "3750000"]
    wizard = open_wizard([*head, "KPJ"], [*first, ""], more={"Cabang": [head, other, other]})
    step = wizard.stack.currentWidget()
    assert isinstance(step, SheetStep)
    step.box.set_value("Cabang")
    go_on(qtbot, wizard, ColumnStep)
    assert wizard.draft.choices.sheet == "Cabang"


def test_a_sheet_for_each_department_is_asked_about_every_time(
    qtbot: QtBot, open_wizard: Open, services: Services
) -> None:
    """Also where the longest is read and its columns are remembered: else the others are lost."""
    head = ["Nama", "NIK", "Tgl Lahir", "L/P", "TMT Kerja", "Upah"]
    born = ["1995-04-07", "L", "2020-01-06", "3750000"]
    people = [[f"Pekerja {n}", f"187101070495000{n}", *born] for n in range(1, 4)]
    for _time in range(2):
        wizard = open_wizard(head, *people[:2], more={"Gudang": [head, people[2]]})
        assert isinstance(wizard.stack.currentWidget(), SheetStep)
        assert wizard.draft.choices.sheet != "Gudang"
        assert wizard.desk_plan is not None
        services.import_desk.apply(wizard.desk_plan)


def test_a_contribution_list_may_make_workers(qtbot: QtBot, open_wizard: Open) -> None:
    """The offer stands in the plan, off until somebody takes it."""
    wizard = open_wizard(*sheets.f2a().rows)
    go_on(qtbot, wizard, ImportPlanView)
    assert not wizard.view.creates.isChecked()
    assert wizard.plan.new == ()
    wizard.view.creates.click()
    qtbot.waitUntil(lambda: len(wizard.plan.new) == 2, timeout=LONG)


def test_cancelling_leaves(qtbot: QtBot, open_wizard: Open, services: Services) -> None:
    """Batal ends the wizard without a plan being accepted."""
    wizard = open_wizard(HEAD, *ROWS)
    with qtbot.waitSignal(wizard.rejected):
        qtbot.mouseClick(wizard.cancel, Qt.MouseButton.LeftButton)
    assert services.workforce.count() == 0
