package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.text.Sha256;
import ngo.portal.web.document.SidebarField;
import ngo.portal.web.security.Caller;

/** How far the parts of a request are written. */
@RequestScoped
public class FormProgress {

    static final String DONE = "done";
    static final String OPEN = "open";
    private static final String FREE = "free";

    @Inject
    private CurrentRequest current;

    @Inject
    private Caller caller;

    String mark(FormPart part) {
        if (isWritten(part)) {
            return DONE;
        }
        boolean second =
                part == FormPart.WRITERS && current.getView().call().terms().secondPerson();
        return part.isNeeded() || second ? OPEN : FREE;
    }

    private boolean isWritten(FormPart part) {
        RequestView view = current.getView();
        return switch (part) {
            case CONSENT -> view.consents().stream().anyMatch(one -> one.revokedAt() == null);
            case FILES -> !view.files().isEmpty();
            case WRITERS -> isAgreed(view);
            case BUDGET -> !view.budget().lines().isEmpty();
            case ABOUT, IDENTITY, RISK, MEASURES, NEED, OTHERS, PAYMENT ->
                part.fields().stream().anyMatch(field -> !view.text(field).isEmpty());
        };
    }

    /** Whether everybody who was asked has agreed to the present text and, where the call requires it, one of them is a second person. */
    private boolean isAgreed(RequestView view) {
        boolean all = view.signOffs().stream()
                .allMatch(one -> one.holdsFor(view.head().version()));
        boolean second = view.signOffs().stream().anyMatch(one -> !one.subject().equals(caller.getSubject()));
        return all && second;
    }

    /** Parts without which the request is not taken, as far as they are not written. */
    List<FormPart> missing() {
        return Stream.of(FormPart.values())
                .filter(one -> mark(one).equals(OPEN))
                .toList();
    }

    /** The present content of a part, for a writer in an edit conflict. */
    List<SidebarField> fields(FormPart part) {
        return part.fields().stream()
                .map(field -> new SidebarField(name(field), words(field)))
                .toList();
    }

    private static String name(RequestField field) {
        return field == RequestField.OTHER_FUNDERS
                ? "otherFunders"
                : field.name().toLowerCase(Locale.ROOT);
    }

    private String words(RequestField field) {
        return field == RequestField.BUDGET
                ? current.getView().budget().lines().stream()
                        .map(line -> line.category() + ": " + line.amount() + "; " + line.own() + "; " + line.others()
                                + " " + line.note())
                        .collect(Collectors.joining("\n"))
                : current.getView().text(field);
    }

    private String urgency(FormPart part) {
        return part == FormPart.ABOUT ? current.getHead().urgency().name() : "";
    }

    /** The fingerprint of a part's content: the same for the same content. */
    String fingerprint(FormPart part) {
        String words = part.fields().stream()
                .map(field -> current.getView().text(field))
                .map(one -> one.length() + ":" + one)
                .collect(Collectors.joining("|", part + "|" + urgency(part) + "|", ""));
        return Sha256.of(words);
    }
}
