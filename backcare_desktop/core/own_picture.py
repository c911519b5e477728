# SPDX-License-Identifier: MIT
"""A picture of the author's own, shown in place of the figure."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Discriminator, StringConstraints, Tag

from backcare_desktop.core.authored import Authored

PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif")

IMAGE_OR_POSES = (
    "`image` takes the place of the figure, so it cannot have `poses`; "
    "take one of the two out"
)


def _beside_the_file(name: str) -> str:
    if name.startswith(".") or any(mark in name for mark in "/\\:\0"):
        raise ValueError("a picture lies beside the file; write its bare name")
    if not name.lower().endswith(PICTURE_ENDINGS):
        raise ValueError(f"a picture ends in {', '.join(PICTURE_ENDINGS)}")
    return name


PictureName = Annotated[
    str,
    StringConstraints(min_length=1, max_length=120),
    AfterValidator(_beside_the_file),
]
"""A picture beside the file that names it: no folder, no absolute path, no URL."""


class OwnImage(Authored):
    """A picture and how it is shown.

    Attributes:
        mirror: turn it round when the left side works. Letters and clocks would be
            turned too, so only its author can ask for that.
    """

    file: PictureName
    mirror: bool = False


def _kind_of_entry(written: Any) -> str:
    return "group" if isinstance(written, dict | OwnImage) else "name"


ImageEntry = Annotated[
    Annotated[PictureName, Tag("name")] | Annotated[OwnImage, Tag("group")],
    Discriminator(_kind_of_entry),
]
"""The bare name of a picture, or `{file: name, mirror: true}`."""


def own_image(entry: str | OwnImage | None) -> OwnImage | None:
    """What an entry of `image` stands for."""
    return OwnImage(file=entry) if isinstance(entry, str) else entry
