package ngo.portal.persistence.publication;

import java.time.Instant;
import java.util.List;

/**
 * A published document in the sitemap for search engines. Retracted ones are left out.
 *
 * @param language of the original
 * @param changedAt when its words last changed in public, in any language
 * @param languages in which it can be read now; the original may be among them
 */
public record ListedDocument(String slug, String language, Instant changedAt, List<String> languages) {}
