package ngo.portal.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** All messages about the last act, in one place at the top of the page. */
@Named("summary")
@ApplicationScoped
public class MessageSummary {

    @Inject
    private Text text;

    /**
     * One sentence.
     *
     * @param kind how it looks: good, warn or bad
     * @param at id of the input that it is about; empty if it is about none
     */
    public record Line(String words, String kind, String at) {}

    /** What keeps something from being done; each says where to mend it, if there is such a place. */
    public List<Line> getProblems() {
        return lines().stream().filter(line -> line.kind().equals("bad")).toList();
    }

    /** What was done, and hints. */
    public List<Line> getNotes() {
        return lines().stream().filter(line -> !line.kind().equals("bad")).toList();
    }

    private List<Line> lines() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            String at = id == null ? "" : Inputs.focus(faces, id);
            String label = id == null ? "" : Inputs.label(faces, id);
            faces.getMessageList(id).forEach(message -> lines.add(line(message, label, at)));
        }
        return lines.stream().distinct().toList();
    }

    /** Beside its field, "Please fill this in" is clear; in the summary it needs the field's name. */
    private Line line(FacesMessage message, String label, String at) {
        String words = message.getSummary();
        boolean nameless = words.equals(text.of("common", "jakarta.faces.component.UIInput.REQUIRED"))
                || words.equals(text.of("problem", "input.wrong"));
        String named = nameless && !label.isEmpty() ? text.pair(label, words) : words;
        return new Line(named, kind(message.getSeverity()), at);
    }

    private static String kind(FacesMessage.Severity severity) {
        if (severity.compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
            return "bad";
        }
        return severity.equals(FacesMessage.SEVERITY_WARN) ? "warn" : "good";
    }
}
