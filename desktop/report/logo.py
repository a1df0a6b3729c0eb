"""The picture of a letterhead: checked before it is kept, placed when it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, UnidentifiedImageError

MOST_BYTES = 512 * 1024
MOST_PIXELS = 4_000_000
_FORMATS = ("PNG", "JPEG")


class UnusableLogo(ValueError):
    """A picture that cannot stand in a letterhead; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture that can be printed; the size is in pixels."""

    data: bytes
    width: int
    height: int


def read_logo(data: bytes) -> Logo:
    """Return the picture; raises ``UnusableLogo`` (``TOO_LARGE``, ``NO_PICTURE``, ``TOO_MANY``).

    The whole picture is decoded once, so that a damaged file is refused here and not in print.
    """
    if len(data) > MOST_BYTES:
        raise UnusableLogo("TOO_LARGE")
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as picture:
            width, height = picture.size
            if width * height > MOST_PIXELS:
                raise UnusableLogo("TOO_MANY")
            picture.load()
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnusableLogo("NO_PICTURE") from error
    return Logo(data, width, height)
