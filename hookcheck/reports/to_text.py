"""The terminal report: read in five seconds by somebody about to upload a video."""

from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hookcheck.core.capture import ConceptMatch, Contradiction
from hookcheck.core.result import ScanResult, VideoFailure, VideoResult
from hookcheck.core.verdict import Outcome, View
from hookcheck.reports.advice import to_act_on
from hookcheck.reports.escaping import file_name, one_line
from hookcheck.reports.sentences import Sentences, load_sentences
from hookcheck.reports.wording import (
    ConceptRow,
    completing_words,
    concept_outcome,
    concept_rows,
    concept_sentence,
    marks_words,
    report_language,
    score_words,
    shared_folder,
    sound_words,
    told,
    total_sentence,
    verdict_sentence,
    view_sentence,
    worst_first,
)

# Cyan, not green, against red: told apart by colour-blind readers. A mark and a word always say the same.
_STYLES = {
    Outcome.EARLY: "cyan",
    Outcome.LATE: "yellow",
    Outcome.PARTIAL: "yellow",
    Outcome.MISSED: "red",
    Outcome.CONTRADICTED: "red",
    Outcome.UNKNOWN: "magenta",
    None: "magenta",
}
_MARKS = {
    Outcome.EARLY: "✓",
    Outcome.LATE: "◐",
    Outcome.PARTIAL: "◐",
    Outcome.MISSED: "✗",
    Outcome.CONTRADICTED: "≠",
    Outcome.UNKNOWN: "?",
    None: "?",
}


_NAME_COLUMNS = 24
_TIMES_SHOWN = 2
_QUOTE_COLUMNS = 35
"""What a quote and the gaps need; for want of it a second time is left out."""
_WIDE_COLUMNS = 110
"""From here on a table of videos has room for a column of findings."""


def to_text(result: ScanResult, *, width: int, colour: bool, language: str = "") -> str:
    """The report on a run for a terminal of *width* columns: one video in full, several as a table.

    *language* is an ISO 639-1 code; empty means the language of the messages.
    """
    sentences = load_sentences(report_language(result, language))
    if not result.videos:
        return sentences.say("total.none") + "\n"
    if len(result.videos) > 1 or result.not_shown:
        return _drawn(_many(result, width, sentences), width, colour)
    video = result.videos[0]
    if isinstance(video, VideoFailure):
        return _drawn(_failure(video, sentences), width, colour)
    return _drawn(_one(video, result.window_s, width, sentences), width, colour)


def _drawn(renderable: RenderableType, width: int, colour: bool) -> str:
    stream = StringIO()
    # The environment (NO_COLOR, COLUMNS, …) is the door's business; a report depends on its arguments alone.
    console = Console(
        file=stream,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    console.print(renderable)
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().splitlines())


def _one(video: VideoResult, window_s: float, width: int, sentences: Sentences) -> RenderableType:
    verdict = video.verdict
    style = _STYLES[verdict.outcome]
    parts: list[RenderableType] = [
        _headline(verdict.outcome, video.path, sentences),
        Text(verdict_sentence(video, window_s, sentences), style=f"bold {style}"),
        Text(),
        _facts(video, window_s, sentences),
    ]
    advice = to_act_on(video, window_s, sentences)
    if advice:
        label = {Outcome.EARLY: "notes", Outcome.UNKNOWN: "to_do"}.get(verdict.outcome, "to_fix")
        parts += [Text(), _heading(sentences.say(f"label.{label}"))]
        numbered = _grid(3)
        first_fix = next((item.fix for item in advice if item.fix), "")
        for number, item in enumerate(advice, 1):
            words = Text(item.finding)
            if item.fix:
                words.append(f"\n→ {item.fix}", style="bold" if item.fix == first_fix else "")
            numbered.add_row("", f"{number}.", words)
        parts.append(numbered)
    parts += [Text(), _heading(sentences.say("label.parts")), _concepts(video, window_s, width, sentences)]
    if completing := completing_words(video, sentences):
        parts.append(Padding(Text(completing), (0, 0, 0, 2)))
    return Group(*parts)


def _headline(outcome: Outcome | None, path: str, sentences: Sentences) -> Text:
    word = _outcome_word(outcome, sentences)
    headline = Text().append(f"{_MARKS[outcome]} {word}", style=f"bold {_STYLES[outcome]}")
    return headline.append(f"  {file_name(path)}")


def _outcome_word(outcome: Outcome | None, sentences: Sentences) -> str:
    return sentences.say(f"outcome.{outcome}" if outcome else "outcome.FAILED")


def _heading(words: str) -> Text:
    return Text(words, style="bold")


def _grid(columns: int) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    for column in range(columns):
        # Long names break anywhere rather than being lost.
        grid.add_column(overflow="fold", no_wrap=column < columns - 1)
    return grid


