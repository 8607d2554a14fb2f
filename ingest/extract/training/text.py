"""Text to words, word pieces and sentences, exactly as ingest/extract/model does it in TypeScript."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[A-Za-z0-9]+|[^\sA-Za-z0-9]")
ABBREVIATIONS = {"e", "g", "i", "al", "vs", "cf", "fig", "figs", "eq", "eqs", "sec", "resp", "approx", "dr", "st"}
CASES = ["lower", "digits", "punctuation", "capitals", "mixed", "title", "letter", "special"]


def words_of(text):
    """[(start, end)] of every run of ASCII letters and digits, and of every other visible character."""
    return [m.span() for m in WORD.finditer(text)]


def sentences_of(text, words, title_length):
    """The number of the sentence in which each word stands; the title is the first."""
    out, sentence = [], 0
    for i, (start, end) in enumerate(words):
        if i:
            before_start, before_end = words[i - 1]
            mark = text[before_start:before_end]
            if before_end <= title_length < start:
                sentence += 1
            elif mark in ".!?" and start > before_end and not "a" <= text[start] <= "z":
                previous = text[slice(*words[i - 2])].lower() if i > 1 else ""
                if mark != "." or previous not in ABBREVIATIONS:
                    sentence += 1
        out.append(sentence)
    return out


def case_of(word):
    """Index into CASES; how a word is written, which an uncased encoder cannot see."""
    if not re.fullmatch(r"[A-Za-z0-9]+", word):
        return CASES.index("punctuation")
    if word.isdigit():
        return CASES.index("digits")
    if not word.isalpha():
        return CASES.index("mixed")
    if word.islower():
        return CASES.index("lower")
    if len(word) == 1:
        return CASES.index("letter")
    if word.isupper():
        return CASES.index("capitals")
    if word[1:].islower():
        return CASES.index("title")
    return CASES.index("mixed")


class WordPieces:
    """Greedy longest-match WordPiece over the vocabulary of an uncased encoder."""

    def __init__(self, vocabulary, unknown):
        self.ids = vocabulary
        self.unknown = vocabulary[unknown]
        self.of = lru_cache(maxsize=None)(self._pieces)

    def _pieces(self, word):
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        out, start = [], 0
        while start < len(plain):
            end = len(plain)
            while end > start:
                piece = ("##" if start else "") + plain[start:end]
                if piece in self.ids:
                    break
                end -= 1
            if end == start:
                return (self.unknown,)
            out.append(self.ids[piece])
            start = end
        return tuple(out) or (self.unknown,)
