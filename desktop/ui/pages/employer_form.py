"""The fields of the employer page, and the way between them and an ``Employer``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QWidget

from desktop.domain.employer import Employer, Signatory, SizeClass, SizeCriterion
from desktop.services.reference import BusinessKind, Region
from desktop.ui.widgets import ChoiceBox, DateEdit, DigitsEdit, RupiahEdit, TextEdit

LEGAL_FORMS = ("PT", "CV", "Firma", "Koperasi", "Yayasan", "BUMN", "BUMD", "Perorangan")
KBLI_VERSIONS = ("2020", "2025")
PROVINCE_WITH_REGENCIES = "Lampung"
_SIGNATORY = {"signatory_name": "name", "signatory_position": "position"}


class SuggestEdit(TextEdit):
    """A line of free text that offers what others wrote."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = QStringListModel(self)
        completer = QCompleter(self._offers, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.popup().setProperty("role", "popup")
        self.setCompleter(completer)
        completer.activated.connect(self.textEdited)

    def offer(self, texts: Iterable[str]) -> None:
        """Replace what is offered."""
        self._offers.setStringList(list(texts))

    def offered(self) -> list[str]:
        """Return what is offered."""
        return self._offers.stringList()


class EmployerFields(QObject):
    """Every field by its key; knows how to fill them and how to read them."""

    edited = Signal(str)
    """The key of the field that the user has just changed."""

    def __init__(
        self,
        provinces: Iterable[Region],
        regencies: Iterable[Region],
        businesses: Iterable[BusinessKind],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._regencies = [region.name for region in regencies]
        self.businesses = {kind.code: kind for kind in businesses}
        self.by_key: dict[str, Any] = {
            **self._identity(),
            **self._place(provinces),
            **self._size(),
            **self._risk(),
            **self._wage_and_letter(),
        }
        for key, widget in self.by_key.items():
            self._watch(key, widget)

    def _identity(self) -> dict[str, Any]:
        return {
            "name": TextEdit(),
            "legal_form": ChoiceBox([("", "–"), *((form, form) for form in LEGAL_FORMS)]),
            "nib": DigitsEdit(13),
            "npwp": DigitsEdit(16),
            "npp": TextEdit(),
            "health_entity_code": TextEdit(),
            "kbli": DigitsEdit(5),
            "kbli_version": ChoiceBox([("", "–"), *((v, v) for v in KBLI_VERSIONS)]),
            "founded_on": DateEdit(),
            "phone": TextEdit(),
            "email": TextEdit(),
        }

    def _place(self, provinces: Iterable[Region]) -> dict[str, Any]:
        choices = [(region.name, region.name) for region in provinces]
        return {
            "address": TextEdit(),
            "province": ChoiceBox(choices, is_searchable=True),
            "city": SuggestEdit(),
        }

    def _size(self) -> dict[str, Any]:
        sizes = {
            None: self.tr("Hitung dari modal atau penjualan"),
            SizeClass.MICRO: self.tr("Usaha mikro"),
            SizeClass.SMALL: self.tr("Usaha kecil"),
            SizeClass.MEDIUM: self.tr("Usaha menengah"),
            SizeClass.LARGE: self.tr("Usaha besar"),
        }
        criteria = {
            None: self.tr("Yang terisi"),
            SizeCriterion.CAPITAL: self.tr("Modal usaha"),
            SizeCriterion.ANNUAL_SALES: self.tr("Penjualan setahun"),
        }
        return {
            "stated_size": ChoiceBox(sizes.items()),
            "size_criterion": ChoiceBox(criteria.items()),
            "capital": RupiahEdit(),
            "annual_sales": RupiahEdit(),
        }

    def _risk(self) -> dict[str, Any]:
        kinds = [(kind.code, f"{kind.name} ({kind.group})") for kind in self.businesses.values()]
        return {
            "business_kind": ChoiceBox(kinds, is_searchable=True),
            "jkk_risk_group": ChoiceBox([(0, self.tr("Belum dipilih"))]),
            "is_construction": QCheckBox(),
            "labour_intensive_subsector": ChoiceBox([("", self.tr("Tidak termasuk"))]),
            "jkk_paid_through_2025_01": QCheckBox(),
        }

    def _wage_and_letter(self) -> dict[str, Any]:
        keys = ("preparer", "document_number", "addressee", "addressee_city")
        return {
            "minimum_wage": RupiahEdit(),
            **{key: TextEdit() for key in (*_SIGNATORY, *keys)},
        }

    def _watch(self, key: str, widget: QWidget) -> None:
        signal = _changed_signal(widget)
        signal.connect(lambda *_values: self._on_edited(key))

    def _on_edited(self, key: str) -> None:
        if key == "province":
            self._offer_cities()
        self.edited.emit(key)

    def _offer_cities(self) -> None:
        is_tabulated = self.value("province") == PROVINCE_WITH_REGENCIES
        self.by_key["city"].offer(self._regencies if is_tabulated else ())

    def value(self, key: str) -> Any:  # noqa: ANN401 - as many types as fields
        """Return what a field says; ``None`` for an amount or a day that is none."""
        return _read(self.by_key[key])

    def show(self, employer: Employer) -> None:
        """Fill every field from the employer, without announcing it as an edit."""
        for key, widget in self.by_key.items():
            if key == "business_kind":
                continue
            source = employer.signatory if key in _SIGNATORY else employer
            value = getattr(source, _SIGNATORY.get(key, key))
            widget.blockSignals(True)
            _write(widget, value)
            widget.blockSignals(False)
        self._offer_cities()

    def read(self, employer: Employer) -> Employer:
        """Return ``employer`` with what the fields say."""
        values = {key: self.value(key) for key in self.by_key if key not in _NOT_OF_EMPLOYER}
        values["province"] = values["province"] or ""
        signatory = Signatory(**{_SIGNATORY[key]: self.value(key) for key in _SIGNATORY})
        return replace(employer, signatory=signatory, **values)

    def faults(self) -> list[str]:
        """Return the keys of amounts and days that cannot be read."""
        return [
            key
            for key, widget in self.by_key.items()
            if isinstance(widget, RupiahEdit | DateEdit) and widget.has_fault()
        ]


_NOT_OF_EMPLOYER = {"business_kind", *_SIGNATORY}


def _changed_signal(widget: Any) -> Any:  # noqa: ANN401 - Qt's signals have no type of their own
    if isinstance(widget, QCheckBox):
        return widget.clicked
    return widget.textEdited if isinstance(widget, TextEdit) else widget.edited


def _read(widget: Any) -> object:  # noqa: ANN401 - any kind of field
    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    if isinstance(widget, ChoiceBox | RupiahEdit | DateEdit | DigitsEdit):
        return widget.value()
    return " ".join(widget.text().split())


_WRITERS: tuple[tuple[type[QWidget], Callable[[Any, Any], None]], ...] = (
    (QCheckBox, lambda widget, value: widget.setChecked(bool(value))),
    (ChoiceBox, lambda widget, value: widget.set_value(value)),
    (RupiahEdit, lambda widget, value: widget.set_value(value)),
    (DateEdit, lambda widget, value: widget.set_value(value)),
    (TextEdit, lambda widget, value: widget.setText(str(value))),
)


def _write(widget: QWidget, value: object) -> None:
    for kind, write in _WRITERS:
        if isinstance(widget, kind):
            write(widget, value)
            return