def _facts(video: VideoResult, window_s: float, sentences: Sentences) -> RenderableType:
    grid = _grid(2)
    grid.add_row(sentences.say("label.message"), Text(one_line(video.capture.message.text), style="italic"))
    for view in video.verdict.by_view:
        words = Text().append(f"{_MARKS[view.outcome]} ", style=_STYLES[view.outcome])
        words.append(view_sentence(view, window_s, sentences))
        nobody = sound_words(video.evidence, sentences)
        if nobody and view.view is View.SPEECH_ALONE and view.outcome is Outcome.MISSED:
            words.append(f" ({nobody})")
        grid.add_row(sentences.say(f"view.{view.view}"), words)
    grid.add_row(sentences.say("label.covered"), marks_words(video, sentences))
    if video.verdict.outcome is not Outcome.UNKNOWN:
        score = sentences.say("label.score", score=score_words(video, sentences))
        grid.add_row(sentences.say("label.score_column"), score)
    return grid


def _concepts(video: VideoResult, window_s: float, width: int, sentences: Sentences) -> RenderableType:
    rows = concept_rows(video, window_s)
    names = [Text(one_line(row.concept.name), style="bold" if row.concept.must else "") for row in rows]
    for name in names:
        name.truncate(_NAME_COLUMNS, overflow="ellipsis")
    times = _times(rows, _TIMES_SHOWN, sentences)
    if (
        width - max(map(len, times), default=0) - max((name.cell_len for name in names), default=0)
        < _QUOTE_COLUMNS
    ):
        times = _times(rows, 1, sentences)
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    # What is left goes to the quote, which is cut short rather than pushing the times off their line.
    table.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
    for row, name, time in zip(rows, names, times, strict=True):
        outcome = concept_outcome(row, video)
        mark = Text(_MARKS[outcome], style=_STYLES[outcome])
        table.add_row(mark, name, time, Text(_concept_words(row, video, window_s, sentences)))
    return Padding(table, (0, 0, 0, 2))


def _times(rows: tuple[ConceptRow, ...], most: int, sentences: Sentences) -> list[str]:
    """When each concept is met, and by which channels."""
    met: list[list[ConceptMatch | Contradiction]] = [
        [row.against] if row.against else list(row.matches[: 1 if row.late else most]) for row in rows
    ]
    # Padded, so that the decimal marks of the first stand below each other.
    columns = max((len(sentences.seconds(found[0].captured_at_s)) for found in met if found), default=0)
    return [
        " · ".join(_at(one, sentences, 0 if number else columns) for number, one in enumerate(found)) or "–"
        for found in met
    ]


def _concept_words(row: ConceptRow, video: VideoResult, window_s: float, sentences: Sentences) -> str:
    """What came of a concept, quoted where it was found."""
    if row.against or not row.matches:
        return concept_sentence(row, video, window_s, sentences)
    quote = f"“{one_line(row.matches[0].quote)}”"
    return (
        f"{concept_sentence(row, video, window_s, sentences)}: {quote}" if row.late or row.unstated else quote
    )


def _at(found: ConceptMatch | Contradiction, sentences: Sentences, columns: int) -> str:
    time = sentences.seconds(found.captured_at_s).rjust(columns)
    return sentences.say("concept.at", time=time, said=sentences.say(f"said_short.{found.channel}"))


def _failure(video: VideoFailure, sentences: Sentences) -> RenderableType:
    parts = [_headline(None, video.path, sentences), Text(told(video.error, sentences), style="bold")]
    if video.hint:
        parts.append(Text(f"{sentences.say('label.hint')}: {told(video.hint, sentences)}"))
    return Group(*parts)


def _many(result: ScanResult, width: int, sentences: Sentences) -> RenderableType:
    folder = shared_folder(result)
    wide = width >= _WIDE_COLUMNS
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(sentences.say("label.verdict"), no_wrap=True)
    table.add_column(sentences.say("label.time"), no_wrap=True, justify="right")
    table.add_column(sentences.say("label.score_column"), no_wrap=True, justify="right")
    heading = (
        sentences.say("label.video_in", folder=file_name(folder)) if folder else sentences.say("label.video")
    )
    table.add_column(Text(heading), overflow="fold")
    if wide:
        table.add_column(sentences.say("label.finding"), overflow="fold")
    for video in worst_first(result):
        outcome = None if isinstance(video, VideoFailure) else video.verdict.outcome
        verdict = Text(f"{_MARKS[outcome]} {_outcome_word(outcome, sentences)}", style=_STYLES[outcome])
        time = score = "–"
        if not isinstance(video, VideoFailure):
            score = score_words(video, sentences)
            if video.verdict.captured_at_s is not None:
                time = sentences.seconds(video.verdict.captured_at_s)
        name = Text().append(file_name(video.path[len(folder) :]), style="bold")
        finding = Text(_first_finding(video, result.window_s, sentences))
        if wide:
            table.add_row(verdict, time, score, name, finding)
        else:
            below = Text("\n").append_text(finding) if finding else Text()
            table.add_row(verdict, time, score, name.append_text(below))
    parts: list[RenderableType] = [table, Text()]
    if result.not_shown:
        more = str(sum(result.not_shown.values()))
        parts += [Text(sentences.say("total.not_shown", count=more), style="dim"), Text()]
    return Group(*parts, Text(total_sentence(result, sentences), style="bold"))


def _first_finding(video: VideoResult | VideoFailure, window_s: float, sentences: Sentences) -> str:
    if isinstance(video, VideoFailure):
        return told(video.error, sentences) + (f"\n→ {told(video.hint, sentences)}" if video.hint else "")
    return next((item.finding for item in to_act_on(video, window_s, sentences)), "")
