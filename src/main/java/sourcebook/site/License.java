package sourcebook.site;

import java.util.Arrays;
import java.util.Optional;

/** The terms on which a briefing's text and data may be used: those of Creative Commons, version 4.0, and CC0 1.0. */
public enum License {
    CC0("CC0-1.0", "CC0 1.0", "publicdomain/zero/1.0"),
    BY("CC-BY-4.0", "Creative Commons Attribution 4.0", "licenses/by/4.0"),
    BY_SA("CC-BY-SA-4.0", "Creative Commons Attribution-ShareAlike 4.0", "licenses/by-sa/4.0"),
    BY_NC("CC-BY-NC-4.0", "Creative Commons Attribution-NonCommercial 4.0", "licenses/by-nc/4.0"),
    BY_NC_SA("CC-BY-NC-SA-4.0", "Creative Commons Attribution-NonCommercial-ShareAlike 4.0", "licenses/by-nc-sa/4.0"),
    BY_ND("CC-BY-ND-4.0", "Creative Commons Attribution-NoDerivatives 4.0", "licenses/by-nd/4.0"),
    BY_NC_ND(
            "CC-BY-NC-ND-4.0", "Creative Commons Attribution-NonCommercial-NoDerivatives 4.0", "licenses/by-nc-nd/4.0");

    private final String id;
    private final String title;
    private final String path;

    License(String id, String title, String path) {
        this.id = id;
        this.title = title;
        this.path = path;
    }

    /** Returns the license with an identifier of the SPDX license list, such as {@code CC-BY-4.0}. */
    public static Optional<License> withId(String id) {
        return Arrays.stream(values()).filter(l -> l.id.equals(id)).findFirst();
    }

    /** Returns its identifier in the SPDX license list. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** Returns the address of its summary. */
    public String url() {
        return "https://creativecommons.org/" + path + "/";
    }
}
