package sourcebook.message;

import sourcebook.text.Wording;

/** What the program puts on pages where a briefing says nothing of its language. */
public final class English {
    public static final Wording WORDING = Messages.in("en-US", null);

    private English() {}
}
