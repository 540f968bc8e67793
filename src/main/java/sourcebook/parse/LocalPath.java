package sourcebook.parse;

import org.jspecify.annotations.Nullable;
import sourcebook.text.Span;

/**
 * A relative link as Markdown writes it: a content file ({@code ../topics/pact.md}), or a page or asset of the site.
 *
 * @param span where it stands
 * @param path without query and anchor; empty for an anchor on the same page
 * @param anchor the part after {@code #}, or null
 * @param image whether it is an image, which must be an asset
 */
public record LocalPath(Span span, String path, @Nullable String anchor, boolean image) {}
