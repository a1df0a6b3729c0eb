"""Reference lists for the interface: kinds of business by risk group, provinces, regencies."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from desktop.paths import resource_path


@dataclass(frozen=True, slots=True)
class BusinessKind:
    """One of the 191 kinds of business of PP 82/2019 Lampiran I with its JKK risk group."""

    group: int
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Region:
    """A province or a regency with its code."""

    code: str
    name: str


def business_kinds() -> tuple[BusinessKind, ...]:
    """Return the kinds of business; a proposal only, BPJS sets the group."""
    document = _read("jkk_risk_groups.toml")
    return tuple(
        BusinessKind(int(item["group"]), item["code"], item["name"])
        for item in document["business"]
    )


def provinces() -> tuple[Region, ...]:
    """Return the 38 provinces."""
    return _regions("province")


def regencies() -> tuple[Region, ...]:
    """Return the regencies and cities that are tabulated: those of Lampung."""
    return _regions("regency")


def _regions(kind: str) -> tuple[Region, ...]:
    return tuple(Region(item["code"], item["name"]) for item in _read("regions.toml")[kind])


@cache
def _read(name: str) -> dict[str, list[dict[str, str]]]:
    text = resource_path("reference", name).read_text(encoding="utf-8")
    return dict(tomllib.loads(text))
