"""How Swedish words are bent: the regular forms of a word or a phrase, token by token.

Rules by the word's ending, and for words that end in a consonant by its last part (`-intyg`,
`-plan`). Forms that would be another word (`planet`, `praktiker`, `lönar`) are not made. What no
rule gives stands in a term's `forms`.
"""

import re
from functools import cache

_RULES = (
    (r"(?:bygg|kost|lev|mark|mån|skill)nad", "en er erna"),
    (r"ad", ""),
    (r"ig", "a e t"),
    (r"[ae]nde", "t n na"),
    (r"are", "n -na"),
    (r"else", "n r rna"),
    (r"het|[st]ion", "en er erna"),
    (r"ing", "en ar arna"),
    (r"man", "nen --än --ännen"),
    (r"(?:sche|te|dra)ma", "t n na"),
    (r"tor", "n er erna"),
    (r"e", "t n na"),
    (r"a", "n -or -orna"),
    (r"i", "n er erna"),
    (r"ik", "en"),
    (r"[^aeiouyåäö]er", "n na --ret --ren"),
    (r"[^aeiouyåäö]el", "n --let --len --lar --larna --ler --lerna"),
    (r"[ouyåäöé]", "n t er erna"),
    (r"gram", "met men"),
    (
        r"ansvar|avdrag|avslut|avtal|barn|behov|beslut|besök|bidrag|bistånd|centrum|dokument|fall|"
        r"formulär|forum|förbund|förslag|handikapp|hem|hus|instrument|intyg|kontrakt|kort|krav|liv|"
        r"lån|material|missbruk|moment|mål|nät|ord|perspektiv|problem|projekt|protokoll|prov|råd|"
        r"samtal|skäl|språk|stöd|svar|system|team|test|tillstånd|tillägg|underlag|uppdrag|verk",
        "et en",
    ),
    (r"dag|del|dom|gång|lag|stol|väg", "en ar arna"),
    (
        r"[ae]nt|chef|diagnos|fas|förmån|graf|grupp|gräns|inkomst|insats|ist|kontakt|log|lön|makt|"
        r"medicin|metod|modell|norm|pension|period|person|plan|process|punkt|rätt|syn|terapeut|tid|"
        r"uppgift|vård|ör",
        "en er erna",
    ),
    (r".{8,}", "et en er erna ar arna"),
    (r".*", "et en"),
)
"""What a word ends in, and its endings; each `-` before one takes a letter away first."""

_SHORT_ENDINGS = re.findall(r"\w+", "s n ns en ens et ets t ts ar ars arna arnas er ers erna ernas")
"""What may follow an abbreviation and a colon."""

_ADJECTIVES = (
    (r"ad", "e -t"),
    (r"t", "a e - -a"),
    (r"a", "- -t"),
    (r"e", ""),
    (r"am", "ma t"),
    (r".*", "a e t"),
)

_PREPOSITIONS = re.compile(
    r"av|bland|efter|enligt|för|från|genom|hos|i|inför|inom|kring|med|mellan|mot|och|om|på|samt|"
    r"till|under|utan|vid"
)
"""What comes after one of these in a phrase does not bend."""


@cache
def noun_forms(word: str) -> frozenset[str]:
    """The word and its regular forms, each also in the genitive."""
    last = word.rsplit("-", 1)[-1]
    if is_short(last):
        return frozenset((word, *(f"{word}:{ending}" for ending in _SHORT_ENDINGS)))
    if not last.isalpha():
        return frozenset((word,))
    bare = {word} if last[0].isupper() else {word, *_bent(word, last, _RULES)}
    return frozenset(bare | {form if form[-1] in "sxz" else f"{form}s" for form in bare})


@cache
def adjective_forms(word: str) -> frozenset[str]:
    """The word and its forms as the first part of a phrase."""
    if not word.isalpha() or is_short(word):
        return frozenset((word,))
    return frozenset((word, *_bent(word, word, _ADJECTIVES)))


def _bent(word: str, last: str, rules: tuple[tuple[str, str], ...]) -> set[str]:
    endings = next(text for pattern, text in rules if re.search(rf"(?:{pattern})\Z", last))
    found = set()
    for ending in endings.split():
        added = ending.lstrip("-")
        found.add(word[: len(word) - len(ending) + len(added)] + added)
    return found


def is_short(word: str) -> bool:
    """Whether the word is an abbreviation: capitals (and figures), which nothing is glued on to."""
    return len(word) > 1 and word.isupper()


def phrase_forms(tokens: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """The forms of each token of a phrase: its head as a noun, those before it as adjectives.

    The head is the word before the first preposition, else the last word that is no number.
    """
    before = [at for at, token in enumerate(tokens) if at and _PREPOSITIONS.fullmatch(token)]
    words = [at for at in range(before[0] if before else len(tokens)) if tokens[at][-1].isalpha()]
    head = words[-1] if words else len(tokens) - 1
    # 'sjuk- och aktivitetsersättning': after a word left open by a hyphen comes the head itself.
    if before and tokens[before[0] - 1].endswith("-"):
        head = len(tokens) - 1
    return tuple(
        noun_forms(token)
        if at == head
        else adjective_forms(token)
        if at < head
        else frozenset((token,))
        for at, token in enumerate(tokens)
    )
