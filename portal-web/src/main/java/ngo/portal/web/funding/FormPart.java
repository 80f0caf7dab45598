package ngo.portal.web.funding;

import java.util.List;
import java.util.stream.Stream;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestSection;
import org.jspecify.annotations.Nullable;

/** A short page of the form, in the order in which it is filled in. */
public enum FormPart {
    ABOUT(RequestSection.ABOUT),
    IDENTITY(RequestSection.IDENTITY),
    RISK(RequestSection.RISK),
    MEASURES(RequestSection.MEASURES),
    NEED(RequestSection.NEED),
    BUDGET(RequestSection.BUDGET),
    OTHERS(RequestSection.OTHERS),
    CONSENT(null),
    FILES(RequestSection.FILES),
    PAYMENT(RequestSection.PAYMENT),
    WRITERS(null);

    private final @Nullable RequestSection section;

    FormPart(@Nullable RequestSection section) {
        this.section = section;
    }

    public @Nullable RequestSection section() {
        return section;
    }

    /** Whether it is words that are saved together. */
    public boolean isWritten() {
        return section != null && this != FILES;
    }

    /** Whether the funder does not read it when the request is submitted. */
    public boolean isSealedFromFunder() {
        return section != null && section.isForWritersOnly();
    }

    /** Whether a request without it is not taken. */
    public boolean isNeeded() {
        return this == ABOUT || this == RISK || this == NEED || this == BUDGET;
    }

    /** What is written in it. */
    List<RequestField> fields() {
        return Stream.of(RequestField.values())
                .filter(field -> field.section() == section)
                .toList();
    }
}
