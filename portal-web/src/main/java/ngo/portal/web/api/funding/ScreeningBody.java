package ngo.portal.web.api.funding;

import java.util.Arrays;
import ngo.portal.persistence.funding.handling.IneligibleReason;
import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * The result of the screening by an officer.
 *
 * @param eligible left out to only take the request up
 * @param reason why the request is not eligible: a code of the list, or words to the applicant
 * @param code why the request is not eligible, if {@code reason} is words
 */
public record ScreeningBody(@Nullable Boolean eligible, @Nullable String reason, @Nullable IneligibleReason code) {

    IneligibleReason why() {
        return code == null ? named() : code;
    }

    private IneligibleReason named() {
        return Arrays.stream(IneligibleReason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .orElse(IneligibleReason.OUT_OF_SCOPE);
    }

    /** The reason in words, unless it is the name of a code. */
    String words() {
        boolean name = Arrays.stream(IneligibleReason.values())
                .anyMatch(one -> one.name().equals(reason));
        return name ? "" : BodyWords.of("reason", reason);
    }
}
