"""`hookcheck eval`: how well hookcheck decides labelled cases."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hookcheck.commands import options
from hookcheck.commands.terminal import STDOUT, write_report

if TYPE_CHECKING:
    from hookcheck.evaluation import Answer, Case, Evaluation, Rate, Slice


def evaluate(
    file: Annotated[
        Path, typer.Argument(metavar="FILE.jsonl", show_default=False, help="Labelled cases, one a line.")
    ],
    json_place: options.Json = None,
    asr: options.Asr = "",
    models_dir: options.ModelsDir = "",
    threads: options.Threads = 0,
) -> None:
    """Hold hookcheck's answers against those of people, for cases with evidence or videos."""
    from hookcheck.evaluation import Marked, answer_from_evidence, answer_of, message_of, read_cases
    from hookcheck.evaluation import evaluate as figures_of
    from hookcheck.pipeline import check_video
    from hookcheck.recognisers import Recognisers

    settings = options.settings_of(window_s=options.WINDOW_S, asr=asr, models_dir=models_dir, threads=threads)
    recognisers = Recognisers(settings)

    def answer(case: "Case") -> "Answer":
        if case.evidence:
            return answer_from_evidence(case, case.evidence, settings.verdict)
        return answer_of(check_video(case.video, message_of(case), settings, recognisers))

    found = figures_of([Marked(case, answer(case)) for case in read_cases(file)])
    if json_place is not None:
        write_report(json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n", json_place)
    if json_place != STDOUT:
        write_report(_table(found))


def _table(found: "Evaluation") -> str:
    from hookcheck.evaluation import Slice
    from hookcheck.reports.escaping import one_line

    rows = [("", "cases", "right", "share", "F1", "AUC"), _row(Slice("overall", found.overall))]
    for title, slices in (
        ("language", found.by_language),
        ("kind", found.by_kind),
        ("noise", found.by_noise),
    ):
        rows += [_row(Slice(f"{title} {one_line(part.name)}", part.figures)) for part in slices]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]
    mean_s, median_s = found.time_error_mean_s, found.time_error_median_s
    errors = "–" if mean_s is None or median_s is None else f"{mean_s:.2f} s mean, {median_s:.2f} s median"
    lines += [
        "",
        f"Time error                   {errors}",
        f"Time within 1 s              {_rate(found.time_close)}",
        f"Channel                      {_rate(found.channel)}",
        f"Missing concepts found       {_rate(found.missing_found)}",
        f"Missing concepts true        {_rate(found.missing_true)}",
        f"Missing, false alarms        {_rate(found.missing_false_alarms)}",
        f"Contradictions found         {_rate(found.contradictions_found)}",
        f"Contradiction, false alarms  {_rate(found.contradiction_false_alarms)}",
    ]
    return "".join(f"{line}\n" for line in lines)


def _row(part: "Slice") -> tuple[str, ...]:
    figures = part.figures
    return (
        part.name,
        str(figures.cases),
        str(figures.accuracy.right),
        _share(figures.accuracy.share),
        "–" if figures.f1 is None else f"{figures.f1:.3f}",
        "–" if figures.auc is None else f"{figures.auc:.3f}",
    )


def _rate(rate: "Rate") -> str:
    return f"{rate.right} of {rate.total}  {_share(rate.share)}"


def _share(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"
