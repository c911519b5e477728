# SPDX-License-Identifier: MIT
"""Printed handouts: pages, words that a search finds, shapes, and whole steps."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor

from backcare_desktop.core.compiler import compile_routine
from backcare_desktop.core.handout_making import handout_of
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage
from backcare_desktop.ui.paper.handout_footer import footer
from backcare_desktop.ui.paper.handout_pages import handout_pages
from backcare_desktop.ui.paper.handout_pdf import handout_pdf
from backcare_desktop.ui.paper.sheet import Paper, sheet_of
from tests.ui.paper.conftest import Printed

if TYPE_CHECKING:
    from backcare_desktop.core.handout import Handout
    from backcare_desktop.storage.shelf import Shelf
    from backcare_desktop.ui.figure.stage import FigureStage

NAMES = (
    *("morning-loosener", "midday-break", "late-afternoon", "evening-walk"),
    *("evening-breathing", "flare-relief", "before-early-strength"),
    *("desk-and-standing", "easy-day"),
)
PEOPLE = {
    "as written": AS_WRITTEN,
    "week 16": Profile(Stage.PREGNANT, 16 * 7),
    "week 32": Profile(Stage.PREGNANT, 32 * 7),
    "pgp": Profile(Stage.PREGNANT, 24 * 7, pelvic_girdle_pain=True),
}
MOST_BYTES = 400_000
"""A page of pixels alone would be larger."""
LONG = "Breathe out slowly and let your shoulders sink towards the floor. " * 8


def handout(shelf: Shelf, name: str, profile: Profile = AS_WRITTEN) -> Handout:
    """What is printed of a shipped routine."""
    routine = shelf.library.routines[name].routine
    exercises = shelf.library.exercises
    timeline = compile_routine(name, routine, exercises, profile)
    return handout_of(routine, timeline, exercises, profile)


def unbroken(text: str) -> str:
    """Text with plain spaces only."""
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.mark.parametrize(("name", "who"), list(product(NAMES, PEOPLE)))
def test_every_word_is_there_to_be_found(
    shelf: Shelf, paper_stage: FigureStage, name: str, who: str
) -> None:
    """Title, doses, sentences, changes, when to stop, and the number of each page."""
    what = handout(shelf, name, PEOPLE[who])
    printed = Printed(handout_pdf(what, paper_stage, Paper.A4))
    assert 1 <= printed.pages <= 3
    text = unbroken(printed.whole_text())
    wanted = [what.title, what.length_and_time, what.whom, what.summary]
    wanted += [*what.changes, *what.at_hand, *what.finish]
    for step in what.steps:
        wanted += [step.title, step.dose, step.breath, step.note, *step.how]
        wanted += [*step.comfort, *step.caution, *(p.words for p in step.pictures)]
    for words in wanted:
        assert unbroken(words) in text
    for page in range(printed.pages):
        foot = unbroken(printed.text(page))
        assert "General information, not medical advice." in foot
        assert f"Page {page + 1} of {printed.pages}" in foot
        assert all(unbroken(signs) in foot for _whom, signs in what.stop)


@pytest.mark.parametrize(
    ("paper", "size_pt"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))]
)
def test_the_pages_have_the_size_of_the_paper(
    shelf: Shelf, paper_stage: FigureStage, paper: Paper, size_pt: tuple[int, int]
) -> None:
    """Every page, to the point."""
    printed = Printed(handout_pdf(handout(shelf, "easy-day"), paper_stage, paper))
    sizes = {printed.size_pt(page) for page in range(printed.pages)}
    assert sizes == {size_pt}


@pytest.mark.parametrize(("name", "paper"), list(product(NAMES, Paper)))
def test_it_is_shapes_and_letters(
    shelf: Shelf, paper_stage: FigureStage, name: str, paper: Paper
) -> None:
    """The only pixels are those of one soft shadow; the typeface is in the file."""
    content = handout_pdf(handout(shelf, name), paper_stage, paper)
    assert len(content) < MOST_BYTES
    found = re.findall(rb"/Subtype /Image\s+/Width (\d+)\s+/Height (\d+)", content)
    assert {(int(width), int(height)) for width, height in found} <= {(96, 96)}
    assert len(found) <= 2
    assert b"/FontFile" in content
    assert b"NunitoSans" in content


@pytest.mark.parametrize(("name", "who"), list(product(NAMES, PEOPLE)))
def test_no_step_is_split(
    shelf: Shelf, paper_stage: FigureStage, name: str, who: str
) -> None:
    """Title, dose and last word of a step stand on the same page."""
    what = handout(shelf, name, PEOPLE[who])
    for paper in Paper:
        printed = Printed(handout_pdf(what, paper_stage, paper))
        pages = [unbroken(printed.text(page)) for page in range(printed.pages)]
        for step in what.steps:
            last = (*step.how, *step.comfort, *step.caution)[-1]
            parts = [f"{step.number} {step.title}", step.breath, last]
            assert any(all(unbroken(part) in page for part in parts) for page in pages)


@pytest.mark.parametrize(("name", "paper"), list(product(NAMES, Paper)))
def test_nothing_leaves_the_page(
    shelf: Shelf, paper_stage: FigureStage, name: str, paper: Paper
) -> None:
    """No piece reaches into the foot, and the margins stay white."""
    what = handout(shelf, name)
    sheet = sheet_of(paper)
    pages = handout_pages(what, paper_stage, sheet)
    assert all(page.left >= 0 for page in pages)
    printed = Printed(handout_pdf(what, paper_stage, paper))
    for page in range(printed.pages):
        width, height = printed.size_pt(page)
        image = printed.document.render(page, QSize(width, height))
        clear = QColor(Qt.GlobalColor.transparent).rgba()
        ink = [
            (x, y)
            for y in range(height)
            for x in (*range(36), *range(width - 36, width))
            if image.pixel(x, y) != clear
        ]
        assert ink == []


def test_a_text_longer_than_a_page_flows_on(
    shelf: Shelf, paper_stage: FigureStage
) -> None:
    """An author may write a lot: everything is printed, on as many pages as needed."""
    what = handout(shelf, "flare-relief")
    (part,) = what.parts
    (step,) = what.steps
    numbered = tuple(f"Line {number}. {LONG}" for number in range(12))
    long_step = replace(step, how=numbered, comfort=numbered, caution=numbered)
    long = replace(what, parts=(replace(part, entries=(long_step,)),))
    printed = Printed(handout_pdf(long, paper_stage, Paper.LETTER))
    text = unbroken(printed.whole_text())
    assert printed.pages > 1
    assert all(text.count(f"Line {number}.") == 3 for number in range(12))
    sheet = sheet_of(Paper.LETTER)
    assert all(page.left >= 0 for page in handout_pages(long, paper_stage, sheet))


def test_a_word_without_end_stays_on_the_page(
    shelf: Shelf, paper_stage: FigureStage
) -> None:
    """It is broken rather than cut off."""
    what = replace(handout(shelf, "flare-relief"), title="W" * 60)
    printed = Printed(handout_pdf(what, paper_stage, Paper.A4))
    assert printed.text(0).count("W") >= 60


def test_no_date_stands_on_it_unless_one_is_given(
    shelf: Shelf, paper_stage: FigureStage
) -> None:
    """A sheet on the fridge is as good next month."""
    what = handout(shelf, "evening-walk")
    plain = Printed(handout_pdf(what, paper_stage, Paper.A4))
    dated = Printed(handout_pdf(what, paper_stage, Paper.A4, "Printed on 3 May."))
    assert not re.search(r"20\d\d", plain.whole_text())
    assert "Printed on 3 May." in dated.whole_text()


def test_the_foot_grows_with_its_words(shelf: Shelf) -> None:
    """The room for the steps is what the foot leaves, however narrow the paper is."""
    what = handout(shelf, "evening-walk")
    wide, narrow = (footer(what, width, 1, 1, "") for width in (5000, 2500))
    assert narrow.height > wide.height


def test_a_single_exercise_is_set_large(shelf: Shelf, paper_stage: FigureStage) -> None:
    """One page for one exercise, with boxes to tick; four exercises take two."""
    alone = Printed(handout_pdf(handout(shelf, "flare-relief"), paper_stage, Paper.A4))
    assert alone.pages == 1
    assert "Mark the days" in alone.whole_text()
    several = handout(shelf, "late-afternoon")
    assert Printed(handout_pdf(several, paper_stage, Paper.A4)).pages == 2
