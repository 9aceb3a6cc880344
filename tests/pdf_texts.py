"""What do the pages of a PDF say?"""

from io import BytesIO

from pypdf import PdfReader


def text_of(pdf: bytes) -> str:
    """What the pages say, with single spaces."""
    pages = (one.extract_text() for one in PdfReader(BytesIO(pdf)).pages)
    return " ".join(" ".join(pages).split())
