"""Makes signed packs and manifests for tests, with keys of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop.domain.proof_text import fingerprint
from desktop.domain.signed_file import FileKind
from desktop.services.policy import Policy, plain_fingerprint
from desktop.services.signed_files import sign_file

PRIVATE = bytes(range(32))
OTHER_PRIVATE = bytes(range(1, 33))

JP_2027 = """
id = "jp.wage_ceiling"
title_id = "Batas atas upah JP"
title_en = "JP wage ceiling"
unit = "IDR/month"
verified_on = 2027-02-26
renew_by = 2028-03-01
values = [
  { from = 2027-03-01, value = 11600000, source = "Surat B/1/022027", article = "PP 45/2015 Pasal 29", confidence = "confirmed" },
]
"""  # noqa: E501 - as long as in the rules
JP_2026 = (
    JP_2027.replace("2027-03-01", "2026-03-01")
    .replace("11600000", "11086400")
    .replace("renew_by = 2028-03-01\n", "")
)
"""A correction of what holds since March 2026."""


def body_of(documents: Mapping[str, str] | None = None, **changes: object) -> dict[str, object]:
    """Return the body of a pack, by default one with the JP ceiling of 2027."""
    body: dict[str, object] = {
        "name": "jp-2027",
        "title": {"id": "Batas upah JP 2027", "en": "JP ceiling 2027"},
        "issued_on": "2027-02-26",
        "needs_program": "2026.11.0",
        "documents": dict(documents or {"rules/jp/wage_ceiling.toml": JP_2027}),
    }
    return body | changes


def pack_bytes(
    documents: Mapping[str, str] | None = None, key: bytes = PRIVATE, **changes: object
) -> bytes:
    """Return a signed pack."""
    return sign_file(FileKind.RULE_PACK, body_of(documents, **changes), key)


def write_pack(
    folder: Path,
    documents: Mapping[str, str] | None = None,
    key: bytes = PRIVATE,
    **changes: object,
) -> Path:
    """Write a signed pack and return its path."""
    path = folder / f"{changes.get('name', 'jp-2027')}.json"
    path.write_bytes(pack_bytes(documents, key, **changes))
    return path


def policy_for(*keys: bytes) -> Policy:
    """Return a policy that trusts these private keys, by default the first one."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    public = [
        Ed25519PrivateKey.from_private_bytes(key).public_key().public_bytes_raw()
        for key in keys or (PRIVATE,)
    ]
    return Policy(keys=frozenset(plain_fingerprint(fingerprint(key)) for key in public))


def announced(
    installer: bytes,
    version: str = "2099.3.0",
    name: str = "",
    packs: Sequence[Path] = (),
    key: bytes = PRIVATE,
) -> bytes:
    """Return a signed manifest for an installer and packs beside it."""
    body = {
        "version": version,
        "issued_on": "2027-03-02",
        "notes": {"id": "Batas upah 2027.", "en": "Ceilings of 2027."},
        "installer": _named(name or f"patuh-jamsos-{version}-setup.exe", installer),
        "packs": [_named(path.name, path.read_bytes()) for path in packs],
    }
    return sign_file(FileKind.MANIFEST, body, key)


def _named(name: str, data: bytes) -> dict[str, object]:
    return {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
