"""The table of pages says what the pages themselves say."""

from __future__ import annotations

import pytest

from desktop.ui.actions import ACTIONS
from desktop.ui.language import Language
from desktop.ui.pages import PAGES, PageEntry


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
def test_an_entry_is_like_its_class(entry: PageEntry, language: Language) -> None:
    """Key, place, icon and name in both languages, and every action that leads there."""
    page = entry.load()
    own = (page.key, page.order, page.icon, page.is_step)
    assert (entry.key, entry.order, entry.icon, entry.is_step) == own
    assert entry.name == page.page_title()
    language.use("en")
    assert entry.page_title() == page.page_title()
    assert all(page.can_do(spec.method) for spec in ACTIONS if spec.page == entry.key)
