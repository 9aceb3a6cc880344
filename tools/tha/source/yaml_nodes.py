"""Which values does a YAML text hold, and where does each of them stand?

The C parser composes nodes, which we walk ourselves: every scalar stays the text that the author
typed (`no`, `on`, `012`, `1:30`), its place is known, and duplicate keys, anchors and tags are
problems. Places are looked up in the kept nodes only when a problem needs one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, cast

import msgspec
import yaml
from yaml._yaml import CParser

from tha.source.files import CONTROL, Text
from tha.source.messages import (
    ANCHOR,
    CONTROL_CHARACTER,
    DUPLICATE_KEY,
    EMPTY,
    KEY_NOT_TEXT,
    TAG,
    TOO_DEEP,
)
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.vietnamese import canonical
from tha.source.yaml_errors import DEEPEST, syntax_problem

Path = tuple[str | int, ...]

_MAY_BE_ANCHOR = re.compile(r"(?:^|[:\-?,\[{])[ \t]*[&*][\w-]", re.MULTILINE)
_YAML_TAG = "tag:yaml.org,2002:"
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class Document(msgspec.Struct, frozen=True):
    """Plain values (texts, lists, mappings; None for nothing) and the nodes they came from."""

    file: str
    values: Any
    root: yaml.Node
    line: int = 1
    """The line of the file on which the YAML begins."""

    def place(self, path: Path) -> Place:
        """Where the value at `path` begins; the nearest one around it if there is none."""
        return self.place_of(_follow(self.root, path)[1])

    def place_of_key(self, path: Path) -> Place:
        """Where the name of the field at `path` stands."""
        return self.place_of(_follow(self.root, path)[0])

    def place_of(self, node: yaml.Node) -> Place:
        """Where `node` begins."""
        mark = node.start_mark
        return Place(self.file, mark.line + self.line, mark.column + 1)


def read_yaml(text: Text, line: int = 1) -> tuple[Document | None, list[Problem]]:
    """The document in `text`, whose first line is line `line` of its file, and what is wrong."""
    problems: list[Problem] = []
    try:
        problems.extend(_anchors(text, line))
        root = _Nodes(text.content).get_single_node() if not problems else None
    except yaml.MarkedYAMLError as error:
        found = syntax_problem(text.file, line, error)
        told = any(one.place.line == found.place.line for one in problems)
        return None, problems if told else [*problems, found]
    if problems:
        return None, problems
    if root is None:
        return None, [EMPTY.at(Place(text.file, line))]
    document = Document(text.file, None, root, line)
    values = _Walk(document, problems).value(root, 0)
    if any(one.message is TOO_DEEP for one in problems):
        return None, problems
    return msgspec.structs.replace(document, values=values), problems


class _Nodes(CParser):
    """The C parser without guessing at types: a node has a tag only if the author wrote one."""

    def resolve(self, *_: object) -> str:
        return ""

    def descend_resolver(self, *_: object) -> None:
        """Nothing to prepare: nothing is guessed."""

    def ascend_resolver(self) -> None:
        """Nothing to undo."""


class _Walk:
    """Collects problems while nodes become plain values."""

    def __init__(self, document: Document, problems: list[Problem]) -> None:
        self._document = document
        self._problems = problems

    def value(self, node: yaml.Node, depth: int) -> Any:
        if node.tag:
            self._say(TAG.at(self._document.place_of(node), name=node.tag.replace(_YAML_TAG, "!!")))
        if isinstance(node, yaml.ScalarNode):
            return None if not node.style and node.value in _NOTHING else self._text(node)
        if depth >= DEEPEST:
            self._say(TOO_DEEP.at(self._document.place_of(node), limit=DEEPEST))
            return None
        if isinstance(node, yaml.SequenceNode):
            return [self.value(one, depth + 1) for one in node.value]
        return self._mapping(node, depth)

    def _text(self, node: yaml.ScalarNode) -> str:
        """The text of `node`; escapes in double quotes could still write what no file may hold."""
        text = cast("str", node.value)
        if node.style != '"' or (text.isascii() and text.isprintable()):
            return text
        if found := CONTROL.search(text):
            place = self._document.place_of(node)
            self._say(CONTROL_CHARACTER.at(place, character=f"U+{ord(found[0]):04X}"))
        return canonical(text)

    def _mapping(self, node: yaml.Node, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._say(KEY_NOT_TEXT.at(self._document.place_of(key)))
                continue
            name = self._text(key) if key.style else key.value
            if name in values:
                first = self._document.place_of(_pairs(node)[name][0])
                place = self._document.place_of(key)
                self._say(DUPLICATE_KEY.at(place, name=name, first=first.line))
            else:
                values[name] = self.value(value, depth + 1)
        return values

    def _say(self, problem: Problem) -> None:
        self._problems.append(problem)


def _follow(node: yaml.Node, path: Path) -> tuple[yaml.Node, yaml.Node]:
    """The key node and the value node at `path`, or the deepest ones on the way there."""
    key = node
    for step in path:
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            if step >= len(node.value):
                break
            key = node = node.value[step]
        elif isinstance(node, yaml.MappingNode):
            if step not in (pairs := _pairs(node)):
                break
            key, node = pairs[step]
        else:
            break
    return key, node


@lru_cache(maxsize=8)  # what it remembers keeps the nodes of whole files alive
def _pairs(node: yaml.MappingNode) -> dict[Any, tuple[yaml.Node, yaml.Node]]:
    """The pairs of a mapping by their name, the first of each: a file may have many problems."""
    named = [pair for pair in node.value if isinstance(pair[0], yaml.ScalarNode)]
    return {canonical(pair[0].value): pair for pair in reversed(named)}


def _anchors(text: Text, line: int) -> Iterator[Problem]:
    if not _MAY_BE_ANCHOR.search(text.content):  # spares nearly every file the second reading
        return
    for event in yaml.parse(text.content, Loader=yaml.CSafeLoader):
        anchor = getattr(event, "anchor", None)
        if anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            mark = event.start_mark
            assert mark is not None  # the parser marks every event
            yield ANCHOR.at(Place(text.file, mark.line + line, mark.column + 1), name=sign + anchor)
