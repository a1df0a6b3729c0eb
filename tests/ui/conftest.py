"""The window on real services over a temporary database, dressed in the light theme."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer, SizeClass
from desktop.domain.obligation import Obligation
from desktop.domain.rules import RuleBook
from desktop.services.container import Services, build_services
from desktop.services.data_files import DataFiles, OpenFile
from desktop.services.obligations import load_obligations
from desktop.services.rulebook import load_rulebook
from desktop.storage.database import Database
from desktop.ui.jobs import JobRunner
from desktop.ui.language import Language
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import OPTIONS, Settings
from desktop.ui.startup import Shell
from desktop.ui.theme import LIGHT, NORMAL, Theme, use_density

if TYPE_CHECKING:
    from tests.ui.gallery_stage import Stage

NOW = datetime(2026, 11, 22, 10, 30)


@pytest.fixture(scope="session")
def rulebook() -> RuleBook:
    """Return the law as shipped."""
    return load_rulebook()


@pytest.fixture(scope="session")
def obligations() -> tuple[Obligation, ...]:
    """Return the obligations as shipped."""
    return load_obligations()


@pytest.fixture
def files(rulebook: RuleBook, obligations: tuple[Obligation, ...]) -> DataFiles:
    """Return what opens data files."""
    return DataFiles(
        lambda database: build_services(database, rulebook, obligations, lambda: NOW),
        lambda: NOW,
    )


@pytest.fixture
def opened(files: DataFiles, tmp_path: Path, blank_file: Path) -> Iterator[OpenFile]:
    """Return an empty data file, open for writing."""
    opened = files.open(copyfile(blank_file, tmp_path / "data.sqlite"))
    yield opened
    opened.close()


@pytest.fixture
def services(opened: OpenFile) -> Services:
    """Return the services of an empty database."""
    return opened.services


@pytest.fixture
def stored_employer(services: Services) -> Employer:
    """Return an invented employer that is stored already."""
    return services.employers.save(an_employer())[0]


def an_employer() -> Employer:
    """Return an invented employer."""
    return Employer(
        name="PT Uji Coba",
        nib="1234567890123",
        province="Lampung",
        city="Kota Bandar Lampung",
        stated_size=SizeClass.MEDIUM,
        jkk_risk_group=3,
    )


@pytest.fixture(scope="session")
def one_language(qapp: QApplication) -> Language:
    """Return the one that puts languages into the application."""
    return Language(qapp)


@pytest.fixture
def language(one_language: Language) -> Iterator[Language]:
    """Return the language, Indonesian before and after."""
    one_language.use("id")
    yield one_language
    one_language.use("id")


@pytest.fixture
def app(qapp: QApplication, language: Language) -> QApplication:
    """Return the application in the light theme, speaking Indonesian."""
    if qapp.property("patuh_theme") != LIGHT:
        Theme.load(LIGHT).apply(qapp)
    return qapp


@pytest.fixture
def jobs(app: QApplication) -> Iterator[JobRunner]:
    """Return a job runner that is shut down in the end."""
    runner = JobRunner()
    yield runner
    runner.shutdown()
    runner.deleteLater()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return preferences of their own, with the light theme chosen."""
    settings = Settings(tmp_path / "settings.ini")
    settings.put(OPTIONS.theme, LIGHT)
    return settings


@pytest.fixture
def open_window(
    qtbot: QtBot, services: Services, jobs: JobRunner, settings: Settings
) -> Callable[..., MainWindow]:
    """Return a function that shows the window; keywords go to its constructor."""

    def open_(**options: object) -> MainWindow:
        window = MainWindow(services, jobs, settings, **options)
        qtbot.addWidget(window, before_close_func=_settle)
        with qtbot.waitExposed(window):
            window.show()
        window.resize(1280, 720)
        qtbot.waitUntil(lambda: window.first_paint.is_over)
        return window

    return open_


def _settle(window: MainWindow) -> None:
    """Close without a question: what a test left typed is not asked about."""
    window.jobs.shutdown()
    window.close_for_rebuild()


@pytest.fixture
def shell(
    app: QApplication,
    opened: OpenFile,
    files: DataFiles,
    settings: Settings,
    stored_employer: Employer,
) -> Iterator[Shell]:
    """Return a shell with an open window."""
    shell = Shell(app, opened, settings, files)
    shell.desk.opener.note(opened)
    shell.open()
    yield shell
    hooks = sys.excepthook, threading.excepthook  # uninstalling would take those of the tests
    shell.end()
    sys.excepthook, threading.excepthook = hooks
    use_density(app, NORMAL)
    Theme.load(LIGHT).apply(app)
    shell.deleteLater()


@pytest.fixture(scope="session")
def sample_file(
    rulebook: RuleBook,
    obligations: tuple[Obligation, ...],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Return the closed file of the sample."""
    path = tmp_path_factory.mktemp("sample") / "data.sqlite"
    with Database.open(path) as database:
        build_services(database, rulebook, obligations, lambda: NOW).sample.load()
    return path


@pytest.fixture(scope="session")
def stage_file(
    rulebook: RuleBook,
    obligations: tuple[Obligation, ...],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Return the closed file of the sample with its plan and a declaration."""
    from tests.ui.gallery import fill

    path = tmp_path_factory.mktemp("filled") / "data.sqlite"
    with Database.open(path) as database:
        fill(build_services(database, rulebook, obligations, lambda: NOW))
    return path


@pytest.fixture(scope="module")
def stage(
    qapp: QApplication,
    one_language: Language,
    rulebook: RuleBook,
    obligations: tuple[Obligation, ...],
    stage_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Stage]:
    """Return the window on the sample, one for all tests of this file."""
    from tests.ui.gallery import open_stage  # it reads every dialog: for whoever asks

    one_language.use("id")
    Theme.load(LIGHT).apply(qapp)
    folder = tmp_path_factory.mktemp("stage")
    copyfile(stage_file, folder / "data.sqlite")
    with open_stage(rulebook, obligations, folder, NOW) as made:
        yield made
