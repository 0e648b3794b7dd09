"""Language knowledge as data, checked when it is loaded."""

from hearsay.packs.morphology import Analysis, Morphology
from hearsay.packs.pack import DATA, Pack, Packs

__all__ = ["DATA", "Analysis", "Morphology", "Pack", "Packs"]
