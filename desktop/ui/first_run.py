"""The way from an empty computer to an open data file: asked once, before there is any window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.employer import Employer
from desktop.ui.dialogs.first_run import FirstAnswers, FirstRunDialog, FirstStep
from desktop.ui.language import ENGLISH, INDONESIAN
from desktop.ui.settings import OPTIONS, Settings

if TYPE_CHECKING:
    from desktop.services.data_files import OpenFile
    from desktop.ui.file_choice import FileOpener

SAMPLE_NAME = "contoh.sqlite"
"""The sample has a file of its own, so that one's own data never begin among invented ones."""


@dataclass(frozen=True, slots=True)
class FirstFile:
    """The first open file, and whether the sample is to be loaded into it."""

    opened: OpenFile
    wants_sample: bool = False


class FirstRun:
    """Asks the three questions, in the language that is chosen meanwhile."""

    def __init__(
        self, opener: FileOpener, settings: Settings, own: Path, speak: Callable[[str], None]
    ) -> None:
        self._opener = opener
        self._settings = settings
        self._own = own
        self._speak = speak

    def ask(self) -> FirstFile | None:
        """Return the file that was made or opened; ``None`` to end, with nothing written."""
        answers = FirstAnswers(self._own.parent)
        while True:
            dialog = FirstRunDialog(self._make, answers, self._own.name)
            step, answers, opened = FirstStep(dialog.exec()), dialog.answers(), dialog.opened
            dialog.deleteLater()
            if step is FirstStep.LEAVE:
                return None
            if step is FirstStep.LANGUAGE:
                self._change_language()
            elif step is FirstStep.OPEN:
                path = self._opener.choose_file(None)
                opened = self._opener.open(None, path) if path is not None else None
            if opened is not None:
                return self._settled(step, opened)

    def _make(self, step: FirstStep, answers: FirstAnswers) -> OpenFile:
        files = self._opener.files
        if step is FirstStep.SAMPLE:
            return files.open(answers.folder / SAMPLE_NAME)
        path = answers.folder / self._own.name
        return files.begin(path, Employer(name=answers.employer), answers.password)

    def _settled(self, step: FirstStep, opened: OpenFile) -> FirstFile:
        """Remember the file, and show the recovery key of one that got a password just now."""
        if step is not FirstStep.OPEN:
            self._opener.note(opened)
        if step is FirstStep.BEGIN:
            self._opener.show_recovery(None, opened)
        is_empty = opened.services.employers.current() is None
        return FirstFile(opened, wants_sample=step is FirstStep.SAMPLE and is_empty)

    def _change_language(self) -> None:
        code = ENGLISH if self._settings.get(OPTIONS.language) == INDONESIAN else INDONESIAN
        self._settings.put(OPTIONS.language, code)
        self._speak(code)
