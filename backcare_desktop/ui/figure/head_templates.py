# SPDX-License-Identifier: MIT
"""Shapes of the head drawn by hand, in cm, from the side and from the front.

The origin is the top of the neck, y goes to the crown; from the side x goes to
the face. Names that end in AHEAD are seen from the front.
"""

from __future__ import annotations

from typing import Final

from backcare_desktop.ui.figure.templates import cloud, drawn, ellipse

HEAD: Final = drawn(
    "M 7,12.6 C 8.6,10.6 9.3,8.2 9.1,6.2 C 9,5.4 9,4.8 9.3,4.1 "
    "C 9.8,2.7 10.7,1.5 11,0.8 C 11.2,0.2 10.8,-0.4 10,-0.6 "
    "C 9.7,-0.8 9.7,-1.2 9.9,-1.6 C 10.2,-2.1 10.1,-2.5 9.7,-2.8 "
    "C 10,-3.2 9.9,-3.8 9.4,-4.1 C 9.2,-4.5 9.3,-5 9.2,-5.6 "
    "C 9,-7 7.6,-7.6 6.2,-7.3 C 3.8,-6.7 1.4,-5.2 0.2,-3.2 L -4,-1 "
    "C -5,6 0,13 7,12.6 Z"
)
HAIR: Final = drawn(
    "M 8.1,11.4 C 6.6,15 2.2,16.6 -2,15.6 C -7.6,14.2 -10.4,9.4 -9.8,4.6 "
    "C -9.4,0.8 -7.4,-2.6 -4.2,-4 C -2.8,-4.5 -1.6,-3.6 -1,-2.2 "
    "C -0.6,-0.8 -0.4,0.6 0.2,1.6 C 1.2,3.2 2.6,3.6 3.2,5.4 "
    "C 4,8 6,9.8 8.1,11.4 Z"
)
HAIR_SHINE: Final = drawn("M -7.2,7.5 C -5,11.5 -1,13.2 3.6,12.6")
EAR: Final = drawn(
    "M -0.9,2.2 C -0.6,3.6 1.4,3.5 1.5,1.9 C 1.6,0.6 0.6,-0.4 0.3,-1.3 "
    "C 0,-2 -1,-1.6 -0.9,-0.6 Z"
)
EAR_LINE: Final = drawn("M -0.2,2 C 0.2,2.7 1,2.2 0.8,1.2")
EYE: Final = drawn("M 6,3.6 C 6.5,2.9 7.5,2.8 8.1,3.3")
BROW: Final = drawn("M 5.7,6.2 C 6.4,6.8 7.5,6.8 8.3,6.2")
MOUTH: Final = drawn("M 9.5,-2.8 C 8.9,-3 8.3,-2.9 7.8,-2.3")
BLUSH: Final = ellipse(5.9, -0.6, 1.9, 1.35)
BUN: Final = ellipse(-9.4, 13.0, 5.0, 5.0)
BUN_SHINE: Final = drawn("M -12.6,14.2 C -12,16.2 -10.2,17 -8.4,16.6")
BOB: Final = drawn(
    "M 8.1,11.4 C 6.6,15.2 2.2,16.8 -2,15.8 C -8,14.4 -11.2,9.4 -11,3.6 "
    "C -10.9,-0.4 -10.6,-4 -8.6,-6.6 C -5.4,-7 -0.8,-6.8 1.6,-4.6 "
    "C 2.6,-2.6 2.2,-0.6 2.2,1.4 C 2.3,3.4 2.8,4.4 3.2,5.6 C 4,8 6,9.8 8.1,11.4 "
    "Z"
)
TAIL_AT: Final = (-8.6, 10.4)
"""Where a ponytail is tied, from the side."""
TAIL: Final = drawn(
    "M -1.2,1.8 C -4.4,1.6 -6.4,-2.2 -6,-7 C -5.6,-12.4 -3.4,-15.6 -3.8,-21.4 "
    "C -0.6,-18.6 1.6,-14 1.4,-8.6 C 1.3,-4.6 1.8,-1.6 1.6,0.6 "
    "C 1.2,1.8 0,2.2 -1.2,1.8 Z"
)
"""A ponytail that hangs from its tie at the origin."""
TAIL_SHINE: Final = drawn("M -3.4,-2.4 C -4,-6.4 -2.6,-10.4 -2.2,-14.6")
TAIL_TIE: Final = ellipse(-0.2, 0.4, 1.5, 1.3)
CURLS: Final = cloud((-1.8, 6.6), (7.6, 7.8), (48, 236), 4.2, 11)
CURLS_SHINE: Final = (
    drawn("M -8.2,10.4 C -7.4,13 -5.4,14.6 -3.2,14.8"),
    drawn("M -9.4,3.6 C -9.8,5.4 -9.4,7 -8.6,8"),
    drawn("M -1,12.2 C 0.6,13.2 2.6,13 3.8,12"),
)
SCARF: Final = drawn(
    "M 8.4,11 C 7,15.6 2.4,17 -2.2,16 C -8.2,14.6 -11.2,9.6 -10.6,4.2 "
    "C -10.2,0.4 -8.2,-3.4 -6.4,-6.4 C -3,-9.4 2.6,-10.2 6.4,-8.6 "
    "C 7.4,-8.2 7.6,-7.6 6.6,-7 C 3.8,-5.4 2,-2 2.4,2 C 2.7,5.6 4.6,9.4 8.4,11 "
    "Z"
)
SCARF_FOLDS: Final = (
    drawn("M -1,13.4 C -3.6,8.4 -3.2,1.2 1.4,-6.2"),
    drawn("M -6.8,9 C -7,3.6 -5.2,-1.6 -1.6,-6.8"),
)

