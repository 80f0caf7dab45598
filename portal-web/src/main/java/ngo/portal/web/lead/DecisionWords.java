package ngo.portal.web.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import ngo.portal.persistence.lead.DecisionKind;
import ngo.portal.persistence.lead.DecisionRow;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.document.Languages;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.Text;

/** Formats decisions as text. */
@Named
@ApplicationScoped
public class DecisionWords {

    private static final String BUNDLE = "inbox";

    @Inject
    private Text text;

    @Inject
    private Languages languages;

    @Inject
    private DateWords when;

    public String what(DecisionRow row) {
        String key = "decision." + row.kind() + "." + row.outcome();
        return row.kind() == DecisionKind.CHAIR
                ? text.of(BUNDLE, key, row.title(), day(row.firstDay()), day(row.lastDay()))
                : text.of(BUNDLE, key, row.language().isEmpty() ? "" : languages.plain(row.language()));
    }

    /** The person who decided, and for whom as a deputy; empty if no person did. */
    public String who(DecisionRow row) {
        return row.decidedFor().isEmpty()
                ? row.decidedBy()
                : text.of(BUNDLE, "decision.deputy", row.decidedBy(), row.decidedFor());
    }

    /** The address of the document; empty if the decision is about none. */
    public String page(DecisionRow row) {
        UUID document = row.document();
        return document == null
                ? ""
                : Addresses.document(row.documentKind(), document).orElse("");
    }

    private String day(String day) {
        return when.date(InputParser.day(day).orElseThrow());
    }
}
