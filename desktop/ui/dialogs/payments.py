"""The payments of contributions, month by month, to both BPJS."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.domain.answers import Payment, PaymentProgram
from desktop.domain.calendar import Month
from desktop.ui.dialogs.cell_table import (
    CellKind,
    CellTable,
    CellValue,
    Column,
)
from desktop.ui.dialogs.table_dialog import TableDialog
from desktop.ui.pages.programs_words import month_words
from desktop.ui.words import filled

MONTHS = 12
_PROGRAMS = (PaymentProgram.EMPLOYMENT, PaymentProgram.HEALTH)


def asked_months(as_of: date, payments: Sequence[Payment]) -> tuple[Month, ...]:
    """Return the month of ``as_of``, the twelve before it and those already told, newest first.

    JKN falls due within its own month, so the month of ``as_of`` is asked too.
    """
    this_month = Month.of(as_of)
    asked = {this_month.plus(-back) for back in range(MONTHS + 1)}
    return tuple(sorted(asked | {payment.month for payment in payments}, reverse=True))


class PaymentsDialog(TableDialog):
    """A table of months with what was paid to each BPJS, and when."""

    help_id = "assessment"

    def __init__(
        self, payments: Sequence[Payment], as_of: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.set_heading(
            self.tr("Pembayaran iuran"),
            self.tr(
                "Isi jumlah menurut bukti bayar (bagian perusahaan dan pekerja bersama) dan tanggal"
                " bayarnya. Tanggal yang kosong berarti belum dibayar. Anda dapat menempel dari"
                " Excel dengan Ctrl+V."
            ),
        )
        self.months = asked_months(as_of, payments)
        titles = [month_words(month) for month in self.months]
        table = CellTable(self._columns(), titles, self._rows(payments), self)
        self.place_table(table, self.tr("Pembayaran per bulan"))
        self.setMinimumWidth(820)
        self.resize(920, 640)
        self.place_buttons(self.tr("Batal"), self.tr("Simpan pembayaran"))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("BPJS Ketenagakerjaan (Rp)"), CellKind.AMOUNT),
            Column(self.tr("Dibayar tanggal"), CellKind.DAY),
            Column(self.tr("BPJS Kesehatan (Rp)"), CellKind.AMOUNT),
            Column(self.tr("Dibayar tanggal"), CellKind.DAY),
        )

    def _rows(self, payments: Sequence[Payment]) -> list[list[CellValue]]:
        known = {(payment.program, payment.month): payment for payment in payments}
        rows: list[list[CellValue]] = []
        for month in self.months:
            row: list[CellValue] = []
            for program in _PROGRAMS:
                payment = known.get((program, month))
                row += [payment.amount, payment.paid_on] if payment else [None, None]
            rows.append(row)
        return rows

    def fault(self) -> str:
        """Return what must be mended first, empty when everything can be read."""
        for found in self.table.faults():
            return filled(
                self.tr("%1, kolom %2: %3"),
                self.months[found.row].title,
                self.table.columns[found.column].title,
                self.table.columns[found.column].fault(self.table.text(found.row, found.column)),
            )
        for month, row in zip(self.months, self.table.values(), strict=True):
            if any(row[i] is None and row[i + 1] is not None for i in (0, 2)):
                return filled(self.tr("%1: isi juga jumlah yang dibayar."), month_words(month))
        return ""

    def payments(self) -> tuple[Payment, ...]:
        """Return the payments typed, oldest month first; raises ``ValueError`` for a fault."""
        found = []
        for month, row in zip(self.months, self.table.values(), strict=True):
            for number, program in enumerate(_PROGRAMS):
                amount, day = row[2 * number], row[2 * number + 1]
                if isinstance(amount, int):
                    paid_on = day if isinstance(day, date) else None
                    found.append(Payment(program, month, amount, paid_on))
        return tuple(sorted(found, key=lambda payment: (payment.month, payment.program.value)))

    @classmethod
    def ask(
        cls, parent: QWidget | None, payments: Sequence[Payment], as_of: date
    ) -> tuple[Payment, ...] | None:
        """Return the payments as the user leaves them, ``None`` when cancelled."""
        dialog = cls(payments, as_of, parent)
        answer = dialog.payments() if dialog.exec() else None
        dialog.deleteLater()
        return answer