HAIR_AHEAD: Final = drawn(
    "M -9.2,3 C -10.2,12 -6,17.2 0,17.2 C 6,17.2 10.2,12 9.2,3 "
    "C 8.8,-1.5 6.4,-4 0,-4 C -6.4,-4 -8.8,-1.5 -9.2,3 Z"
)
FACE_AHEAD: Final = drawn(
    "M -7.4,5 C -7.6,-1 -6,-4.8 -2.8,-6.9 C -1.2,-7.9 1.2,-7.9 2.8,-6.9 "
    "C 6,-4.8 7.6,-1 7.4,5 C 7.2,10 4.6,12.6 0,12.6 C -4.6,12.6 -7.2,10 -7.4,5 "
    "Z"
)
FRINGE_AHEAD: Final = drawn(
    "M -8,2.4 C -6.8,5.6 -5.2,8.6 1.8,11.2 C 5,9.2 6.8,6 8,2.4 "
    "C 9.4,10 6,14.4 0,14.4 C -6,14.4 -9.4,10 -8,2.4 Z"
)
EYES_AHEAD: Final = (
    drawn("M -4.7,2.6 C -4.1,1.7 -2.6,1.6 -1.9,2.4"),
    drawn("M 4.7,2.6 C 4.1,1.7 2.6,1.6 1.9,2.4"),
)
BROWS_AHEAD: Final = (
    drawn("M -5,5 C -4.2,5.8 -2.8,5.8 -1.9,5.2"),
    drawn("M 5,5 C 4.2,5.8 2.8,5.8 1.9,5.2"),
)
NOSE_AHEAD: Final = drawn("M -0.7,-0.7 C -0.3,-1.3 0.5,-1.3 0.9,-0.8")
MOUTH_AHEAD: Final = drawn("M -1.9,-3.7 C -1.1,-4.7 1.1,-4.7 1.9,-3.7")
BUN_AHEAD: Final = ellipse(-1.5, 19.2, 5.2, 4.8)
TAIL_AT_AHEAD: Final = (5.6, -0.6)
"""Where a ponytail comes from behind the neck, on the side that is seen more."""
CURLS_AHEAD: Final = cloud((0, 7.0), (8.4, 8.6), (-28, 208), 4.4, 13)
CURLY_FRINGE_AHEAD: Final = cloud((0, 4.2), (7.4, 8.4), (20, 160), 2.9, 8)
BOB_AHEAD: Final = drawn(
    "M -9,-4.6 C -11,2 -10.8,17.4 0,17.4 C 10.8,17.4 11,2 9,-4.6 "
    "C 8.6,-6 6,-6.2 4.4,-5.6 L -4.4,-5.6 C -6,-6.2 -8.6,-6 -9,-4.6 Z"
)
SCARF_AHEAD: Final = drawn(
    "M -8.8,3 C -10,12 -6,17.6 0,17.6 C 6,17.6 10,12 8.8,3 "
    "C 8.6,-2 8.2,-6 7.6,-9.6 C 4,-12 -4,-12 -7.6,-9.6 C -8.2,-6 -8.6,-2 -8.8,3 "
    "Z"
)
SCARF_FACE_AHEAD: Final = drawn(
    "M -6.9,4.4 C -7,-1 -5.6,-4.6 -2.6,-6.3 C -1.2,-7.1 1.2,-7.1 2.6,-6.3 "
    "C 5.6,-4.6 7,-1 6.9,4.4 C 6.6,8.8 4,10.8 0,10.8 "
    "C -4,10.8 -6.6,8.8 -6.9,4.4 Z"
)
SCARF_FOLD_AHEAD: Final = drawn("M -6.6,-5 C -4.6,-8.6 2,-10 6,-8.4")
