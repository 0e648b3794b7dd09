"""How a command ends: what it says of trouble, and with which exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

FINE, PARTLY, BAD, FAULT = 0, 1, 2, 70


def said(sentence: str) -> None:
    """Says one sentence to the person, apart from the output."""
    print(sentence, file=sys.stderr)


def ended_quietly() -> None:
    """After the reader of the output has gone: what is still in the buffers goes nowhere, also when Python ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def exit_code(accepted: int, rejected: Sequence[object]) -> int:
    """0 where every article was accepted, 1 where some were rejected, 2 where all were."""
    if not rejected:
        return FINE
    return PARTLY if accepted else BAD
