"""How sure a value of the law is, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.rules import Confidence


def confidence_word(confidence: Confidence) -> str:
    """Return how sure a value of the law is, in a word or two."""
    translate = QCoreApplication.translate
    return {
        Confidence.CONFIRMED: translate("EmployerFacts", "terkonfirmasi"),
        Confidence.ONE_SOURCE: translate("EmployerFacts", "satu sumber"),
        Confidence.DERIVED: translate("EmployerFacts", "turunan"),
        Confidence.UNCONFIRMED: translate("EmployerFacts", "belum terkonfirmasi"),
        Confidence.USER: translate("EmployerFacts", "isian Anda"),
    }[confidence]
