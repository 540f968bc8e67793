package sourcebook.diagnostic;

import static sourcebook.diagnostic.Severity.ERROR;
import static sourcebook.diagnostic.Severity.NOTE;
import static sourcebook.diagnostic.Severity.WARNING;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every kind of problem. The id is stable: it is never used again for something else. SB1 is about files and front
 * matter, SB2 about links, SB3 about evidence, SB4 about pages and templates, SB5 about the configuration, SB6
 * about sentences and what they rest on, SB7 about addresses outside of the site.
 */
public enum Code {
    NOT_UTF8("SB101", ERROR, "A content file, template or picture in SVG must be encoded in UTF-8."),
    FORBIDDEN_CHARACTER(
            "SB102",
            ERROR,
            "Control characters, line separators and what is no character may not stand in a content file."),
    TOO_LARGE(
            "SB103",
            ERROR,
            "A file may hold one mebibyte, a paragraph 5,000 characters, and lists nest sixty levels deep."),
    OUTSIDE_SITE("SB104", ERROR, "A symbolic link in a project folder may not lead out of that folder."),
    NOT_PUBLISHED("SB105", WARNING, "A file is not published, because of its name or because it is no regular file."),
    IGNORED_FOLDER("SB106", NOTE, "A folder is not published, because it holds an ignore file (.jbakeignore)."),
    DRAFT("SB107", NOTE, "A page is not published, because its status is draft."),
    UNKNOWN_TYPE("SB108", ERROR, "The folder below the content folder names the type; this one names none."),
    BAD_ID(
            "SB109",
            ERROR,
            "A file name is the page's id: lower-case letters a-z, digits, and single hyphens between them."),
    NO_FRONT_MATTER("SB110", ERROR, "A content file begins with YAML front matter between two lines of three hyphens."),
    BAD_YAML("SB111", ERROR, "The front matter is not well-formed YAML."),
    YAML_ALIAS("SB112", ERROR, "YAML anchors, aliases and tags are not allowed in front matter."),
    DUPLICATE_KEY("SB113", ERROR, "A key stands twice in the same mapping."),
    UNKNOWN_KEY("SB114", ERROR, "Front matter holds only keys that its type knows."),
    MISSING_KEY("SB115", ERROR, "A required key is missing."),
    WRONG_TYPE("SB116", ERROR, "A value has the wrong type, such as text where a list is expected."),
    BAD_VALUE("SB117", ERROR, "A value is not one of those that its key allows."),
    BAD_DATE("SB118", ERROR, "A date must be written in EDTF (ISO 8601-2), level 0 or 1, and exist in the calendar."),
    NO_PAGE("SB119", ERROR, "A site has at least one page that is published."),
    CURLY_MARKS("SB120", WARNING, "A value in front matter stands in straight quotation marks, not in curly ones."),
    LEFTOVER("SB123", NOTE, "A file that an editor or the operating system left behind is not published."),
    UNSEEN_CHARACTER("SB124", WARNING, "Characters that take no room may not stand where no script needs them."),
    BAD_DOI("SB125", ERROR, "A DOI has a number that begins with 10., a slash, and a suffix: 10.1000/182."),
    LONE_COPY("SB126", WARNING, "An archived copy or a day of reading stands beside the address of what was read."),
    FINAL_PERIOD("SB127", WARNING, "The title of a claim is a proposition without a period."),

    UNRESOLVED_LINK("SB201", ERROR, "A cross-link, citation or reference names a page that does not exist."),
    AMBIGUOUS_LINK("SB202", ERROR, "A cross-link's name belongs to several pages."),
    MISSING_ANCHOR("SB203", ERROR, "A link names an anchor that its page does not have."),
    WRONG_FAMILY("SB204", ERROR, "A reference leads to a page of another type than is needed there."),
    LINK_TO_DRAFT("SB205", ERROR, "A published page refers to a page that is a draft."),
    BAD_SCHEME("SB206", ERROR, "A link may be http, https, mailto or relative, and nothing else."),
    BROKEN_PATH("SB207", ERROR, "A relative link leads to no page of the site."),
    MISSING_ASSET("SB208", ERROR, "An image or other asset that a page or template names does not exist."),
    RAW_HTML("SB209", WARNING, "HTML in Markdown is not passed through; it is shown as text."),
    DUPLICATE_ID("SB210", ERROR, "Two files have the same id; ids are unique over all types."),
    DUPLICATE_VARIANT("SB211", ERROR, "A name variant is declared by two files, or is another page's name."),
    DUPLICATE_ANCHOR("SB212", ERROR, "An anchor stands twice on one page."),
    MALFORMED_REFERENCE("SB213", ERROR, "A cross-link or citation is not well-formed."),
    LOOSE_REFERENCE("SB214", WARNING, "What looks like a cross-link or citation, but is none, is shown as text."),
    FOOTNOTE("SB215", WARNING, "Each footnote has one definition, and at least one mark that leads to it."),
    SURPLUS_CELL("SB216", WARNING, "A row of a table has no more cells than the table's head."),
    BAD_ADDRESS("SB217", ERROR, "An address is complete and plain: it has a host, or is a mail address."),
    NOT_AN_IMAGE("SB218", ERROR, "An image is a file that browsers can show: avif, gif, jpg, jpeg, png, svg or webp."),
    NO_ALT_TEXT("SB219", WARNING, "An image has a description for readers who do not see it."),
    LIVE_PICTURE("SB220", ERROR, "A picture in SVG runs nothing, loads nothing from elsewhere and holds no page."),

