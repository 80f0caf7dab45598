package ngo.portal.persistence.publication;

import jakarta.persistence.Convert;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;

/**
 * The words of an approved translation.
 *
 * @param canonical the exact text that the fingerprint is the SHA-256 of
 */
public record PublicTranslationText(
        @Convert(converter = DocumentTextConverter.class) DocumentText text, String canonical, String fingerprint) {}
