"""What becomes of an input that cannot be read: a value with a reason, so that one bad file never stops the others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rejected:
    """An input that was left out. `name` is the article's name, or the path of the file or folder; `reason` is one
    sentence for a person that names the input and says what to do."""

    name: str
    reason: str

    def __str__(self) -> str:
        return self.reason
