"""What the commands say: JSON on standard output, all else on standard error."""

from __future__ import annotations

import json
import os
import sys

DONE = 0


def say(text: str) -> None:
    """Write one line to standard error, which a program without console does not have."""
    if sys.stderr is not None:
        print(text, file=sys.stderr)


def print_json(document: object) -> None:
    """Write a document to standard output."""
    print(json.dumps(document, ensure_ascii=False, indent=2))


def forget_output() -> None:
    """Let what is left to write go nowhere: who read it, as ``head`` does, has had enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
