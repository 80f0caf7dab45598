package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.funding.WriterService;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.funding.writing.ConsentRow;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Redirects;
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
    private OrganisationService organisations;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private ConsentRow.Purpose purpose = ConsentRow.Purpose.SHARE_WITH_FUNDER;
    private ConsentRow.Given how = ConsentRow.Given.SPOKEN;
    private @Nullable LocalDate until;
    private String colleague = "";
    private String second = "";

    private @Nullable List<MemberRow> members;

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
        writers.letIn(current.id(), colleague);
        done("letIn", FormPart.WRITERS);
    }

    public void letOut(String subject) {
        writers.letOut(current.id(), subject);
        done("letOut", FormPart.WRITERS);
    }

    public void askToSign() {
        writers.askToSign(current.id(), second);
        done("askedToSign", FormPart.WRITERS);
    }

    private void done(String what, FormPart part) {
        text.said("handling", what);
        Redirects.to(current.getPath() + "/edit?part=" + part);
    }

    /** Members who do not write it yet. */
    public List<MemberRow> getColleagues() {
        return members().stream()
                .filter(one -> current.getView().writers().stream()
                        .noneMatch(writer -> writer.subject().equals(one.subject())))
                .toList();
    }

    /** Members whose agreement was not asked for yet, but for oneself. */
    public List<MemberRow> getOthers() {
        return members().stream()
                .filter(one -> !one.subject().equals(caller.getSubject()))
                .filter(one -> current.getView().signOffs().stream()
                        .noneMatch(signOff -> signOff.subject().equals(one.subject())))
                .toList();
    }

    private List<MemberRow> members() {
        if (members == null) {
            members = organisations.colleagues();
        }
        return members;
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

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }
}
