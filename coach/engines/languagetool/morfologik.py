"""Reads the words of a Morfologik dictionary, the speller's own format (CFSA2).

Such a file is a graph: a word is the labels on a way from its root to an arc
marked final. Each arc is a byte of three marks and an index into a table of
labels, then the label itself when the index is 0, then where the arc leads
unless that is the very next byte.
"""

from collections.abc import Iterator

_HEADER = b"\\fsa\xc6"
_NUMBERED = 0x0100  # a flag of the file: each node begins with a count
_NEXT, _LAST, _FINAL, _INDEX = 0x80, 0x40, 0x20, 0x1F


def entries(dictionary: bytes) -> Iterator[bytes]:
    """Each entry, a word with what the dictionary says of it after a separator."""
    if not dictionary.startswith(_HEADER):
        raise ValueError("not a CFSA2 dictionary")
    flags = int.from_bytes(dictionary[5:7], "big")
    end = 8 + dictionary[7]
    graph = _Graph(dictionary[8:end], dictionary[end:], bool(flags & _NUMBERED))
    # The node at 0 has one arc, which leads to the root.
    (_, _, root) = next(graph.arcs(0))
    way = [(root, b"")]
    while way:
        node, prefix = way.pop()
        for label, is_final, target in graph.arcs(node):
            word = prefix + label
            if is_final:
                yield word
            if target:
                way.append((target, word))


class _Graph:
    def __init__(self, labels: bytes, arcs: bytes, is_numbered: bool) -> None:  # noqa: FBT001
        self._labels = labels
        self._arcs = arcs
        self._is_numbered = is_numbered

    def arcs(self, node: int) -> Iterator[tuple[bytes, bool, int]]:
        """Label, whether a word ends here, and the node it leads to (0: none)."""
        found: list[tuple[bytes, bool, int | None]] = []
        at = self._number(node)[1] if self._is_numbered else node
        marks = 0
        while not marks & _LAST:
            marks = self._arcs[at]
            at += 1
            label = self._labels[marks & _INDEX : (marks & _INDEX) + 1]
            if not marks & _INDEX:
                label = self._arcs[at : at + 1]
                at += 1
            target = None
            if not marks & _NEXT:
                target, at = self._number(at)
            found.append((label, bool(marks & _FINAL), target))
        for label, is_final, target in found:
            yield label, is_final, at if target is None else target

    def _number(self, at: int) -> tuple[int, int]:
        """Seven bits a byte, the lowest first; and where it ends."""
        number = shift = 0
        while True:
            byte = self._arcs[at]
            at += 1
            number |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return number, at
