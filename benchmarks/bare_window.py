# SPDX-License-Identifier: MIT
"""The least that a program with a window can be: shows one and prints its peak."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.memory import peak_mb

if __name__ == "__main__":
    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    sys.stdout.write(f"{peak_mb():.1f}\n")
