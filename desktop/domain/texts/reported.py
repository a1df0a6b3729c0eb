"""Sentences on reported wages, wage bases and the make-up of wages."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.bilingual import Bilingual as Say

REPORTED_RESULTS: Mapping[str, Say] = {
    "REPORTED_WAGES_TRUE": Say(
        "Upah yang dilaporkan bagi {counted} pekerja tidak kurang dari upah pokok dan tunjangan "
        "tetapnya.",
        "The wages reported for {counted} workers are no lower than their basic wage and fixed "
        "allowances.",
    ),
    "REPORTED_WAGES_FEW_LOW": Say(
        "Upah yang dilaporkan bagi {failed} dari {counted} pekerja lebih rendah daripada upah "
        "sebenarnya (paling banyak 10%){unconfirmed:more}.",
        "For {failed} of {counted} workers a lower wage is reported than is paid (at most "
        "10%){unconfirmed:more}.",
    ),
    "REPORTED_WAGES_LOW": Say(
        "Upah yang dilaporkan bagi {failed} dari {counted} pekerja lebih rendah daripada upah "
        "sebenarnya, lebih dari 10%.",
        "For {failed} of {counted} workers a lower wage is reported than is paid, which is over "
        "10%.",
    ),
    "REPORTED_WAGES_UNCONFIRMED": Say(
        "Upah yang dilaporkan bagi {unconfirmed} dari {counted} pekerja belum diisi atau belum "
        "dapat dipastikan.",
        "The wages reported for {unconfirmed} of {counted} workers are not filled in or cannot "
        "be told for sure.",
    ),
    "REPORTED_WAGES_NOBODY": Say(
        "Tidak ada pekerja yang upahnya dilaporkan atau perlu dilaporkan kepada BPJS.",
        "There is no worker whose wage is, or is to be, reported to BPJS.",
    ),
    "BASES_IN_ORDER": Say(
        "Tidak ditemukan dasar iuran yang menyimpang dari batas: JKN paling tinggi "
        "{jkn_ceiling:money}, JP paling tinggi {jp_ceiling:money} ({counted} peserta diperiksa).",
        "No base differs from its limit: JKN at most {jkn_ceiling:money}, JP at most "
        "{jp_ceiling:money} ({counted} members looked at).",
    ),
    "BASES_SOME_OFF": Say(
        "Dasar iuran {failed} dari {counted} peserta tidak sesuai batas (JKN paling tinggi "
        "{jkn_ceiling:money}, JP paling tinggi {jp_ceiling:money}, JKN paling rendah upah "
        "minimum){unconfirmed:more}.",
        "The bases of {failed} of {counted} members do not agree with the limits (JKN at most "
        "{jkn_ceiling:money}, JP at most {jp_ceiling:money}, JKN at least the minimum "
        "wage){unconfirmed:more}.",
    ),
    "BASES_ALL_OFF": Say(
        "Dasar iuran seluruh {counted} peserta tidak sesuai batas (JKN paling tinggi "
        "{jkn_ceiling:money}, JP paling tinggi {jp_ceiling:money}, JKN paling rendah upah "
        "minimum).",
        "The bases of all {counted} members do not agree with the limits (JKN at most "
        "{jkn_ceiling:money}, JP at most {jp_ceiling:money}, JKN at least the minimum wage).",
    ),
    "BASES_UNCONFIRMED": Say(
        "Dasar iuran {unconfirmed} dari {counted} peserta belum dapat dipastikan: upah yang "
        "dilaporkan melebihi batas atas atau belum diisi, atau batas bawahnya belum pasti.",
        "The bases of {unconfirmed} of {counted} members cannot be told for sure: the wage "
        "reported exceeds the ceiling or is not filled in, or the floor is not certain.",
    ),
    "BASES_NOBODY": Say(
        "Tidak ada peserta JKN atau JP per {as_of:date}.",
        "There is no member of JKN or JP on {as_of:date}.",
    ),
    "BASIC_WAGE_ENOUGH": Say(
        "Upah pokok {counted} pekerja dengan tunjangan tetap tidak kurang dari {least_share} "
        "dari upah pokok dan tunjangan tetap.",
        "The basic wages of {counted} workers with fixed allowances are at least {least_share} "
        "of basic wage and fixed allowances.",
    ),
    "BASIC_WAGE_SOME_LOW": Say(
        "Upah pokok {failed} dari {counted} pekerja dengan tunjangan tetap kurang dari "
        "{least_share} dari upah pokok dan tunjangan tetap.",
        "The basic wages of {failed} of {counted} workers with fixed allowances are less than "
        "{least_share} of basic wage and fixed allowances.",
    ),
    "BASIC_WAGE_ALL_LOW": Say(
        "Upah pokok seluruh {counted} pekerja dengan tunjangan tetap kurang dari {least_share} "
        "dari upah pokok dan tunjangan tetap.",
        "The basic wages of all {counted} workers with fixed allowances are less than "
        "{least_share} of basic wage and fixed allowances.",
    ),
    "BASIC_WAGE_NOBODY": Say(
        "Tidak ada pekerja dengan tunjangan tetap per {as_of:date}.",
        "There is no worker with fixed allowances on {as_of:date}.",
    ),
    "WAGE_STRUCTURE_SET": Say(
        "Struktur dan skala upah ditetapkan {set_on:date} dan dinyatakan telah diberitahukan "
        "kepada pekerja.",
        "The structure and scale of wages was decided on {set_on:date} and is stated to have "
        "been announced to the workers.",
    ),
    "WAGE_STRUCTURE_NOT_ANNOUNCED": Say(
        "Struktur dan skala upah ditetapkan {set_on:date}, tetapi belum diberitahukan kepada "
        "pekerja.",
        "The structure and scale of wages was decided on {set_on:date} but is not announced to "
        "the workers yet.",
    ),
    "WAGE_STRUCTURE_DATE_MISSING": Say(
        "Struktur dan skala upah dinyatakan ada, tetapi tanggal penetapannya belum diisi.",
        "A structure and scale of wages is stated, but the date of its decision is not filled in.",
    ),
    "WAGE_STRUCTURE_DATE_AHEAD": Say(
        "Tanggal penetapan {set_on:date} lebih baru daripada tanggal penilaian. Mohon diperiksa.",
        "The date of decision, {set_on:date}, lies after the day of assessment. Please check.",
    ),
    "WAGE_STRUCTURE_OF_SMALL": Say(
        "Struktur dan skala upah belum ada; kewajibannya bagi usaha {size:size} perlu "
        "dikonfirmasi kepada dinas ketenagakerjaan.",
        "There is no structure and scale of wages; whether {size:size} enterprises owe it is to "
        "be confirmed with the manpower office.",
    ),
}

REPORTED_NOTES: Mapping[str, Say] = {
    "REPORTED_WAGE_NOT_TOLD": Say(
        "Upah yang dilaporkan kepada BPJS belum diisi.",
        "The wage reported to BPJS is not filled in.",
    ),
    "REPORTED_WAGE_ONE_SIDED": Say(
        "Hanya salah satu upah yang dilaporkan yang diisi.",
        "Only one of the two reported wages is filled in.",
    ),
    "WAGE_UNDERREPORTED_EMPLOYMENT": Say(
        "Upah yang dilaporkan kepada BPJS Ketenagakerjaan kurang dari upah pokok dan tunjangan "
        "tetap.",
        "The wage reported to BPJS Ketenagakerjaan is lower than basic wage and fixed allowances.",
    ),
    "WAGE_UNDERREPORTED_HEALTH": Say(
        "Upah yang dilaporkan kepada BPJS Kesehatan kurang dari dasar iuran JKN.",
        "The wage reported to BPJS Kesehatan is lower than the JKN base.",
    ),
    "WAGE_REPORTED_BELOW_FLOOR": Say(
        "Upah yang dilaporkan kepada BPJS Kesehatan di bawah batas bawah dasar JKN.",
        "The wage reported to BPJS Kesehatan is below the floor of the JKN base.",
    ),
    "WAGE_CONVERSION_UNCONFIRMED": Say(
        "Upah harian, borongan, atau musiman: cara mengubahnya menjadi upah sebulan tidak diatur "
        "untuk JKN dan JP.",
        "Daily, piece-rate or seasonal wage: no rule says how to make it a month's wage for JKN "
        "and JP.",
    ),
    "WAGE_OVERREPORTED_EMPLOYMENT": Say(
        "Upah yang dilaporkan kepada BPJS Ketenagakerjaan lebih dari upah sebenarnya.",
        "The wage reported to BPJS Ketenagakerjaan is higher than the one paid.",
    ),
    "WAGE_OVERREPORTED_HEALTH": Say(
        "Upah yang dilaporkan kepada BPJS Kesehatan lebih dari upah sebenarnya.",
        "The wage reported to BPJS Kesehatan is higher than the one paid.",
    ),
    "BASE_NOT_TOLD": Say(
        "Upah di luar batas dasar iuran, sedangkan upah yang dilaporkan belum diisi.",
        "The wage lies outside the limits, and the wage reported is not filled in.",
    ),
    "BASE_BELOW_JKN_CEILING": Say(
        "Upah melebihi batas atas JKN, tetapi dasar yang dilaporkan di bawah batas itu.",
        "The wage exceeds the JKN ceiling, but the base reported is below it.",
    ),
    "BASE_ABOVE_JKN_CEILING": Say(
        "Upah yang dilaporkan melebihi batas atas JKN; pastikan tagihan memakai batas itu.",
        "The wage reported exceeds the JKN ceiling; make sure that the bill uses the ceiling.",
    ),
    "BASE_BELOW_JKN_FLOOR": Say(
        "Upah di bawah batas bawah JKN, dan dasar yang dilaporkan kurang dari batas itu.",
        "The wage is below the JKN floor, and the base reported is lower than the floor.",
    ),
    "BASE_ABOVE_JKN_FLOOR": Say(
        "Upah di bawah batas bawah JKN, tetapi dasar yang dilaporkan melebihi batas itu.",
        "The wage is below the JKN floor, but the base reported is higher than the floor.",
    ),
    "BASE_FLOOR_UNCONFIRMED": Say(
        "Batas bawah dasar JKN belum pasti: UMK tempat kerja belum diketahui atau perlu "
        "diperbarui.",
        "The floor of the JKN base is not certain: the minimum wage of the place of work is not "
        "known or due for renewal.",
    ),
    "BASE_BELOW_JP_CEILING": Say(
        "Upah melebihi batas atas JP, tetapi upah yang dilaporkan di bawah batas itu.",
        "The wage exceeds the JP ceiling, but the wage reported is below it.",
    ),
    "BASIC_WAGE_LOW": Say(
        "Upah pokok kurang dari 75% dari upah pokok dan tunjangan tetap.",
        "The basic wage is less than 75% of basic wage and fixed allowances.",
    ),
}

REPORTED_WARNINGS: Mapping[str, Say] = {
    "WAGES_OVERREPORTED": Say(
        "Bagi {count} pekerja dilaporkan upah yang lebih tinggi daripada yang dibayar; mohon "
        "diperiksa.",
        "For {count} workers a higher wage is reported than is paid; please check.",
    ),
    "REPORTED_WAGES_ONE_SIDED": Say(
        "Bagi {count} pekerja hanya satu dari dua upah lapor yang diisi; penilaian memakai yang "
        "diisi.",
        "For {count} workers only one of the two reported wages is filled in; it alone is judged.",
    ),
}
