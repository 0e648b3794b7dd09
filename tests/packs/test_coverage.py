"""What `hearsay languages` shows of how well a pack reads."""

from __future__ import annotations

from pathlib import Path

from hearsay.packs import Packs
from hearsay.packs.coverage import scores


def test_every_pack_has_been_measured() -> None:
    """The committed table has a row for each language, and shares between 0 and 1."""
    found = scores()
    assert set(found) == set(Packs().codes)
    for row in found.values():
        assert all(0 <= (row[what] or 0) <= 1 for what in ("statement", "sourced", "figures", "times"))


def test_packs_that_nobody_measured_have_no_scores(tmp_path: Path) -> None:
    """A folder without a table is no error."""
    assert scores(tmp_path) == {}
