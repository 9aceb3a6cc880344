"""In which language does the reader want a sentence?

Both languages stand beside each other where the sentence is defined, so that neither can be
forgotten: the type asks for both.
"""

from typing import Literal, get_args

import msgspec

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


class Words(msgspec.Struct, frozen=True):
    """One sentence or phrase in both languages, with named gaps in braces."""

    vi: str
    en: str

    def into(self, language: Language, **gaps: "str | Words") -> str:
        """The sentence in `language`, each gap filled in the same language."""
        sentence = self.en if language == "en" else self.vi
        filled = {
            name: gap.into(language) if isinstance(gap, Words) else gap
            for name, gap in gaps.items()
        }
        return sentence.format(**filled) if filled else sentence
