package ngo.portal.web.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.Fragments;
import ngo.portal.web.shared.Markup;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The side texts and lists next to the text of a statement, as HTML. */
@Named
@ApplicationScoped
public class StatementSide {

    @Inject
    private Fragments fragments;

    @Inject
    private Text text;

    @Inject
    private DateWords when;

    /** The invited organisations, each with its answer. */
    public String seats(List<SignOnRow> board) {
        Markup html = new Markup();
        for (SignOnRow seat : board) {
            html.raw("<li><bdi>").text(seat.name()).raw("</bdi> ");
            fragments.state(html, seat.state()).raw("</li>");
        }
        return html.toString();
    }

    /** Whose it is and its days, as terms and what they are. */
    public String facts(StatementDetail statement) {
        Markup html = new Markup();
        term(html, "details.pen").raw("<dd><bdi>").text(statement.ownerName()).raw("</bdi></dd></div>");
        moment(html, "details.consultation", statement.consultationUntil());
        moment(html, "details.soft", statement.softDeadline());
        moment(html, "details.hard", statement.hardDeadline());
        moment(html, "details.embargo", statement.embargo());
        if (!statement.pressContact().isEmpty()) {
            term(html, "field.press")
                    .raw("<dd class=\"written\" dir=\"auto\">")
                    .text(statement.pressContact())
                    .raw("</dd></div>");
        }
        if (!statement.fingerprint().isEmpty()) {
            term(html, "details.fingerprint")
                    .raw("<dd><code class=\"fingerprint\">")
                    .text(statement.fingerprint())
                    .raw("</code></dd></div>");
        }
        term(html, "details.begun")
                .raw("<dd>")
                .text(when.day(statement.createdAt()))
                .raw("</dd></div>");
        if (statement.state().isPublic()) {
            String page = "/" + RequestLanguage.now().tag() + "/statements/" + statement.slug();
            term(html, "details.public")
                    .raw("<dd><a href=\"")
                    .text(page)
                    .raw("\"><bdi dir=\"ltr\">")
                    .text(page)
                    .raw("</bdi></a></dd></div>");
        }
        return html.toString();
    }

    private void moment(Markup html, String key, @Nullable Instant moment) {
        if (moment != null) {
            term(html, key).raw("<dd>").text(when.minute(moment)).raw("</dd></div>");
        }
    }

    private Markup term(Markup html, String key) {
        return html.raw("<div><dt>").text(text.of("statement", key)).raw("</dt>");
    }
}
