"""Makes what is signed by a key of the maker: packs of rules, and the news of a new program.

    PATUH_PACK_KEY             a file with an Ed25519 key (PEM), such as ``pack-key`` makes
    PATUH_PACK_PASSWORD_FILE   a file that holds its password, where it has one

What is made is read back at once by the readers of the program, so a slip is found here and not
in an office.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: E402
from cryptography.hazmat.primitives.serialization import (  # noqa: E402
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from desktop import __version__  # noqa: E402
from desktop.domain.law_difference import law_difference  # noqa: E402
from desktop.domain.packed_law import law_with_packs  # noqa: E402
from desktop.domain.proof_text import fingerprint  # noqa: E402
from desktop.domain.rule_pack import FIRST_READER, PackInUse, read_rule_pack  # noqa: E402
from desktop.domain.signed_file import FileKind, SignedFileRefused  # noqa: E402
from desktop.domain.texts.packs import (  # noqa: E402
    obligation_change_text,
    refusal_text,
    value_change_text,
)
from desktop.domain.update_manifest import read_manifest  # noqa: E402
from desktop.services.obligations import load_obligations  # noqa: E402
from desktop.services.rulebook import load_rulebook  # noqa: E402
from desktop.services.signed_files import digest, opened, sign_file  # noqa: E402
from desktop.services.updates import MANIFEST_NAME  # noqa: E402

KEY = "PATUH_PACK_KEY"
PASSWORD_FILE = "PATUH_PACK_PASSWORD_FILE"  # noqa: S105 - the name of a variable


def say(text: str) -> None:
    """Write one line to standard error."""
    print(text, file=sys.stderr, flush=True)


def make_key(path: Path) -> int:
    """Write a new key that only its owner may read, and say its fingerprint; return 0.

    Raises ``SystemExit`` where a file is: a key that is gone can sign nothing any more.
    """
    if path.exists():
        raise SystemExit(f"{path} exists already. Keys are never replaced; name another file.")
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
        stream.write(pem)
    say(f"{path}: keep it where nobody else reads it. Fingerprint to be told to offices:")
    print(fingerprint(key.public_key().public_bytes_raw()))
    return 0


def the_key() -> bytes:
    """Return the key that the environment names; raises ``SystemExit`` without one."""
    path = os.environ.get(KEY)
    if not path:
        raise SystemExit(f"Set {KEY} to the file of the key that signs.")
    given = os.environ.get(PASSWORD_FILE)
    password = Path(given).read_bytes().rstrip(b"\r\n") if given else None
    key = load_pem_private_key(Path(path).read_bytes(), password)
    if not isinstance(key, Ed25519PrivateKey):
        raise SystemExit(f"{path} holds no Ed25519 key.")
    return key.private_bytes_raw()


def make_rule_pack(folder: Path, target: Path) -> int:
    """Sign ``pack.toml`` with the documents beside it, and say what it changes; return 0 or 1.

    The documents lie in ``rules`` and ``obligations`` below ``folder``, as in ``resources``.
    """
    head = _head(folder / "pack.toml", "name", "title_id", "title_en", "issued_on")
    paths = sorted(path for path in folder.rglob("*.toml") if path.parent != folder)
    body = {
        "name": head["name"],
        "title": {"id": head["title_id"], "en": head["title_en"]},
        "issued_on": head["issued_on"].isoformat(),
        "needs_program": head.get("needs_program", FIRST_READER),
        "documents": {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths
        },
    }
    data = sign_file(FileKind.RULE_PACK, body, the_key())
    try:
        sentences = changes_of(data)
    except SignedFileRefused as fault:
        say(refusal_text(fault.code, fault.facts, "en"))
        return 1
    target.write_bytes(data)
    say(f"{target}: {len(data)} bytes, SHA-256 {digest(data)}")
    print(*sentences, sep="\n")
    return 0


def changes_of(data: bytes) -> list[str]:
    """Return what a pack changes in the law that is shipped; raises ``SignedFileRefused``."""
    signed = opened(data, FileKind.RULE_PACK)
    pack = read_rule_pack(signed.body, __version__)
    book, obligations = load_rulebook(), load_obligations()
    used = PackInUse(
        pack=pack, digest=digest(data), key_fingerprint=fingerprint(signed.key), keep_before=None
    )
    law = law_with_packs(book, obligations, [used])
    for _pack, fault in law.refused:
        raise fault
    found = law_difference(book.rules, law.book.rules, obligations, law.obligations, pack.issued_on)
    sentences = [value_change_text(item, "en") for item in found.values]
    return sentences + [obligation_change_text(item, "en") for item in found.obligations]


def make_manifest(installer: Path, notes: Path, packs: list[Path]) -> int:
    """Write the signed news beside an installer; packs must lie in the same folder; return 0 or 1.

    ``notes`` is a TOML file with ``version``, ``issued_on``, ``notes_id`` and ``notes_en``.
    """
    if any(pack.resolve().parent != installer.resolve().parent for pack in packs):
        say("Packs must lie beside the installer: offices look for them there.")
        return 1
    head = _head(notes, "version", "issued_on", "notes_id", "notes_en")
    body = {
        "version": head["version"],
        "issued_on": head["issued_on"].isoformat(),
        "notes": {"id": head["notes_id"], "en": head["notes_en"]},
        "installer": _named(installer),
        "packs": [_named(pack) for pack in packs],
    }
    data = sign_file(FileKind.MANIFEST, body, the_key())
    try:
        read_manifest(opened(data, FileKind.MANIFEST).body)
    except SignedFileRefused as fault:
        say(refusal_text(fault.code, fault.facts, "en"))
        return 1
    target = installer.with_name(MANIFEST_NAME)
    target.write_bytes(data)
    say(f"{target}: version {head['version']}")
    return 0


def _head(path: Path, *keys: str) -> dict[str, Any]:
    """Return a TOML file; raises ``SystemExit`` with a sentence where it does not say enough."""
    if not path.is_file():
        raise SystemExit(f"{path} is missing.")
    try:
        head = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as fault:
        raise SystemExit(f"{path}: {fault}") from fault
    lacking = [key for key in keys if key not in head]
    if lacking:
        raise SystemExit(f"{path} lacks {', '.join(lacking)}.")
    return head


def _named(path: Path) -> dict[str, object]:
    with path.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    return {"name": path.name, "size": path.stat().st_size, "sha256": sha256}
