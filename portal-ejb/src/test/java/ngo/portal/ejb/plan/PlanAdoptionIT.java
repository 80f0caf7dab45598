package ngo.portal.ejb.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.lead.DecisionService;
import ngo.portal.ejb.lead.InboxService;
import ngo.portal.ejb.lead.PendingDecision;
import ngo.portal.ejb.lead.PendingDecision.Votes;
import ngo.portal.ejb.lead.PendingDecision.Waits;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.publication.PublicPlanService;
import ngo.portal.ejb.publication.PublicSearchService;
import ngo.portal.ejb.translation.SegmentWords;
import ngo.portal.ejb.translation.TranslationReader;
import ngo.portal.ejb.translation.TranslationRequestForm;
import ngo.portal.ejb.translation.TranslationRequestService;
import ngo.portal.ejb.translation.TranslationVerdictService;
import ngo.portal.ejb.translation.TranslationWritingService;
import ngo.portal.ejb.translation.Translations.Readiness;
import ngo.portal.persistence.document.DocumentRefusals.AlreadyVoted;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.lead.DecisionFilter;
import ngo.portal.persistence.lead.DecisionKind;
import ngo.portal.persistence.lead.DecisionRow;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.publication.KnownText;
import ngo.portal.persistence.publication.PublicPlanReading;
import ngo.portal.persistence.publication.PublicPlanRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.translation.TranslationRefusals.NotTranslatable;
import ngo.portal.persistence.translation.TranslationRefusals.TranslationNotReady;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The leads of several organisations make a plan the coalition's, or one of them gives it back. */
@ArquillianTest
class PlanAdoptionIT {

    private static final Decision YES = new Decision(Verdict.APPROVE, "It is what we need.");
    private static final Decision NO = new Decision(Verdict.RETURN, "Name a budget.");

    @Inject
    private PlanOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private PlanCourseService course;

    @Inject
    private PlanAdoptionService adoption;

    @Inject
    private TranslationRequestService requests;

    @Inject
    private TranslationWritingService writing;

    @Inject
    private TranslationVerdictService verdicts;

    @Inject
    private TranslationReader translations;

    @Inject
    private PublicPlanService plans;

    @Inject
    private PublicSearchService searches;

    @Inject
    private InboxService inbox;

    @Inject
    private DecisionService decisions;

    @Inject
    private NotificationService notifications;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void aProposal() {
        id = they.draft();
        they.show(they.section(Heading.GOAL), Level.COALITION);
        they.share();
        course.propose(id);
    }

    @Test
    void leadsOfTwoOrganisationsAdopt() {
        by(they.partner.lead(), YES);
        assertThat(they.view().plan().state()).isEqualTo(PlanState.PROPOSED);
        assertThat(pendingDecision().votes()).isEqualTo(new Votes(1, 2));
        assertThat(pendingDecision().waits()).isEqualTo(Waits.FOR_OTHERS);
        tenant.enter(they.third.lead());
        assertThat(pendingDecision().waits()).isEqualTo(Waits.FOR_US);

        by(they.third.lead(), YES);

        assertThat(they.view().plan().state()).isEqualTo(PlanState.ADOPTED);
        assertThat(they.view().plan().adopted()).isTrue();
        assertThat(inbox.pendingDecisions())
                .noneMatch(pendingDecision -> pendingDecision.subject().equals(id));
        tenant.enter(they.pen.member());
        assertThat(heard()).contains("PlanAdopted");
        tenant.enter(they.partner.member());
        assertThat(heard()).contains("PlanAdopted");
    }

