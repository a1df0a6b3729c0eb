"""What F1 says of the field that has the keyboard: its own words, and an example.

What stands below a field comes first. Fields that need no words on the screen have theirs here,
under the class of the dialog and the name by which it knows them; the kind of a field says how it
is typed, a choice tells what there is to choose from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from desktop.ui.language import QT_TRANSLATE_NOOP
from desktop.ui.widgets.inputs import ChoiceBox, DateEdit, NikEdit, RupiahEdit, SearchField
from desktop.ui.words import filled

_MOST_CHOICES = 4

_WORDS: Mapping[str, str] = {
    "ApprovalDialog.filled_in_by": QT_TRANSLATE_NOOP(
        "FieldHelp", "Nama lengkap penyusun surat, misalnya Rina Contoh."
    ),
    "ApprovalDialog.approved_by": QT_TRANSLATE_NOOP(
        "FieldHelp", "Nama orang kedua, bukan penyusun, misalnya Budi Contoh."
    ),
    "AttachmentPasswordDialog.password": QT_TRANSLATE_NOOP(
        "FieldHelp", "Seperti yang diberikan pemberi kerja, misalnya lewat telepon."
    ),
    "BulkEditDialog.editor": QT_TRANSLATE_NOOP(
        "FieldHelp", "Nilai yang sama untuk semua yang dipilih, misalnya Gudang untuk Unit."
    ),
    "EstablishmentDialog.name": QT_TRANSLATE_NOOP(
        "FieldHelp", "Seperti pada kolom Tempat Kerja, misalnya Gudang Utara."
    ),
    "EstablishmentDialog.address": QT_TRANSLATE_NOOP(
        "FieldHelp", "Jalan dan nomor, misalnya Jl. Melati 5."
    ),
    "EstablishmentDialog.city": QT_TRANSLATE_NOOP(
        "FieldHelp", "Menentukan upah minimum, misalnya Kota Bandar Lampung."
    ),
    "EstablishmentDialog.headcount": QT_TRANSLATE_NOOP(
        "FieldHelp", "Jumlah orang pada WLKP unit ini, misalnya 42."
    ),
    "FirstRunDialog.second": QT_TRANSLATE_NOOP(
        "FieldHelp", "Ketik kata sandi yang sama sekali lagi."
    ),
    "NewPasswordDialog.second": QT_TRANSLATE_NOOP(
        "FieldHelp", "Ketik kata sandi yang sama sekali lagi."
    ),
    "UnlockDialog.field": QT_TRANSLATE_NOOP(
        "FieldHelp", "Huruf besar dan kecil berbeda. Bila lupa, pakai kunci pemulihan."
    ),
    "HolidaysDialog.name": QT_TRANSLATE_NOOP("FieldHelp", "Misalnya Libur pabrik."),
    "KeptValueDialog.fields": QT_TRANSLATE_NOOP("FieldHelp", "Misalnya: cuti di luar tanggungan."),
    "LetterDialog.name": QT_TRANSLATE_NOOP(
        "FieldHelp", "Nama lengkap wakil pekerja, misalnya Sari Contoh."
    ),
    "LetterDialog.body_of": QT_TRANSLATE_NOOP("FieldHelp", "Misalnya Ketua SP PT Contoh."),
    "LetterDialog.text": QT_TRANSLATE_NOOP(
        "FieldHelp", "Dicetak seperti ditulis, misalnya: setuju dengan catatan pada JP."
    ),
    "InspectionPackDialog.office": QT_TRANSLATE_NOOP(
        "FieldHelp", "Misalnya Dinas Tenaga Kerja Kota Bandar Lampung."
    ),
    "InspectionPackDialog.officer": QT_TRANSLATE_NOOP(
        "FieldHelp", "Nama pada surat tugas, misalnya Agus."
    ),
    "InspectionPackDialog.officer_number": QT_TRANSLATE_NOOP(
        "FieldHelp", "Misalnya 198501012010011001."
    ),
    "InspectionPackDialog.reference": QT_TRANSLATE_NOOP(
        "FieldHelp", "Dari surat perintah, misalnya 560/12/2026, 20-11-2026."
    ),
    "InspectionPackDialog.place": QT_TRANSLATE_NOOP("FieldHelp", "Misalnya Bandar Lampung."),
    "InspectionPackDialog.giver": QT_TRANSLATE_NOOP(
        "FieldHelp", "Nama Anda, misalnya Rina Contoh."
    ),
    "InspectionPackDialog.giver_position": QT_TRANSLATE_NOOP("FieldHelp", "Misalnya Manajer HRD."),
    "InspectionPackDialog.reason": QT_TRANSLATE_NOOP(
        "FieldHelp", "Misalnya: diminta tertulis oleh petugas."
    ),
    "RequestDialog.name": QT_TRANSLATE_NOOP(
        "FieldHelp", "Orang yang datanya diminta, misalnya Budi Contoh."
    ),
    "RequestDialog.note": QT_TRANSLATE_NOOP("FieldHelp", "Misalnya: salinan data upah tahun 2026."),
    "RequestDialog.outcome": QT_TRANSLATE_NOOP(
        "FieldHelp", "Misalnya: salinan PDF diserahkan 23-11-2026."
    ),
    "StepDialog.office": QT_TRANSLATE_NOOP(
        "FieldHelp", "Misalnya Disnaker Kota Bandar Lampung, loket 2."
    ),
    "StepDialog.officer": QT_TRANSLATE_NOOP("FieldHelp", "Misalnya Agus, bagian pengawasan."),
    "StepDialog.reference": QT_TRANSLATE_NOOP("FieldHelp", "Misalnya TT-012/2026."),
    "StepDialog.note": QT_TRANSLATE_NOOP("FieldHelp", "Boleh kosong, misalnya: diantar kurir."),
    "PaletteDialog.line": QT_TRANSLATE_NOOP(
        "FieldHelp", "Misalnya impor, rencana, JKK atau nama orang."
    ),
    "WorkerForm.staff_number": QT_TRANSLATE_NOOP(
        "FieldHelp", "Nomor di perusahaan Anda, misalnya CS-0001."
    ),
    "WorkerForm.workplace": QT_TRANSLATE_NOOP(
        "FieldHelp", "Nama unit usaha atau kotanya, misalnya Gudang."
    ),
    "WorkerForm.unit": QT_TRANSLATE_NOOP("FieldHelp", "Bagian, misalnya Produksi."),
    "WorkerForm.position": QT_TRANSLATE_NOOP("FieldHelp", "Misalnya Operator."),
    "WorkerForm.kpj": QT_TRANSLATE_NOOP(
        "FieldHelp", "Nomor peserta BPJS Ketenagakerjaan, misalnya 20010209458."
    ),
    "WorkerForm.jkn_number": QT_TRANSLATE_NOOP(
        "FieldHelp", "Tiga belas angka pada kartu BPJS Kesehatan, misalnya 0001300015838."
    ),
    "WorkerForm.family_members": QT_TRANSLATE_NOOP("FieldHelp", "Pasangan dan anak, misalnya 3."),
    "WorkerForm.family_registered": QT_TRANSLATE_NOOP(
        "FieldHelp", "Yang sudah terdaftar di JKN, misalnya 2."
    ),
}

_DAY = QT_TRANSLATE_NOOP("FieldHelp", "Tanggal, misalnya 31122026, 31-12-2026 atau 31/12/2026.")
_AMOUNT = QT_TRANSLATE_NOOP("FieldHelp", "Jumlah rupiah, misalnya 4500000 atau 4.500.000.")
_NIK = QT_TRANSLATE_NOOP("FieldHelp", "Misalnya 1871014503900001.")
_SEARCH = QT_TRANSLATE_NOOP(
    "FieldHelp", "Ketik beberapa huruf, misalnya bagian dari nama. Esc mengosongkan."
)
_CHECK = QT_TRANSLATE_NOOP("FieldHelp", "Spasi mencentang atau menghapus centang.")
_CHOICE = QT_TRANSLATE_NOOP("FieldHelp", "Pilih dengan panah, misalnya %1.")
_TYPED = QT_TRANSLATE_NOOP("FieldHelp", "Ketik sebagian kata lalu pilih, misalnya %1.")


def field_help(widget: QWidget) -> str:
    """Return all that is to be said of a field; empty for what is none."""
    told = (widget.accessibleDescription(), _own_words(widget), _of_kind(widget))
    return "\n".join(part for part in told if part)


def _own_words(widget: QWidget) -> str:
    for name in _names(widget):
        if name in _WORDS:
            return _translated(_WORDS[name])
    return ""


def _names(widget: QWidget) -> Iterator[str]:
    """Return the names under which the windows around a widget know it."""
    above = widget.parentWidget()
    while above is not None:
        for attribute, value in vars(above).items():
            if value is widget:
                yield f"{type(above).__name__}.{attribute}"
            elif isinstance(value, Mapping):
                keys = [key for key, part in value.items() if part is widget]
                yield from (f"{type(above).__name__}.{key}" for key in keys)
                yield from (f"{type(above).__name__}.{attribute}" for _key in keys)
        above = above.parentWidget()


def _of_kind(widget: QWidget) -> str:
    for kind, words in (
        (DateEdit, _DAY),
        (RupiahEdit, _AMOUNT),
        (NikEdit, _NIK),
        (SearchField, _SEARCH),
        (QCheckBox, _CHECK),
    ):
        if isinstance(widget, kind):
            return _translated(words)
    return _choices(widget) if isinstance(widget, ChoiceBox) else ""


def _choices(box: QComboBox) -> str:
    names = [box.itemText(place) for place in range(min(box.count(), _MOST_CHOICES))]
    words = _translated(_TYPED if box.isEditable() else _CHOICE)
    return filled(words, ", ".join(name for name in names if name.strip("– "))) if names else ""


def _translated(text: str) -> str:
    return QCoreApplication.translate("FieldHelp", text)
