"""Dialogs; each is asked through a classmethod ``ask(...)`` that returns plain data."""
