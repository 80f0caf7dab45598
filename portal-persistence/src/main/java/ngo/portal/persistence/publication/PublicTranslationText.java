package ngo.portal.persistence.publication;

import jakarta.persistence.Convert;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;

/**
 * The words of an approved translation.
 *
 * @param canonical the exact text of which the fingerprint is the SHA-256
 */
public record PublicTranslationText(
        @Convert(converter = DocumentTextConverter.class) DocumentText text, String canonical, String fingerprint) {}
