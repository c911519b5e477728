# SPDX-License-Identifier: MIT
"""What a picture may ask of the machine, and how large it is kept."""

from __future__ import annotations

MEBIBYTE = 1024 * 1024
MOST_BYTES = 20 * MEBIBYTE
MEGAPIXEL = 1_000_000
MOST_MEGAPIXELS = 50
"""A good phone makes 50; more are shown no sharper."""

FULL_BOX = (1600, 1200)
"""Pixels within which a picture is kept for the follow-along page: sharp enough on
its half of a large screen, 8 MB at the most."""
POSTER_BOX = (480, 360)
"""Pixels within which its first moment is kept for cards and corners."""

MOST_FRAMES = 1_000
MOST_ANIMATED_MEGAPIXELS = 300
"""All frames together: about as much as is decoded in two seconds."""
MOST_ANIMATION_BYTES = 24 * MEBIBYTE
"""Frames as they are kept; above that they become smaller, then fewer."""
LEAST_FRAME_MS = 66
"""15 pictures a second are smooth for what a body does slowly."""
LEAST_ANIMATION_PX = 480
"""Frames get fewer before they get smaller than this."""

MOST_VECTOR_BYTES = 5 * MEBIBYTE
MOST_ELEMENTS = 20_000
MOST_DEPTH = 100

CPU_S = 5
"""A picture that takes more of a processor would keep her waiting, and is refused."""
DEADLINE_S = 30.0
"""By the clock, where processor time cannot be limited: a busy machine is no fault of
the picture's, so it is many times as long."""
MEMORY_BYTES = 1024 * MEBIBYTE
"""For the process as a whole: 50 megapixels twice, Python and Qt."""
ALLOCATION_MEBIBYTES = 420
"""For one image: 50 megapixels with 16 bits a channel just fit."""
NICENESS = 10
"""The movement on the screen goes before."""

CACHE_BYTES = 100 * MEBIBYTE
"""What is kept on the disk; the longest unused goes first."""
RETRY_AFTER_S = 24 * 3600
"""A picture that was too slow may only have met a busy machine: it is tried again."""
