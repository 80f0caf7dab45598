package ngo.portal.persistence.funding;

import java.util.Arrays;
import java.util.List;

/** The sealed fields of a request, each in a row of its own. */
public enum RequestField {
    TITLE(Secret.CONTENT, RequestSection.ABOUT, 200),
    NEED(Secret.CONTENT, RequestSection.NEED, 20_000),
    RISK(Secret.CONTENT, RequestSection.RISK, 20_000),
    MEASURES(Secret.CONTENT, RequestSection.MEASURES, 20_000),
    /** The lines of the budget, as {@link Budget} writes them. */
    BUDGET(Secret.CONTENT, RequestSection.BUDGET, 100_000),
    OTHER_FUNDERS(Secret.CONTENT, RequestSection.OTHERS, 4_000),
    NAME(Secret.IDENTITY, RequestSection.IDENTITY, 500),
    CONTACT(Secret.IDENTITY, RequestSection.IDENTITY, 2_000),
    PLACE(Secret.IDENTITY, RequestSection.IDENTITY, 2_000),
    CHANNEL(Secret.PAYMENT, RequestSection.PAYMENT, 4_000);

    private final Secret secret;
    private final RequestSection section;
    private final int longest;

    RequestField(Secret secret, RequestSection section, int longest) {
        this.secret = secret;
        this.section = section;
        this.longest = longest;
    }

    public Secret secret() {
        return secret;
    }

    public RequestSection section() {
        return section;
    }

    /** The most characters of the field. */
    public int longest() {
        return longest;
    }

    public static List<RequestField> of(Secret secret) {
        return Arrays.stream(values()).filter(field -> field.secret == secret).toList();
    }
}
