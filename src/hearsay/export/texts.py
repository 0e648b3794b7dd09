"""The texts that annotations count in, written out one file an article."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from hearsay.model import Article

UNSAFE = re.compile(r'[\x00-\x1f\x7f%<>:"\\|?*]')  # not allowed in a file's name somewhere
LONGEST = 120  # characters of one part of a path; file systems allow 255 bytes


def text_path(name: str, folder: Path) -> Path:
    """The file below `folder` for the text of the article `name`: its path, never outside the folder, with what file
    systems refuse written as %3A, and ".txt" behind it unless it ends so already."""
    parts = [_part(p) for p in name.split("/") if p not in ("", ".", "..")] or ["article"]
    return folder.joinpath(*parts[:-1], parts[-1] if parts[-1].endswith(".txt") else parts[-1] + ".txt")


def write_text(article: Article, folder: Path) -> Path:
    """Writes the text that the offsets of the article's annotations count in (UTF-8, line ends as they are) and returns
    the file. Raises OSError."""
    path = text_path(article.name, folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(article.text.encode("utf-8"))
    return path


def _part(part: str) -> str:
    safe = UNSAFE.sub(lambda m: f"%{ord(m.group()):02X}", part)
    if len(safe) <= LONGEST:
        return safe
    return safe[: LONGEST - 17] + "-" + hashlib.sha256(part.encode("utf-8")).hexdigest()[:16]
