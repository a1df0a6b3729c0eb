"""Names of the figures of WLKP and of the replies of the rehearsal."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain import workforce_figures as figures
from desktop.domain.bilingual import Bilingual as Say
from desktop.domain.rehearsal import Reply
from desktop.domain.workforce_figures import FigureGroup, FigureRow

GROUPS: Mapping[FigureGroup, Say] = {
    FigureGroup.CITIZENSHIP: Say("Kewarganegaraan", "Citizenship"),
    FigureGroup.PERMANENCE: Say("Tetap atau tidak tetap", "Permanence"),
    FigureGroup.KIND: Say("Jenis hubungan kerja", "Kind of contract"),
    FigureGroup.AGE: Say("Kelas umur", "Age class"),
    FigureGroup.PAY_MODE: Say("Cara pembayaran upah", "Way of pay"),
    FigureGroup.WAGE: Say("Upah terhadap upah minimum", "Wage against the minimum wage"),
    FigureGroup.MEMBERSHIP: Say("Peserta program", "Members of the program"),
}
ROWS: Mapping[str, Say] = {
    figures.PERMANENT: Say("Tetap (PKWTT)", "Permanent (PKWTT)"),
    figures.TEMPORARY: Say("Tidak tetap", "Not permanent"),
    figures.PAID_DAILY: Say("Harian (CPUH)", "By the day (CPUH)"),
    figures.PAID_BY_PIECE: Say("Borongan (CPUBR)", "By the piece (CPUBR)"),
    figures.PAID_MONTHLY: Say("Bulanan (CPUBL)", "By the month (CPUBL)"),
    figures.BELOW_MINIMUM: Say("Di bawah upah minimum", "Below the minimum wage"),
    figures.UP_TO_HALF_MORE: Say("Sampai 1,5 kali", "Up to 1.5 times"),
    figures.UP_TO_DOUBLE: Say("Di atas 1,5 sampai 2 kali", "Above 1.5, up to 2 times"),
    figures.ABOVE_DOUBLE: Say("Di atas 2 kali", "Above 2 times"),
    figures.MINIMUM_UNKNOWN: Say("Upah minimum belum diketahui", "Minimum wage not known"),
    "<18": Say("Di bawah 18 tahun", "Under 18"),
    "18-24": Say("18 sampai 24 tahun", "18 to 24"),
    "25-34": Say("25 sampai 34 tahun", "25 to 34"),
    "35-44": Say("35 sampai 44 tahun", "35 to 44"),
    "45-55": Say("45 sampai 55 tahun", "45 to 55"),
    ">=56": Say("56 tahun ke atas", "56 and older"),
    "Harian": Say("Harian", "Daily"),
    "Borongan": Say("Borongan", "Piece-rate"),
    "Musiman": Say("Musiman", "Seasonal"),
    "Paruh Waktu": Say("Paruh waktu", "Part-time"),
    "Magang": Say("Magang", "Intern"),
}
REPLIES: Mapping[Reply, Say] = {
    Reply.YES: Say("Ya", "Yes"),
    Reply.NO: Say("Tidak", "No"),
    Reply.NOT_APPLICABLE: Say("Tidak berlaku", "Not applicable"),
    Reply.UNKNOWN: Say("Belum diketahui", "Not known yet"),
}


def figure_text(row: FigureRow, language: str = "id") -> str:
    """Return the name of a row; abbreviations of law stay as they are."""
    return ROWS[row.key].in_language(language) if row.key in ROWS else row.key
