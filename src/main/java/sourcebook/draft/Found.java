package sourcebook.draft;

/**
 * What was found in a document.
 *
 * @param key what stands for it in the file, such as the key of an entry in BibTeX
 * @param text the document's text; empty where only its description is at hand
 */
record Found(String key, Metadata metadata, String text) {}
