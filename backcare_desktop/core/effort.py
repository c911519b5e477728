# SPDX-License-Identifier: MIT
"""Pictures without the arrow and the glow, for whoever wants to see her alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.core.picture import Blend, Picture

if TYPE_CHECKING:
    from backcare_desktop.core.picture import Shown


def without_effort(shown: Shown | Blend) -> Shown | Blend:
    """The same moment, without what points at the work."""
    if isinstance(shown, Blend):
        return replace(shown, before=_plain(shown.before), after=_plain(shown.after))
    return _plain(shown)


def _plain(shown: Shown) -> Shown:
    if isinstance(shown, Picture) and shown.shows_effort:
        return replace(shown, shows_effort=False)
    return shown
