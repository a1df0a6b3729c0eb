"""Sentences on what is due within some days: projects, changes, dismissals, contracts, notices."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.bilingual import Bilingual as Say

DEADLINES_RESULTS: Mapping[str, Say] = {
    "PROJECTS_NO_CONSTRUCTION_EMPLOYER": Say(
        "Perusahaan ini bukan pemberi kerja jasa konstruksi.",
        "This enterprise is no construction employer.",
    ),
    "PROJECTS_WITHOUT_DETAILS": Say(
        "Dinyatakan bahwa setiap proyek sudah terdaftar, tetapi daftar proyeknya belum diisi.",
        "Every project is stated as registered, but the list of projects is not filled in.",
    ),
    "PROJECTS_NONE": Say(
        "Dinyatakan tidak ada proyek konstruksi yang berjalan per {as_of:date}.",
        "It is stated that no construction project runs on {as_of:date}.",
    ),
    "PROJECTS_NONE_BUT_WORKERS": Say(
        "Tidak ada proyek berjalan yang diisi, padahal ada pekerja proyek pada daftar tenaga "
        "kerja. Mohon dilengkapi.",
        "No running project is filled in, yet the workforce holds project workers. Please "
        "complete the list.",
    ),
    "PROJECTS_REGISTERED": Say(
        "Seluruh {projects} proyek yang berjalan sudah atau masih dapat didaftarkan tepat waktu. "
        "Iuran paling sedikit {least:money}.",
        "All {projects} running projects are registered in time or still can be. The least "
        "contribution is {least:money}.",
    ),
    "PROJECTS_REGISTERED_LATE": Say(
        "{late} dari {projects} proyek didaftarkan lebih dari 14 hari kerja sejak SPK. Iuran "
        "paling sedikit {least:money}.",
        "{late} of {projects} projects were registered more than 14 working days after the work "
        "order. The least contribution is {least:money}.",
    ),
    "PROJECTS_NOT_REGISTERED": Say(
        "{missing} dari {projects} proyek yang berjalan belum terdaftar walaupun 14 hari kerja "
        "sejak SPK sudah lewat. Iuran paling sedikit {least:money}.",
        "{missing} of {projects} running projects are not registered though the 14 working days "
        "since the work order have passed. The least contribution is {least:money}.",
    ),
    "PROJECTS_DATE_NOT_TOLD": Say(
        "Tanggal SPK atau tanggal pendaftaran {not_told} dari {projects} proyek belum diisi.",
        "The date of the work order or of registration of {not_told} of {projects} projects is "
        "not told yet.",
    ),
    "CHANGES_IN_TIME": Say(
        "Dari {changes} perubahan data tidak ada yang dilaporkan lewat {days} hari kerja.",
        "Of {changes} changes of data none was reported after {days} working days.",
    ),
    "CHANGES_LATE": Say(
        "{late} dari {changes} perubahan data dilaporkan lewat {days} hari kerja; semuanya sudah "
        "dilaporkan.",
        "{late} of {changes} changes of data were reported after {days} working days; all are "
        "reported now.",
    ),
    "CHANGES_NOT_REPORTED": Say(
        "{missing} dari {changes} perubahan data belum dilaporkan walaupun {days} hari kerja "
        "sudah lewat.",
        "{missing} of {changes} changes of data are not reported though {days} working days have "
        "passed.",
    ),
    "CHANGES_DATE_NOT_TOLD": Say(
        "Tanggal sebagian dari {changes} perubahan data belum diisi.",
        "The dates of some of {changes} changes of data are not told yet.",
    ),
    "CHANGES_NONE": Say(
        "Dinyatakan tidak ada perubahan data dalam 12 bulan terakhir.",
        "It is stated that no data changed in the last 12 months.",
    ),
    "CHANGES_ANSWERED_YES": Say(
        "Menurut jawaban yang diberikan, setiap perubahan dilaporkan tepat waktu.",
        "By the answer given, every change was reported in time.",
    ),
    "DISMISSALS_IN_TIME": Say(
        "Dari {dismissals} PHK dalam 12 bulan terakhir tidak ada yang dilaporkan lewat {days} "
        "hari kerja.",
        "Of {dismissals} dismissals in the last 12 months none was reported after {days} working "
        "days.",
    ),
    "DISMISSALS_LATE_IN_PART": Say(
        "{late} dari {dismissals} PHK dalam 12 bulan terakhir dilaporkan lewat {days} hari kerja "
        "atau belum dilaporkan.",
        "{late} of {dismissals} dismissals in the last 12 months were reported after {days} "
        "working days or not yet.",
    ),
    "DISMISSALS_LATE": Say(
        "Seluruh {dismissals} PHK dalam 12 bulan terakhir dilaporkan lewat {days} hari kerja atau "
        "belum dilaporkan.",
        "All {dismissals} dismissals in the last 12 months were reported after {days} working "
        "days or not yet.",
    ),
    "DISMISSALS_UNCONFIRMED": Say(
        "Alasan atau tanggal {unclear} dari {dismissals} PHK belum diisi, atau terjadi sebelum "
        "peraturan sekarang berlaku. Mohon dikonfirmasi.",
        "The reason or date of {unclear} of {dismissals} dismissals is not told yet, or lies "
        "before today's rules. Please confirm.",
    ),
    "DISMISSALS_NONE": Say(
        "Dinyatakan tidak ada PHK yang wajib dilaporkan dalam 12 bulan terakhir.",
        "It is stated that no dismissal had to be reported in the last 12 months.",
    ),
    "DISMISSALS_ANSWERED_YES": Say(
        "Menurut jawaban yang diberikan, setiap PHK dilaporkan tepat waktu.",
        "By the answer given, every dismissal was reported in time.",
    ),
    "PKWT_NONE": Say(
        "Tidak ada pekerja dengan PKWT per {as_of:date}.",
        "No worker has a fixed-term contract on {as_of:date}.",
    ),
    "PKWT_ANSWERED_YES": Say(
        "Menurut jawaban yang diberikan, seluruh PKWT sudah dicatatkan.",
        "By the answer given, all fixed-term contracts are recorded.",
    ),
    "PKWT_RECORDED": Say(
        "Dari {told} PKWT yang diisi tidak ada yang dicatatkan terlambat.",
        "Of {told} fixed-term contracts told none was recorded late.",
    ),
    "PKWT_RECORDED_LATE": Say(
        "{late} dari {told} PKWT yang diisi dicatatkan lewat batas waktunya.",
        "{late} of {told} fixed-term contracts told were recorded after their time.",
    ),
    "PKWT_NOT_RECORDED": Say(
        "{missing} dari {told} PKWT yang diisi belum dicatatkan walaupun 7 hari kerja sudah "
        "lewat; {late} lagi dicatatkan terlambat.",
        "{missing} of {told} fixed-term contracts told are not recorded though 7 working days "
        "have passed; {late} more were recorded late.",
    ),
    "PKWT_TOLD_IN_PART": Say(
        "Baru {told} PKWT yang diisi, sedangkan {contracts} pekerja memiliki PKWT; atau ada "
        "tanggal tanda tangan yang belum diisi.",
        "Only {told} fixed-term contracts are told, while {contracts} workers have one; or a date "
        "of signature is missing.",
    ),
    "INSPECTION_NONE": Say(
        "Dinyatakan tidak ada Nota Pemeriksaan atau teguran BPJS yang belum diselesaikan.",
        "It is stated that no inspection note or warning of BPJS is unsettled.",
    ),
    "INSPECTION_WITHOUT_DETAILS": Say(
        "Dinyatakan ada nota atau teguran, tetapi daftarnya belum diisi.",
        "Notes or warnings are stated, but their list is not filled in.",
    ),
    "INSPECTION_OVERDUE": Say(
        "{overdue} dari {open} nota atau teguran yang terbuka sudah lewat batas waktunya; yang "
        "paling awal {next_due:date}.",
        "{overdue} of {open} open notes or warnings are past their last day, the earliest "
        "{next_due:date}.",
    ),
    "INSPECTION_OPEN": Say(
        "{open} dari {notices} nota atau teguran belum selesai; batas waktu terdekat "
        "{next_due:date}.",
        "{open} of {notices} notes or warnings are not settled; the nearest last day is "
        "{next_due:date}.",
    ),
    "INSPECTION_DATE_NOT_TOLD": Say(
        "Jenis atau tanggal terima dari nota yang terbuka belum diisi, sehingga batas waktunya "
        "belum diketahui.",
        "The kind or date of receipt of an open note is not told, so its last day is not known.",
    ),
    "INSPECTION_PROOF_NOT_TOLD": Say(
        "Semua nota atau teguran ({notices}) dinyatakan selesai, tetapi buktinya belum lengkap.",
        "All {notices} notes or warnings are stated as settled, but proof is not complete.",
    ),
    "INSPECTION_SETTLED": Say(
        "Semua nota atau teguran ({notices}) sudah diselesaikan dengan bukti.",
        "All {notices} notes or warnings are settled with proof.",
    ),
}

DEADLINES_WARNINGS: Mapping[str, Say] = {
    "PROJECT_STILL_TO_REGISTER": Say(
        "Ada proyek yang belum terdaftar tetapi masih dalam 14 hari kerja sejak SPK.",
        "A project is not registered yet but still within 14 working days of its work order.",
    ),
    "PROJECT_PAID_TOO_LITTLE": Say(
        "Ada proyek yang iurannya dibayar kurang dari hitungan paling sedikit; angkanya ada pada "
        "rincian.",
        "For a project less was paid than the least contribution; the figures stand in the "
        "details.",
    ),
    "PROJECT_BASE_NOT_TOLD": Say(
        "Nilai kontrak dan upah sebagian proyek belum diisi, sehingga iuran paling sedikit belum "
        "dihitung.",
        "Contract value and wages of some projects are not told, so their least contribution is "
        "not computed.",
    ),
    "CHANGE_STILL_TO_REPORT": Say(
        "Ada perubahan yang belum dilaporkan tetapi masih dalam batas waktunya.",
        "A change is not reported yet but still within its time.",
    ),
    "DISMISSAL_STILL_TO_REPORT": Say(
        "Ada PHK yang belum dilaporkan tetapi masih dalam batas waktunya.",
        "A dismissal is not reported yet but still within its time.",
    ),
    "PKWT_STILL_TO_RECORD": Say(
        "Ada PKWT yang belum dicatatkan tetapi masih dalam 7 hari kerja sejak ditandatangani.",
        "A fixed-term contract is not recorded yet but still within 7 working days of its "
        "signature.",
    ),
    "PKWT_WITH_PROBATION": Say(
        "Ada PKWT yang memuat masa percobaan; klausul itu batal demi hukum dan perlu dihapus.",
        "A fixed-term contract contains a probation; the clause is void and needs to be taken out.",
    ),
    "INSPECTION_WITHOUT_PROOF": Say(
        "Ada nota atau teguran yang selesai tanpa bukti; simpan buktinya.",
        "A note or warning is settled without proof; please keep the proof.",
    ),
}

DEADLINES_NOTES: Mapping[str, Say] = {
    "DISMISSAL_REPORTED_LATE": Say(
        "PHK dilaporkan lewat batas waktunya atau belum dilaporkan.",
        "The dismissal was reported after its time or not yet.",
    ),
    "DISMISSAL_UNCLEAR": Say(
        "Alasan atau tanggal PHK belum jelas.",
        "The reason or date of the dismissal is not clear.",
    ),
    "PKWT_RECORDING_MISSING": Say(
        "PKWT belum dicatatkan.",
        "The fixed-term contract is not recorded yet.",
    ),
}
