"""Updates and packs of rules, with clicks: found, told, applied, revoked; nothing unasked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.errors import UserError
from desktop.paths import resource_path
from desktop.services.container import Services
from desktop.services.data_files import DataFiles, OpenFile
from desktop.services.policy import Policy
from desktop.services.updates import MANIFEST_NAME
from desktop.ui.dialogs import update_news, updates
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.law_difference import LawDifferenceDialog, SentenceList
from desktop.ui.dialogs.trust import TrustDialog
from desktop.ui.dialogs.updates import UpdatesDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import OPTIONS, Settings
from tests.packs import JP_2026, OTHER_PRIVATE, announced, policy_for, write_pack
from tests.ui.test_accessibility import nameless

LEFT = Qt.MouseButton.LeftButton
FINGERPRINT = next(iter(policy_for().keys))


@pytest.fixture
def dialog(
    qtbot: QtBot,
    services: Services,
    jobs: JobRunner,
    settings: Settings,
    stored_employer: Employer,
    tmp_path: Path,
) -> UpdatesDialog:
    """Return the dialog on a computer that trusts the key of the tests."""
    settings.put(OPTIONS.trusted_keys, FINGERPRINT)
    settings.put(OPTIONS.update_place, str(tmp_path))
    dialog = UpdatesDialog(services, jobs, settings, tmp_path / "milik")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def answering(kind: type[QWidget], answer: Callable[..., None]) -> None:
    """Wait for a dialog of a kind to open and answer it."""

    def look() -> None:
        opened = QApplication.activeModalWidget()
        if isinstance(opened, kind):
            answer(opened)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def drop(dialog: UpdatesDialog, path: Path) -> None:
    """Drag a file over the dialog and let it fall."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button = Qt.DropAction.CopyAction, LEFT
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), action, data, button, none)
    dialog.dragEnterEvent(enter)
    assert enter.isAccepted()
    dialog.dropEvent(QDropEvent(QPointF(9, 9), action, data, button, none))


def test_a_pack_is_dropped_read_applied_and_revoked(
    qtbot: QtBot, dialog: UpdatesDialog, services: Services, tmp_path: Path
) -> None:
    """The preview says what changes; the list says what is in use; both steps are clicks."""
    seen: list[str] = []
    assert dialog.packs.details.text().startswith("Belum ada.")

    def apply(preview: LawDifferenceDialog) -> None:
        seen.append(preview.list.text())
        assert nameless(preview) == []
        assert not preview.consent.isVisible()
        qtbot.mouseClick(preview.go_on, LEFT)

    answering(LawDifferenceDialog, apply)
    with qtbot.waitSignal(dialog.changed):
        drop(dialog, write_pack(tmp_path))
    assert "Batas atas upah JP mulai 1 Maret 2027: Rp11.086.300 → Rp11.600.000 (" in seen[0]
    assert "Bagi perusahaan Anda\nDari Februari 2027 ke Maret 2027" in seen[0]
    assert dialog.packs.table.row_texts(0)[:2] == ["Batas upah JP 2027", "dipakai"]
    assert "Salinan sebelumnya: data-2026" in dialog.banner.text()

    def take_back(question: LawDifferenceDialog) -> None:
        seen.append(question.list.text())
        qtbot.mouseClick(question.go_on, LEFT)

    answering(LawDifferenceDialog, take_back)
    with qtbot.waitSignal(dialog.changed):
        qtbot.mouseClick(dialog.packs.revoke, LEFT)
    assert "Rp11.600.000 → Rp11.086.300" in seen[1]
    assert dialog.packs.table.row_texts(0)[1] == "dicabut 22-11-2026"
    assert not dialog.packs.revoke.isEnabled()
    assert services.rulebook.digest == services.rules.shipped.digest
    assert nameless(dialog) == []


def test_a_correction_waits_for_its_consent(
    qtbot: QtBot, dialog: UpdatesDialog, services: Services, tmp_path: Path
) -> None:
    """A pack that changes the past alone cannot go on before the box is ticked."""
    titles: list[str] = []

    def agree(preview: LawDifferenceDialog) -> None:
        titles.append(preview.list.text().splitlines()[0])
        assert preview.consent.isVisible()
        assert not preview.go_on.isEnabled()
        qtbot.keyClick(preview.consent, Qt.Key.Key_Space)
        qtbot.mouseClick(preview.go_on, LEFT)

    answering(LawDifferenceDialog, agree)
    with qtbot.waitSignal(dialog.changed):
        dialog.packs.examine(write_pack(tmp_path, {"rules/jp/wage_ceiling.toml": JP_2026}))
    assert titles == ["Koreksi: mengubah masa yang sudah lewat"]
    today = services.rulebook.at(services.today())
    assert today.amount("jp.wage_ceiling") == 11_086_400_00


def test_an_unknown_key_is_refused_until_it_is_trusted(
    qtbot: QtBot, dialog: UpdatesDialog, settings: Settings, tmp_path: Path
) -> None:
    """The sentence names the fingerprint; typing it in is a step of its own."""
    path = write_pack(tmp_path, key=OTHER_PRIVATE)
    dialog.packs.examine(path)
    qtbot.waitUntil(dialog.banner.isVisible)
    fingerprint = next(iter(policy_for(OTHER_PRIVATE).keys))
    assert fingerprint in dialog.banner.text().replace(" ", "")

    def trust(form: TrustDialog) -> None:
        assert nameless(form) == []
        form.keys.setPlainText("abc")
        qtbot.mouseClick(form.save, LEFT)
        assert "abc bukan sidik kunci" in form.keys_row.note()
        form.keys.setPlainText(f"{FINGERPRINT}\n{fingerprint}")
        qtbot.mouseClick(form.save, LEFT)

    answering(TrustDialog, trust)
    qtbot.mouseClick(dialog.news.trust, LEFT)
    assert settings.get(OPTIONS.trusted_keys) == f"{FINGERPRINT};{fingerprint}"
    assert dialog.policy().trusts(fingerprint)


