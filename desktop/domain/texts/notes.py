"""What concerns one worker: reasons of judgements, reasons of the law, notes of contributions."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.obligation import Bilingual as Say
from desktop.domain.texts.conduct import CONDUCT_NOTES
from desktop.domain.texts.deadlines import DEADLINES_NOTES
from desktop.domain.texts.enrolment import ENROLMENT_NOTES
from desktop.domain.texts.records import RECORDS_NOTES
from desktop.domain.texts.reported import REPORTED_NOTES

JUDGEMENTS: Mapping[str, Say] = {
    "JKK_MISSING": Say("Belum terdaftar JKK.", "Not registered in JKK yet."),
    "JKM_MISSING": Say("Belum terdaftar JKM.", "Not registered in JKM yet."),
    "JHT_MISSING": Say("Belum terdaftar JHT.", "Not registered in JHT yet."),
    "JP_MISSING": Say("Belum terdaftar JP.", "Not registered in JP yet."),
    "JKN_MISSING": Say("Belum terdaftar JKN.", "Not registered in JKN yet."),
    "JKK_UNKNOWN": Say("Kepesertaan JKK belum diisi.", "Membership of JKK is not filled in."),
    "JKM_UNKNOWN": Say("Kepesertaan JKM belum diisi.", "Membership of JKM is not filled in."),
    "JHT_UNKNOWN": Say("Kepesertaan JHT belum diisi.", "Membership of JHT is not filled in."),
    "JP_UNKNOWN": Say("Kepesertaan JP belum diisi.", "Membership of JP is not filled in."),
    "JKN_UNKNOWN": Say("Kepesertaan JKN belum diisi.", "Membership of JKN is not filled in."),
    "JKN_DEPENDANT": Say(
        "Ikut JKN sebagai tanggungan; setiap pekerja didaftarkan oleh pemberi kerjanya sendiri.",
        "In JKN as a dependant; every worker is registered by the worker's own employer.",
    ),
    "JKN_INDEPENDENT": Say(
        "Ikut JKN secara mandiri; perlu dialihkan menjadi peserta melalui perusahaan.",
        "In JKN as an independent member; to be moved to membership through the employer.",
    ),
    "JKN_ASSISTED": Say(
        "Ikut JKN sebagai penerima bantuan iuran; perlu dialihkan menjadi peserta melalui "
        "perusahaan.",
        "In JKN as an assisted member (PBI); to be moved to membership through the employer.",
    ),
    "REGISTERED_LATER": Say(
        "Tanggal pendaftaran lebih akhir daripada tanggal penilaian.",
        "The day of registration lies after the day of assessment.",
    ),
    "JP_PENSION_EDGE": Say(
        "Usia pensiun JP tercapai dalam waktu kurang dari 12 bulan; tanyakan kepada BPJS "
        "Ketenagakerjaan.",
        "Reaches the JP pension age in less than 12 months; please ask BPJS Ketenagakerjaan.",
    ),
    "JP_AFTER_PENSION_AGE": Say(
        "Masih tercatat ikut JP setelah mencapai usia pensiun; periksa apakah ada penundaan.",
        "Still recorded in JP after reaching the pension age; check whether it was deferred.",
    ),
    "JKP_RECORDED_AS_NO": Say(
        "Memiliki seluruh prasyarat JKP, tetapi JKP tercatat Tidak; periksa pada aplikasi BPJS.",
        "Has all prerequisites of JKP, yet JKP is recorded as No; check with BPJS.",
    ),
    "WAGE_BELOW_MINIMUM": Say(
        "Upah di bawah upah minimum tempat kerja.",
        "The wage is below the minimum wage of the place of work.",
    ),
    "WAGE_PART_TIME": Say(
        "Pekerja paruh waktu: upah minimum per jam tidak dinilai.",
        "Part-time worker: minimum wages by the hour are not judged.",
    ),
    "WAGE_FLOOR_UNKNOWN": Say(
        "Upah minimum tempat kerja belum diketahui; isilah UMK pada data perusahaan.",
        "The minimum wage of the place of work is not known; add it to the employer's data.",
    ),
    "WAGE_FLOOR_PAST_RENEWAL": Say(
        "Upah minimum yang tercatat adalah nilai tahun lalu; perbarui lebih dahulu.",
        "The minimum wage on record is last year's; it needs renewal first.",
    ),
    "WAGE_DAILY_BETWEEN": Say(
        "Upah harian: hasilnya bergantung pada 5 atau 6 hari kerja seminggu (x 21 atau x 25).",
        "Daily wage: the result depends on 5 or 6 working days a week (x 21 or x 25).",
    ),
    "WAGE_ABOVE_PROVINCE_ONLY": Say(
        "Upah tidak di bawah UMP, tetapi UMK tempat kerja belum diketahui.",
        "The wage is at least the province's minimum, but that of the regency is not known.",
    ),
}

DUTIES: Mapping[str, Say] = {
    "PROJECT_WORKER": Say(
        "Pekerja proyek konstruksi: hanya JKK dan JKM yang wajib.",
        "Construction project worker: only JKK and JKM are compulsory.",
    ),
    "INTERN": Say(
        "Peserta magang: program ini tidak diwajibkan.",
        "Intern: this program is not compulsory.",
    ),
    "INTERN_JKM_ELECTIVE": Say(
        "Peserta magang: sejak 24 Februari 2025 JKM bersifat pilihan.",
        "Intern: since 24 February 2025 JKM is elective.",
    ),
    "FOREIGNER_UNDER_SIX_MONTHS": Say(
        "Tenaga kerja asing dengan masa kerja kurang dari 6 bulan.",
        "Foreigner who works here for less than 6 months.",
    ),
    "FOREIGNER_PERIOD_UNKNOWN": Say(
        "Tenaga kerja asing: belum pasti apakah masa kerjanya mencapai 6 bulan.",
        "Foreigner: it is not certain whether the work lasts 6 months.",
    ),
    "JKP_INDONESIANS_ONLY": Say("JKP hanya untuk WNI.", "JKP is for Indonesian citizens only."),
    "JP_FOREIGN_CONTESTED": Say(
        "JP bagi tenaga kerja asing belum jelas; mintalah jawaban tertulis dari BPJS "
        "Ketenagakerjaan.",
        "JP for foreigners is contested; ask BPJS Ketenagakerjaan for a written answer.",
    ),
    "JP_PENSION_AGE": Say("Sudah mencapai usia pensiun JP.", "Has reached the pension age of JP."),
    "JP_STARTED_TOO_LATE": Say(
        "Mulai bekerja kurang dari satu bulan sebelum usia pensiun JP.",
        "Started less than a month before the pension age of JP.",
    ),
    "JKK_VOLUNTARY": Say("JKK bersifat sukarela.", "JKK is voluntary."),
    "JKM_VOLUNTARY": Say("JKM bersifat sukarela.", "JKM is voluntary."),
    "JHT_VOLUNTARY": Say(
        "JHT bersifat sukarela bagi ukuran usaha ini.", "JHT is voluntary for this size."
    ),
    "JP_VOLUNTARY": Say(
        "JP bersifat sukarela bagi ukuran usaha ini.", "JP is voluntary for this size."
    ),
    "JKN_VOLUNTARY": Say("JKN bersifat sukarela.", "JKN is voluntary."),
    "JHT_AGE_CONTESTED": Say(
        "Kepesertaan JHT pada usia 56 tahun ke atas belum jelas; tanyakan kepada BPJS "
        "Ketenagakerjaan.",
        "JHT at 56 and above is contested; please ask BPJS Ketenagakerjaan.",
    ),
    "JKN_OTHER_EMPLOYER": Say(
        "Ikut JKN melalui pemberi kerja lain; mohon dikonfirmasi.",
        "In JKN through another employer; please confirm.",
    ),
    "JKP_NOT_IN_FORCE": Say("JKP belum berlaku.", "JKP is not in force yet."),
    "JKP_PREREQUISITE_EXCLUDED": Say(
        "Salah satu prasyarat JKP tidak dapat diikuti.",
        "A prerequisite of JKP is not open to this worker.",
    ),
    "JKP_PREREQUISITE_VOLUNTARY": Say(
        "Salah satu prasyarat JKP bersifat sukarela dan tidak diikuti.",
        "A prerequisite of JKP is voluntary and not taken up.",
    ),
    "JKP_CONTRACT_KIND": Say(
        "JKP hanya untuk PKWT dan PKWTT.", "JKP is for PKWT and PKWTT contracts only."
    ),
    "JKP_AGE_AT_REGISTRATION": Say(
        "Berusia 54 tahun atau lebih saat didaftarkan.", "Aged 54 or more at registration."
    ),
}

CONTRIBUTIONS: Mapping[str, Say] = {
    "NOT_REGISTERED": Say(
        "Program wajib yang belum diikuti tetap dihitung.",
        "A compulsory program that is not taken up is computed all the same.",
    ),
    "PARTIAL_MONTH": Say(
        "Tidak bekerja sebulan penuh; upah penuh dihitung.",
        "Not employed for the whole month; the full wage counts.",
    ),
    "CHANGED_WITHIN_MONTH": Say(
        "Peraturan berubah di tengah bulan; dipakai peraturan pada hari terakhir bulan.",
        "The law changed within the month; that of the last day is used.",
    ),
    "RELIEF_NOT_SHOWN": Say(
        "Keringanan JKK padat karya tidak diterapkan: syaratnya belum ditunjukkan.",
        "The JKK relief for labour-intensive industries is not applied: its conditions are not "
        "shown.",
    ),
    "FLOOR_UNKNOWN": Say(
        "Batas bawah dasar JKN (UMK atau UMP) tidak diketahui; dihitung tanpa batas bawah.",
        "The floor of the JKN base (minimum wage) is not known; computed without it.",
    ),
    "FLOOR_UNCONFIRMED": Say(
        "Batas bawah dasar JKN memakai UMP karena UMK tempat kerja tidak diketahui.",
        "The floor of the JKN base is the province's minimum wage, as that of the regency is not "
        "known.",
    ),
    "FLOOR_OF_SMALL_EMPLOYER_UNCONFIRMED": Say(
        "Batas bawah dasar JKN bagi usaha mikro dan kecil belum ditetapkan sejauh diketahui; "
        "dihitung tanpa batas bawah.",
        "No floor of the JKN base for micro and small enterprises is known to be set; computed "
        "without one.",
    ),
    "VALUE_PAST_RENEWAL": Say(
        "Memakai nilai tahunan terakhir yang sudah waktunya diperbarui.",
        "Uses the last yearly value, which is due for renewal.",
    ),
    "DAILY_WAGE_TIMES_25": Say(
        "Upah harian dikalikan 25 untuk semua program, termasuk JP dan JKN.",
        "The daily wage counts 25 times for all programs, JP and JKN included.",
    ),
    "INTERN_BASE_UNCONFIRMED": Say(
        "Dasar iuran peserta magang memakai uang saku yang tercatat; seharusnya upah terendah "
        "pekerja yang sebanding.",
        "The base of an intern is the allowance on record; it should be the lowest wage of a "
        "comparable worker.",
    ),
}

NOTES: Mapping[str, Say] = {
    **JUDGEMENTS, **DUTIES, **CONTRIBUTIONS,
    **ENROLMENT_NOTES, **RECORDS_NOTES, **REPORTED_NOTES,
    **DEADLINES_NOTES, **CONDUCT_NOTES,
}  # fmt: skip
