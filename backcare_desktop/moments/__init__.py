# SPDX-License-Identifier: MIT
"""Her moments with the program: choosing, following along, looking back.

Here windows meet stores: pages wish, these answer. Only `app` and this room know both
sides.
"""

from __future__ import annotations
