"""What does a signed head look like in a file: for programs, for people, for paper?

Every form holds the whole head, so that `tha ledger verify --head FILE` takes any of them.
"""

import textwrap
from collections.abc import Callable
from io import BytesIO
from xml.sax.saxutils import escape

import msgspec

from tha.records.ledger.heads import Head, line_of
from tha.source.language import Language, Words

_TEXT = Words(
    vi="Bản chốt sổ hồ sơ đào tạo, đã ký\n"
    "Mục số: {sequence}\n"
    "Thời điểm ký: {moment}\n"
    "Mã băm: {digest}\n"
    "Khóa đã ký: {key}\n"
    "Cất bản này ở nơi người giữ cơ sở dữ liệu không sửa được. Đối chiếu bằng:\n"
    "tha ledger verify --head TỆP-NÀY",
    en="Head of the training ledger, signed\n"
    "Entry: {sequence}\n"
    "Signed at: {moment}\n"
    "Digest: {digest}\n"
    "Key: {key}\n"
    "Keep this where the keeper of the database cannot change it. Compare by:\n"
    "tha ledger verify --head THIS-FILE",
)
_WIDE = 560
_LINE_HEIGHT = 20
_SIGNS = 60
"""Characters that fit on one line of the picture."""


def head_text(head: Head, language: Language) -> str:
    """For people, with the line that programs read at its end."""
    return f"{_words(head, language)}\n\n{line_of(head)}\n"


def _words(head: Head, language: Language) -> str:
    gaps = {name: str(one) for name, one in msgspec.structs.asdict(head).items()}
    return _TEXT.into(language, **gaps)


def _json(head: Head, _: Language) -> bytes:
    return msgspec.json.format(msgspec.json.encode(head, order="sorted"), indent=2) + b"\n"


def _txt(head: Head, language: Language) -> bytes:
    return head_text(head, language).encode()


def _svg(head: Head, language: Language) -> bytes:
    """A picture for paper: the QR code, and the words below it."""
    import segno  # noqa: PLC0415  # only for this form

    line = line_of(head)
    code = segno.make(line, error="m", micro=False)
    side = code.symbol_size(border=4)[0]
    stream = BytesIO()
    code.save(stream, kind="svg", border=4, xmldecl=False, svgns=True, omitsize=True, nl=False)
    lines = [part for one in _words(head, language).splitlines() for part in _wrapped(one)]
    high = _WIDE + _LINE_HEIGHT * (len(lines) + 1)
    texts = "".join(
        f'<text x="24" y="{_WIDE + _LINE_HEIGHT * row}">{escape(one)}</text>'
        for row, one in enumerate(lines, 1)
    )
    picture = stream.getvalue().decode().replace("<svg ", f'<svg width="{_WIDE}" height="{_WIDE}" ')
    assert f'viewBox="0 0 {side} {side}"' in picture
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {high}" '
        f'width="{_WIDE}" height="{high}" font-family="monospace" font-size="14">'
        f'<desc>{escape(line)}</desc><rect width="100%" height="100%" fill="#fff"/>'
        f"{picture}{texts}</svg>\n"
    ).encode()


def _wrapped(text: str) -> list[str]:
    """`text` in lines that fit; a digest stands below its name, in two halves."""
    name, found, digest = text.partition(": sha256:")
    if found:
        half = len(digest) // 2
        return [f"{name}: sha256:", digest[:half], digest[half:]]
    return textwrap.wrap(text, _SIGNS)


FORMS: dict[str, Callable[[Head, Language], bytes]] = {".json": _json, ".txt": _txt, ".svg": _svg}
"""The ending of a file's name -> what is written into it."""
