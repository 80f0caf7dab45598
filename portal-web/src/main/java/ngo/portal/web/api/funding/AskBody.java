package ngo.portal.web.api.funding;

import java.util.List;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * A question of a funder to an applicant.
 *
 * @param sections that the applicant may edit again
 */
public record AskBody(@Nullable List<RequestSection> sections, @Nullable String question) {

    List<RequestSection> open() {
        return sections == null ? List.of() : sections;
    }

    String words() {
        return BodyWords.of("question", question);
    }
}
