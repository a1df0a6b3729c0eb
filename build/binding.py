"""What Qt's binding carries of Python inside its own library, compiled to lie beside it.

The library holds a dozen modules as text and compiles them whenever it is loaded, a fifteenth of
the start of the frozen program. It takes them from a folder ``files.dir`` beside itself where
there is one. Run by desktop.spec in a process of its own, so that the build loads no Qt.
"""

from __future__ import annotations

import py_compile
import subprocess
import sys
from pathlib import Path

PLACE = "shiboken6/files.dir"
"""Where the binding looks, by its path inside the bundle."""

_UNPACK = """
import sys
import PySide6.QtCore
archive = sys.modules["shibokensupport.signature.loader"].__spec__.loader.zfile
archive.extractall(sys.argv[1], [name for name in archive.namelist() if name.endswith(".py")])
"""


def compiled(folder: Path) -> list[tuple[str, str]]:
    """Write the modules into ``folder`` without their text; return each with its place.

    They are taken as they are, whatever time their files bear: their text is not handed out.
    """
    texts = folder / "text"
    subprocess.run([sys.executable, "-c", _UNPACK, str(texts)], check=True)
    entries = []
    for text in sorted(texts.rglob("*.py")):
        name = text.relative_to(texts)
        made = folder / "compiled" / name.with_suffix(".pyc")
        py_compile.compile(
            str(text),
            str(made),
            dfile=name.as_posix(),
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        entries.append((str(made), (Path(PLACE) / name.parent).as_posix()))
    return entries
