#!/usr/bin/env python3
"""Steps that are done by hand now and then: the texts of the window, and what is handed out.

    python3 build/make.py texts          bring desktop_en.ts up to the texts in the code
    python3 build/make.py qm FOLDER      compile the translations into FOLDER, for other tools
    python build/make.py check-data      read all law and obligations as the program does
    python build/make.py exe             the frozen program, in dist/program
    python build/make.py smoke           let it try all its parts
    python build/make.py installer       exe, smoke, and the installer (on Windows)
    python build/make.py installer FOLDER  the installer of a program that was built on Windows
    python build/make.py check-installer compile the installer and try it in Wine (on Linux)
    python build/make.py package [--windows-lab SCRIPT]  all that this system can make and check
    python build/make.py pack-key FILE   a new key that signs packs of rules and news
    python build/make.py rule-pack FOLDER FILE  sign pack.toml with the documents beside it
    python build/make.py manifest INSTALLER NOTES [PACK ...]  sign the news of a new program
    python build/make.py clean           remove dist

Results lie in dist/release. The program itself reads the .ts files, so neither of the first two
steps is part of running or packaging it. From ``check-data`` on the interpreter must be one that
has the locked packages: "python3 build/dev.py package" sees to that.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET  # the files are our own
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "resources" / "i18n"
ENGLISH = I18N / "desktop_en.ts"
USAGE = (
    "usage: python3 build/make.py texts | qm FOLDER | check-data | exe | smoke | "
    "installer [FOLDER] | check-installer | package [--windows-lab SCRIPT] | "
    "pack-key FILE | rule-pack FOLDER FILE | manifest INSTALLER NOTES [PACK ...] | clean"
)

_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="id_ID">
"""


class Text(NamedTuple):
    """One text of the window: where Qt looks for its translation, and what it says."""

    context: str
    source: str


def texts_in(tree: ast.Module) -> Iterator[Text]:
    """Yield every text inside ``tr``, ``translate`` and ``QT_TRANSLATE_NOOP``."""
    yield from _texts_below(tree, "")


def _texts_below(node: ast.AST, context: str) -> Iterator[Text]:
    if isinstance(node, ast.ClassDef):
        context = node.name
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        words = [
            argument.value
            for argument in node.args
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        ]
        if name == "tr" and words:
            yield Text(context, words[0])
        elif name in {"translate", "QT_TRANSLATE_NOOP"} and len(words) == 2:
            yield Text(*words)
    for child in ast.iter_child_nodes(node):
        yield from _texts_below(child, context)


def all_texts(root: Path = ROOT) -> list[Text]:
    """Return the texts of the window, each once, by context and in the order of the code."""
    found: dict[Text, None] = {}
    for path in sorted((root / "desktop" / "ui").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found.update(dict.fromkeys(texts_in(tree)))
    return sorted(found, key=lambda text: text.context)


def read_translations(path: Path) -> dict[Text, str]:
    """Return the translations of a ``.ts`` file, finished or not, by their text."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            key = Text(context.findtext("name", ""), message.findtext("source", ""))
            found[key] = message.findtext("translation", "")
    return found


def render_ts(texts: list[Text], translations: dict[Text, str]) -> str:
    """Return a ``.ts`` file with these texts; what has no translation is marked unfinished."""
    lines = []
    former = None
    for text in texts:
        if text.context != former:
            lines += ["</context>"] if former is not None else []
            lines += ["<context>", f"    <name>{escape(text.context)}</name>"]
            former = text.context
        said = translations.get(text, "")
        mark = "" if said else ' type="unfinished"'
        lines += [
            "    <message>",
            f"        <source>{escape(text.source)}</source>",
            f"        <translation{mark}>{escape(said)}</translation>",
            "    </message>",
        ]
    lines += ["</context>"] if former is not None else []
    return _HEAD + "".join(f"{line}\n" for line in lines) + "</TS>\n"


def update_texts() -> int:
    """Add new texts to desktop_en.ts, take out those that are gone; return how many lack words."""
    texts = all_texts()
    translations = read_translations(ENGLISH) if ENGLISH.exists() else {}
    ENGLISH.write_text(render_ts(texts, translations), encoding="utf-8", newline="\n")
    return sum(not translations.get(text) for text in texts)


def compile_translations(folder: Path) -> list[Path]:
    """Compile every ``.ts`` file into ``folder`` with the tool of PySide6; return what it wrote."""
    folder.mkdir(parents=True, exist_ok=True)
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    made = []
    for source in sorted(I18N.glob("*.ts")):
        target = folder / f"{source.stem}.qm"
        subprocess.run([tool, source, "-qm", target], check=True, capture_output=True)
        made.append(target)
    return made


def main(arguments: list[str]) -> int:
    """Do one step; return the exit code."""
    match arguments:
        case ["texts"]:
            print(f"{update_texts()} texts of {ENGLISH.name} have no English yet")
            return 0
        case ["qm", folder]:
            print(*compile_translations(Path(folder)), sep="\n")
            return 0
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    import package  # it and its companions lie beside this script

    code = package.do(arguments)
    if code is None:
        print(USAGE, file=sys.stderr)
        return 2
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
