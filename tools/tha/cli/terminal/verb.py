"""How does a verb look: its words in the reader's language, its options, its example?

Click speaks English; these classes put both languages where click has one. Everything else, from
parsing to exit codes, stays click's.
"""

import os
from datetime import UTC, date, datetime
from typing import Any

import click

from tha.source.days import day_of
from tha.source.language import LANGUAGES, Language, Words

_USAGE = Words(vi="Cách dùng: ", en="Usage: ")
_OPTIONS = Words(vi="Tùy chọn", en="Options")
_VERBS = Words(vi="Lệnh con", en="Commands")
_EXAMPLE = Words(vi="Ví dụ", en="Example")
_HELP = Words(vi="In phần giúp đỡ này rồi kết thúc.", en="Show this help and exit.")


def language_of(ctx: click.Context) -> Language:
    """The language that the reader asked for; Vietnamese when nobody asked."""
    chosen = ctx.find_root().params.get("lang") or os.environ.get("THA_LANG")
    return next((one for one in LANGUAGES if one == chosen), "vi")


class Option(click.Option):
    """An option whose help stands in both languages."""

    def __init__(self, *args: Any, words: Words, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._words = words

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and what it does, in the reader's language."""
        self.help = self._words.into(language_of(ctx))
        return super().get_help_record(ctx)


class Verb(click.Command):
    """A verb whose help stands in both languages, with an example."""

    def __init__(self, *args: Any, words: Words, example: str = "", **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.words = words
        self.example = example

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One line: the verb and what follows it."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, _USAGE.into(language_of(ctx)))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the verb does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self.words.into(language_of(ctx)))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, one a line."""
        records = [one.get_help_record(ctx) for one in self.get_params(ctx)]
        with formatter.section(_OPTIONS.into(language_of(ctx))):
            formatter.write_dl([one for one in records if one is not None])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The example."""
        if self.example:
            with formatter.section(_EXAMPLE.into(language_of(ctx))):
                for line in self.example.splitlines():
                    formatter.write(f"{' ' * formatter.current_indent}{line}\n")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, said in the reader's language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _HELP.into(language_of(ctx))
        return option


class UnknownVerbError(click.UsageError):
    """A word stands where a verb is due."""

    def __init__(self, name: str, known: list[str], ctx: click.Context) -> None:
        super().__init__(name, ctx)
        self.name = name
        self.known = known


class VerbGroup(Verb, click.Group):
    """A verb with verbs of its own, as `tha ledger verify`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that `args` begins with. Raises UnknownVerbError when there is none."""
        known = self.list_commands(ctx)
        if args[0] not in known and not args[0].startswith("-"):
            raise UnknownVerbError(args[0], known, ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the verbs."""
        Verb.format_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs, one a line."""
        with formatter.section(_VERBS.into(language_of(ctx))):
            formatter.write_dl([self.row(ctx, name) for name in self.list_commands(ctx)])

    def row(self, ctx: click.Context, name: str) -> tuple[str, str]:
        """A verb and the first sentence of what it does."""
        verb = self.get_command(ctx, name)
        assert isinstance(verb, Verb)
        first, _, _ = verb.words.into(language_of(ctx)).partition(". ")
        return name, first.rstrip(".")


FORMAT = click.option(
    "--format",
    "form",
    cls=Option,
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    words=Words(vi="Dạng kết quả.", en="The form of the output."),
)


class Day(click.ParamType[date]):
    """A day as content writes it: 2026-07-01."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day. Raises click.BadParameter when `value` writes none."""
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value)
        except ValueError:
            self.fail(value, param, ctx)
        if day.isoformat() != value:  # 20260701 is a day elsewhere
            self.fail(value, param, ctx)
        return day


AS_OF = click.option(
    "--as-of",
    "as_of",
    cls=Option,
    type=Day(),
    metavar="DAY",
    callback=lambda _, __, day: day or day_of(datetime.now(UTC)),
    words=Words(
        vi="Ngày mà luật được tính đến, dạng 2026-07-01; không ghi thì là hôm nay.",
        en="The day whose law is meant, as 2026-07-01; today when left out.",
    ),
)

WORKERS = click.option(
    "--workers",
    cls=Option,
    type=click.IntRange(1, 256),
    metavar="N",
    words=Words(
        vi="Số tiến trình; mặc định: mọi nhân của máy khi có nhiều bài. Kết quả như nhau.",
        en="Processes; by default every core where there is much. Results are the same.",
    ),
)
