"""What a release is called and made of: version, time stamps, checksums, bill of materials."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
PROGRAM = DIST / "program"
RELEASE = DIST / "release"
CHECKSUMS = "SHA256SUMS"
BILL = "bom.cdx.json"
FILE_PARTS = {
    "fonts": ("Noto Sans", "OFL-1.1"),
    "icons": ("Lucide", "ISC"),
    "colour": ("sRGB.icc", "Zlib"),
}
"""Parts of others that are shipped as files, by their folder in ``resources``."""
_PART_FILES = {".ttf", ".svg", ".icc"}


def version(root: Path = ROOT) -> str:
    """Return the version of the program, for example ``2026.11.0``."""
    text = (root / "desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("desktop/__init__.py states no version such as 2026.11.0")
    return found.group(1)


def version_numbers(text: str) -> tuple[int, int, int, int]:
    """Return the version as Windows wants it: four numbers."""
    year, month, patch = map(int, text.split("."))
    return (year, month, patch, 0)


def epoch() -> int:
    """Return the one time stamp of a build: given by SOURCE_DATE_EPOCH, else the last commit's.

    Outside a git checkout it is the first day of the month that the version names.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    asked = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    ) if shutil.which("git") else None  # fmt: skip
    if asked is not None and asked.returncode == 0 and asked.stdout.strip():
        return int(asked.stdout)
    year, month, *_rest = version_numbers(version())
    return int(datetime(year, month, 1, tzinfo=UTC).timestamp())


def set_times(folder: Path, seconds: int) -> None:
    """Give every file and folder below ``folder`` the same time of change."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            os.utime(path, (seconds, seconds))


def installer_name(number: str, *, is_signed: bool) -> str:
    """Return the name of the installer; one that is not signed says so."""
    return f"PatuhJamsos-{number}-setup{'' if is_signed else '-unsigned'}.exe"


def bundle_name(number: str) -> str:
    """Return the name of the Linux bundle without its ending."""
    return f"patuh-jamsos-{number}-linux-x86_64"


def pack(folder: Path, target: Path, seconds: int) -> Path:
    """Write ``folder`` as a tar.xz that is the same for the same files: sorted, without owners."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = seconds
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with tarfile.open(target, "w:xz", preset=3, format=tarfile.PAX_FORMAT) as archive:
        for path in [folder, *sorted(folder.rglob("*"))]:
            name = str(path.relative_to(folder.parent))
            archive.add(path, name, recursive=False, filter=plain)
    return target


def checksum_lines(folder: Path) -> list[str]:
    """Return a line for each file of a release, as ``sha256sum --check`` reads them."""
    return [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}"
        for path in sorted(folder.iterdir())
        if path.is_file() and path.name != CHECKSUMS
    ]


def write_checksums(folder: Path) -> Path:
    """Write SHA256SUMS beside the files of a release."""
    target = folder / CHECKSUMS
    target.write_text("".join(f"{line}\n" for line in checksum_lines(folder)), encoding="utf-8")
    return target


def write_bill(target: Path) -> Path:
    """Write the bill of materials as CycloneDX: the program, what the lock names, and its files.

    The lock gives versions and hashes; fonts, icons and the colour profile lie in ``resources``.
    """
    lock = str(ROOT / "build" / "requirements.txt")
    command = [sys.executable, "-W", "ignore", "-m", "cyclonedx_py", "requirements", lock]
    command += ["--pyproject", str(ROOT / "pyproject.toml")]
    command += ["--output-reproducible", "--of", "JSON", "-o", str(target)]
    subprocess.run(command, check=True, stdout=sys.stderr)
    bill = json.loads(target.read_text(encoding="utf-8"))
    complete_bill(bill)
    target.write_text(json.dumps(bill, indent=2) + "\n", encoding="utf-8")
    return target


def complete_bill(bill: dict[str, Any]) -> None:
    """Add what no lock knows: the version of the program, and the parts that are files."""
    bill["metadata"]["component"]["version"] = version()
    for folder, (part, licence) in FILE_PARTS.items():
        files = sorted(
            p for p in (ROOT / "resources" / folder).iterdir() if p.suffix in _PART_FILES
        )
        digest = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
        bill["components"].append(
            {
                "bom-ref": f"resources-{folder}",
                "type": "library",
                "name": part,
                "licenses": [{"license": {"id": licence}}],
                "hashes": [{"alg": "SHA-256", "content": digest}],
            }
        )


def write_wheel(folder: Path, seconds: int) -> Path:
    """Build the wheel from a clean copy, so that nothing of the checkout slips in."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="patuh-jamsos-wheel-") as name:
        copy = Path(name) / "source"
        ignore = shutil.ignore_patterns("__pycache__", "*.pyc")
        for part in ("desktop", "resources", "build"):
            shutil.copytree(ROOT / part, copy / part, ignore=ignore)
        for part in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(ROOT / part, copy / part)
        command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index"]
        command += ["--no-build-isolation", "--disable-pip-version-check", "--wheel-dir", name]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(seconds)}
        subprocess.run([*command, str(copy)], check=True, env=environment, stdout=sys.stderr)
        (made,) = Path(name).glob("*.whl")
        return Path(shutil.copy(made, folder / made.name))


def try_wheel(wheel: Path) -> None:
    """Install the wheel by itself and let it try all its parts, far from the checkout."""
    with tempfile.TemporaryDirectory(prefix="patuh-jamsos-wheel-") as name:
        place = str(Path(name) / "installed")
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
        command += ["--disable-pip-version-check", "--target", place, str(wheel)]
        subprocess.run(command, check=True, stdout=sys.stderr)
        environment = {**os.environ, "PYTHONPATH": place, "XDG_DATA_HOME": name}
        command = [sys.executable, "-P", "-m", "desktop", "--smoke"]
        subprocess.run(command, check=True, cwd=name, env=environment, stdout=sys.stderr)
