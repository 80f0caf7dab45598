package ngo.portal.persistence.publication;

import java.time.Instant;
import java.util.List;

/**
 * A statement in the list of addresses of published statements; retracted ones are left out.
 *
 * @param language of the original
 * @param changedAt when its words last changed in public, in any language
 * @param translations the languages into which it is translated now
 */
public record ListedRelease(String slug, String language, Instant changedAt, List<String> translations) {}
