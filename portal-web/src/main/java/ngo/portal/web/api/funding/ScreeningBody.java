package ngo.portal.web.api.funding;

import java.util.Arrays;
import ngo.portal.persistence.funding.handling.IneligibleReason;
import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * What an officer finds at the first look.
 *
 * @param eligible left out to take the request up and no more
 * @param reason why not: one of the list, or words to the applicant
 * @param code why not, where {@code reason} is words
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

    /** What is more than the name of a reason. */
    String words() {
        boolean name = Arrays.stream(IneligibleReason.values())
                .anyMatch(one -> one.name().equals(reason));
        return name ? "" : BodyWords.of("reason", reason);
    }
}
