package sourcebook.support;

/**
 * A text of the evidence.
 *
 * @param isOpen whether it says what something is about, and not that it is so
 * @param isUnsure whether whoever says so is less than sure
 */
record Told(Features text, boolean isOpen, boolean isUnsure) {}
