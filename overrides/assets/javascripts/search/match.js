/* Which words of the index a word of the query may mean, and how surely: 1 is the word itself. */
"use strict";

const SURE = { same: 1, inflected: 0.95, begun: 0.8, family: 0.6, head: 0.62, part: 0.45, slip: 0.8, slips: 0.65, unlikely: 0.55 };

const SHORTEST_PART = 4; // letters of a word that is looked for inside others
const SHORTEST_FORM = 5; // letters of a word without its ending in which a slip is forgiven

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
      if (asked.length > 2) index.holding(`\n${asked}`, (n) => add(n, SURE.begun));
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
    const { index } = this;
    const core = Words.stems(asked).reduce((a, b) => (b.length < a.length && b.length >= SHORTEST_PART ? b : a), asked);
    if (asked.length > 1) index.holding(`\n${asked}`, (n, word) => add(n, SURE.begun * (0.5 + (0.5 * asked.length) / word.length)));
    if (core.length < SHORTEST_PART) return;
    index.holding(core, (n, word, at) => {
      if (word.startsWith(asked) || word === core) return;
      const tail = word.slice(at + core.length);
      add(n, at > 1 && (!tail || Words.ENDINGS.has(tail)) ? SURE.head : SURE.part);
    });
  }

  /** Words that the one asked for may be a slip for; where it is a word itself, only names, and less surely. */
  findSlips(asked, known, add) {
    const most = Words.forgiven(asked);
    if (!most) return;
    const { index } = this;
    const forms = [[asked, most, false], ...Words.stems(asked).filter((stem) => stem !== asked && stem.length >= SHORTEST_FORM).map((stem) => [stem, 1, true])];
    for (const [form, forgiven, cut] of forms) {
      const letters = Words.letters(form);
      for (let length = form.length - forgiven; length <= form.length + forgiven; length += 1) {
        for (const n of index.byLength[length] || []) {
          if (known && !index.isNamed[n]) continue;
          // One slip changes at most two letters; most words differ in more.
          if (Words.differing(letters, index.letters[n]) > 2 * forgiven) continue;
          const slips = Words.slips(form, index.words[n], forgiven);
          if (slips > forgiven || (cut && !slips)) continue;
          if (slips <= 1) add(n, known ? SURE.unlikely : SURE.slip);
          else if (!known) add(n, SURE.slips);
        }
      }
    }
  }
}
