package ngo.portal.persistence.publication;

import java.time.Instant;

/**
 * The public place of a text of a petition or plan, found by its fingerprint.
 *
 * @param slug the last part of its address
 * @param language of this very text
 * @param original whether it was written like this, and not translated
 * @param publishedAt since when the public reads it
 */
public record KnownText(String slug, String title, String language, boolean original, Instant publishedAt) {}
