"""What partial registration may cost: kinds, what the sums rest on, what they leave out.

``{count}`` is how many workers a note concerns.
"""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.bilingual import Bilingual as Say
from desktop.domain.exposure.report import ExposureKind

EXPOSURE_KINDS: Mapping[ExposureKind, Say] = {
    ExposureKind.WORKER: Say("Pekerja belum terdaftar", "Workers not registered"),
    ExposureKind.WAGE: Say(
        "Upah dilaporkan lebih rendah daripada yang dibayar", "Wages reported lower than paid"
    ),
    ExposureKind.PROGRAM: Say("Program belum lengkap", "Programs missing"),
}

EXPOSURE: Mapping[str, Say] = {
    "EXPOSURE_INDICATIVE": Say(
        "Semua jumlah ini hanya perkiraan dari data perusahaan; tagihan resmi ditetapkan oleh "
        "BPJS Ketenagakerjaan dan BPJS Kesehatan.",
        "All these amounts are indicative, computed from the employer's data; the official bills "
        "are set by BPJS Ketenagakerjaan and BPJS Kesehatan.",
    ),
    "EXPOSURE_SINCE_START": Say(
        "{count} pekerja tanpa tanggal pendaftaran dianggap belum terdaftar sejak mulai bekerja, "
        "paling awal sejak kewajiban itu ada (asumsi).",
        "{count} workers without a day of registration are taken as not registered since the "
        "start of work, at the earliest since the duty exists (an assumption).",
    ),
    "EXPOSURE_WAGE_OF_TODAY": Say(
        "{count} pekerja: bulan-bulan lampau memakai upah dan ukuran usaha saat ini (asumsi), "
        "dengan tarif, batas upah, dan keringanan bulan masing-masing.",
        "{count} workers: past months use today's wage and size of the enterprise (an "
        "assumption), with the rates, ceilings and reliefs of each month.",
    ),
    "EXPOSURE_WAGE_PAST_UNKNOWN": Say(
        "{count} pekerja dengan upah lapor lebih rendah: hanya bulan ini yang dihitung, tanpa "
        "denda; sejak kapan selisih itu ada tidak diketahui.",
        "{count} workers with too low a reported wage: only the current month is counted, "
        "without a fine; since when the difference exists is not known.",
    ),
    "EXPOSURE_FINE_ESTIMATED": Say(
        "{count} pekerja: denda diperkirakan 2% per bulan, bagian bulan dihitung sebulan penuh "
        "(asumsi); ditanggung pemberi kerja dan hanya untuk program BPJS Ketenagakerjaan.",
        "{count} workers: the fine is estimated at 2% a month, a part of a month counting as a "
        "month (an assumption); borne by the employer and only for programs of BPJS "
        "Ketenagakerjaan.",
    ),
    "EXPOSURE_JP_BOTH_SHARES": Say(
        "{count} pekerja: kedua bagian iuran JP yang terlewat menjadi beban pemberi kerja (PP "
        "45/2015 Pasal 5 ayat (5)).",
        "{count} workers: the employer bears both shares of JP contributions missed (PP 45/2015 "
        "Article 5(5)).",
    ),
    "EXPOSURE_BEFORE_PHASING": Say(
        "{count} pekerja sudah bekerja sebelum 1 Juli 2015; masa sebelum itu tidak dihitung.",
        "{count} workers started before 1 July 2015; the time before it is not counted.",
    ),
    "EXPOSURE_MONTHS_WITHOUT_RULES": Say(
        "Bulan yang tidak tercakup data peraturan tidak dihitung.",
        "Months that the rule data do not cover are not counted.",
    ),
    "EXPOSURE_REPORTED_WAGE_EMPTY": Say(
        "{count} pekerja belum memiliki upah lapor yang lengkap, sehingga selisih upahnya tidak "
        "diketahui.",
        "{count} workers lack a reported wage, so that a difference is not known.",
    ),
    "EXPOSURE_CONTESTED_NOT_COUNTED": Say(
        "{count} pekerja dengan kewajiban yang belum jelas menurut hukum tidak dihitung untuk "
        "program itu.",
        "{count} workers whose duty is contested are not counted for that program.",
    ),
    "EXPOSURE_UNKNOWN_NOT_COUNTED": Say(
        "{count} pekerja dengan kepesertaan yang belum diisi tidak dihitung untuk program itu.",
        "{count} workers whose membership is not filled in are not counted for that program.",
    ),
    "EXPOSURE_NEW_NOT_COUNTED": Say(
        "{count} pekerja baru masih dalam 30 hari sejak mulai bekerja dan tidak dihitung.",
        "{count} new workers are within 30 days of their start and not counted.",
    ),
    "EXPOSURE_LEFT_NOT_COUNTED": Say(
        "{count} pekerja yang sudah berhenti tidak dihitung.",
        "{count} workers who have left are not counted.",
    ),
    "EXPOSURE_INTERN_NOT_COUNTED": Say(
        "{count} peserta magang tidak dihitung: dasar iurannya, upah pekerja yang sebanding, "
        "tidak tercatat.",
        "{count} interns are not counted: their base, the wage of a comparable worker, is not on "
        "record.",
    ),
}

OFFERS: Mapping[str, Say] = {
    "JKP_FOLLOWS": Say(
        "Ikut JKP dengan sendirinya setelah prasyaratnya dipilih.",
        "Joins JKP by itself once its prerequisites are chosen.",
    ),
}
