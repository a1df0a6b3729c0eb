"""Why an obligation stands as it does: one sentence per reason of a result."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.obligation import Bilingual as Say
from desktop.domain.texts.conduct import CONDUCT_RESULTS
from desktop.domain.texts.deadlines import DEADLINES_RESULTS
from desktop.domain.texts.enrolment import ENROLMENT_RESULTS
from desktop.domain.texts.records import RECORDS_RESULTS
from desktop.domain.texts.reported import REPORTED_RESULTS

SCOPE: Mapping[str, Say] = {
    "OLDER_TEXT_NOT_KNOWN": Say(
        "Kewajiban ini sudah ada sebelum {since:date}, tetapi teks peraturan untuk tanggal yang "
        "dinilai tidak kami miliki. Mohon dikonfirmasi.",
        "This duty existed before {since:date}, but we do not hold the text of the law for the "
        "day assessed. Please confirm it.",
    ),
    "NOT_YET_IN_FORCE": Say(
        "Belum berlaku pada {as_of:date}: kewajiban ini berlaku sejak {since:date}.",
        "Not in force on {as_of:date}: this duty holds from {since:date}.",
    ),
    "SIZE_NOT_CONCERNED": Say(
        "Kewajiban ini tidak ditujukan bagi usaha {size:size}.",
        "This duty does not concern {size:size} enterprises.",
    ),
    "SIZE_VOLUNTARY": Say(
        "Bagi usaha {size:size} program ini bersifat sukarela. Anda tetap dapat "
        "mengikutsertakan pekerja.",
        "For {size:size} enterprises this program is voluntary. You may still enrol your workers.",
    ),
    "SIZE_AGREED_WAGE": Say(
        "Usaha {size:size} yang memenuhi syarat memakai upah kesepakatan tertulis: paling sedikit "
        "50% rata-rata konsumsi masyarakat dan 25% di atas garis kemiskinan provinsi.",
        "Qualifying {size:size} enterprises pay a wage agreed in writing: at least 50% of average "
        "consumption and 25% above the poverty line of the province.",
    ),
    "RULE_NOT_IN_FORCE": Say(
        "Nilai {quantity} untuk {rule_date:date} tidak ada dalam data peraturan, sehingga "
        "kewajiban ini perlu Anda konfirmasi sendiri.",
        "The rule data hold no value of {quantity} for {rule_date:date}, so this duty needs your "
        "own confirmation.",
    ),
    "RISK_GROUP_MISSING": Say(
        "Kelompok risiko JKK belum diisi, sehingga iuran belum dapat dihitung. Isilah sesuai "
        "tagihan BPJS Ketenagakerjaan.",
        "The JKK risk group is not filled in, so contributions cannot be computed. Take it from "
        "the bill of BPJS Ketenagakerjaan.",
    ),
    "NOT_ANSWERED": Say(
        "Pertanyaan untuk kewajiban ini belum dijawab.",
        "The question of this duty has not been answered.",
    ),
    "ANSWERED_NO": Say(
        "Menurut jawaban yang diberikan, kewajiban ini belum dilaksanakan.",
        "By the answer given, this duty has not been fulfilled yet.",
    ),
    "ANSWERED_NOT_APPLICABLE": Say(
        "Dinyatakan tidak berlaku dengan alasan: {answer_reason}",
        "Stated as not applicable, with the reason: {answer_reason}",
    ),
    "ANSWERED_WITHOUT_REASON": Say(
        "Dinyatakan tidak berlaku tanpa alasan. Mohon tuliskan alasannya.",
        "Stated as not applicable without a reason. Please add the reason.",
    ),
}

REGISTRATION: Mapping[str, Say] = {
    "NPP_MISSING": Say(
        "Perusahaan dinyatakan terdaftar, tetapi Nomor Pendaftaran Perusahaan (NPP) belum diisi.",
        "The enterprise is stated as registered, but its registration number (NPP) is not filled "
        "in.",
    ),
    "EMPLOYER_REGISTERED": Say(
        "Perusahaan terdaftar pada BPJS Ketenagakerjaan dengan NPP {npp}.",
        "The enterprise is registered with BPJS Ketenagakerjaan under NPP {npp}.",
    ),
    "REGISTERED_ALL": Say(
        "{registered} dari {counted} pekerja yang wajib ikut {programs:list} terdaftar per "
        "{as_of:date}{in_grace:grace}.",
        "{registered} of {counted} workers who are owed {programs:list} are registered on "
        "{as_of:date}{in_grace:grace}.",
    ),
    "REGISTERED_SOME": Say(
        "{failed} dari {counted} pekerja yang wajib ikut {programs:list} belum terdaftar per "
        "{as_of:date}{unconfirmed:more}.",
        "{failed} of {counted} workers who are owed {programs:list} are not registered on "
        "{as_of:date}{unconfirmed:more}.",
    ),
    "REGISTERED_NONE": Say(
        "Seluruh {counted} pekerja yang wajib ikut {programs:list} belum terdaftar per "
        "{as_of:date}.",
        "None of the {counted} workers who are owed {programs:list} is registered on {as_of:date}.",
    ),
    "REGISTERED_UNCONFIRMED": Say(
        "Kepesertaan {programs:list} dari {unconfirmed} di antara {counted} pekerja perlu "
        "dikonfirmasi.",
        "Membership of {programs:list} needs confirmation for {unconfirmed} of {counted} workers.",
    ),
    "REGISTERED_NOBODY": Say(
        "Per {as_of:date} tidak ada pekerja yang wajib diikutsertakan dalam {programs:list}.",
        "On {as_of:date} there is no worker who is owed {programs:list}.",
    ),
    "JKP_ALL": Say(
        "{registered} dari {counted} pekerja yang memenuhi syarat JKP memiliki seluruh prasyarat: "
        "{programs:list}{in_grace:grace}.",
        "{registered} of {counted} workers eligible for JKP have all its prerequisites: "
        "{programs:list}{in_grace:grace}.",
    ),
    "JKP_SOME": Say(
        "{failed} dari {counted} pekerja yang memenuhi syarat JKP belum memiliki seluruh prasyarat "
        "({programs:list}). Ini akibat dari kewajiban lain dan tidak dihitung dua kali.",
        "{failed} of {counted} workers eligible for JKP lack a prerequisite ({programs:list}). "
        "This follows from another duty and is not counted twice.",
    ),
    "JKP_NONE": Say(
        "Seluruh {counted} pekerja yang memenuhi syarat JKP belum memiliki seluruh prasyarat "
        "({programs:list}). Ini akibat dari kewajiban lain dan tidak dihitung dua kali.",
        "All {counted} workers eligible for JKP lack a prerequisite ({programs:list}). This "
        "follows from another duty and is not counted twice.",
    ),
    "JKP_UNCONFIRMED": Say(
        "Prasyarat JKP ({programs:list}) dari {unconfirmed} di antara {counted} pekerja perlu "
        "dikonfirmasi.",
        "The prerequisites of JKP ({programs:list}) need confirmation for {unconfirmed} of "
        "{counted} workers.",
    ),
    "JKP_NOBODY": Say(
        "Tidak ada pekerja yang memenuhi syarat JKP, atau prasyaratnya ({programs:list}) tidak "
        "wajib bagi usaha {size:size}.",
        "No worker is eligible for JKP, or its prerequisites ({programs:list}) are not compulsory "
        "for {size:size} enterprises.",
    ),
}

HEADCOUNTS: Mapping[str, Say] = {
    "HEADCOUNT_AGREES": Say(
        "Kedua tagihan memuat {workers} pekerja, sama dengan yang dipekerjakan.",
        "Both bills carry {workers} workers, as many as are employed.",
    ),
    "HEADCOUNT_NEW_WORKERS": Say(
        "Dipekerjakan {workers} pekerja; tagihan BPJS Ketenagakerjaan memuat "
        "{reported_employment}, BPJS Kesehatan {reported_health}. Selisihnya sesuai dengan "
        "{new:count} pekerja yang mulai dalam 30 hari terakhir.",
        "{workers} workers are employed; the bill of BPJS Ketenagakerjaan carries "
        "{reported_employment}, that of BPJS Kesehatan {reported_health}. The difference agrees "
        "with {new:count} workers who started in the last 30 days.",
    ),
    "HEADCOUNT_UNCONFIRMED": Say(
        "Dipekerjakan {workers} pekerja, ditambah {uncertain} yang kewajibannya belum pasti; "
        "tagihan BPJS Ketenagakerjaan memuat {reported_employment}, BPJS Kesehatan "
        "{reported_health}; {jkn_elsewhere} pekerja tercatat ikut JKN melalui pemberi kerja lain. "
        "Mohon dikonfirmasi.",
        "{workers} workers are employed, and {uncertain} for whom the duty is not certain; the "
        "bill of BPJS Ketenagakerjaan carries {reported_employment}, that of BPJS Kesehatan "
        "{reported_health}; {jkn_elsewhere} workers are recorded in JKN through another employer. "
        "Please confirm.",
    ),
    "HEADCOUNT_NOT_TOLD": Say(
        "Dipekerjakan {workers} pekerja. Jumlah pada tagihan terakhir: BPJS Ketenagakerjaan "
        "{reported_employment:told}, BPJS Kesehatan {reported_health:told}.",
        "{workers} workers are employed. Numbers on the last bills: BPJS Ketenagakerjaan "
        "{reported_employment:told}, BPJS Kesehatan {reported_health:told}.",
    ),
    "HEADCOUNT_DIFFERS": Say(
        "Dipekerjakan {workers} pekerja (tanpa peserta magang), sedangkan tagihan BPJS "
        "Ketenagakerjaan memuat {reported_employment:told} dan BPJS Kesehatan "
        "{reported_health:told}.",
        "{workers} workers are employed (without interns), whereas the bill of BPJS "
        "Ketenagakerjaan carries {reported_employment:told} and that of BPJS Kesehatan "
        "{reported_health:told}.",
    ),
    "HEADCOUNT_NOBODY": Say(
        "Tidak ada pekerja yang wajib dilaporkan per {as_of:date}.",
        "There is no worker to be reported on {as_of:date}.",
    ),
}

PAYMENTS: Mapping[str, Say] = {
    "PAID_IN_FULL": Say(
        "Pembayaran {months} bulan iuran yang diisi sesuai dengan hitungan berdasarkan upah "
        "saat ini.",
        "The payments of {months} months of contributions told agree with what today's wages "
        "come to.",
    ),
    "PAID_TOO_LITTLE_IN_PART": Say(
        "Pada {short_months} dari {months} bulan iuran yang diisi, pembayaran kurang; jumlah "
        "kekurangan {shortfall:money}, dihitung dengan upah saat ini.",
        "In {short_months} of {months} months of contributions told, less was paid than is due; "
        "the shortfall is {shortfall:money}, computed with today's wages.",
    ),
    "PAID_TOO_LITTLE": Say(
        "Pembayaran seluruh {months} bulan iuran yang diisi kurang; jumlah kekurangan "
        "{shortfall:money}, dihitung dengan upah saat ini.",
        "In all {months} months of contributions told, less was paid than is due; the shortfall "
        "is {shortfall:money}, computed with today's wages.",
    ),
    "PAID_UNCONFIRMED": Say(
        "Untuk {uncertain_months} dari {months} bulan iuran yang diisi, jumlah yang terutang "
        "belum pasti: ada kepesertaan atau batas upah yang belum diketahui. Hitungan memakai upah "
        "saat ini.",
        "For {uncertain_months} of {months} months of contributions told, the amount due is not "
        "certain: a membership or a wage limit is not known. Computed with today's wages.",
    ),
    "PAID_NOTHING_DUE": Say(
        "Tidak ada iuran yang terutang per {as_of:date}.",
        "No contributions are due on {as_of:date}.",
    ),
    "PAYMENTS_NOT_TOLD": Say(
        "Pembayaran iuran kepada {not_told:offices} belum diisi.",
        "Payments of contributions to {not_told:offices} are not told yet.",
    ),
    "PAYMENTS_NOT_TOLD_IN_PART": Say(
        "Dari {months} bulan iuran yang diisi tidak ditemukan kekurangan (dihitung dengan upah "
        "saat ini), tetapi pembayaran kepada {not_told:offices} belum diisi.",
        "The {months} months of contributions told show no shortfall (computed with today's "
        "wages), but payments to {not_told:offices} are not told yet.",
    ),
    "PAYMENTS_IN_TIME": Say(
        "Iuran {months} bulan dari {first_month:month} sampai {last_month:month} dibayar tepat "
        "waktu.",
        "Contributions of {months} months from {first_month:month} to {last_month:month} were "
        "paid in time.",
    ),
    "PAYMENTS_SOMETIMES_LATE": Say(
        "Iuran {late} dari {months} bulan dibayar lewat jatuh tempo: {late_months:months}. "
        "Perkiraan denda {estimated_fine:money}.",
        "Contributions of {late} of {months} months were paid late: {late_months:months}. "
        "Estimated fine {estimated_fine:money}.",
    ),
    "PAYMENTS_OFTEN_LATE": Say(
        "Iuran {late} dari {months} bulan dibayar lewat jatuh tempo: {late_months:months}. "
        "Perkiraan denda sejauh ini {estimated_fine:money}.",
        "Contributions of {late} of {months} months were paid late: {late_months:months}. "
        "Estimated fine so far {estimated_fine:money}.",
    ),
    "PAYMENTS_UNPAID": Say(
        "Iuran {unpaid} dari {months} bulan belum lunas: {unpaid_months:months}. Perkiraan denda "
        "sejauh ini {estimated_fine:money}.",
        "Contributions of {unpaid} of {months} months are not fully paid: {unpaid_months:months}. "
        "Estimated fine so far {estimated_fine:money}.",
    ),
    "PAYMENT_DATES_NOT_TOLD": Say(
        "Tanggal pembayaran {not_told} dari {months} bulan belum diisi: {not_told_months:months}.",
        "The dates of payment of {not_told} of {months} months are not told yet: "
        "{not_told_months:months}.",
    ),
    "PAYMENTS_NOTHING_DUE": Say(
        "Per {as_of:date} belum ada iuran yang jatuh tempo.",
        "No contributions have fallen due by {as_of:date}.",
    ),
}

WAGES: Mapping[str, Say] = {
    "WAGES_ALL_ABOVE": Say(
        "Upah seluruh {counted} pekerja tidak di bawah upah minimum yang berlaku di tempat "
        "kerjanya.",
        "The wages of all {counted} workers are at least the minimum wage of their place of work.",
    ),
    "WAGES_SOME_BELOW": Say(
        "Upah {failed} dari {counted} pekerja di bawah upah minimum yang berlaku di tempat "
        "kerjanya.",
        "The wages of {failed} of {counted} workers are below the minimum wage of their place of "
        "work.",
    ),
    "WAGES_UNCONFIRMED": Say(
        "Upah {unconfirmed} dari {counted} pekerja belum dapat dibandingkan dengan pasti. Bila UMK "
        "tempat kerja belum tercatat, isilah pada data perusahaan.",
        "The wages of {unconfirmed} of {counted} workers cannot be compared for sure. If the "
        "minimum wage of the place of work is not recorded, add it to the employer's data.",
    ),
    "WAGES_NOBODY": Say(
        "Tidak ada pekerja yang upahnya perlu dibandingkan dengan upah minimum.",
        "There is no worker whose wage is to be compared with the minimum wage.",
    ),
}

REPORTS: Mapping[str, Say] = {
    "WLKP_DATE_AHEAD": Say(
        "Tanggal laporan WLKP {last_report:date} lebih baru daripada tanggal penilaian. Mohon "
        "diperiksa.",
        "The WLKP report is dated {last_report:date}, after the day of assessment. Please check.",
    ),
    "WLKP_REPORTED": Say(
        "WLKP terakhir dilaporkan {last_report:date}; laporan berikutnya paling lambat {due:date}.",
        "The last WLKP report was made on {last_report:date}; the next is due by {due:date}.",
    ),
    "WLKP_OVERDUE": Say(
        "WLKP terakhir dilaporkan {last_report:date}; laporan tahunan jatuh tempo {due:date}.",
        "The last WLKP report was made on {last_report:date}; the yearly report was due by "
        "{due:date}.",
    ),
    "WLKP_NOT_YET_DUE": Say(
        "Perusahaan berdiri {founded_on:date}; laporan WLKP pertama jatuh tempo {due:date}.",
        "The enterprise was founded on {founded_on:date}; its first WLKP report is due by "
        "{due:date}.",
    ),
    "WLKP_NEVER_REPORTED": Say(
        "Menurut jawaban yang diberikan, WLKP belum dilaporkan.",
        "By the answer given, the WLKP report has not been made yet.",
    ),
    "WLKP_DATE_MISSING": Say(
        "Tanggal laporan WLKP terakhir belum diisi.",
        "The date of the last WLKP report is not told yet.",
    ),
    "ACCIDENTS_IN_TIME": Say(
        "Sejak {since:date} tercatat {accidents} kejadian; tidak ada laporan yang terlambat.",
        "Since {since:date} there were {accidents} accidents; no report was late.",
    ),
    "ACCIDENTS_LATE": Say(
        "Sejak {since:date} tercatat {accidents} kejadian; {late} laporan disampaikan lebih dari "
        "2 x 24 jam.",
        "Since {since:date} there were {accidents} accidents; {late} reports came after 48 hours.",
    ),
    "ACCIDENTS_NOT_REPORTED": Say(
        "Sejak {since:date} tercatat {accidents} kejadian; {not_reported} laporan belum "
        "disampaikan walaupun 2 x 24 jam sudah lewat.",
        "Since {since:date} there were {accidents} accidents; {not_reported} reports are not made "
        "though the 48 hours have passed.",
    ),
    "ACCIDENTS_UNCLEAR": Say(
        "Ada waktu laporan yang lebih awal daripada kejadiannya. Mohon periksa waktu yang diisi.",
        "A report is timed before its accident. Please check the times entered.",
    ),
    "ACCIDENTS_WITHOUT_DETAILS": Say(
        "Dinyatakan ada kecelakaan, tetapi waktu kejadian dan laporannya belum diisi.",
        "Accidents are stated, but their times and reports are not filled in.",
    ),
    "ACCIDENTS_NONE": Say(
        "Dinyatakan tidak ada kecelakaan kerja atau penyakit akibat kerja dalam 12 bulan terakhir.",
        "It is stated that there was no work accident or occupational disease in the last 12 "
        "months.",
    ),
    "ACCIDENTS_NOT_TOLD": Say(
        "Belum diisi apakah ada kecelakaan kerja atau penyakit akibat kerja dalam 12 bulan "
        "terakhir.",
        "It is not told yet whether there were work accidents or occupational diseases in the "
        "last 12 months.",
    ),
}

RESULTS: Mapping[str, Say] = {
    **SCOPE, **REGISTRATION, **HEADCOUNTS, **PAYMENTS, **WAGES, **REPORTS,
    **ENROLMENT_RESULTS, **RECORDS_RESULTS, **REPORTED_RESULTS,
    **DEADLINES_RESULTS, **CONDUCT_RESULTS,
}  # fmt: skip
