"""The questions as scripts, one for each quiz, for the page that mixes them.

A page that is opened from a folder may not fetch files, but it may run scripts that lie beside it;
so the questions of each quiz are one, which the page asks for when its area is chosen.
"""

import json
import re
from collections.abc import Iterator

from macros.model.content import Content
from macros.render import Renderer
from macros.views.quizzes import questions_of

FOLDER = "data/quiz"
"""Where the scripts lie in the site."""
HANDS_OVER = "handbookQuestions"
"""The page's function that each script calls."""
PAGE = "utbildning/quiz/blandat/index.html"
"""The page that asks for them, from which their links lead."""


def question_scripts(content: Content, renderer: Renderer) -> Iterator[tuple[str, str]]:
    """Each script: its path in the site, and its text."""
    for quiz in content.quizzes:
        items = questions_of(content, quiz)
        html = renderer.render("quiz_parts.html.jinja", PAGE, items=items)
        told = json.dumps([quiz.id, re.sub(r"\n+", "\n", html)], ensure_ascii=False)
        yield f"{FOLDER}/{quiz.id}.js", f"{HANDS_OVER}(...{told});\n"
