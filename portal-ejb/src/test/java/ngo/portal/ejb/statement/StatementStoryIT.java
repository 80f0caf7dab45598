package ngo.portal.ejb.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.document.DraftService;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.document.DocumentRefusals.AlreadyVoted;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementRefusals.AlreadySigned;
import ngo.portal.persistence.statement.StatementRefusals.EmbargoNotOver;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.TenantContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three organisations carry one statement from draft to the public page. */
@ArquillianTest
class StatementStoryIT {

    @Inject
    private ThreeOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private StatementService statements;

    @Inject
    private DraftService drafts;

    @Inject
    private ApprovalService approvals;

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
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void threeOrganisationsAndADraft() {
        id = they.draft();
    }

    @Test
    void aStaleSaveOverwritesNothing() {
        StatementForm mine = StatementForm.of(they.view().statement());
        StatementForm theirs = StatementForm.of(they.view().statement());
        theirs.setTitle("Their title");
        statements.save(id, theirs);

        mine.setTitle("My title");

        assertThatThrownBy(() -> statements.save(id, mine)).isInstanceOf(Stale.class);
        assertThat(they.view().statement().title()).isEqualTo("Their title");
    }

    @Test
    void aDraftKeepsAllThatIsTypedAndReachesNobodyElse() {
        StatementForm typed = StatementForm.of(they.view().statement());
        typed.setNotesToEditors("Ask the press officer.");
        typed.setPressContact("press@fidh.example");

        drafts.keep(id, typed);

        StatementForm again = new StatementForm();
        again.take(drafts.find(id, again).orElseThrow());
        assertThat(again.text()).isEqualTo(typed.text());
        assertThat(again.getNotesToEditors()).isEqualTo("Ask the press officer.");
        assertThat(again.getPressContact()).isEqualTo("press@fidh.example");
        assertThat(they.view().statement().notesToEditors()).isEmpty();
    }

    @Test
    void theLeadOfTheDrafterNeverClearsATextAlone() {
        they.handIn();
        as(they.pen.lead());
        approvals.decideText(id, ThreeOrganisations.YES);

        assertThat(they.view().statement().state()).isEqualTo(StatementState.TEXT_REVIEW);
        assertThatThrownBy(() -> approvals.decideText(id, ThreeOrganisations.YES))
                .isInstanceOf(AlreadyVoted.class);
    }

    @Test
    void aMemberDoesNotSignAndASignatorySignsOnce() {
        openCall();
        as(they.second.member());
        assertThatThrownBy(() -> signOns.sign(id, they.form(Display.NAMED))).isInstanceOf(Forbidden.class);

        as(they.second.signatory());
        signOns.sign(id, they.form(Display.NAMED));

        assertThatThrownBy(() -> signOns.sign(id, they.form(Display.NAMED))).isInstanceOf(AlreadySigned.class);
    }

    @Test
    void whyAnOrganisationDeclinedIsForLeadsAlone() {
        openCall();
        as(they.second.signatory());
        signOns.decline(id, "A private reason");

        as(they.pen.member());
        assertThat(seat(they.second).declineReason()).isEmpty();
        as(they.third.lead());
        assertThat(seat(they.second).declineReason()).isEqualTo("A private reason");
    }

    @Test
    void aSubstantiveChangeAsksEverySignatoryAgain() {
        openCall();
        as(they.second.signatory());
        signOns.sign(id, they.form(Display.NAMED));
        as(they.pen.member());
        revisions.propose(id, Purpose.SUBSTANTIVE, ThreeOrganisations.text("We demand protection."), "Stronger");

        as(they.third.lead());
        revisions.decide(id, ThreeOrganisations.YES);

        assertThat(they.view().statement().state()).isEqualTo(StatementState.TEXT_REVIEW);
        assertThat(seat(they.second).state()).isEqualTo(SignOnState.RECONFIRM);
    }

    @Test
    void theWholeWayToThePublicPage() {
        openCall();
        for (People people : List.of(they.pen, they.second, they.third)) {
            they.sign(people, Display.NAMED);
        }
        they.clearRelease();
        String slug = they.view().statement().slug();
        assertThatThrownBy(() -> publications.release(slug, "en")).isInstanceOf(NotFound.class);

        releases.publish(id, null);

        assertThat(publications.release(slug, "en").signatures()).hasSize(3);
        assertThat(publications.release(slug, "en").fingerprint())
                .isEqualTo(they.view().statement().fingerprint());
    }

    @Test
    void nothingIsPublishedBeforeItsEmbargo() {
        openCall();
        they.clearRelease();
        releases.publish(id, Instant.now().plus(Duration.ofDays(1)));

        assertThatThrownBy(() -> releases.publish(id, null)).isInstanceOf(EmbargoNotOver.class);
        String slug = they.view().statement().slug();
        assertThatThrownBy(() -> publications.release(slug, "en")).isInstanceOf(NotFound.class);
    }

    @Test
    void theInvitedHearOfTheCall() {
        openCall();

        as(they.second.signatory());

        assertThat(notifications.rows(Slice.first(10)).items())
                .anyMatch(row -> row.event().equals("SignOnOpened") && row.needsAnswer());
    }

    private void openCall() {
        they.handIn();
        they.openCall();
    }

    private SignOnRow seat(People people) {
        return they.view().board().stream()
                .filter(row -> row.organisation().equals(people.organisation()))
                .findFirst()
                .orElseThrow();
    }

    private void as(Acting acting) {
        tenant.enter(acting);
    }
}
