package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.funding.WriterService;
import ngo.portal.persistence.funding.writing.ConsentRow;
import ngo.portal.persistence.funding.writing.SignOffRow;
import ngo.portal.persistence.funding.writing.WriterRow;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.ColleagueChoice;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The people of a request: who writes it, who has to agree, and what the person concerned has agreed to. */
@Named
@RequestScoped
public class RequestPeoplePage {

    @Inject
    private CurrentRequest current;

    @Inject
    private WriterService writers;

    @Inject
    private ColleagueChoice colleague;

    @Inject
    private ColleagueChoice second;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private ConsentRow.Purpose purpose = ConsentRow.Purpose.SHARE_WITH_FUNDER;
    private ConsentRow.Given how = ConsentRow.Given.SPOKEN;
    private @Nullable LocalDate until;
    private boolean colleagueOffered;
    private boolean secondOffered;

    /** It holds to the end of its last day. */
    public void consent() {
        writers.consent(
                current.id(),
                purpose,
                how,
                until == null ? null : until.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        done("consented", FormPart.CONSENT);
    }

    public void revoke(UUID consent) {
        writers.revoke(current.id(), consent);
        done("revoked", FormPart.CONSENT);
    }

    public void letIn() {
        if (isPicked(getColleague(), "colleague")) {
            writers.letIn(current.id(), colleague.one());
            done("letIn", FormPart.WRITERS);
        }
    }

    public void letOut(String subject) {
        writers.letOut(current.id(), subject);
        done("letOut", FormPart.WRITERS);
    }

    public void askToSign() {
        if (isPicked(getSecond(), "second")) {
            writers.askToSign(current.id(), second.one());
            done("askedToSign", FormPart.WRITERS);
        }
    }

    private boolean isPicked(ColleagueChoice choice, String field) {
        boolean picked = !choice.one().isEmpty();
        if (!picked) {
            text.refused(field, text.of("planning", "problem.colleague"));
        }
        return picked;
    }

    private void done(String what, FormPart part) {
        text.said("handling", what);
        Redirects.to(current.getPath() + "/edit?part=" + part);
    }

    /** Members who do not write it yet. */
    public ColleagueChoice getColleague() {
        if (!colleagueOffered) {
            colleagueOffered = true;
            colleague.offerOne(
                    "colleague",
                    current.getView().writers().stream().map(WriterRow::subject).toList(),
                    "");
        }
        return colleague;
    }

    /** Members whose agreement was not asked for yet, but for oneself. */
    public ColleagueChoice getSecond() {
        if (!secondOffered) {
            secondOffered = true;
            second.offerOne(
                    "second",
                    Stream.concat(
                                    Stream.of(caller.getSubject()),
                                    current.getView().signOffs().stream().map(SignOffRow::subject))
                            .toList(),
                    "");
        }
        return second;
    }

    public List<ConsentRow.Purpose> getPurposes() {
        return List.of(ConsentRow.Purpose.values());
    }

    public List<ConsentRow.Given> getWays() {
        return List.of(ConsentRow.Given.values());
    }

    public ConsentRow.Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(ConsentRow.Purpose purpose) {
        this.purpose = purpose;
    }

    public ConsentRow.Given getHow() {
        return how;
    }

    public void setHow(ConsentRow.Given how) {
        this.how = how;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
