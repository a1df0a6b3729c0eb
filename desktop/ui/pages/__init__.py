"""The pages of the window, in the order of the user's work.

A new page: one file in this folder, one entry in ``PAGES``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from PySide6.QtCore import QCoreApplication

from desktop.services.made_once import READING
from desktop.ui.language import in_other_language

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.ui.jobs import JobRunner
    from desktop.ui.pages.base import Page


class PageEntry(NamedTuple):
    """Stands for the class of a page in rail and menus; its file is read when it is opened.

    What the rail needs is repeated here (a test holds it equal to the class), everything else is
    asked of the class.
    """

    class_name: str
    module: str
    key: str
    order: int
    icon: str
    name: str
    is_step: bool = True

    @property
    def load_name(self) -> str:
        """The name of the module in which the class stands."""
        return f"desktop.ui.pages.{self.module}"

    def load(self) -> type[Page]:
        """Return the class."""
        with READING:
            found = getattr(import_module(self.load_name), self.class_name)
        return cast("type[Page]", found)

    def __call__(self, services: Services, jobs: JobRunner) -> Page:
        """Make the page, as the class does."""
        return self.load()(services, jobs)

    def page_title(self) -> str:
        """Return the name of the page in the language of the window."""
        return QCoreApplication.translate(self.class_name, self.name)

    def title_in_other_language(self) -> str:
        """Return the name of the page as it reads in the language that is not spoken now."""
        return in_other_language(self.class_name, self.name)

    def can_do(self, _method: str) -> bool:
        """Tell whether the page has what an action calls; a test sees to it that it has."""
        return True

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the class has
        """Return an attribute of the class."""
        return getattr(self.load(), name)


PAGES: tuple[PageEntry, ...] = (
    PageEntry("HomePage", "home", "home", 0, "house", "Beranda", is_step=False),
    PageEntry("EmployerPage", "employer", "employer", 10, "building-2", "Perusahaan"),
    PageEntry("WorkforcePage", "workforce", "workforce", 20, "users", "Tenaga Kerja"),
    PageEntry("ProgramsPage", "programs", "programs", 30, "shield-check", "Program"),
    PageEntry(
        "AssessmentPage", "assessment", "assessment", 40, "clipboard-check", "Penilaian Mandiri"
    ),
    PageEntry("PlanPage", "plan", "plan", 50, "list-todo", "Rencana Perbaikan"),
    PageEntry("DeclarationPage", "declaration", "declaration", 60, "file-text", "Deklarasi"),
    PageEntry("HistoryPage", "history", "history", 70, "history", "Riwayat", is_step=False),
    PageEntry(
        "FiguresPage", "figures", "figures", 75, "table-2", "WLKP dan Norma 100", is_step=False
    ),
    PageEntry(
        "VerifyPage", "verify", "verify", 80, "file-search", "Periksa dokumen", is_step=False
    ),
)