    @Test
    void everyReaderSeesTheVotesAndTheirReasons() {
        by(they.partner.lead(), YES);
        by(they.third.lead(), NO);
        tenant.enter(they.partner.member());

        assertThat(they.view().approvals())
                .extracting(vote -> vote.reason())
                .containsExactly(YES.reason(), NO.reason());
        assertThat(decisions
                        .rows(new DecisionFilter(DecisionKind.ADOPTION, null), Slice.first(100))
                        .items())
                .filteredOn(row -> id.equals(row.document()))
                .allMatch(row -> row.documentKind().equals(Plan.KIND))
                .extracting(DecisionRow::outcome)
                .containsExactly("RETURN", "APPROVE");
        tenant.enter(People.ofANewOrganisation().member());
        assertThat(decisions
                        .rows(new DecisionFilter(DecisionKind.ADOPTION, null), Slice.first(100))
                        .items())
                .noneMatch(row -> id.equals(row.document()));
    }

    @Test
    void theOwnersOwnVotesDoNotSuffice() {
        by(they.pen.lead(), YES);

        assertThatThrownBy(() -> by(another(they.pen.organisation()), YES)).isInstanceOf(AlreadyVoted.class);
        assertThat(they.view().plan().state()).isEqualTo(PlanState.PROPOSED);
        by(they.third.lead(), YES);
        assertThat(they.view().plan().state()).isEqualTo(PlanState.ADOPTED);
    }

    @Test
    void aReturnedProposalStartsOverWhenItIsProposedAgain() {
        by(they.partner.lead(), YES);
        by(they.third.lead(), NO);
        assertThat(they.view().plan().state()).isEqualTo(PlanState.RETURNED);
        assertThat(they.view().plan().stateNote()).isEqualTo(NO.reason());
        tenant.enter(they.pen.member());
        assertThat(heard()).contains("PlanReturned");

        course.propose(id);

        by(they.third.lead(), YES);
        assertThat(they.view().plan().state()).isEqualTo(PlanState.PROPOSED);
        by(they.partner.lead(), YES);
        assertThat(they.view().plan().state()).isEqualTo(PlanState.ADOPTED);
    }

    @Test
    void whoComesLateHearsThatItIsDecided() {
        by(they.partner.lead(), YES);
        by(they.third.lead(), YES);

        assertThatThrownBy(() -> by(they.pen.lead(), NO)).isInstanceOf(IllegalTransition.class);
        assertThat(they.view().plan().state()).isEqualTo(PlanState.ADOPTED);
    }