    QUOTATION_WITHOUT_SPEAKER("SB301", ERROR, "The last line of a quotation names its speaker."),
    UNKNOWN_SPEAKER("SB302", ERROR, "A speaker is a cross-link to an actor."),
    UNCITED_STATEMENT("SB303", WARNING, "Every statement on a topic page cites a source."),
    UNSUPPORTED_QUOTATION(
            "SB304", ERROR, "Words in quotation marks must stand in a quotation of a source cited in that statement."),
    CLAIM_WITHOUT_POSITION("SB305", ERROR, "A claim needs at least one source that takes a position on it."),
    TOPIC_WITHOUT_SOURCE("SB306", ERROR, "A topic needs at least one source that feeds it."),
    LONE_STATEMENT(
            "SB308", WARNING, "A statement id joins at least two quotations; a single one is probably misspelled."),
    STATEMENT_SPEAKERS("SB309", ERROR, "All quotations of one statement have the same speakers."),
    UNBALANCED_QUOTATION_MARK("SB310", ERROR, "Every quotation mark has its counterpart in the same paragraph."),
    QUOTATION_MISMATCH("SB311", ERROR, "A quotation must stand word for word in its source's text."),
    QUOTATION_STALE("SB312", ERROR, "A quotation was changed after it was attested, or is newer than the record."),
    NOT_ATTESTED("SB313", WARNING, "The quotations of a source have not been compared with its text yet."),
    COPIED_TEXT("SB314", ERROR, "A summary shares no run of more than twelve words with its source's text."),
    TEXT_NOT_READ("SB315", ERROR, "A source's text must be a .txt or .html file that is named by the source's id."),
    LONE_RECORD(
            "SB316",
            WARNING,
            "An attestation record stands beside no source, or the record of a review beside no page."),
    DATE_IN_CIRCUMSTANCE("SB317", WARNING, "The date of a quotation stands in digits right behind the speakers."),
    SAME_LABEL("SB318", WARNING, "Each source has a label of its own, because citations show nothing else."),
    LATE_DATE("SB319", WARNING, "Nothing of which a source tells happened after the source was published."),
    BARE_POSITION("SB320", WARNING, "Behind a position stand words, a quotation, a figure or a note."),
    NOT_SILENT("SB321", ERROR, "A source that takes a position on a claim is not silent on it."),
    CIRCLE("SB322", ERROR, "Neither claims nor sources rest on one another in a circle."),
    LATE_ORIGIN("SB323", ERROR, "A source rests on nothing that was published after it."),
    NO_ORIGINAL("SB324", ERROR, "A quotation and its original are one statement in two languages."),
    UNCONFIRMED("SB325", ERROR, "What the command 'new' proposes is confirmed before it is published."),
    NOTE_HEADING("SB326", WARNING, "The heading of a curator's note begins as the language of the briefing has it."),
    QUOTATION_ALTERED(
            "SB341",
            ERROR,
            "What a quotation leaves out, inserts or cuts off is no negation, condition, hedge or number."),
    QUOTATION_SPEAKER("SB342", ERROR, "A source's text prints the words of a quotation as speech of its speaker."),
    RECORD_DIFFERS("SB343", ERROR, "A record says what 'attest' finds in the source's text."),
    NO_WORD_LIST("SB344", NOTE, "Checks of what words do to a sentence need a list of words of the text's language."),
    STATEMENT_STALE(
            "SB345",
            WARNING,
            "What a source's file says has been compared with the source's text since it was changed."),
    WRONG_SIGNATURE("SB346", ERROR, "A signature of a record is by somebody whom the settings name, for what it says."),
    UNSIGNED_RECORD("SB347", WARNING, "Where the settings name somebody who signs records, every record is signed."),
    LONE_TEXT("SB348", NOTE, "Every text in the folder of texts is that of a source."),

