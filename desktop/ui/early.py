"""Numbers of Qt's names, for what is made before the window is first painted.

Whoever asks Qt for the first of these names has all hundred enumerations of their namespace made:
fifteen milliseconds, a fourteenth of the start. Properties take the numbers as well; a test holds
each equal to its name. Later code says ``Qt.…`` as ever.
"""

from __future__ import annotations

PLAIN_TEXT = 0
"""``Qt.TextFormat.PlainText`` for ``textFormat``."""
NO_FOCUS = 0
"""``Qt.FocusPolicy.NoFocus`` for ``focusPolicy``."""
STRONG_FOCUS = 11
"""``Qt.FocusPolicy.StrongFocus`` for ``focusPolicy``."""
NO_SCROLL_BAR = 1
"""``Qt.ScrollBarPolicy.ScrollBarAlwaysOff`` for ``horizontalScrollBarPolicy``."""
RIGHT_IN_THE_MIDDLE = 0x82
"""``Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter`` for ``alignment``."""
RIGHT_TO_LEFT = 1
"""``Qt.LayoutDirection.RightToLeft`` for ``layoutDirection``."""
