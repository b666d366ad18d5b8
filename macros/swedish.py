"""What is Swedish about words: their order, their endings, how they are compared."""

import re
import unicodedata

_ALPHABET = {
    letter: place for place, letter in enumerate("0123456789abcdefghijklmnopqrstuvwxyzåäö")
}

_ENDINGS = (
    "a|an|ans|ar|arna|arnas|ars|as|d|e|en|ens|er|erna|ernas|ers|es|et|ets|n|na|nas|ns|or|orna|ornas|"
    "ors|r|s|t|ts"
)
"""Regular endings of nouns and adjectives: enough to recognise a word in a text."""

_SENTENCE_END = re.compile(r"(?<!\.\w)(?<!\.\w\w)[.!?](?= [A-ZÅÄÖ])")
"""The end of a sentence that another follows; not after 't.ex', whatever comes next."""

SortKey = tuple[tuple[tuple[int, ...], ...], str]


def sort_key(text: str) -> SortKey:
    """Swedish order: word by word, space before letters, hyphen ignored, å ä ö last."""
    words = _folded(text).replace("-", "").split()
    return tuple(tuple(_place(letter) for letter in word) for word in words), text


def _folded(text: str) -> str:
    """Lower case, each letter with its dots or ring as one sign."""
    return unicodedata.normalize("NFC", text.casefold())


def _place(letter: str) -> int:
    if letter in _ALPHABET:
        return _ALPHABET[letter]
    plain = unicodedata.normalize("NFD", letter)[0]
    return _ALPHABET.get(plain, -1)


def initial(text: str) -> str:
    """The letter that a word stands under in an A–Ö list; '#' for figures and signs."""
    first = _folded(text)[:1]
    if first not in _ALPHABET:
        first = unicodedata.normalize("NFD", first)[:1]
    return first.upper() if first.isalpha() else "#"


def slug(text: str) -> str:
    """The text as part of an address: ASCII, lower case, hyphens between words."""
    plain = unicodedata.normalize("NFD", text.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def normal(text: str) -> str:
    """The text for comparing: lower case, one space between words, no punctuation."""
    return " ".join(re.findall(r"\w+", _folded(text)))


def same_word(text: str) -> str:
    """What two ways to write one word have in common; a word of signs only is as it stands."""
    return normal(text) or text.strip()


def mentions(text: str, word: str) -> bool:
    """Whether the text uses the word, inflected or not, as a word of its own."""
    pattern = r"\s+".join(re.escape(part) for part in normal(word).split())
    return bool(pattern) and re.search(rf"\b{pattern}(?:{_ENDINGS})?\b", normal(text)) is not None


def first_sentence(text: str) -> str:
    """The first sentence of a text in the small inline markup, whose brackets it leaves whole."""
    for end in _SENTENCE_END.finditer(text):
        sentence = text[: end.end()]
        if sentence.count("[") == sentence.count("]") and sentence.count("*") % 2 == 0:
            return sentence
    return text
