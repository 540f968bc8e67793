package sourcebook.link;

import java.util.Set;

/** What lies at which path of the site, for links that say a path. */
public interface Addresses {
    /** Returns the paths of the pages that people read. */
    Set<String> pages();

    /** Says whether any file that is made has a path, a page or another one. */
    boolean has(String path);

    /** Returns the paths of the assets. */
    Set<String> assets();
}
