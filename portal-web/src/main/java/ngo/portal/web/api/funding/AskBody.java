package ngo.portal.web.api.funding;

import java.util.List;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * What a funder asks an applicant.
 *
 * @param sections that are open to the applicant again
 */
public record AskBody(@Nullable List<RequestSection> sections, @Nullable String question) {

    List<RequestSection> open() {
        return sections == null ? List.of() : sections;
    }

    String words() {
        return BodyWords.of("question", question);
    }
}
