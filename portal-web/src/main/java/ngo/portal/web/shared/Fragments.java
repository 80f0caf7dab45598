package ngo.portal.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Repeated fragments of HTML, shared by page tags and lists that are written in one pass. */
@Named
@ApplicationScoped
public class Fragments {

    @Inject
    private Text text;

    /** A state with its symbol and its word. */
    public String state(@Nullable Object state) {
        return state == null ? "" : state(new Markup(), state).toString();
    }

    public Markup state(Markup html, Object state) {
        String name = name(state);
        return html.raw("<span class=\"state\" data-state=\"")
                .text(name)
                .raw("\">")
                .icon(name)
                .text(text.state(state))
                .raw("</span>");
    }

    /** A moment that ends something: how much is left, in its own zone and in UTC. */
    public String deadline(DateWords.@Nullable Deadline deadline) {
        return deadline(new Markup(), deadline).toString();
    }

    public Markup deadline(Markup html, DateWords.@Nullable Deadline deadline) {
        if (deadline == null) {
            return html;
        }
        return html.raw("<time class=\"deadline ")
                .text(deadline.urgency())
                .raw("\" datetime=\"")
                .text(deadline.iso())
                .raw("\"><strong>")
                .text(deadline.left())
                .raw("</strong> <span>")
                .text(deadline.owners())
                .raw("</span> <span>")
                .text(deadline.readers())
                .raw("</span></time>");
    }

    /** The progress track of a document, with its current step. */
    public String track(String steps, String now) {
        Markup html = new Markup()
                .raw("<ol class=\"track\" aria-label=\"")
                .text(text.of("common", "track.label"))
                .raw("\">");
        for (String step : steps.split(",", -1)) {
            html.raw("<li aria-current=\"")
                    .text(step.equals(now) ? "step" : "false")
                    .raw("\"><span>")
                    .text(text.of("common", "step." + step))
                    .raw("</span></li>");
        }
        return html.raw("</ol>").toString();
    }

    private static String name(Object state) {
        return state instanceof Enum<?> constant ? constant.name() : state.toString();
    }
}
