package ngo.portal.ejb.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import ngo.portal.ejb.BetweenTicks;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.document.ClearanceRow;
import ngo.portal.persistence.document.DocumentRefusals.FourEyes;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.publication.PublicSignature;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementRefusals.ClearanceNeeded;
import ngo.portal.persistence.statement.StatementRefusals.ReservationNeedsName;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What organisations say to an open call, and what they say later. */
@ArquillianTest
class AnswersIT {

    @Inject
    private ThreeOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private SignOnService signOns;

    @Inject
    private RevisionService revisions;

    @Inject
    private DueService due;

    @Inject
    private PublicService publications;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void threeOrganisationsAndAnOpenCall() {
        id = they.draft();
        they.handIn();
        they.openCall();
    }

    @Test
    void afterASubstantiveChangeClearanceIsGivenAgainBeforeTheSignatureIsConfirmed() throws Exception {
        wantClearance(they.second);
        clear(they.second, "Signed off by the board");
        tenant.enter(they.second.signatory());
        signOns.sign(id, they.form(Display.NAMED));
        changeTheMeaning();

        tenant.enter(they.second.signatory());
        assertThatThrownBy(() -> signOns.sign(id, they.form(Display.NAMED))).isInstanceOf(ClearanceNeeded.class);
        assertThat(they.view().may(StatementAction.SIGN)).isFalse();

        clear(they.second, "Once more");
        signOns.sign(id, they.form(Display.NAMED));
        assertThat(they.view().mine())
                .hasValueSatisfying(mine -> assertThat(mine.state().counts()).isTrue());
    }

    @Test
    void whoWantsClearanceSignsLateOnceItIsGiven() throws Exception {
        wantClearance(they.second);
        String slug = they.publish().slug();
        tenant.enter(they.second.signatory());
        assertThat(they.view().allowed())
                .contains(StatementAction.REQUEST_CLEARANCE)
                .doesNotContain(StatementAction.SIGN);
        tenant.enter(they.second.member());
        signOns.requestClearance(id);
        tenant.enter(they.second.signatory());
        assertThat(they.view().allowed()).contains(StatementAction.CLEAR);
        signOns.clear(id, true, "Signed off by the board");

        assertThat(they.view().allowed()).contains(StatementAction.SIGN);
        signOns.sign(id, they.form(Display.NAMED));
        theSchedulerRunsAt();

        assertThat(publications.release(slug, "en").signatures())
                .extracting(PublicSignature::late)
                .containsExactly(true);
    }

    @Test
    void whoWantsClearanceConfirmsTheirSignatureLate() throws Exception {
        wantClearance(they.second);
        clear(they.second, "Signed off by the board");
        tenant.enter(they.second.signatory());
        signOns.sign(id, they.form(Display.NAMED));
        changeTheMeaning();
        they.clearRelease();

        clear(they.second, "Once more");
        assertThat(they.view().mine())
                .hasValueSatisfying(mine -> assertThat(mine.confirms()).isEqualTo(1));
        signOns.sign(id, they.form(Display.NAMED));

        assertThat(they.view().mine())
                .hasValueSatisfying(mine -> assertThat(mine.state()).isEqualTo(SignOnState.SIGNED_LATE));
    }

    @Test
    void aSignatoryWhoWithdrewWithANoteRequestsClearanceAgain() throws Exception {
        they.sign(they.second, Display.NAMED);
        signOns.withdraw(id, "We have learned more.");
        wantClearance(they.second);
        tenant.enter(they.second.signatory());
        assertThat(they.view().allowed())
                .contains(StatementAction.REQUEST_CLEARANCE)
                .doesNotContain(StatementAction.SIGN);

        clear(they.second, "Yes after all");
        signOns.sign(id, they.form(Display.NAMED));

        assertThat(they.view().mine())
                .hasValueSatisfying(mine -> assertThat(mine.state().counts()).isTrue());
    }

    @Test
    void whoHasWithdrawnWithANoteMayGiveAnotherAnswer() {
        they.sign(they.second, Display.NAMED);
        signOns.withdraw(id, "We have learned more.");

        signOns.takeNoPosition(id);
        assertThat(they.view().mine())
                .hasValueSatisfying(mine -> assertThat(mine.answer()).isEqualTo(Answer.NO_POSITION));
    }

    @Test
    void whyASignatureWasClearedIsReadInsideTheOrganisationAlone() {
        clear(they.second, "Signed off by the board");

        assertThat(signOns.clearances(id)).extracting(ClearanceRow::note).containsExactly("Signed off by the board");
        tenant.enter(they.third.lead());
        assertThat(signOns.clearances(id)).isEmpty();
        tenant.enter(they.pen.member());
        assertThat(signOns.clearances(id)).isEmpty();
    }

    @Test
    void aWithdrawnSignatureByRegionIsNoLongerPublished() {
        they.sign(they.second, Display.REGION);
        Release published = they.publish();
        assertThat(published.signatures()).extracting(PublicSignature::display).containsExactly(Display.REGION);

        tenant.enter(they.second.signatory());
        signOns.withdraw(id, "We have learned more.");
        theSchedulerRunsAt();

        assertThat(publications.release(published.slug(), "en").signatures()).isEmpty();
    }