    @Test
    void aVoteNeedsReasonsRecentAuthenticationAndALead() {
        assertThatThrownBy(() -> by(they.partner.lead(), new Decision(Verdict.APPROVE, " ")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> by(they.partner.lead(), new Decision(Verdict.RETURN, "")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> by(they.partner.lead().provenAt(null), YES)).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> by(they.partner.member(), YES)).isInstanceOf(Forbidden.class);
        assertThat(they.view().approvals()).isEmpty();
    }

    @Test
    void theStepIsOfferedToLeadsWhoHaveNotSpoken() {
        tenant.enter(they.third.lead());
        assertThat(they.view().allowed()).contains(PlanAction.ADOPTION_APPROVAL);
        tenant.enter(they.third.member());
        assertThat(they.view().allowed()).doesNotContain(PlanAction.ADOPTION_APPROVAL);

        by(they.third.lead(), YES);

        assertThat(they.view().allowed()).doesNotContain(PlanAction.ADOPTION_APPROVAL);
        assertThat(PlanAction.ADOPTION_APPROVAL.apiName()).isEqualTo("adoption-approval");
    }

    /** The same path as that of a statement: asked for, written, reviewed, approved, and public with what it is a translation of. */
    @Test
    void whatThePublicReadsOfAPlanIsTranslatedAndGoneWithTheSectionThatItIsOf() {
        id = they.draft();
        UUID section = they.section(Heading.GOAL);
        they.show(section, Level.PUBLIC);
        tenant.enter(they.pen.member());
        assertThatThrownBy(() -> ask("fr")).as("nobody is let in yet").isInstanceOf(NotTranslatable.class);
        they.share();
        tenant.enter(they.pen.member());
        ask("fr");
        TenantPrincipal writer = they.partner.person("writer", MemberRole.TRANSLATOR);
        tenant.enter(writer);
        List<SegmentWords> words = translations.detail(id, "fr").segments().all().stream()
                .map(one ->
                        SegmentWords.of(one.key(), "\u00b0 " + one.typedSource().toUpperCase(Locale.ROOT), true))
                .toList();
        writing.save(id, "fr", words, 0);
        writing.handIn(id, "fr");
        tenant.enter(they.pen.person("reviewer", MemberRole.TRANSLATOR));
        verdicts.review(id, "fr", fingerprint());
        tenant.enter(they.pen.member());
        course.propose(id);
        by(they.partner.lead(), YES);
        tenant.enter(they.third.lead());
        assertThat(adoption.translations(id)).isEqualTo(new Readiness(1, List.of("fr")));
        assertThatThrownBy(() -> adoption.decide(id, YES)).isInstanceOf(TranslationNotReady.class);
        tenant.enter(they.pen.member());
        verdicts.approve(id, "fr", fingerprint());
        assertThat(adoption.translations(id)).isEqualTo(new Readiness(1, List.of()));
        by(they.third.lead(), YES);

        String slug = plans.plans(Slice.first(100)).items().stream()
                .filter(row -> row.plan().equals(id))
                .map(PublicPlanRow::slug)
                .findFirst()
                .orElseThrow();
        PublicPlanReading french = plans.plan(slug, "fr");
        assertThat(french.isTranslated()).isTrue();
        assertThat(french.plan().title()).startsWith("\u00b0 ");
        assertThat(french.translations()).singleElement().satisfies(one -> assertThat(one.sourceFingerprint())
                .isEqualTo(french.fingerprint()));
        assertThat(plans.plan(slug, "es").isTranslated()).isFalse();
        assertThat(plans.withFingerprint(french.fingerprint()))
                .map(KnownText::slug)
                .contains(slug);
        assertThat(plans.withFingerprint(french.translations().get(0).fingerprint()))
                .hasValueSatisfying(known -> assertThat(known.slug()).isEqualTo(slug))
                .hasValueSatisfying(known -> assertThat(known.language()).isEqualTo("fr"))
                .hasValueSatisfying(known -> assertThat(known.original()).isFalse());
        assertThat(searches.search(french.plan().title(), "fr", "fr").hits())
                .filteredOn(hit -> hit.slug().equals(slug))
                .singleElement()
                .satisfies(hit -> assertThat(hit.kind()).isEqualTo("PLAN"))
                .satisfies(
                        hit -> assertThat(hit.title()).isEqualTo(french.plan().title()));

        tenant.enter(they.pen.member());
        they.show(section, Level.COALITION);
        assertThat(plans.plan(slug, "fr").isTranslated()).isFalse();
        assertThat(plans.plan(slug, "fr").translations()).isEmpty();
        assertThat(plans.withFingerprint(french.fingerprint())).isEmpty();
        assertThatThrownBy(() -> translations.detail(id, "fr"))
                .as("nothing of it is public any more")
                .isInstanceOf(NotTranslatable.class);
    }

    private void ask(String language) {
        TranslationRequestForm form = new TranslationRequestForm();
        form.setTranslator(they.partner.organisation().toString());
        form.setRequired(true);
        requests.request(id, language, form);
    }

    private String fingerprint() {
        return translations.detail(id, "fr").view().row().fingerprint();
    }

    private void by(TenantPrincipal lead, Decision decision) {
        tenant.enter(lead);
        adoption.decide(id, decision);
    }

    private static TenantPrincipal another(UUID organisation) {
        return new TenantPrincipal(
                        organisation,
                        "second-" + organisation,
                        "Second",
                        Set.of(MemberRole.MEMBER),
                        Set.of(CoalitionRole.LEAD))
                .provenAt(Clock.systemUTC().instant());
    }

    private PendingDecision pendingDecision() {
        return inbox.pendingDecisions().stream()
                .filter(one -> one.subject().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> heard() {
        return notifications.rows(Slice.first(30)).items().stream()
                .filter(row -> row.subject().equals(id))
                .map(row -> row.event())
                .toList();
    }
}
