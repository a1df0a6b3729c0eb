"""Papers on personal data: all that is kept of a worker, the record of processing, a check list."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop import __version__
from desktop.domain.calendar import long_date, short_date
from desktop.domain.personal_data import SPECIFIC, UNCONFIRMED, Category, RequestState
from desktop.domain.progress import Progress, quiet
from desktop.domain.texts.change_log import action_word, kind_word
from desktop.domain.texts.privacy import TABLE_WORDS, column_word, table_word, value_words
from desktop.errors import UserError
from desktop.services.change_log import LogEntry, field_lines
from desktop.services.employers import EmployerService
from desktop.services.privacy import PrivacyService
from desktop.services.whole_file import write_file
from desktop.storage.subject_data import Found, SubjectDataRepository

if TYPE_CHECKING:
    from desktop.report.plain_paper import PaperSection

_RECORD_LAW = (
    "Disusun menurut UU 27/2022 tentang Pelindungan Data Pribadi (Pasal 31"
    f" [{UNCONFIRMED.id}]). Pasal bertanda itu belum dicocokkan dengan naskah resmi."
)
_FROZEN = (
    "Deklarasi final dibekukan sebagai bukti dan tidak pernah ikut dihapus: cetakannya menyamarkan"
    " NIK kecuali diminta lain, data yang disegel di dalamnya lengkap."
)
_PLACE = (
    "Satu berkas data pada komputer pemberi kerja dan cadangannya. Program tidak mengirim apa pun"
    " lewat jaringan."
)
_GUARD = (
    "Berkas dapat dikunci dengan kata sandi; NIK disamarkan pada layar dan cetakan; setiap"
    " perubahan tercatat dengan nama petugas; catatan kerja program tidak memuat data pribadi."
)


class PrivacyPaperService:
    """Writes them as PDF, and what is kept of a worker as JSON too."""

    def __init__(
        self,
        subjects: SubjectDataRepository,
        privacy: PrivacyService,
        employers: EmployerService,
        now: Callable[[], datetime],
    ) -> None:
        self._subjects = subjects
        self._privacy = privacy
        self._employers = employers
        self._now = now

    # --- one worker -----------------------------------------------------------------------------

    def collect(self, worker_id: int, progress: Progress = quiet) -> tuple[Found, ...]:
        """Return what every table has of the worker; raises ``UserError`` (``WORKER_GONE``)."""
        try:
            found = self._subjects.collect(worker_id, self._privacy.map.columns, progress)
        except LookupError as error:
            raise UserError(
                "WORKER_GONE",
                "Orang ini sudah tidak ada dalam data pekerja. Cari lagi.",
                english="This person is no longer among the workers. Search again.",
            ) from error
        order = list(TABLE_WORDS)
        return tuple(sorted(found, key=lambda item: order.index(item.table)))

    def save_access(self, worker_id: int, path: Path, progress: Progress = quiet) -> int:
        """Write all that is kept of a worker as JSON for ``.json``, else as PDF.

        Returns the number of rows. Raises ``UserError`` (``WORKER_GONE``, ``FILE_NOT_WRITTEN``).
        """
        found = self.collect(worker_id, progress)
        is_json = path.suffix.lower() == ".json"
        write_file(path, self._as_json(found) if is_json else self._as_pdf(found))
        return sum(len(item.rows) for item in found)

    def _as_json(self, found: tuple[Found, ...]) -> bytes:
        document = {
            "format": "patuh-jamsos-personal-data/1",
            "made_at": self._now().isoformat(),
            "program": __version__,
            "controller": self._employers.required().name,
            "tables": [
                {
                    "table": item.table,
                    "title": table_word(item.table),
                    "purpose": self._purpose(item.table),
                    "rows": [dict(row) for row in item.rows],
                }
                for item in found
            ],
        }
        return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()

    def _purpose(self, table: str) -> str:
        use = self._privacy.map.columns.get(table)
        return self._privacy.map.category(use.category).purpose.id if use and use.category else ""

    def _as_pdf(self, found: tuple[Found, ...]) -> bytes:
        from desktop.report.plain_paper import PaperSection, render_paper

        sections = [
            PaperSection(
                table_word(item.table),
                self._purpose(item.table),
                blocks=tuple(tuple(_pairs(item.table, row)) for row in item.rows),
            )
            for item in found
        ]
        intro = (
            self._greeting(),
            _FROZEN,
        )
        return render_paper("Salinan data pribadi", intro, sections, self._now())

    def _greeting(self) -> str:
        return (
            f"{self._employers.required().name} menyimpan data berikut tentang Anda per"
            f" {long_date(self._privacy.today())}. Anda berhak memperbaikinya, dan berhak atas"
            f" salinan ini (UU 27/2022 Pasal 6 dan 7 [{UNCONFIRMED.id}])."
        )

    # --- record of processing -------------------------------------------------------------------

    def save_record(self, path: Path) -> int:
        """Write the record of processing as PDF and return how many kinds it lists.

        Raises ``UserError``: ``EMPLOYER_MISSING``, ``FILE_NOT_WRITTEN``.
        """
        from desktop.report.plain_paper import PaperSection, render_paper

        employer = self._employers.required()
        months = self._privacy.months()
        address = ", ".join(filter(None, (employer.address, employer.city, employer.province)))
        controller = (
            ("Pengendali data", employer.name),
            ("Alamat", address or "–"),
            ("Telepon, surel", ", ".join(filter(None, (employer.phone, employer.email))) or "–"),
            ("Tempat penyimpanan", _PLACE),
            ("Pengamanan", _GUARD),
        )
        sections = [PaperSection("Pengendali", "", blocks=(controller,))]
        for category in self._privacy.map.categories:
            pairs = tuple(self._record_pairs(category, months))
            sections.append(PaperSection(category.title.id, "", blocks=(pairs,)))
        sections.append(PaperSection("Permintaan subjek data", self._request_count()))
        intro = (_RECORD_LAW, _FROZEN)
        title = "Catatan kegiatan pemrosesan data pribadi"
        write_file(path, render_paper(title, intro, sections, self._now()))
        return len(self._privacy.map.categories)

    def _record_pairs(
        self, category: Category, months: Mapping[str, int]
    ) -> Iterator[tuple[str, str]]:
        yield "Data", category.data.id
        if category.is_specific:
            yield "Sifat", SPECIFIC.id
        yield "Milik siapa", category.people.id
        yield "Tujuan", category.purpose.id
        yield "Dasar", f"{category.ground.id} ({category.article.in_language('id')})"
        if category.retention:
            kind = self._privacy.map.kind(category.retention)
            yield "Masa simpan", f"{months[kind.id]} bulan {kind.since.id}"
        else:
            yield "Masa simpan", "Selama diperlukan sebagai bukti atau sampai diganti petugas"
        yield "Dibagikan kepada", category.shared.id

    def _request_count(self) -> str:
        requests = self._privacy.requests()
        still_open = sum(item.state is RequestState.OPEN for item in requests)
        today = self._privacy.today()
        late = sum(item.is_late(today) for item in requests)
        return f"{len(requests)} tercatat, {still_open} terbuka, {late} melewati batas waktunya."

    # --- register of requests -------------------------------------------------------------------

    def save_requests(self, path: Path) -> int:
        """Write the register of requests as PDF and return how many it lists.

        Raises ``UserError``: ``EMPLOYER_MISSING``, ``FILE_NOT_WRITTEN``.
        """
        from desktop.report.plain_paper import PaperSection, render_paper

        requests = self._privacy.requests()
        sections = [
            PaperSection(
                f"Nomor {item.request_id}: {self._privacy.map.requests[item.kind].title.id}",
                "",
                blocks=(
                    (
                        ("Nama", item.name),
                        ("Diterima", short_date(item.received_on)),
                        ("Paling lambat", short_date(item.due_on)),
                        ("Yang diminta", item.note or "–"),
                        ("Status", value_words("privacy_request", "state", item.state.value)),
                        ("Selesai", short_date(item.closed_on) if item.closed_on else "–"),
                        ("Yang dilakukan", item.outcome or "–"),
                    ),
                ),
            )
            for item in requests
        ]
        intro = (self._employers.required().name, self._request_count())
        data = render_paper("Daftar permintaan subjek data", intro, sections, self._now())
        write_file(path, data)
        return len(requests)

    # --- when data got out ----------------------------------------------------------------------

    def breach_deadline(self, noticed_at: datetime) -> datetime:
        """Return until when people and agency must have been told."""
        return noticed_at + timedelta(hours=self._privacy.map.breach.hours)

    def save_breach_list(self, path: Path, noticed_at: datetime) -> int:
        """Write the check list for a breach as PDF and return the number of its steps.

        Raises ``UserError``: ``EMPLOYER_MISSING``, ``FILE_NOT_WRITTEN``.
        """
        from desktop.report.plain_paper import PaperSection, render_paper

        rule = self._privacy.map.breach
        due = self.breach_deadline(noticed_at)
        intro = (
            self._employers.required().name,
            f"{rule.rule.id} ({rule.article.in_language('id')})",
            f"Diketahui {_moment(noticed_at)}; pemberitahuan paling lambat {_moment(due)}.",
        )
        sections: list[PaperSection] = [
            PaperSection("Langkah", "", ticks=tuple(step.id for step in rule.steps)),
            PaperSection("Isi pemberitahuan", "", ticks=tuple(item.id for item in rule.content)),
        ]
        title = "Daftar periksa kegagalan pelindungan data pribadi"
        write_file(path, render_paper(title, intro, sections, self._now()))
        return len(rule.steps)


def _moment(moment: datetime) -> str:
    return f"{long_date(moment.date())} pukul {moment:%H.%M}"


def _pairs(table: str, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield titles and values of a row as people read them; what is empty is left out."""
    if table == "change_log":
        yield from _entry_pairs(row)
        return
    for column, value in row.items():
        # Numbers of rows say nothing on paper; the JSON copy has them.
        if value not in (None, "", [], {}) and column != "id" and not column.endswith("_id"):
            title = column_word(table, column)
            yield title[:1].upper() + title[1:], value_words(table, column, value)


def _entry_pairs(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    at = datetime.fromisoformat(row["happened_at"])
    what = f"{kind_word(row['kind'])} {action_word(row['action'])}"
    who = row["operator"] or "–"
    yield f"{at:%d-%m-%Y %H.%M}", f"{what}, oleh {who}"
    entry = LogEntry(
        row["id"], at, row["operator"], row["kind"], row["action"], 0, row["details"] or None
    )
    for line in field_lines(entry):
        yield line.title, f"{line.before} → {line.after}"