    @Test
    void lateSignaturesArePublishedAsGiven() {
        String slug = they.publish().slug();

        they.sign(they.second, Display.REGION);
        they.sign(they.third, Display.SILENT);
        they.sign(they.pen, Display.NAMED);
        theSchedulerRunsAt();

        assertThat(publications.release(slug, "en").signatures())
                .extracting(PublicSignature::display)
                .containsExactly(Display.NAMED, Display.REGION);
    }

    @Test
    void aRegionIsPublishedOnlyWhileItIdentifiesNoSignatory() throws Exception {
        String region = "Region " + id;
        settle(region, they.second);
        they.sign(they.second, Display.REGION);
        String slug = they.publish().slug();
        assertThat(regions(slug)).containsExactly("");

        settle(region, they.pen, they.third);
        theSchedulerRunsAt();
        assertThat(regions(slug)).containsExactly(region);

        they.sign(they.pen, Display.NAMED);
        they.sign(they.third, Display.NAMED);
        theSchedulerRunsAt();
        assertThat(regions(slug)).containsExactly(region, region, "");
    }

    @Test
    void whoSignsWithoutANameMakesNoReservation() {
        tenant.enter(they.second.signatory());
        SignForm reserved = they.form(Display.REGION);
        reserved.setReservation("We were there.");

        assertThatThrownBy(() -> signOns.sign(id, reserved)).isInstanceOf(ReservationNeedsName.class);
    }

    @Test
    void whoAskedSignsOnceSomebodyElseHasGivenClearance() {
        TenantPrincipal both = they.second.person("both", MemberRole.MEMBER, MemberRole.SIGNATORY);
        tenant.enter(both);
        signOns.requestClearance(id);
        assertThat(they.view().allowed()).doesNotContain(StatementAction.SIGN, StatementAction.CLEAR);
        assertThatThrownBy(() -> signOns.sign(id, they.form(Display.NAMED))).isInstanceOf(FourEyes.class);

        tenant.enter(they.second.administrator());
        signOns.clear(id, true, "");
        tenant.enter(both);
        assertThat(they.view().allowed()).contains(StatementAction.SIGN);
        signOns.sign(id, they.form(Display.NAMED));
    }

    @Test
    void anAnswerIsFollowedThoughTheStatementHasMovedSince() {
        String slug = they.publish().slug();
        BetweenTicks.of(5, 0);
        they.sign(they.second, Display.NAMED);
        tenant.enter(they.third.lead());
        revisions.propose(id, Purpose.RETRACTION, they.view().statement().text(), "A mistake");

        assertThat(isTaken(slug)).isTrue();
        theSchedulerRunsAt();

        assertThat(publications.release(slug, "en").signatures()).hasSize(1);
    }

    /** By this test, or by the portal's own timer, which comes too often to be waited for; then what it has done is seen. */
    private boolean isTaken(String slug) {
        boolean taken = false;
        for (int i = 0; i < 50 && !taken; i++) {
            LockSupport.parkNanos(i == 0 ? 0 : 100_000_000);
            tenant.enter(TenantPrincipal.timer(they.pen.organisation()));
            taken = due.due().stream().anyMatch(one -> one.document().equals(id))
                    || publications.release(slug, "en").signatures().size() == 1;
        }
        return taken;
    }

    private List<String> regions(String slug) {
        return publications.release(slug, "en").signatures().stream()
                .map(PublicSignature::region)
                .toList();
    }

    private void settle(String region, People... inhabitants) throws Exception {
        for (People people : inhabitants) {
            tenant.enter(people.administrator());
            transaction.begin();
            entities.createNativeQuery("update organisation set region = ?2 where id = ?1")
                    .setParameter(1, people.organisation())
                    .setParameter(2, region)
                    .executeUpdate();
            transaction.commit();
        }
    }

    private void theSchedulerRunsAt() {
        tenant.enter(TenantPrincipal.timer(they.pen.organisation()));
        due.advance(id);
    }

    private void wantClearance(People people) throws Exception {
        tenant.enter(people.administrator());
        transaction.begin();
        entities.createNativeQuery("update organisation set clearance_required = true where id = ?1")
                .setParameter(1, people.organisation())
                .executeUpdate();
        transaction.commit();
    }

    private void clear(People people, String note) {
        tenant.enter(people.member());
        signOns.requestClearance(id);
        tenant.enter(people.signatory());
        signOns.clear(id, true, note);
    }

    private void changeTheMeaning() {
        tenant.enter(they.pen.member());
        revisions.propose(id, Purpose.SUBSTANTIVE, ThreeOrganisations.text("We demand protection."), "Stronger");
        tenant.enter(they.third.lead());
        revisions.decide(id, ThreeOrganisations.YES);
        they.openCall();
    }
}
