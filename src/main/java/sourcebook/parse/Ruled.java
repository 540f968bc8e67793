package sourcebook.parse;

import sourcebook.diagnostic.Diagnostics;

/** A record of front matter with rules that the types of its components do not express. */
interface Ruled {
    /**
     * Reports what is against the rules. What is missing or could not be read was reported, and is null here even where it
     * is required.
     *
     * @param given the mapping from which the record was read
     */
    void check(YamlNode.Mapping given, Diagnostics diagnostics);
}
