"""Sentences on data, cards, vacancies and payments to BPJS Kesehatan."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.bilingual import Bilingual as Say

RECORDS_RESULTS: Mapping[str, Say] = {
    "DATA_COMPLETE": Say(
        "Data seluruh {counted} pekerja lengkap: identitas, tanggal lahir, jenis kelamin, mulai "
        "bekerja, hubungan kerja, dan upah.",
        "The data of all {counted} workers are complete: identity, birth date, sex, start, kind "
        "of contract and wage.",
    ),
    "DATA_NEARLY_COMPLETE": Say(
        "Data {failed} dari {counted} pekerja belum lengkap (paling banyak 5%).",
        "The data of {failed} of {counted} workers are not complete (at most 5%).",
    ),
    "DATA_INCOMPLETE": Say(
        "Data {failed} dari {counted} pekerja belum lengkap, lebih dari 5%.",
        "The data of {failed} of {counted} workers are not complete, which is over 5%.",
    ),
    "DATA_NOBODY": Say(
        "Tidak ada pekerja aktif per {as_of:date}.", "No worker is active on {as_of:date}."
    ),
    "CARDS_NOBODY": Say(
        "Tidak ada pekerja aktif per {as_of:date} yang perlu menerima kartu.",
        "No worker is active on {as_of:date} to be given a card.",
    ),
    "CARDS_HANDED_OVER": Say(
        "Menurut jawaban yang diberikan, seluruh pekerja telah menerima kartu peserta.",
        "By the answer given, all workers have received their membership cards.",
    ),
    "CARDS_SOME_MISSING": Say(
        "{without} dari {active} pekerja belum menerima kartu peserta.",
        "{without} of {active} workers have not received their membership cards.",
    ),
    "CARDS_MISSING": Say(
        "Seluruh pekerja belum menerima kartu peserta ({without} dari {active}).",
        "No worker has received the membership cards ({without} of {active}).",
    ),
    "VACANCIES_NONE": Say(
        "Dinyatakan tidak ada lowongan dalam 12 bulan terakhir.",
        "It is stated that there was no vacancy in the last 12 months.",
    ),
    "VACANCIES_REPORTED": Say(
        "Menurut jawaban yang diberikan, setiap lowongan dalam 12 bulan terakhir dilaporkan.",
        "By the answer given, every vacancy of the last 12 months was reported.",
    ),
    "VACANCIES_ALL_REPORTED": Say(
        "{reported} dari {vacancies} lowongan dalam 12 bulan terakhir dilaporkan.",
        "{reported} of {vacancies} vacancies of the last 12 months were reported.",
    ),
    "VACANCIES_SOME_REPORTED": Say(
        "Baru {reported} dari {vacancies} lowongan dalam 12 bulan terakhir yang dilaporkan.",
        "Only {reported} of {vacancies} vacancies of the last 12 months were reported.",
    ),
    "VACANCIES_NOT_REPORTED": Say(
        "Belum ada dari {vacancies} lowongan dalam 12 bulan terakhir yang dilaporkan "
        "(tercatat {reported}).",
        "None of the {vacancies} vacancies of the last 12 months was reported ({reported} told).",
    ),
    "HEALTH_PAYMENTS_NOTHING_DUE": Say(
        "Per {as_of:date} belum ada iuran JKN yang jatuh tempo.",
        "No JKN contributions have fallen due by {as_of:date}.",
    ),
    "HEALTH_PAYMENTS_IN_TIME": Say(
        "Iuran JKN {months} bulan dari {first_month:month} sampai {last_month:month} dibayar "
        "tepat waktu.",
        "JKN contributions of {months} months from {first_month:month} to {last_month:month} "
        "were paid in time.",
    ),
    "HEALTH_PAYMENTS_LATE": Say(
        "Iuran JKN {late} dari {months} bulan melewati tanggal 10 bulan itu: "
        "{late_months:months}. Tidak ada denda per bulan, dan penjaminan tidak terhenti.",
        "JKN contributions of {late} of {months} months came after the 10th of the month: "
        "{late_months:months}. There is no fine by the month, and the cover did not stop.",
    ),
    "HEALTH_PAYMENTS_STOPPED": Say(
        "Iuran JKN {stopped} dari {months} bulan tidak lunas sampai akhir bulannya: "
        "{stopped_months:months}. Penjaminan terhenti sejak tanggal 1 bulan berikutnya; tidak ada "
        "denda per bulan.",
        "JKN contributions of {stopped} of {months} months were not paid by the end of the "
        "month: {stopped_months:months}. The cover stops on the 1st of the next month; there is "
        "no fine by the month.",
    ),
    "HEALTH_PAYMENT_DATES_NOT_TOLD": Say(
        "Tanggal pembayaran iuran JKN {not_told} dari {months} bulan belum diisi: "
        "{not_told_months:months}.",
        "The dates of payment of JKN contributions of {not_told} of {months} months are not told "
        "yet: {not_told_months:months}.",
    ),
}

RECORDS_NOTES: Mapping[str, Say] = {
    "DATA_NAME_MISSING": Say("Nama belum diisi.", "The name is not filled in."),
    "DATA_NIK_MISSING": Say("NIK belum diisi.", "The NIK is not filled in."),
    "DATA_NIK_NOT_WHOLE": Say("NIK tidak terdiri atas 16 angka.", "The NIK has not 16 digits."),
    "DATA_PASSPORT_MISSING": Say(
        "Nomor paspor atau izin tinggal (KITAS/KITAP) belum diisi.",
        "The number of passport or stay permit is not filled in.",
    ),
    "DATA_WAGE_MISSING": Say("Upah belum diisi.", "The wage is not filled in."),
    "AGE_UNDER_15": Say(
        "Usia saat mulai bekerja kurang dari 15 tahun menurut tanggal lahirnya.",
        "The worker was under 15 at the start of work by the date of birth.",
    ),
    "AGE_OVER_100": Say(
        "Usia saat mulai bekerja lebih dari 100 tahun menurut tanggal lahirnya.",
        "The worker was over 100 at the start of work by the date of birth.",
    ),
    "WAGE_ZERO": Say("Upah pokoknya nol.", "The basic wage is zero."),
    "PASSPORT_MISSING": Say(
        "Nomor paspor tenaga kerja asing belum diisi.",
        "The passport number of a foreign worker is not filled in.",
    ),
    "NIK_DOUBLE": Say(
        "NIK yang sama tercatat pada lebih dari satu pekerja.",
        "The same NIK stands with more than one worker.",
    ),
    "NIK_BIRTH_DATE_DIFFERS": Say(
        "Tanggal lahir di dalam NIK berbeda dari tanggal lahir yang diisi.",
        "The birth date inside the NIK differs from the one filled in.",
    ),
    "NIK_SEX_DIFFERS": Say(
        "Jenis kelamin di dalam NIK berbeda dari yang diisi.",
        "The sex inside the NIK differs from the one filled in.",
    ),
}

RECORDS_WARNINGS: Mapping[str, Say] = {
    "NIK_DOUBLE": Say(
        "{count} pekerja memakai NIK yang juga dipakai pekerja lain; mohon diperiksa.",
        "{count} workers share a NIK with another worker; please check.",
    ),
    "NIK_DIFFERS": Say(
        "NIK {count} pekerja tidak cocok dengan tanggal lahir atau jenis kelaminnya; NIK lama bisa "
        "saja berbeda.",
        "The NIK of {count} workers does not agree with birth date or sex; an old NIK may differ.",
    ),
    "EMPLOYER_DATA_INCOMPLETE": Say(
        "Data perusahaan belum lengkap: nama, NIB, NPWP, atau alamat belum diisi.",
        "The enterprise's data are not complete: name, NIB, NPWP or address is not filled in.",
    ),
}
