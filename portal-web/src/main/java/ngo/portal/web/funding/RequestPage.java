package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.funding.AskedReveal;
import ngo.portal.ejb.funding.WriterService;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.handling.RevealState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;

/** One request as its reader sees it: its state, the questions, and what is sealed from the reader. */
@Named
@RequestScoped
public class RequestPage {

    private static final List<RequestField> TEXTS =
            List.of(RequestField.NEED, RequestField.RISK, RequestField.MEASURES, RequestField.OTHER_FUNDERS);

    @Inject
    private CurrentRequest current;

    @Inject
    private WriterService writers;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    public void load() {
        current.load();
    }

    /** Agrees to the present text of the request. */
    public void agree() {
        writers.sign(current.id());
        text.said("handling", "agreed");
        Redirects.to(current.getPath());
    }

    /** Whether the reader was asked to agree and has not agreed to the present text. */
    public boolean isAskedToAgree() {
        return current.getHead().state() == RequestState.DRAFT
                && current.getView().signOffs().stream()
                        .anyMatch(one -> one.subject().equals(caller.getSubject())
                                && !one.holdsFor(current.getHead().version()));
    }

    /** Texts that there are for this reader; in a draft also those that are not written yet. */
    public List<RequestField> getTexts() {
        boolean draft = current.getHead().state() == RequestState.DRAFT;
        return TEXTS.stream()
                .filter(field -> draft || !current.getView().text(field).isEmpty())
                .toList();
    }

    /** The part of the form in which a text is written. */
    public FormPart part(RequestField field) {
        return Stream.of(FormPart.values())
                .filter(one -> one.section() == field.section())
                .findFirst()
                .orElseThrow();
    }

    public boolean isBudgeted() {
        return !current.getView().budget().lines().isEmpty();
    }

    public boolean isIdentityShown() {
        return current.getView().showsIdentity();
    }

    public boolean isPaymentShown() {
        return current.getView().texts().containsKey(RequestField.CHANNEL);
    }

    /** Of the reader, where it is open or asked for. */
    public List<AskedReveal> getOwnReveals() {
        return current.getView().reveals().stream()
                .filter(one -> one.reveal().askedBy().equals(caller.getSubject()))
                .filter(one -> isAsked(one) || isOpen(one))
                .toList();
    }

    /** Whether a decision about letting somebody look waits for the reader. */
    public boolean isRevealToDecide() {
        return current.isOurs()
                && (caller.isAdministrator() || caller.getRoles().contains(MemberRole.CUSTODIAN))
                && current.getView().reveals().stream().anyMatch(this::isAsked);
    }

    /** Whether a request to see the identity still waits for an answer; after the end of the funding request, none does. */
    private boolean isAsked(AskedReveal one) {
        return one.reveal().state() == RevealState.ASKED
                && current.getHead().state().takesReveals();
    }

    public boolean isOpen(AskedReveal one) {
        return one.reveal().isOpen(clock.instant());
    }

    /** Whether the funder still owes an answer and its response time is running. */
    public boolean isClockRunning() {
        return current.getHead().state().isAwaitingAnswer() && current.getHead().dueAt() != null;
    }
}
