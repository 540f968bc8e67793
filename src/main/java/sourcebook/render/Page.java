package sourcebook.render;

import java.util.Map;
import sourcebook.artifact.Fingerprint;

/**
 * What a template makes a page of.
 *
 * @param path path on the site, with forward slashes
 * @param type document type, for which the configuration may name a template; otherwise it is {@code type.ftl}
 * @param model the template's data
 * @param templates the state of all templates
 */
public record Page(String path, String type, Map<String, Object> model, Fingerprint templates) {}
