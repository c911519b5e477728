# SPDX-License-Identifier: MIT
"""The proportions of the woman: lengths of bones in centimetres, about 168 tall."""

from __future__ import annotations

from typing import Final

PELVIS_CM: Final = 11.5
LUMBAR_CM: Final = 14.5
MID_BACK_CM: Final = 14.0
UPPER_BACK_CM: Final = 12.5
NECK_CM: Final = 8.5

THIGH_CM: Final = 42.0
SHIN_CM: Final = 40.0
HEEL_CM: Final = 7.0
"""From the ankle joint down to the sole."""
FOOT_CM: Final = 17.0
"""From the ankle joint forward to the ball of the foot."""

UPPER_ARM_CM: Final = 28.0
FOREARM_CM: Final = 24.0
HAND_CM: Final = 16.0
PALM_CM: Final = 3.0
"""From the wrist joint down to the palm of a hand that leans on something."""

HIP_HALF_CM: Final = 8.0
SHOULDER_HALF_CM: Final = 13.2
SHOULDER_DROP_CM: Final = 6.2
"""From the base of the neck down to the line of the shoulders."""

BACK_CM: Final = (LUMBAR_CM, MID_BACK_CM, UPPER_BACK_CM)

REST_SPINE_DEG: Final = (-13.0, 9.0, 12.0)
"""The curve of a spine that stands at ease: `spine: [0, 0, 0]` means this."""
REST_NECK_DEG: Final = 13.0
REST_HEAD_DEG: Final = -20.0
