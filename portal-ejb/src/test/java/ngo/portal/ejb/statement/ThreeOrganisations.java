package ngo.portal.ejb.statement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;

/** Three new organisations and the one statement that they take along its way. */
@Dependent
public class ThreeOrganisations {

    static final Decision YES = new Decision(Verdict.APPROVE, "");

    final People pen = People.ofANewOrganisation();
    final People second = People.ofANewOrganisation();
    final People third = People.ofANewOrganisation();

    @Inject
    private Founding founding;

    @Inject
    private TenantContext tenant;

    @Inject
    private StatementService statements;

    @Inject
    private StatementReader reader;

    @Inject
    private ConsultationService consultation;

    @Inject
    private ApprovalService approvals;

    @Inject
    private SignOnCallService calls;

    @Inject
    private SignOnService signOns;

    @Inject
    private ReleaseService releases;

    @Inject
    private PublicService publications;

    private UUID id = new UUID(0, 0);

    UUID draft() {
        founding.of(pen, second, third);
        tenant.enter(pen.member());
        id = statements.create(StatementForm.of(text("We ask for protection.")));
        return id;
    }

    void handIn() {
        tenant.enter(pen.member());
        consultation.start(id, new Consultation(circle(), null, "UTC", ""));
        approvals.sendForTextReview(id);
    }

    void openCall() {
        tenant.enter(second.lead());
        approvals.decideText(id, YES);
        tenant.enter(third.lead());
        approvals.decideText(id, YES);
        Instant now = Instant.now();
        calls.open(
                id,
                new SignOnCall(circle(), now.plus(Duration.ofDays(3)), now.plus(Duration.ofDays(5)), "Europe/Zurich"));
    }

    void sign(People people, Display display) {
        tenant.enter(people.signatory());
        signOns.sign(id, form(display));
    }

    SignForm form(Display display) {
        SignForm form = new SignForm();
        form.setFingerprint(view().statement().fingerprint());
        form.setDisplay(display);
        return form;
    }

    void clearRelease() {
        tenant.enter(second.lead());
        calls.close(id, "Enough");
        approvals.decideRelease(id, YES);
        tenant.enter(third.lead());
        approvals.decideRelease(id, YES);
    }

    Release publish() {
        clearRelease();
        releases.publish(id, null);
        return publications.release(view().statement().slug(), "en");
    }

    /** Past the triggers, so that the scheduler does not notice it. */
    void endEmbargo() {
        DatabaseSuperuser.change("update statement set embargo = now() - interval '1 second' where id = '" + id + "'");
    }

    /** As above. */
    void endCall() {
        DatabaseSuperuser.change("update statement set soft_deadline = now() - interval '2 seconds', "
                + "hard_deadline = now() - interval '1 second' where id = '" + id + "'");
    }

    StatementView view() {
        return reader.view(id);
    }

    static DocumentText text(String words) {
        return new DocumentText("A title", "en", List.of(), List.of(Section.of("Heading", "<p>" + words + "</p>")));
    }

    private Circle circle() {
        return Circle.of(
                List.of(second.organisation().toString(), third.organisation().toString()));
    }
}
