"""Sentences on who was registered, when, and who was left out."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.bilingual import Bilingual as Say

ENROLMENT_RESULTS: Mapping[str, Say] = {
    "HEALTH_CODE_MISSING": Say(
        "Perusahaan dinyatakan terdaftar pada BPJS Kesehatan, tetapi kode badan usahanya belum "
        "diisi.",
        "The enterprise is stated as registered with BPJS Kesehatan, but its entity code is not "
        "filled in.",
    ),
    "HEALTH_ENTITY_REGISTERED": Say(
        "Perusahaan terdaftar pada BPJS Kesehatan dengan kode badan usaha {health_entity_code}.",
        "The enterprise is registered with BPJS Kesehatan under entity code {health_entity_code}.",
    ),
    "FAMILY_ALL": Say(
        "Keluarga dari {registered} di antara {counted} pekerja yang berkeluarga tercatat "
        "lengkap dalam JKN, dan tidak ada yang terlewat.",
        "The families of {registered} of {counted} workers with a family are whole in JKN, and "
        "none is overdue.",
    ),
    "FAMILY_SOME": Say(
        "Keluarga dari {failed} di antara {counted} pekerja belum seluruhnya didaftarkan dalam "
        "JKN{unconfirmed:more}.",
        "The families of {failed} of {counted} workers are not wholly registered in "
        "JKN{unconfirmed:more}.",
    ),
    "FAMILY_NONE": Say(
        "Keluarga dari seluruh {counted} pekerja yang berkeluarga belum lengkap didaftarkan "
        "dalam JKN.",
        "The families of all {counted} workers with a family are not wholly registered in JKN.",
    ),
    "FAMILY_UNCONFIRMED": Say(
        "Pendaftaran keluarga dari {unconfirmed} di antara {counted} pekerja perlu dikonfirmasi: "
        "isilah jumlah anggota keluarganya atau jawablah pertanyaannya.",
        "For {unconfirmed} of {counted} workers the registration of the family needs "
        "confirmation: enter the number of family members or answer the question.",
    ),
    "FAMILY_NOBODY": Say(
        "Tidak ada pekerja dengan suami, istri, atau anak yang perlu didaftarkan.",
        "There is no worker with a spouse or children to be registered.",
    ),
    "FAMILY_ANSWERED": Say(
        "Menurut jawaban yang diberikan, keluarga seluruh pekerja telah didaftarkan. Data "
        "keluarga tiap pekerja belum diisi.",
        "By the answer given, the families of all workers are registered. The family data of "
        "each worker are not filled in.",
    ),
    "FAMILY_ANSWERED_NOT_ALL": Say(
        "Data yang diisi tidak menunjukkan kekurangan, tetapi menurut jawaban yang diberikan "
        "belum semua keluarga didaftarkan.",
        "The data filled in show no gap, but by the answer given not all families are registered.",
    ),
    "NEW_WORKERS_IN_TIME": Say(
        "Dari {counted} pekerja yang mulai bekerja sejak {first_start:date}, tidak ada yang "
        "didaftarkan lewat dari 30 hari.",
        "Of {counted} workers who started since {first_start:date}, none was registered after "
        "more than 30 days.",
    ),
    "NEW_WORKERS_FEW_LATE": Say(
        "{failed} dari {counted} pekerja yang mulai bekerja sejak {first_start:date} didaftarkan "
        "lewat dari 30 hari{unconfirmed:more}.",
        "{failed} of {counted} workers who started since {first_start:date} were registered "
        "after more than 30 days{unconfirmed:more}.",
    ),
    "NEW_WORKERS_OFTEN_LATE": Say(
        "{failed} dari {counted} pekerja yang mulai bekerja sejak {first_start:date} didaftarkan "
        "lewat dari 30 hari, lebih dari 10%.",
        "{failed} of {counted} workers who started since {first_start:date} were registered "
        "after more than 30 days, which is over 10%.",
    ),
    "NEW_WORKERS_UNCONFIRMED": Say(
        "Tanggal pendaftaran dari {unconfirmed} di antara {counted} pekerja yang mulai bekerja "
        "sejak {first_start:date} belum diisi.",
        "The dates of registration of {unconfirmed} of {counted} workers who started since "
        "{first_start:date} are not filled in.",
    ),
    "NEW_WORKERS_NONE": Say(
        "Sejak {first_start:date} tidak ada pekerja baru yang waktu pendaftarannya perlu dinilai.",
        "Since {first_start:date} there is no new worker whose registration is to be timed.",
    ),
    "FOREIGNERS_REGISTERED": Say(
        "Semua tenaga kerja asing yang tercakup peraturan ({counted} orang) terdaftar dalam "
        "{programs:list}.",
        "All {counted} foreigners whom the law covers are registered in {programs:list}.",
    ),
    "FOREIGNERS_SOME_MISSING": Say(
        "{failed} dari {counted} tenaga kerja asing belum terdaftar lengkap dalam "
        "{programs:list}{unconfirmed:more}.",
        "{failed} of {counted} foreigners are not registered in all of "
        "{programs:list}{unconfirmed:more}.",
    ),
    "FOREIGNERS_MISSING": Say(
        "Semua tenaga kerja asing ({counted} orang) belum terdaftar lengkap dalam {programs:list}.",
        "All {counted} foreigners are not registered in all of {programs:list}.",
    ),
    "FOREIGNERS_UNCONFIRMED": Say(
        "Kepesertaan {programs:list} dari {unconfirmed} di antara {counted} tenaga kerja asing "
        "perlu dikonfirmasi.",
        "Membership of {programs:list} needs confirmation for {unconfirmed} of {counted} "
        "foreigners.",
    ),
    "FOREIGNERS_NONE": Say(
        "Per {as_of:date} tidak ada tenaga kerja asing yang bekerja 6 bulan atau lebih.",
        "On {as_of:date} there is no foreigner who works here for 6 months or more.",
    ),
    "FOREIGNERS_WITHOUT_PERMIT": Say(
        "{counted} tenaga kerja asing terdaftar dalam {programs:list}, tetapi menurut jawaban "
        "yang diberikan belum semuanya memiliki pengesahan RPTKA yang berlaku.",
        "{counted} foreigners are registered in {programs:list}, but by the answer given not all "
        "have a valid approval of the plan to employ foreigners (RPTKA).",
    ),
    "FOREIGNERS_PERMIT_NOT_TOLD": Say(
        "{counted} tenaga kerja asing terdaftar dalam {programs:list}; pertanyaan tentang "
        "pengesahan RPTKA belum dijawab.",
        "{counted} foreigners are registered in {programs:list}; the question of the approval to "
        "employ them (RPTKA) is not answered.",
    ),
    "INTERNS_PROTECTED": Say(
        "Semua peserta magang ({counted} orang) terlindungi JKK per {as_of:date}.",
        "All {counted} interns are protected by JKK on {as_of:date}.",
    ),
    "INTERNS_SOME_UNPROTECTED": Say(
        "{failed} dari {counted} peserta magang belum terlindungi JKK{unconfirmed:more}.",
        "{failed} of {counted} interns are not protected by JKK{unconfirmed:more}.",
    ),
    "INTERNS_UNPROTECTED": Say(
        "Semua peserta magang ({counted} orang) belum terlindungi JKK per {as_of:date}.",
        "None of the {counted} interns is protected by JKK on {as_of:date}.",
    ),
    "INTERNS_UNCONFIRMED": Say(
        "Kepesertaan JKK dari {unconfirmed} di antara {counted} peserta magang belum diisi.",
        "Membership of JKK is not filled in for {unconfirmed} of {counted} interns.",
    ),
    "INTERNS_NONE": Say(
        "Per {as_of:date} tidak ada peserta magang atau siswa praktik kerja.",
        "On {as_of:date} there is no intern or pupil in practice.",
    ),
    "KINDS_ALL_IN": Say(
        "Tidak ada jenis hubungan kerja yang ditinggalkan: {in_jkk} dari {counted} pekerja "
        "tercatat ikut JKK, dan seluruh pekerja dinyatakan sudah dicatat.",
        "No kind of contract is left out: {in_jkk} of {counted} workers are recorded in JKK, and "
        "all workers are stated to be listed.",
    ),
    "KINDS_UNLISTED": Say(
        "Menurut jawaban yang diberikan, ada pekerja yang belum dicatat dalam daftar ini "
        "(jumlahnya {unlisted:told}).",
        "By the answer given, there are workers who are not on this list (their number: "
        "{unlisted:told}).",
    ),
    "KINDS_LEFT_OUT": Say(
        "Jenis hubungan kerja {kinds} belum seorang pun ikut JKK ({failed} pekerja), padahal "
        "{in_jkk} pekerja lain sudah.",
        "Nobody of the kind {kinds} is in JKK ({failed} workers), whereas {in_jkk} others are.",
    ),
    "KINDS_UNCONFIRMED": Say(
        "Kepesertaan JKK dari {unconfirmed} pekerja perlu dikonfirmasi; belum pasti apakah suatu "
        "jenis hubungan kerja ditinggalkan.",
        "Membership of JKK needs confirmation for {unconfirmed} workers; it is not certain "
        "whether a kind of contract is left out.",
    ),
    "KINDS_NOT_ANSWERED": Say(
        "Daftar ini tidak meninggalkan suatu jenis hubungan kerja, tetapi belum dijawab apakah "
        "seluruh pekerja sudah dicatat.",
        "This list leaves out no kind of contract, but it is not answered whether all workers "
        "are listed.",
    ),
    "KINDS_NOBODY": Say(
        "Per {as_of:date} tidak ada pekerja yang wajib ikut JKK.",
        "On {as_of:date} there is no worker who is owed JKK.",
    ),
}

ENROLMENT_NOTES: Mapping[str, Say] = {
    "FAMILY_NOT_TOLD": Say(
        "Jumlah anggota keluarga, atau yang terdaftar, belum diisi.",
        "The number of family members, or of those registered, is not filled in.",
    ),
    "FAMILY_JKN_UNKNOWN": Say(
        "Dari sebagian anggota keluarga belum diketahui apakah sudah terdaftar dalam JKN.",
        "Of some family members it is not known whether they are registered in JKN.",
    ),
    "FAMILY_COUNT_DIFFERS": Say(
        "Jumlah anggota keluarga pada data pekerja berbeda dari daftar anggota keluarganya; yang "
        "dipakai adalah daftar itu.",
        "The number of family members in the worker's data differs from the list of the family "
        "members; the list is used.",
    ),
    "FAMILY_NOT_REGISTERED": Say(
        "Suami, istri, atau anak (paling banyak tiga) belum seluruhnya terdaftar dalam JKN.",
        "Spouse or children (up to three) are not all registered in JKN.",
    ),
    "JKK_REGISTERED_LATE": Say(
        "Didaftarkan JKK lebih dari 30 hari sejak mulai bekerja.",
        "Registered in JKK more than 30 days after the start of work.",
    ),
    "JKM_REGISTERED_LATE": Say(
        "Didaftarkan JKM lebih dari 30 hari sejak mulai bekerja.",
        "Registered in JKM more than 30 days after the start of work.",
    ),
    "JHT_REGISTERED_LATE": Say(
        "Didaftarkan JHT lebih dari 30 hari sejak mulai bekerja.",
        "Registered in JHT more than 30 days after the start of work.",
    ),
    "JP_REGISTERED_LATE": Say(
        "Didaftarkan JP lebih dari 30 hari sejak mulai bekerja.",
        "Registered in JP more than 30 days after the start of work.",
    ),
    "REGISTRATION_DATE_NOT_TOLD": Say(
        "Tanggal pendaftaran suatu program wajib belum diisi.",
        "The date of registration in a compulsory program is not filled in.",
    ),
    "KIND_LEFT_OUT": Say(
        "Belum ikut JKK, seperti semua pekerja dengan jenis hubungan kerja ini.",
        "Not in JKK, like all workers of this kind of contract.",
    ),
}

ENROLMENT_WARNINGS: Mapping[str, Say] = {
    "FAMILY_OF_NEW_WORKERS": Say(
        "Keluarga {count} pekerja baru belum terdaftar; pekerjanya masih dalam 30 hari pertama.",
        "The families of {count} new workers are not registered; the workers are still within "
        "their first 30 days.",
    ),
    "FAMILY_COUNTS_DIFFER": Say(
        "Pada {count} pekerja jumlah anggota keluarga berbeda dari daftar anggota keluarganya; "
        "yang dipakai adalah daftar itu.",
        "For {count} workers the number of family members differs from the list of the family "
        "members; the list is used.",
    ),
    "FAMILY_ANSWER_DIFFERS": Say(
        "Jawaban menyatakan belum semua keluarga didaftarkan, sedangkan data tidak menunjukkan "
        "kekurangan.",
        "The answer says that not all families are registered, whereas the data show no gap.",
    ),
    "JP_FOREIGN_CONTESTED": Say(
        "{count} tenaga kerja asing tidak ikut JP; ketentuannya belum jelas, mintalah jawaban "
        "tertulis dari BPJS Ketenagakerjaan.",
        "{count} foreigners are not in JP; the rule is contested, please ask BPJS "
        "Ketenagakerjaan for a written answer.",
    ),
    "INTERNS_WITHOUT_JKM": Say(
        "{count} peserta magang tidak ikut JKM, yang masih wajib sebelum 24 Februari 2025.",
        "{count} interns are not in JKM, which was still compulsory before 24 February 2025.",
    ),
    "KINDS_NOBODY_IN_JKK": Say(
        "Belum seorang pun tercatat ikut JKK; lihat kewajiban pendaftaran JKK dan JKM.",
        "Nobody is recorded in JKK; see the duty to register in JKK and JKM.",
    ),
    "PROBATION_IN_PKWT": Say(
        "Ada PKWT dengan masa percobaan: masa itu batal demi hukum dan tetap dihitung masa kerja "
        "(PP 35/2021 Pasal 12).",
        "There are fixed-term contracts with probation: it is void by law and counts as work "
        "(PP 35/2021 Article 12).",
    ),
    "DAILY_WORKERS_OVER_LIMIT": Say(
        "Ada pekerja harian yang bekerja 21 hari atau lebih sebulan selama 3 bulan berturut-turut: "
        "hubungan kerjanya menjadi PKWTT (PP 35/2021 Pasal 10).",
        "There are daily workers with 21 days or more a month for 3 months in a row: they become "
        "permanent (PP 35/2021 Article 10).",
    ),
}
