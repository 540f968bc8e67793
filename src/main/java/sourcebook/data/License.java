package sourcebook.data;

/** The terms on which a briefing's data may be used. */
public final class License {
    /** Name in the Open Definition's list of licenses. */
    public static final String NAME = "CC-BY-4.0";

    public static final String TITLE = "Creative Commons Attribution 4.0";
    public static final String URL = "https://creativecommons.org/licenses/by/4.0/";

    private License() {}
}
