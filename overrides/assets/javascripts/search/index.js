/* The index that queries are put to: entries with their names, the places on their pages, and all words. */
"use strict";

class Index {
  /** From the documents of search_index.json: each page, then the places on it. */
  constructor(docs) {
    this.words = []; // every word once, folded
    this.entries = []; // what a hit is: a page, or a source on the page of sources
    this.names = []; // the names of all entries, and the other words that lead to them
    this.places = []; // the page itself and the sections on it
    this.byWord = new Map(); // word -> its number
    this.byStem = new Map(); // stem -> the numbers of its words
    this.byRoot = new Map(); // root -> likewise
    this.namesWith = []; // number of a word -> the names it stands in
    this.placesWith = []; // number of a word -> the places it stands in
    this.isNamed = []; // number of a word -> whether an entry is called something with it
    this.isOwn = []; // likewise, whether in its own name
    this.isParty = []; // number of a word -> whether an agency is called that
    const own = new Set(docs.flatMap((doc) => (doc.names || []).map(keyOf)));
    for (const doc of docs) this.add(doc, own);
    this.prepare();
    this.weights = this.words.map((_, word) => this.weight(this.placesWith[word].length));
    for (const name of this.names) name.weights = name.words.map((word) => this.nameWeight(word));
  }

  add(doc, own) {
    const page = doc.location.split("#")[0];
    const last = this.entries[this.entries.length - 1];
    let entry = last && last.page === page && last;
    if (doc.kind || !entry) {
      entry = { doc, page, number: this.entries.length, places: [] };
      this.entries.push(entry);
      for (const name of doc.names || []) this.addName(entry, name, { own: true });
      for (const word of doc.words || []) this.addName(entry, word, {});
    }
    const place = { doc, entry, number: this.places.length };
    this.places.push(place);
    entry.places.push(place);
    const heading = doc.kind ? "" : doc.title; // a page's own title is among its names
    // A heading that is another entry's name, such as an agency's, says nothing about this one.
    if (heading && !own.has(keyOf(heading))) this.addName(entry, heading, { place });
    for (const sentence of doc.asked || []) this.addName(entry, sentence, { place });
    for (const word of new Set(Words.split(`${heading} ${doc.text}`))) this.placesWith[this.numberOf(word)].push(place.number);
  }

  /** A name or another word of the entry, or the heading of a place on its page. */
  addName(entry, text, { own = false, place = null }) {
    const said = Words.split(text);
    const meant = said.filter((word) => !Words.EMPTY.has(word));
    const words = meant.length ? meant : said;
    if (!words.length) return;
    const number = this.names.length;
    const name = { entry, own, place, key: words.join(" "), words: words.map((word) => this.numberOf(word)) };
    this.names.push(name);
    for (const word of new Set(name.words)) {
      this.namesWith[word].push(number);
      if (!place) this.isNamed[word] = true;
      if (own) this.isOwn[word] = true;
      if (own && entry.doc.kind === "agency" && name.words.length === 1) this.isParty[word] = true;
    }
  }

  numberOf(word) {
    let number = this.byWord.get(word);
    if (number === undefined) {
      number = this.words.length;
      this.words.push(word);
      this.byWord.set(word, number);
      this.namesWith.push([]);
      this.placesWith.push([]);
      for (const stem of Words.stems(word)) push(this.byStem, stem, number);
      for (const root of Words.roots(word)) push(this.byRoot, root, number);
    }
    return number;
  }

  /** What makes looking through all words fast: one long text of them, their letters, those of each length. */
  prepare() {
    this.text = `\n${this.words.join("\n")}\n`;
    this.starts = new Int32Array(this.words.length);
    this.letters = new Int32Array(this.words.length);
    this.byLength = [];
    let at = 1;
    this.words.forEach((word, n) => {
      this.starts[n] = at;
      at += word.length + 1;
      this.letters[n] = Words.letters(word);
      if (!Words.isNumber(word)) (this.byLength[word.length] = this.byLength[word.length] || []).push(n);
    });
  }

  /** Tell of each word that holds a piece, with its number and where; "\n" stands for its beginning. */
  holding(piece, tell) {
    for (let found = this.text.indexOf(piece); found >= 0; found = this.text.indexOf(piece, found + 1)) {
      const at = piece[0] === "\n" ? found + 1 : found;
      let [low, high] = [0, this.starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (this.starts[middle] <= at) low = middle;
        else high = middle - 1;
      }
      tell(low, this.words[low], at - this.starts[low]);
    }
  }

  /** How much a word tells apart that stands in so many places: from near 0 to 1. */
  weight(places) {
    return Math.log(1 + this.places.length / (1 + places)) / Math.log(1 + this.places.length);
  }

  /** A name's common words count for less, but never for nothing. */
  nameWeight(word) {
    return Words.EMPTY.has(this.words[word]) ? 0.1 : 0.3 + 0.7 * this.weights[word];
  }
}

/** The words of a text that carry meaning; all of them if none does. */
function meantIn(text) {
  const said = Words.split(text);
  const meant = said.filter((word) => !Words.EMPTY.has(word));
  return meant.length ? meant : said;
}

const keyOf = (text) => meantIn(text).join(" ");

function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
