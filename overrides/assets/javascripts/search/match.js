/* Which words of the index a word of the query may mean, and how surely: 1 is the word itself. */
"use strict";

const SURE = { same: 1, inflected: 0.95, begun: 0.8, family: 0.6, head: 0.62, part: 0.45, slip: 0.8, slips: 0.65, unlikely: 0.55 };

class Matcher {
  constructor(index) {
    this.index = index;
    this.known = new Map(); // a query is typed letter by letter: the same words come again
  }

  /** Number of a word of the index -> how surely it is meant. */
  match(asked) {
    let found = this.known.get(asked);
    if (!found) {
      if (this.known.size > 500) this.known.clear();
      found = this.find(asked);
      this.known.set(asked, found);
    }
    return found;
  }

  find(asked) {
    const { index } = this;
    const found = new Map();
    const add = (word, sure) => {
      if (sure > (found.get(word) || 0)) found.set(word, sure);
    };
    const same = index.byWord.get(asked);
    if (same !== undefined) add(same, SURE.same);
    if (Words.EMPTY.has(asked)) return found;
    if (Words.isNumber(asked)) {
      if (asked.length > 2) index.words.forEach((word, n) => word.startsWith(asked) && add(n, SURE.begun));
      return found;
    }
    for (const stem of Words.stems(asked)) for (const word of index.byStem.get(stem) || []) add(word, SURE.inflected);
    const known = found.size > 0;
    for (const root of Words.roots(asked)) for (const word of index.byRoot.get(root) || []) add(word, SURE.family);
    this.findParts(asked, add);
    this.findSlips(asked, known, add);
    return found;
  }

  /** Words that begin with the one asked for, and compounds that hold it. */
  findParts(asked, add) {
    const shortest = Words.stems(asked).reduce((a, b) => (b.length < a.length && b.length >= 4 ? b : a), asked);
    this.index.words.forEach((word, n) => {
      if (word.startsWith(asked)) {
        if (asked.length > 1) add(n, SURE.begun * (0.5 + (0.5 * asked.length) / word.length));
        return;
      }
      if (shortest.length < 4 || word.length <= shortest.length) return;
      const at = word.lastIndexOf(shortest);
      if (at < 0) return;
      const tail = word.slice(at + shortest.length);
      if (at > 1 && (!tail || Words.ENDINGS.has(tail))) add(n, SURE.head);
      else add(n, SURE.part);
    });
  }

  /** Words that the one asked for may be a slip for; where it is a word itself, only names, and less surely. */
  findSlips(asked, known, add) {
    const most = Words.forgiven(asked);
    if (!most) return;
    const forms = Words.stems(asked).filter((stem) => stem.length >= 5);
    this.index.words.forEach((word, n) => {
      if (Words.isNumber(word) || word.length < 4) return;
      if (known && !this.index.isNamed[n]) return;
      let least = Words.slips(asked, word, most);
      for (const form of forms) {
        if (least <= 1 || Math.abs(form.length - word.length) > 1) continue;
        if (word.startsWith(form) || form === asked) continue;
        least = Math.min(least, Words.slips(form, word, 1) + 0.5);
      }
      if (least <= 1) add(n, known ? SURE.unlikely : SURE.slip);
      else if (least <= most && !known) add(n, SURE.slips);
    });
  }
}
