package ngo.portal.persistence.publication;

import java.time.Instant;

/**
 * An approved translation of the present public text.
 *
 * @param fingerprint of the translation itself
 * @param sourceFingerprint of the text that it is a translation of, which is the authentic one
 */
public record PublicTranslation(
        String language, String title, String fingerprint, String sourceFingerprint, Instant approvedAt) {}
