// How words, of a page or typed by a reader, become terms, and how the files of the index become lunr's index. What terms are is
// said once more where the index is made; a test holds both together. This needs lunr.
"use strict";
var sourcebookTerms = (() => {
  // "U.S.", then "11,000" and "1.5", then words, with apostrophes inside. No brackets that the pattern remembers.
  const WORD = "\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{M}\\p{N}])|\\p{N}+(?:[.,]\\p{N}+)+"
    + "|[\\p{L}\\p{M}\\p{N}]+(?:['\u2019][\\p{L}\\p{M}\\p{N}]+)*";

  // Latin letters that Unicode does not take apart.
  const LETTERS = {
    "\u00df": "ss", "\u00e6": "ae", "\u0153": "oe", "\u00f8": "o", "\u0142": "l", "\u0111": "d", "\u00f0": "d",
    "\u00fe": "th", "\u0131": "i",
  };

  // "english": whether the site is in the one language of which lunr has a stemmer and stop words here. In others, words are
  // their own stems, and none is passed over.
  const terms = { WORD, english: true };

  // Lower case, without accents, apostrophes, the "s" of a possessive, and the marks in acronyms and large numbers.
  const fold = word => {
    const folded = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")
      .replace(/[\u00df\u00e6\u0153\u00f8\u0142\u0111\u00f0\u00fe\u0131]/g, letter => LETTERS[letter])
      .replace(/['\u2019]s$/, "").replace(/['\u2019,]/g, "").replace(/\.(?=\p{L})/gu, "");
    // Rather the country than the pronoun, which lunr passes over, or the stem of "use".
    return terms.english && folded === "us" ? "usa" : folded;
  };

  // Words that are in every text.
  const isStopped = folded => terms.english && !lunr.stopWordFilter(folded);

  // Words that only ask, too: "how many" looks for a number, not for the word.
  const asks = folded => isStopped(folded) || terms.english && /^m(?:any|uch)$/.test(folded);

  const stem = folded => terms.english ? lunr.stemmer(new lunr.Token(folded)).toString() : folded;

  // Returns the term of a word, or an empty string.
  const term = word => {
    const folded = fold(word);
    return isStopped(folded) ? "" : stem(folded);
  };

  // The fields in the order of the files.
  const FIELDS = ["text", "title", "names"];

  // Returns lunr's index of some terms, each as the files have it: [term, text, title, names]. A field holds pairs: by how
  // much the number of a page is greater than the one before, and the weight in thousandths. What the index says of a term
  // does not depend on which others it holds.
  const index = entries => {
    const vectors = new Map();
    const add = (reference, number, weight) => {
      if (!vectors.has(reference)) vectors.set(reference, []);
      vectors.get(reference).push(number, weight);
    };
    const invertedIndex = entries.map((entry, number) => {
      const posting = { _index: number };
      FIELDS.forEach((field, f) => {
        const pairs = entry[f + 1] || [];
        posting[field] = {};
        for (let i = 0, page = 0; i < pairs.length; i += 2) {
          page += pairs[i];
          posting[field][page] = {};
          add(field + "/" + page, number, pairs[i + 1] / 1000);
        }
      });
      return [entry[0], posting];
    });
    const fieldVectors = Array.from(vectors);
    return lunr.Index.load({ version: lunr.version, fields: FIELDS, fieldVectors, invertedIndex, pipeline: [] });
  };

  return Object.assign(terms, { fold, isStopped, asks, stem, term, index });
})();
