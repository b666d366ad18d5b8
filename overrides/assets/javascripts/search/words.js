/* What is Swedish about words when someone searches: letters without their dots, endings, slips of the pen. */
"use strict";

const Words = (() => {
  // Words that carry no meaning in a question, folded. "Kap" and "paragraf" stand between the numbers of a provision.
  const EMPTY = new Set(
    ("alla allt att av bara behover ber bli blir borde efter fore innan bor da de dem den denna det detta dig din dina ditt du eller en " +
      "ens er ett fa far finns for fran fungerar gar galler ger ges gor gora ha han har hen henne hon honom hur hurdan " +
      "i in innebar jag kan kap kapitel kapitlet kunde kunna man maste med mellan menas mig min mina mitt mot mycket " +
      "nagon nagot nagra nar ni nu och ocksa om oss pa par paragraf paragrafen sa se ska skall skulle sig sin sina " +
      "sitt snalla som till under upp ut var vad vara varfor varit varje vart vem vems vi vid vilka vilken " +
      "vilket at ar an").split(" "),
  );
  // Regular endings of nouns, adjectives and verbs, and of words made from verbs (samordna: samordning, samordnare).
  const ENDINGS =
    "a ad ade an ande ans ar arna arnas ars as at d de e en ens er erna ernas ers es et ets n na nas ns or orna ornas ors r s t te ts".split(" ");
  const DERIVED =
    "a ad ades an ande are aren arens arna as ar at en elsen elser else ning ningar ningarna ningen nings else t tt".split(" ");
  const MARKS = /[\u0300-\u036f]/g;

  /** Lower case, without dots, rings and accents. */
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(MARKS, "").replace(/ø/g, "o").replace(/æ/g, "a");

  /** The words and numbers of a text, folded: "FK:s" is fk, "fk7263" is fk and 7263. */
  const split = (text) => fold(text.replace(/(\p{L}):\p{L}{1,3}(?!\p{L})/gu, "$1")).match(/\p{L}+|\p{N}+/gu) || [];

  const cut = (word, endings, shortest) => {
    const found = new Set();
    for (const ending of endings) {
      if (word.endsWith(ending) && word.length - ending.length >= shortest) {
        const stem = word.slice(0, -ending.length);
        found.add(stem);
        if (/(mm|nn)$/.test(stem)) found.add(stem.slice(0, -1)); // programmet, huvudmannen
      }
    }
    return found;
  };

  /** What the word may be without its ending; two forms of one word have a stem in common. */
  const stems = (word) => {
    if (isNumber(word)) return [word];
    const found = cut(word, ENDINGS, 3).add(word);
    return /^..s$/.test(word) ? [...found, word.slice(0, 2)] : [...found]; // afs
  };

  /** What a word may be made from; words of one family have a root in common. */
  const roots = (word) => (isNumber(word) ? [] : [...cut(word, DERIVED, 4)]);

  const isNumber = (word) => /^\p{N}/u.test(word);

  /** How many slips lie between two words: a letter too many, too few, wrong, or two that have changed places. */
  const slips = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j += 1) {
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        row[j] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  };

  /** Which letters a word has, one bit each; and in how many two words differ. */
  const letters = (word) => {
    let bits = 0;
    for (let at = 0; at < word.length; at += 1) bits |= 1 << word.charCodeAt(at) % 32;
    return bits;
  };
  const differing = (a, b) => {
    let bits = a ^ b;
    let count = 0;
    for (; bits; count += 1) bits &= bits - 1;
    return count;
  };

  /** How many slips are forgiven in a word: none in a short one, two in a long one. */
  const forgiven = (word) => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2);

  return { EMPTY, ENDINGS: new Set(ENDINGS), fold, split, stems, roots, isNumber, slips, letters, differing, forgiven };
})();
