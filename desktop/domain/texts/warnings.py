"""Remarks beside a status, which do not change it; ``{count}`` is how many workers they concern."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.obligation import Bilingual as Say
from desktop.domain.texts.conduct import CONDUCT_WARNINGS
from desktop.domain.texts.deadlines import DEADLINES_WARNINGS
from desktop.domain.texts.enrolment import ENROLMENT_WARNINGS
from desktop.domain.texts.notes import CONTRIBUTIONS
from desktop.domain.texts.records import RECORDS_WARNINGS
from desktop.domain.texts.reported import REPORTED_WARNINGS

WARNINGS: Mapping[str, Say] = {
    "NEW_WORKERS_NOT_REGISTERED": Say(
        "{count} pekerja baru belum terdaftar tetapi masih dalam 30 hari sejak mulai bekerja; "
        "sebaiknya segera didaftarkan.",
        "{count} new workers are not registered but still within 30 days of their start; please "
        "register them soon.",
    ),
    "JP_AFTER_PENSION_AGE": Say(
        "{count} pekerja masih tercatat ikut JP setelah mencapai usia pensiun; periksa apakah ada "
        "penundaan.",
        "{count} workers are still recorded in JP after reaching the pension age; check whether "
        "it was deferred.",
    ),
    "JKP_RECORDED_AS_NO": Say(
        "{count} pekerja memiliki seluruh prasyarat JKP, tetapi JKP tercatat Tidak.",
        "{count} workers have all prerequisites of JKP, yet JKP is recorded as No.",
    ),
    "WLKP_HEADCOUNT_DIFFERS": Say(
        "Jumlah pekerja pada WLKP berbeda dari jumlah pekerja yang wajib dilaporkan.",
        "The number of workers in the WLKP report differs from the number to be reported.",
    ),
    "WLKP_DUE_SOON": Say(
        "Laporan WLKP berikutnya jatuh tempo dalam 30 hari atau kurang.",
        "The next WLKP report is due within 30 days.",
    ),
    "FINE_ESTIMATED": Say(
        "Denda hanya perkiraan: 2% per bulan, bagian bulan dihitung sebulan penuh (asumsi).",
        "The fine is an estimate: 2% a month, a part of a month counting as a month (an "
        "assumption).",
    ),
    "HOLIDAYS_NOT_KNOWN": Say(
        "Daftar hari libur untuk sebagian tanggal ini belum ada; di sana hari kerja dihitung Senin "
        "sampai Jumat, kecuali hari libur yang Anda masukkan sendiri.",
        "The holidays of some of these days are not known yet; there working days are counted "
        "from Monday to Friday, but for the holidays that you entered yourself.",
    ),
    "ACCIDENT_REPORT_STILL_DUE": Say(
        "Ada kejadian yang belum dilaporkan tetapi masih dalam 2 x 24 jam.",
        "An accident is not reported yet but still within 48 hours.",
    ),
    "ACCIDENT_STAGE_TWO_NOT_TOLD": Say(
        "Laporan tahap II tidak dinilai untuk kejadian tanpa tanggal penetapan.",
        "Stage II is not judged for accidents without a date of its outcome.",
    ),
    "FLOOR_OF_SMALL_EMPLOYER_UNCONFIRMED": CONTRIBUTIONS["FLOOR_OF_SMALL_EMPLOYER_UNCONFIRMED"],
    **ENROLMENT_WARNINGS,
    **RECORDS_WARNINGS,
    **REPORTED_WARNINGS,
    **DEADLINES_WARNINGS,
    **CONDUCT_WARNINGS,
}