    PAGE_COLLISION("SB401", ERROR, "Two pages, or a page and an asset, would be written to the same path."),
    MISSING_TEMPLATE("SB402", ERROR, "A template that a page needs does not exist."),
    BROKEN_TEMPLATE("SB403", ERROR, "A template cannot be parsed or fails while a page is rendered."),
    ASSET_NOT_COPIED("SB404", ERROR, "An asset could not be copied."),
    OVER_BUDGET(
            "SB405",
            WARNING,
            "Compressed, a topic's page has at most 20 KB, the style sheets 12 KB, and the scripts 15 KB."),
    MISSING_GLYPH("SB406", WARNING, "The fonts of the PDF editions must have every character."),
    BAD_FONT("SB407", ERROR, "A font for the PDF editions cannot be read."),

    UNSUPPORTED_PROPERTY("SB501", WARNING, "A property in jbake.properties has no effect here."),
    BAD_PROPERTY("SB502", ERROR, "A property in jbake.properties has a value that cannot be used."),
    MISSING_FOLDER("SB503", ERROR, "A folder that the site needs does not exist."),
    BAD_WORD_LIST("SB504", ERROR, "A list of words that the briefing adds can be read."),
    MISSING_MESSAGE("SB505", NOTE, "What the program puts on pages is in the language of the site."),

    UNSUPPORTED_NUMBER(
            "SB601", WARNING, "A number in a sentence stands, with its limit and unit, in what the sentence cites."),
    UNSUPPORTED_COUNT("SB602", WARNING, "A sentence that counts texts cites as many."),
    UNSUPPORTED_DATE("SB603", WARNING, "A date in a sentence stands in what the sentence cites."),
    UNSUPPORTED_NAME("SB604", WARNING, "An actor whom a sentence names is named in what the sentence cites."),
    OTHER_DIRECTION("SB605", WARNING, "A sentence says no where its evidence does, and only there."),
    OTHER_CERTAINTY("SB606", WARNING, "A sentence is as sure as its evidence."),
    UNSUPPORTED_REACH("SB607", WARNING, "A sentence says all, both, only or first where its evidence does, too."),
    OTHER_SAYER("SB608", WARNING, "A sentence names who says something, as its evidence does."),
    OTHER_SUBJECT("SB609", WARNING, "A sentence and its evidence speak of the same."),
    SHARED_QUOTATION(
            "SB610", WARNING, "One quotation stands behind positions on claims that have something in common."),
    SPOKEN_SILENCE("SB611", WARNING, "A source that is called silent on a claim does not speak of it."),
    BROAD_CITATION("SB612", NOTE, "A citation leads to the record that bears the sentence, where one alone does."),
    REVIEW_LAPSED("SB620", WARNING, "A statement that somebody has signed, and what it rests on, is as it was then."),
    NOT_READ("SB621", NOTE, "Somebody has read every statement against what it rests on."),
    LOADED_WORD("SB630", WARNING, "Who says something, is said without taking sides, where the briefing wants that."),
    SUPERLATIVE("SB631", WARNING, "Superlatives are for those who are quoted, where the briefing wants that."),
    LIKELIHOOD_AND_CONFIDENCE(
            "SB632", WARNING, "How likely something is and how sure somebody is of it are said in two sentences."),
    OTHER_SPELLING("SB633", WARNING, "A name is spelled as in the actor's file, where the briefing wants that."),
    IDLE_WAIVER("SB650", WARNING, "A waiver is for something that a check says of a sentence."),

    DEAD_LINK("SB701", WARNING, "An address outside of the site leads somewhere."),
    MOVED_LINK("SB702", NOTE, "An address outside of the site is where its page has moved to for good."),
    OPEN_LINK("SB703", NOTE, "An address outside of the site answers."),
    LINK_NOT_ASKED("SB704", NOTE, "An address outside of the site may be asked by programs.");

    private final String id;
    private final Severity severity;
    private final String explanation;

    Code(String id, Severity severity, String explanation) {
        this.id = id;
        this.severity = severity;
        this.explanation = explanation;
    }

    /** Returns the stable id, such as {@code SB201}. */
    public String id() {
        return id;
    }

    /** Says whether the check may be wrong, so that a person can overrule it. */
    public boolean canBeWaived() {
        return id.startsWith("SB6") && severity == Severity.WARNING && this != REVIEW_LAPSED && this != IDLE_WAIVER;
    }

    public Severity severity() {
        return severity;
    }

    /** Returns one sentence that says what the rule is. */
    public String explanation() {
        return explanation;
    }

    /** Returns the code with an id, in upper or lower case. */
    public static Optional<Code> of(String id) {
        return Arrays.stream(values()).filter(c -> c.id.equalsIgnoreCase(id)).findFirst();
    }
}