def test_news_are_told_when_asked_and_started_after_a_question(
    qtbot: QtBot, dialog: UpdatesDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Version, notes, installer and digest; the installer runs from a checked copy."""
    started: list[Path] = []
    monkeypatch.setattr(update_news, "can_run", lambda installer: installer is not None)
    monkeypatch.setattr(update_news, "start_program", lambda path: not started.append(path))
    installer = b"MZ" + bytes(900)
    (tmp_path / "patuh-jamsos-2099.3.0-setup.exe").write_bytes(installer)
    pack = write_pack(tmp_path)
    (tmp_path / MANIFEST_NAME).write_bytes(announced(installer, packs=[pack]))
    assert not dialog.news.news.isVisible()

    qtbot.mouseClick(dialog.news.check, LEFT)
    qtbot.waitUntil(dialog.news.news.isVisible)
    told = dialog.news.news.text().splitlines()
    assert told[:2] == ["Ada versi 2099.3.0, terbit 02-03-2027.", "Batas upah 2027."]
    assert told[2].startswith(f"Pemasang: {tmp_path}")
    assert dialog.news.offered.isVisible()

    def agree(question: ConfirmDialog) -> None:
        question.done(1)

    answering(ConfirmDialog, agree)
    qtbot.mouseClick(dialog.news.run, LEFT)
    qtbot.waitUntil(lambda: bool(started))
    assert started == [tmp_path / "milik" / "pembaruan" / "patuh-jamsos-2099.3.0-setup.exe"]
    assert started[0].read_bytes() == installer

    answering(LawDifferenceDialog, lambda preview: preview.done(0))
    qtbot.mouseClick(dialog.news.offered, LEFT)
    qtbot.waitUntil(dialog.packs.add.isEnabled)
    assert dialog.packs.table.rowCount() == 0


def test_a_place_that_is_not_there_is_told(
    qtbot: QtBot, dialog: UpdatesDialog, tmp_path: Path
) -> None:
    """The folder of the test announces nothing."""
    qtbot.mouseClick(dialog.news.check, LEFT)
    qtbot.waitUntil(dialog.banner.isVisible)
    assert str(tmp_path / MANIFEST_NAME) in dialog.banner.text()
    assert not dialog.news.folder.isVisible()


def test_a_file_that_is_only_read_takes_no_pack(
    qtbot: QtBot,
    opened: OpenFile,
    files: DataFiles,
    jobs: JobRunner,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """News are told all the same; a policy that cannot be read is said at once."""

    def refuse() -> Policy:
        code, facts = "POLICY_UNREADABLE", {"path": "kebijakan.toml"}
        raise UserError(code, "kebijakan.toml", **facts)

    monkeypatch.setattr(updates, "read_policy", refuse)
    reader = files.open(opened.path, read_only=True)
    dialog = UpdatesDialog(reader.services, jobs, settings, tmp_path)
    qtbot.addWidget(dialog)
    assert (dialog.packs.add.isEnabled(), dialog.news.check.isEnabled()) == (False, True)
    assert dialog.banner.text().startswith("Berkas kebijakan kebijakan.toml tidak terbaca")
    dialog.banner.hide()
    qtbot.mouseClick(dialog.news.check, LEFT)
    dialog.packs.examine(tmp_path / "x.json")
    qtbot.mouseClick(dialog.news.trust, LEFT)
    assert not dialog.banner.isHidden()
    assert not jobs.is_busy
    reader.close()


def test_the_menu_opens_it_and_the_window_hears_of_changes(
    qtbot: QtBot,
    open_window: Callable[..., MainWindow],
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An obligation of a pack is judged at once; nobody looks for updates unasked."""
    looks: list[object] = []
    monkeypatch.setattr(update_news, "look_for_update", lambda *asked: looks.append(asked))
    settings.put(OPTIONS.trusted_keys, FINGERPRINT)
    settings.put(OPTIONS.update_place, str(tmp_path))
    window = open_window()
    text = resource_path("obligations", "LOK-01.toml").read_text("utf-8")
    new = text.replace('id = "LOK-01"', 'id = "LOK-02"', 1)
    new = new.replace("since = 2023-09-25", "since = 2027-01-01", 1)
    pack = write_pack(tmp_path, {"obligations/LOK-02.toml": new})

    def apply(dialog: UpdatesDialog) -> None:
        dialog.packs.changed.connect(dialog.accept)
        answering(LawDifferenceDialog, lambda preview: qtbot.mouseClick(preview.go_on, LEFT))
        dialog.packs.examine(pack)

    answering(UpdatesDialog, apply)
    window.action("updates").trigger()
    assert "LOK-02" in {item.id for item in window.services.obligations}
    assert looks == []


def test_what_a_pack_changes_names_days_as_people_do(qtbot: QtBot) -> None:
    """The source of a value comes from the data of the law, with its day as it is stored there."""
    changes = SentenceList("Perubahan")
    qtbot.addWidget(changes)
    changes.add_part("Mulai hari ini", ["Surat B/1226/022026 (2026-02-25)."])
    assert changes.text() == "Mulai hari ini\nSurat B/1226/022026 (25-02-2026)."
