"""What does a reader hear who called a verb wrongly?"""

import click
from click.exceptions import NoArgsIsHelpError

from tha.cli.terminal.verb import Day, UnknownVerbError
from tha.source.language import Language, Words
from tha.source.nearest import did_you_mean

_NO_VERB = Words(vi='không có lệnh "{name}"; {hint}', en='there is no verb "{name}"; {hint}')
_NO_OPTION = Words(vi='không có tùy chọn "{name}"{hint}', en='there is no option "{name}"{hint}')
_MISSING = Words(vi="thiếu {name}", en="{name} is missing")
_BAD_VALUE = Words(vi="giá trị của {name} không dùng được", en="the value of {name} does not fit")
_ONE_OF = Words(vi="dùng một trong: {words}", en="use one of: {words}")
_WHOLE = Words(
    vi="cần số nguyên từ {low} đến {high}", en="a whole number from {low} to {high} is due"
)
_DAY = Words(
    vi="cần một ngày có thật, viết như 2026-07-01", en="a real day is due, written as 2026-07-01"
)
_OTHER = Words(vi="cách gọi lệnh chưa đúng", en="that is not how the verb is called")
_SEE_HELP = Words(vi="xem {command} --help", en="see {command} --help")


def usage_sentence(error: click.ClickException, language: Language) -> str:
    """What was wrong with the call, and where help is."""
    ctx = getattr(error, "ctx", None)
    if isinstance(error, NoArgsIsHelpError):
        return error.format_message()
    command = ctx.command_path if ctx is not None else "tha"
    what = _what(error, ctx, language)
    return f"tha: {what}\n    {_SEE_HELP.into(language, command=command)}"


def _what(error: click.ClickException, ctx: click.Context | None, language: Language) -> str:
    match error:
        case click.NoSuchOption():
            near = f" ({', '.join(error.possibilities)}?)" if error.possibilities else ""
            return _NO_OPTION.into(language, name=error.option_name, hint=near)
        case click.MissingParameter():
            return _MISSING.into(language, name=_name(error, ctx))
        case click.BadParameter():
            why = _expected(error, language) or error.message
            return f"{_BAD_VALUE.into(language, name=_name(error, ctx))}: {why}"
        case UnknownVerbError():
            hint = did_you_mean(error.name, error.known)
            return _NO_VERB.into(language, name=error.name, hint=hint)
        case _:
            return f"{_OTHER.into(language)}: {error.format_message()}"


def _expected(error: click.BadParameter, language: Language) -> str:
    """What the value must be, where click would say it in English."""
    match error.param.type if error.param is not None else None:
        case click.Choice(choices=choices):
            return _ONE_OF.into(language, words=", ".join(str(one) for one in choices))
        case Day():
            return _DAY.into(language)
        case click.IntRange(min=low, max=high):
            return _WHOLE.into(language, low=str(low), high=str(high))
        case _:
            return ""


def _name(error: click.BadParameter, ctx: click.Context | None) -> str:
    if error.param is not None and ctx is not None:
        return error.param.get_error_hint(ctx)
    return f"'{error.param_hint}'" if error.param_hint else ""
