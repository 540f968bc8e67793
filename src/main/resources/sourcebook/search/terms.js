// How a word, of a page or typed by a reader, becomes a term of the index. This very file runs when the site is built and
// in the browser, so that both agree. It needs lunr's stop words and stemmer.
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

  // Lower case, without accents, apostrophes, the "s" of a possessive, and the marks in acronyms and large numbers.
  const fold = word => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")
    .replace(/[\u00df\u00e6\u0153\u00f8\u0142\u0111\u00f0\u00fe\u0131]/g, letter => LETTERS[letter])
    .replace(/['\u2019]s$/, "").replace(/['\u2019,]/g, "").replace(/\.(?=\p{L})/gu, "");

  // "US" is rather the country than the pronoun, which lunr passes over, and than the stem of "use".
  const stem = folded => folded === "us" ? "u.s" : lunr.stemmer(new lunr.Token(folded)).toString();
  const isStopped = folded => folded !== "us" && !lunr.stopWordFilter(folded);

  // The term, or an empty string for a word that is in every text.
  const term = word => {
    const folded = fold(word);
    return isStopped(folded) ? "" : stem(folded);
  };

  return { WORD, fold, stem, isStopped, term };
})();
