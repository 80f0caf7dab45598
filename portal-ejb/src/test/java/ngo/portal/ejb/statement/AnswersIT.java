package ngo.portal.ejb.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.directory.Directory;
import ngo.portal.ejb.directory.DirectoryOrganisation;
import ngo.portal.ejb.organisation.MirrorService;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.publication.PublicSignature;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.statement.ClearanceNeeded;
import ngo.portal.persistence.statement.ClearanceRow;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.Purpose;
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

/** What organisations say to an open call, and what they say later. */
@ArquillianTest
class AnswersIT {

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
        return PortalArchive.war().addClass(People.class).addPackages(true, "org.assertj");
    }

    @BeforeEach
    void threeOrganisationsAndAnOpenCall() {
        tenant.enter(Acting.mirror());
        mirror.keep(new Directory(List.of(entry(pen), entry(second), entry(third)), List.of(), Map.of()));
        tenant.enter(pen.member());
        id = statements.create(StatementForm.of(text("We ask for protection.")));
        consultation.start(id, circle(), null);
        approvals.sendForTextReview(id);
        openCall();
    }

    @Test
    void afterASubstantiveChangeClearanceIsGivenAnewBeforeTheSignatureIsConfirmed() throws Exception {
        wantClearance(second);
        clear(second, "Signed off by the board");
        tenant.enter(second.signatory());
        signOns.sign(id, form(Display.NAMED));
        changeTheMeaning();

        tenant.enter(second.signatory());
        assertThatThrownBy(() -> signOns.sign(id, form(Display.NAMED))).isInstanceOf(ClearanceNeeded.class);
        assertThat(reader.view(id).may(Step.SIGN)).isFalse();

        clear(second, "Once more");
        signOns.sign(id, form(Display.NAMED));
        assertThat(reader.view(id).mine())
                .hasValueSatisfying(mine -> assertThat(mine.state().stands()).isTrue());
    }

    @Test
    void whyASignatureWasClearedIsReadInsideTheOrganisationAlone() {
        clear(second, "Signed off by the board");

        assertThat(signOns.clearances(id)).extracting(ClearanceRow::note).containsExactly("Signed off by the board");
        tenant.enter(third.lead());
        assertThat(signOns.clearances(id)).isEmpty();
        tenant.enter(pen.member());
        assertThat(signOns.clearances(id)).isEmpty();
    }

    @Test
    void whoIsShownByRegionAndWithdrawsIsNotPrintedAnyMore() {
        sign(second, Display.REGION);
        Release published = publish();
        assertThat(published.signatures()).extracting(PublicSignature::display).containsExactly(Display.REGION);

        tenant.enter(second.signatory());
        signOns.withdraw(id, "We have learned more.");
        theClockComesBy();

        assertThat(publications.release(published.slug(), "en").signatures()).isEmpty();
    }

    @Test
    void lateSignaturesArePrintedAsTheyWereGiven() {
        String slug = publish().slug();

        sign(second, Display.REGION);
        sign(third, Display.SILENT);
        sign(pen, Display.NAMED);
        theClockComesBy();

        assertThat(publications.release(slug, "en").signatures())
                .extracting(PublicSignature::display)
                .containsExactly(Display.NAMED, Display.REGION);
    }

    @Test
    void anAnswerIsFollowedThoughTheStatementHasMovedSince() {
        String slug = publish().slug();
        sign(second, Display.NAMED);
        tenant.enter(third.lead());
        revisions.propose(id, Purpose.RETRACTION, reader.view(id).statement().text(), "A mistake");

        tenant.enter(Acting.clock(pen.organisation()));
        assertThat(due.due()).anyMatch(one -> one.statement().equals(id));
        theClockComesBy();

        assertThat(publications.release(slug, "en").signatures()).hasSize(1);
    }

    private void theClockComesBy() {
        tenant.enter(Acting.clock(pen.organisation()));
        due.advance(id);
    }

    private void wantClearance(People people) throws Exception {
        tenant.enter(people.member());
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
        tenant.enter(pen.member());
        revisions.propose(id, Purpose.SUBSTANTIVE, text("We demand protection."), "Stronger");
        tenant.enter(third.lead());
        revisions.decide(id, YES);
        openCall();
    }

    private void openCall() {
        tenant.enter(second.lead());
        approvals.decideText(id, YES);
        tenant.enter(third.lead());
        approvals.decideText(id, YES);
        Instant now = Instant.now();
        calls.open(id, new Call(circle(), now.plus(Duration.ofDays(3)), now.plus(Duration.ofDays(5)), "UTC"));
    }

    private Release publish() {
        tenant.enter(second.lead());
        calls.close(id, "Enough");
        approvals.decideRelease(id, YES);
        tenant.enter(third.lead());
        approvals.decideRelease(id, YES);
        releases.publish(id, null);
        return publications.release(reader.view(id).statement().slug(), "en");
    }

    private void sign(People people, Display display) {
        tenant.enter(people.signatory());
        signOns.sign(id, form(display));
    }

    private SignForm form(Display display) {
        SignForm form = new SignForm();
        form.setFingerprint(reader.view(id).statement().fingerprint());
        form.setDisplay(display);
        return form;
    }

    private Circle circle() {
        return Circle.of(
                List.of(second.organisation().toString(), third.organisation().toString()));
    }

    private static DocumentText text(String words) {
        return new DocumentText("A title", "en", List.of(), List.of(Section.of("Heading", "<p>" + words + "</p>")));
    }

    private static DirectoryOrganisation entry(People people) {
        String alias = people.organisation().toString();
        return new DirectoryOrganisation(people.organisation(), alias, alias, true);
    }
}
