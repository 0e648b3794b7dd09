"""The constructions: for a cue, the drafts of the statements that it makes where it stands."""

from __future__ import annotations

from hearsay.read.attribution.clauses import Clauses
from hearsay.read.attribution.drafts import Cue, Draft


class Constructions(Clauses):
    """Makes the drafts of one unit: tries the constructions in order, and says why where none fits."""

    def drafts(self, cue: Cue) -> list[Draft]:
        """The drafts of `cue` in the first construction that fits; none where nothing fits."""
        order = (
            self._label, self._as, self._clause, self._quoted, self._adposition, self._impersonal, self._colon,
            self._reference, self._infinitive, self._citing, self._relay, self._noun, self._parenthetical, self._object,
            self._bare, self._hearsay,
        )  # fmt: skip
        if self._opens_aside(cue):
            return self._aside(cue)
        for construction in order if cue.verb_form != "Pass" else (self._impersonal, self._done_by):
            if found := construction(cue):
                if found[0].source is not None and found[0].construction not in ("adposition", "citing", "relay"):
                    self._spoke = found[0].source
                return found
        for rule in cue.rules:
            self._silent(rule, cue.span, f"nothing here has the shape of the construction {rule.construction}")
        return []
