"""The pages of the window, in the order of the user's work.

A new page: one file in this folder, one name in ``PAGES``.
"""

from __future__ import annotations

from desktop.ui.pages.assessment import AssessmentPage
from desktop.ui.pages.base import Page
from desktop.ui.pages.declaration import DeclarationPage
from desktop.ui.pages.employer import EmployerPage
from desktop.ui.pages.figures import FiguresPage
from desktop.ui.pages.history import HistoryPage
from desktop.ui.pages.home import HomePage
from desktop.ui.pages.plan import PlanPage
from desktop.ui.pages.programs import ProgramsPage
from desktop.ui.pages.verify import VerifyPage
from desktop.ui.pages.workforce import WorkforcePage

PAGES: tuple[type[Page], ...] = (
    HomePage,
    EmployerPage,
    WorkforcePage,
    ProgramsPage,
    AssessmentPage,
    PlanPage,
    DeclarationPage,
    HistoryPage,
    FiguresPage,
    VerifyPage,
)
