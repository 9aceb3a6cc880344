"""Which QR code does a certificate bear?

It holds the whole signed text, so that paper alone can be checked without any network; behind the
address of the page that checks, where that is known. The address keeps the text behind `#`, which
no browser sends to a server.
"""

from io import BytesIO

PAGE = "tra-cuu/xac-minh-chung-nhan.html"
"""Of the site; `docs/tra-cuu/xac-minh-chung-nhan.md`."""
MOST_BYTES = 2_331
"""What a code of version 40 holds when up to 15 % of it may be dirty (ISO/IEC 18004, level M)."""
_MASK = 3
"""Any of the eight: signed text is as good as random, and trying all takes longer than the page."""


def qr_text(line: str, number: str, site: str | None) -> str:
    """What the code says: the number alone where the names are too long for any code."""
    text = f"{site.rstrip('/')}/{PAGE}#{line}" if site else line
    return text if len(text.encode()) <= MOST_BYTES else number


def qr_svg(text: str) -> str:
    """The code as SVG, four blank modules around it."""
    import segno  # noqa: PLC0415  # only when a certificate is made

    made = BytesIO()
    segno.make_qr(text, error="m", boost_error=False, mask=_MASK).save(
        made, kind="svg", border=4, xmldecl=False, nl=False
    )
    return made.getvalue().decode()
