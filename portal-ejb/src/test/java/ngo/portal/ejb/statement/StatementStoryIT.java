package ngo.portal.ejb.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.Forbidden;
import ngo.portal.ejb.directory.Directory;
import ngo.portal.ejb.directory.DirectoryOrganisation;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.organisation.MirrorService;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.shared.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Stale;
import ngo.portal.persistence.statement.AlreadySigned;
import ngo.portal.persistence.statement.AlreadyVoted;
import ngo.portal.persistence.statement.EmbargoNotOver;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.statement.Verdict;
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three organisations carry one statement from draft to the public page. */
@ArquillianTest
class StatementStoryIT {

    private static final Decision YES = new Decision(Verdict.APPROVE, "");

    private final People pen = People.ofANewOrganisation();
    private final People second = People.ofANewOrganisation();
    private final People third = People.ofANewOrganisation();

    @Inject
    private TenantContext tenant;

    @Inject
    private MirrorService mirror;

    @Inject
    private StatementService statements;

    @Inject
    private StatementReader reader;

    @Inject
    private ConsultationService consultation;

    @Inject
    private ApprovalService approvals;

    @Inject
    private CallService calls;

    @Inject
    private SignOnService signOns;

    @Inject
    private RevisionService revisions;

    @Inject
    private ReleaseService releases;

    @Inject
    private NotificationService notifications;

    @Inject
    private PublicService publications;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.war().addClass(People.class).addPackages(true, "org.assertj");
    }

    @BeforeEach
    void threeOrganisationsAndADraft() {
        tenant.enter(Acting.mirror());
        mirror.keep(new Directory(List.of(entry(pen), entry(second), entry(third)), List.of(), Map.of()));
        as(pen.member());
        id = statements.create(StatementForm.of(text("We ask for protection.")));
    }

    @Test
    void aStaleSaveOverwritesNothing() {
        StatementForm mine = StatementForm.of(detail().statement());
        StatementForm theirs = StatementForm.of(detail().statement());
        theirs.setTitle("Their title");
        statements.save(id, theirs);

        mine.setTitle("My title");

        assertThatThrownBy(() -> statements.save(id, mine)).isInstanceOf(Stale.class);
        assertThat(detail().statement().title()).isEqualTo("Their title");
    }

    @Test
    void aDraftKeepsAllThatIsTypedAndReachesNobodyElse() {
        StatementForm typed = StatementForm.of(detail().statement());
        typed.setNotesToEditors("Ask the press officer.");
        typed.setPressContact("press@fidh.example");

        statements.keepDraft(id, typed);

        assertThat(statements.draft(id)).hasValueSatisfying(draft -> {
            assertThat(draft.notesToEditors()).isEqualTo("Ask the press officer.");
            assertThat(draft.pressContact()).isEqualTo("press@fidh.example");
        });
        assertThat(detail().statement().notesToEditors()).isEmpty();
    }

    @Test
    void theLeadOfTheDrafterNeverClearsATextAlone() {
        handIn();
        as(pen.lead());
        approvals.decideText(id, YES);

        assertThat(detail().statement().state()).isEqualTo(StatementState.TEXT_REVIEW);
        assertThatThrownBy(() -> approvals.decideText(id, YES)).isInstanceOf(AlreadyVoted.class);
    }

    @Test
    void aMemberDoesNotSignAndASignatorySignsOnce() {
        openCall();
        as(second.member());
        assertThatThrownBy(() -> signOns.sign(id, form())).isInstanceOf(Forbidden.class);

        as(second.signatory());
        signOns.sign(id, form());

        assertThatThrownBy(() -> signOns.sign(id, form())).isInstanceOf(AlreadySigned.class);
    }

    @Test
    void whyAnOrganisationDeclinedIsForLeadsAlone() {
        openCall();
        as(second.signatory());
        signOns.decline(id, "A private reason");

        as(pen.member());
        assertThat(seat(second).declineReason()).isEmpty();
        as(third.lead());
        assertThat(seat(second).declineReason()).isEqualTo("A private reason");
    }

    @Test
    void aSubstantiveChangeAsksEverySignatoryAgain() {
        openCall();
        as(second.signatory());
        signOns.sign(id, form());
        as(pen.member());
        revisions.propose(id, Purpose.SUBSTANTIVE, text("We demand protection."), "Stronger");

        as(third.lead());
        revisions.decide(id, YES);

        assertThat(detail().statement().state()).isEqualTo(StatementState.TEXT_REVIEW);
        assertThat(seat(second).state()).isEqualTo(SignOnState.RECONFIRM);
    }

    @Test
    void theWholeWayToThePublicPage() {
        openCall();
        for (People people : List.of(pen, second, third)) {
            as(people.signatory());
            signOns.sign(id, form());
        }
        as(second.lead());
        calls.close(id, "All have signed");
        approvals.decideRelease(id, YES);
        as(third.lead());
        approvals.decideRelease(id, YES);
        String slug = detail().statement().slug();
        assertThatThrownBy(() -> publications.release(slug, "en")).isInstanceOf(NotFound.class);

        releases.publish(id, null);

        assertThat(publications.release(slug, "en").signatures()).hasSize(3);
        assertThat(publications.release(slug, "en").fingerprint())
                .isEqualTo(detail().statement().fingerprint());
    }

    @Test
    void nothingIsPublishedBeforeItsEmbargo() {
        openCall();
        as(second.lead());
        calls.close(id, "Enough");
        approvals.decideRelease(id, YES);
        as(third.lead());
        approvals.decideRelease(id, YES);
        releases.publish(id, Instant.now().plus(Duration.ofDays(1)));

        assertThatThrownBy(() -> releases.publish(id, null)).isInstanceOf(EmbargoNotOver.class);
        String slug = detail().statement().slug();
        assertThatThrownBy(() -> publications.release(slug, "en")).isInstanceOf(NotFound.class);
    }

    @Test
    void theInvitedHearOfTheCall() {
        openCall();

        as(second.signatory());

        assertThat(notifications.rows(Slice.first(10)).items())
                .anyMatch(row -> row.event().equals("SignOnOpened") && row.needsAnswer());
    }

    private void handIn() {
        as(pen.member());
        consultation.start(
                id,
                Circle.of(List.of(
                        second.organisation().toString(), third.organisation().toString())),
                null);
        approvals.sendForTextReview(id);
    }

    private void openCall() {
        handIn();
        as(second.lead());
        approvals.decideText(id, YES);
        as(third.lead());
        approvals.decideText(id, YES);
        Instant now = Instant.now();
        calls.open(
                id,
                new Call(
                        Circle.of(List.of(
                                second.organisation().toString(),
                                third.organisation().toString())),
                        now.plus(Duration.ofDays(3)),
                        now.plus(Duration.ofDays(5)),
                        "Europe/Zurich"));
    }

    private SignForm form() {
        SignForm form = new SignForm();
        form.setFingerprint(detail().statement().fingerprint());
        return form;
    }

    private StatementView detail() {
        return reader.view(id);
    }

    private SignOnRow seat(People people) {
        return detail().board().stream()
                .filter(row -> row.organisation().equals(people.organisation()))
                .findFirst()
                .orElseThrow();
    }

    private void as(Acting acting) {
        tenant.enter(acting);
    }

    private static DocumentText text(String words) {
        return new DocumentText("A title", "en", List.of(), List.of(Section.of("Heading", "<p>" + words + "</p>")));
    }

    private static DirectoryOrganisation entry(People people) {
        String alias = people.organisation().toString();
        return new DirectoryOrganisation(people.organisation(), alias, alias, true);
    }
}
