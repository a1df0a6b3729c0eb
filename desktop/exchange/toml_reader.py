"""A strict reader of one TOML table: every fault names file, key and cure."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Collection, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from desktop.domain.money import InvalidAmount, Sen, rupiah
from desktop.errors import UserError
from desktop.exchange.guard import read_bytes
from desktop.exchange.messages import user_error


def read_toml(path: Path) -> TomlTable:
    """Read a TOML file; raises ``UserError`` for a file or text that cannot be read."""
    if path.is_dir():
        raise user_error("FILE_IS_FOLDER", file=path.name)
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise user_error("TOML_ENCODING", file=path.name) from fault
    try:
        document = tomllib.loads(text.replace("\r\n", "\n"), parse_float=Decimal)
    except tomllib.TOMLDecodeError as fault:
        raise user_error("TOML_SYNTAX", file=path.name, fault=_in_indonesian(fault)) from fault
    return TomlTable(path.name, "", document)


def _in_indonesian(fault: tomllib.TOMLDecodeError) -> str:
    where = str(fault).rpartition("(at ")[2].rstrip(")")
    return (
        where.replace("line", "baris")
        .replace("column", "kolom")
        .replace("end of document", "akhir berkas")
    )


class TomlTable:
    """One table with typed access by key; ``finish`` refuses the keys that nobody asked for."""

    def __init__(self, file: str, prefix: str, values: Mapping[str, object]) -> None:
        self._file = file
        self._prefix = prefix
        self._values = values
        self._asked: set[str] = set()

    def fault(self, code: str, key: str, cure: str) -> UserError:
        """Return the error for a key of this table."""
        return user_error(code, file=self._file, key=self._prefix + key, cure=cure)

    def _get(self, key: str) -> object | None:
        self._asked.add(key)
        return self._values.get(key)

    def given_keys(self) -> Collection[str]:
        """Return the keys that the file gives."""
        return self._values.keys()

    def text(self, key: str, *, is_required: bool = False) -> str:
        """Return a text, empty when it is not given."""
        value = self._get(key)
        if value is None or value == "":
            if is_required:
                raise self.fault("TOML_KEY_MISSING", key, f'Tulis {key} = "...".')
            return ""
        if not isinstance(value, str):
            raise self.fault("TOML_TYPE", key, f'Tulis sebagai teks: {key} = "{value}".')
        return value.strip()

    def word(self, key: str, words: Collection[str]) -> str:
        """Return one of the words, or empty."""
        value = self.text(key)
        if value and value not in words:
            allowed = ", ".join(f'"{word}"' for word in words)
            raise self.fault("TOML_VALUE", key, f"Pakai salah satu: {allowed}.")
        return value

    def texts_or_tables(self, key: str) -> tuple[str | TomlTable, ...]:
        """Return a list whose items are texts or tables."""
        value = self._get(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str | dict) for item in value):
            raise self.fault("TOML_TYPE", key, f'Tulis sebagai daftar teks: {key} = ["..."].')
        return tuple(
            item if isinstance(item, str) else self._item(key, number, item)
            for number, item in enumerate(value, start=1)
        )

    def flag(self, key: str) -> bool:
        """Return a yes or no, no when it is not given."""
        value = self._get(key)
        if value is None:
            return False
        if not isinstance(value, bool):
            raise self.fault("TOML_TYPE", key, f"Tulis {key} = true atau {key} = false.")
        return value

    def count(self, key: str, *, first: int = 0, last: int | None = None) -> int | None:
        """Return a whole number within bounds."""
        value = self._get(key)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.fault("TOML_TYPE", key, f"Tulis bilangan bulat: {key} = {first or 250}.")
        if value < first or (last is not None and value > last):
            bounds = f"dari {first} sampai {last}" if last is not None else f"mulai dari {first}"
            raise self.fault("TOML_VALUE", key, f"Tulis bilangan {bounds}.")
        return value

    def amount(self, key: str) -> Sen | None:
        """Return an amount in sen out of whole rupiah or a text with at most two decimals."""
        value = self._get(key)
        if value is None or value == "":
            return None
        if isinstance(value, Decimal):
            cure = f'Tulis sebagai teks dengan dua desimal: {key} = "{value:.2f}".'
            raise self.fault("TOML_TYPE", key, cure)
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise self.fault("TOML_TYPE", key, f"Tulis rupiah utuh: {key} = 3491889.")
        try:
            amount = rupiah(value)
        except InvalidAmount as fault:
            cure = f'Tulis tanpa pemisah ribuan, dengan titik desimal: {key} = "123456789.00".'
            raise self.fault("TOML_VALUE", key, cure) from fault
        if amount < 0:
            raise self.fault("TOML_VALUE", key, "Tulis nol atau jumlah yang positif.")
        return amount

    def day(self, key: str) -> date | None:
        """Return a date."""
        value = self._get(key)
        if value is None:
            return None
        if isinstance(value, datetime) or not isinstance(value, date):
            cure = f"Tulis tanggal tanpa tanda kutip: {key} = 2026-10-14."
            raise self.fault("TOML_TYPE", key, cure)
        return value

    def moment(self, key: str) -> datetime | None:
        """Return a local date and time."""
        value = self._get(key)
        if value is None:
            return None
        if not isinstance(value, datetime) or value.tzinfo is not None:
            cure = f"Tulis tanggal dan jam setempat tanpa zona waktu: {key} = 2026-08-01T10:00:00."
            raise self.fault("TOML_TYPE", key, cure)
        return value

    def table(self, key: str) -> TomlTable:
        """Return a table, empty when it is not given."""
        value = self._get(key)
        if value is None:
            value = {}
        if not isinstance(value, dict):
            raise self.fault("TOML_TYPE", key, f"Tulis sebagai tabel: [{self._prefix}{key}].")
        return TomlTable(self._file, f"{self._prefix}{key}.", value)

    def tables(self, key: str) -> list[TomlTable] | None:
        """Return a list of tables, ``None`` when it is not given."""
        value = self._get(key)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.fault(
                "TOML_TYPE", key, f"Tulis sebagai daftar tabel: [[{self._prefix}{key}]]."
            )
        return [self._item(key, number, item) for number, item in enumerate(value, start=1)]

    def _item(self, key: str, number: int, values: Mapping[str, object]) -> TomlTable:
        return TomlTable(self._file, f"{self._prefix}{key}[{number}].", values)

    def finish(self) -> None:
        """Refuse a key that was not asked for, and suggest the nearest one."""
        for key in self._values:
            if key not in self._asked:
                near = difflib.get_close_matches(key, sorted(self._asked), n=1)
                known = ", ".join(sorted(self._asked))
                cure = f"Mungkin maksudnya {near[0]}." if near else f"Yang dikenal: {known}."
                raise self.fault("TOML_KEY_UNKNOWN", key, cure)
