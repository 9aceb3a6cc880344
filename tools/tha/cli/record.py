"""Which submissions join the officers' records?"""

from datetime import UTC, datetime

import click

from tha.cli.files.opened import opened_records
from tha.cli.terminal.show import end, show, show_problems
from tha.cli.terminal.verb import Verb
from tha.source.language import Words
from tha.source.problem import Problem

_COUNTED = Words(
    vi="Đã lưu {new} bài mới, {known} bài đã có; {completions} lượt hoàn thành mới.",
    en="Kept {new} new submissions, {known} known; {completions} new completions.",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Chấm các bài nộp và lưu vào hồ sơ cán bộ. Chạy lại bao nhiêu lần cũng được: "
        "bài đã có không đổi; bài sai được báo, bài đúng vẫn được lưu.",
        en="Mark submissions and keep them in the officers' records. Safe to repeat: what is "
        "known stays; faulty ones are told, the others still kept.",
    ),
    example="tha record samples/submissions.ndjson\ncat bai-nop.json | tha record -",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def record(files: tuple[str, ...]) -> None:
    """Keeps every submission that can be marked and whose officer is known."""
    from tha.cli.files.submissions import scored_or_wrong  # noqa: PLC0415  # keeps `tha --help` fast

    problems: list[Problem] = []
    with opened_records("make"):
        from tha.records.editions import find_kept_edition  # noqa: PLC0415  # needs Django set up
        from tha.records.keep import keep_all  # noqa: PLC0415  # the same

        scored = []
        for one in scored_or_wrong(files, find_kept_edition):
            if isinstance(one, Problem):
                problems.append(one)
            else:
                scored.append(one)
        kept = keep_all(scored, datetime.now(UTC))
    problems += kept.problems
    show_problems(problems)
    show(
        _COUNTED,
        new=str(kept.new),
        known=str(kept.known),
        completions=str(kept.completions),
    )
    end(problems)
