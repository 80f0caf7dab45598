package ngo.portal.ejb.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.VisibleNumbers;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.document.AmendmentForm;
import ngo.portal.ejb.document.AmendmentService;
import ngo.portal.ejb.document.AmendmentService.Reading;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.CommentForm;
import ngo.portal.ejb.document.CommentService;
import ngo.portal.ejb.document.DraftService;
import ngo.portal.ejb.lead.InboxService;
import ngo.portal.ejb.lead.PendingDecision;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.plan.CountedCalls;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.AmendmentState;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.document.DocumentRefusals.AlreadyVoted;
import ngo.portal.persistence.document.DocumentRefusals.NothingToDecide;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.notification.NotificationRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.CircleRow;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementRefusals.AlreadySigned;
import ngo.portal.persistence.statement.StatementRefusals.CallOnlyLonger;
import ngo.portal.persistence.statement.StatementRefusals.EmbargoNotOver;
import ngo.portal.persistence.statement.StatementRefusals.EmbargoOnlyLater;
import ngo.portal.persistence.statement.StatementRefusals.NotRecallable;
import ngo.portal.persistence.statement.StatementRefusals.TextIsFrozen;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.DocumentText;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three organisations carry one statement from draft to the public page. */
@ArquillianTest
class StatementStoryIT {

    @Inject
    private VisibleNumbers sight;

    @Inject
    private Founding founding;

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
    private ConsultationService consultation;

    @Inject
    private CountedCalls queries;

    @Inject
    private CommentService comments;

    @Inject
    private AmendmentService amendments;

    @Inject
    private SignOnCallService calls;

    @Inject
    private SignOnService signOns;

    @Inject
    private RevisionService revisions;

    @Inject
    private ReleaseService releases;

    @Inject
    private DueService due;

    @Inject
    private NotificationService notifications;

    @Inject
    private PublicService publications;

    @Inject
    private InboxService inbox;

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
    void aConsultationIsWidenedAndRescheduledAndEverybodyInItKnowsWhoElseIs() {
        Instant end = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        as(they.pen.member());
        consultation.start(
                id,
                new Consultation(only(they.second), end, "Africa/Nairobi", "Look at the recommendations above all."));
        assertThatThrownBy(() -> consultation.invite(id, only(they.second))).isInstanceOf(InvalidInput.class);
        consultation.invite(id, only(they.third));

        as(they.third.member());
        assertThat(consultation.circle(id))
                .extracting(CircleRow::organisation)
                .containsExactlyInAnyOrder(they.second.organisation(), they.third.organisation());
        assertThat(they.view().statement().consultationUntil()).isEqualTo(end);
        assertThat(they.view().statement().consultationNote()).startsWith("Look at");
        assertThatThrownBy(() -> consultation.reschedule(id, end.plusSeconds(60), "UTC"))
                .isInstanceOf(Forbidden.class);

        as(they.pen.member());
        consultation.reschedule(id, end.plus(Duration.ofDays(1)), "Africa/Nairobi");
        consultation.cover(id, "");
        as(they.second.member());
        assertThat(events())
                .contains("ConsultationStarted", "ConsultationChanged")
                .doesNotContain("ConsultationWidened");
        assertThat(they.view().statement().consultationUntil()).isEqualTo(end.plus(Duration.ofDays(1)));
        as(they.third.member());
        assertThat(events()).contains("ConsultationWidened");
    }

    @Test
    void aCommentIsChangedAndWithdrawnByItsAuthor() {
        as(they.pen.member());
        consultation.start(id, new Consultation(only(they.second), null, "UTC", ""));
        as(they.second.member());
        UUID remark = comments.comment(id, remark("Good as a whole."));
        assertThat(they.view().comments()).allMatch(row -> row.isOnWholeText() && row.own());

        as(they.pen.member());
        assertThatThrownBy(() -> comments.edit(id, remark, remark("Bad."))).isInstanceOf(Forbidden.class);
        CommentForm reply = remark("Thank you.");
        reply.setReplyTo(remark);
        comments.comment(id, reply);
        as(they.second.member());
        comments.edit(id, remark, remark("Good, mostly."));
        assertThat(they.view().comments()).extracting(CommentRow::body).containsExactly("Good, mostly.", "Thank you.");
        comments.withdraw(id, remark);
        assertThat(they.view().comments()).extracting(CommentRow::withdrawn).containsExactly(true, false);
        assertThat(they.view().comments()).extracting(CommentRow::body).doesNotContain("Good, mostly.");
        assertThatThrownBy(() -> comments.edit(id, remark, remark("Again."))).isInstanceOf(NothingToDecide.class);
    }

    @Test
    void nobodyAcceptsAWordingThatTheyHaveNotRead() {
        as(they.pen.member());
        consultation.start(id, new Consultation(only(they.second), null, "UTC", ""));
        as(they.second.member());
        UUID wording = amendments.propose(id, wording("We demand protection."));
        amendments.edit(id, wording, 1, wording("We demand protection now."));
        String place = they.view().amendments().get(0).paragraphKey();

        as(they.pen.member());
        assertThatThrownBy(() -> amendments.accept(id, wording, new Reading(1, place)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> amendments.withdraw(id, wording)).isInstanceOf(Forbidden.class);
        as(they.second.member());
        amendments.withdraw(id, wording);
        as(they.pen.member());
        assertThatThrownBy(() -> amendments.accept(id, wording, new Reading(3, place)))
                .isInstanceOf(NothingToDecide.class);
        approvals.sendForTextReview(id);
        assertThat(they.view().amendments()).extracting(AmendmentRow::state).containsExactly(AmendmentState.WITHDRAWN);
    }

    @Test
    void aTextIsRecalledUntilALeadHasSpoken() {
        they.handIn();
        assertThat(they.view().allowed()).contains(StatementAction.RECALL);
        as(they.second.member());
        assertThatThrownBy(() -> approvals.recallText(id)).isInstanceOf(Forbidden.class);
        as(they.pen.member());
        approvals.recallText(id);
        assertThat(they.view().statement().state()).isEqualTo(StatementState.CONSULTATION);

        approvals.sendForTextReview(id);
        as(they.second.lead());
        approvals.decideText(id, ThreeOrganisations.YES);
        as(they.pen.member());
        assertThat(they.view().allowed()).doesNotContain(StatementAction.RECALL);
        assertThatThrownBy(() -> approvals.recallText(id)).isInstanceOf(NotRecallable.class);
    }

    @Test
    void aLongerCallMovesNothingElse() {
        openCall();
        StatementDetail before = they.view().statement();
        Instant later = Objects.requireNonNull(before.hardDeadline()).plus(Duration.ofDays(2));
        as(they.pen.member());
        assertThatThrownBy(() -> calls.extend(id, null, later)).isInstanceOf(Forbidden.class);
        as(they.second.lead());
        assertThatThrownBy(() -> calls.extend(id, null, later.minus(Duration.ofDays(2))))
                .isInstanceOf(CallOnlyLonger.class);
        calls.extend(id, null, later);

        StatementDetail after = they.view().statement();
        assertThat(after.hardDeadline()).isEqualTo(later);
        assertThat(after.softDeadline()).isEqualTo(before.softDeadline());
        assertThat(after.deadlineZone()).isEqualTo(before.deadlineZone());
        as(they.third.signatory());
        assertThat(events()).contains("SignOnExtended");
    }

    private Circle only(People people) {
        return Circle.of(List.of(people.organisation().toString()));
    }

    private static CommentForm remark(String words) {
        CommentForm form = new CommentForm();
        form.setBody(words);
        return form;
    }

    private AmendmentForm wording(String words) {
        AmendmentForm form = new AmendmentForm();
        form.setSection(they.view().statement().text().sections().get(0).id());
        form.setParagraph(1);
        form.setProposed(words);
        return form;
    }

    private List<String> events() {
        return notifications.rows(Slice.first(50)).items().stream()
                .map(NotificationRow::event)
                .toList();
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
    void aChangeThatNobodyHasDecidedEndsWhenALeadClosesTheCall() {
        openCall();
        as(they.pen.member());
        revisions.propose(id, Purpose.EDITORIAL, ThreeOrganisations.text("We ask for your protection."), "A word");

        they.clearRelease();

        assertThat(they.view().statement().revisionOpen()).isFalse();
        assertThat(they.view().allowed())
                .contains(StatementAction.PUBLISH)
                .doesNotContain(StatementAction.CONFIRM_REVISION);
        assertThat(inbox.pendingDecisions())
                .filteredOn(one -> one.subject().equals(id))
                .extracting(PendingDecision::step)
                .doesNotContain("REVISION");
        as(they.pen.member());
        assertThat(events()).contains("RevisionLapsed");
        as(they.third.lead());
        releases.publish(id, null);
        assertThat(they.view().allowed()).contains(StatementAction.CORRECT, StatementAction.RETRACT);
        revisions.propose(id, Purpose.RETRACTION, they.view().statement().text(), "A mistake");
    }

    @Test
    void anUndecidedChangeEndsWhenTheSchedulerClosesTheCall() {
        openCall();
        as(they.pen.member());
        revisions.propose(id, Purpose.SUBSTANTIVE, ThreeOrganisations.text("We demand protection."), "Stronger");
        they.endCall();
        as(TenantPrincipal.timer(they.pen.organisation()));

        due.advance(id);

        as(they.pen.member());
        assertThat(they.view().statement().state()).isEqualTo(StatementState.SIGN_ON_CLOSED);
        assertThat(they.view().statement().revisionOpen()).isFalse();
        assertThat(events()).contains("SignOnClosed", "RevisionLapsed");
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
    void thePublicAddressIsMadeOfTheTitleThatIsPublished() {
        StatementForm named = StatementForm.of(they.view().statement());
        named.setTitle("Draft: testimony of Ahmed K.");
        statements.save(id, named);
        assertThat(they.view().statement().slug()).startsWith("draft-testimony-of-ahmed-k-");
        StatementForm renamed = StatementForm.of(they.view().statement());
        renamed.setTitle("Prisons must be open to visits");
        statements.save(id, renamed);
        openCall();
        they.clearRelease();
        String shown = releases.preview(id).slug();
        releases.publish(id, null);

        String slug = they.view().statement().slug();
        assertThat(slug).isEqualTo(shown).startsWith("prisons-must-be-open-to-visits-");
        assertThat(publications.release(slug, "en").text().title()).isEqualTo("Prisons must be open to visits");
        as(they.second.lead());
        DocumentText text = new DocumentText(
                "Prisons must be open",
                "en",
                List.of(),
                they.view().statement().text().sections());
        revisions.propose(id, Purpose.CORRECTION, text, "A shorter title.");
        as(they.third.lead());
        revisions.decide(id, ThreeOrganisations.YES);
        assertThat(they.view().statement().slug()).isEqualTo(slug);
        assertThat(publications.release(slug, "en").text().title()).isEqualTo("Prisons must be open");
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
    void notesAndThePressContactAreGivenUntilTheEmbargo() {
        they.handIn();
        as(they.second.lead());
        assertThatThrownBy(() -> statements.annotate(id, notes("By a lead."))).isInstanceOf(Forbidden.class);
        as(they.pen.member());
        statements.annotate(id, notes("Ask the press officer."));
        they.openCall();
        NotesForm read = NotesForm.of(they.view().statement());
        assertThat(they.view().allowed()).contains(StatementAction.ANNOTATE);
        statements.annotate(id, notes("Ask the lead."));
        assertThatThrownBy(() -> statements.annotate(id, read)).isInstanceOf(Stale.class);
        as(they.second.member());
        assertThat(they.view().allowed()).doesNotContain(StatementAction.ANNOTATE);
        assertThatThrownBy(() -> statements.annotate(id, notes("By others."))).isInstanceOf(Forbidden.class);
        as(they.pen.member());
        assertThat(events()).contains("StatementAnnotated");
        they.clearRelease();
        as(they.pen.member());
        statements.annotate(id, notes("Ask the press officer again."));

        assertThat(they.view().statement().notesToEditors()).isEqualTo("Ask the press officer again.");
        assertThat(they.view().statement().pressContact()).isEqualTo("press@fidh.example");
        as(they.third.lead());
        releases.publish(id, Instant.now().plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> statements.annotate(id, notes("Too late."))).isInstanceOf(TextIsFrozen.class);
        assertThat(they.view().allowed()).doesNotContain(StatementAction.ANNOTATE);
    }

    @Test
    void aPressContactLeavesThePublicPageByACorrection() {
        openCall();
        as(they.pen.member());
        statements.annotate(id, notes("Ask Ana."));
        they.clearRelease();
        releases.publish(id, null);
        String slug = they.view().statement().slug();
        assertThat(publications.release(slug, "en").pressContact()).isEqualTo("press@fidh.example");
        NotesForm without = notes("");
        without.setPressContact("");
        DocumentText text = they.view().statement().text();
        revisions.propose(id, Purpose.CORRECTION, text, without, "The contact has changed.");
        assertThat(publications.release(slug, "en").pressContact()).isEqualTo("press@fidh.example");
        as(they.second.lead());
        assertThat(they.view().revision().orElseThrow().pressContact()).isEmpty();
        revisions.decide(id, ThreeOrganisations.YES);

        assertThat(publications.release(slug, "en").pressContact()).isEmpty();
        assertThat(publications.release(slug, "en").notesToEditors()).isEmpty();
        assertThat(publications.release(slug, "en").text()).isEqualTo(text);
        revisions.propose(id, Purpose.CORRECTION, ThreeOrganisations.text("We ask again."), "A word.");
        as(they.third.lead());
        revisions.decide(id, ThreeOrganisations.YES);
        assertThat(they.view().statement().pressContact()).isEmpty();
    }

    private NotesForm notes(String words) {
        NotesForm form = NotesForm.of(they.view().statement());
        form.setNotesToEditors(words);
        form.setPressContact("press@fidh.example");
        return form;
    }

    @Test
    void anEmbargoIsPostponedByALeadAndTheApprovalRemainsValid() {
        Instant until = embargoed();
        assertThat(they.view().allowed())
                .contains(StatementAction.POSTPONE, StatementAction.LIFT_EMBARGO)
                .doesNotContain(StatementAction.PUBLISH);
        assertThatThrownBy(() -> releases.postpone(id, until.minusSeconds(60))).isInstanceOf(EmbargoOnlyLater.class);
        as(they.pen.member());
        assertThatThrownBy(() -> releases.postpone(id, until.plusSeconds(60))).isInstanceOf(Forbidden.class);
        as(they.third.lead());
        releases.postpone(id, until.plusSeconds(60));

        assertThat(they.view().statement().state()).isEqualTo(StatementState.EMBARGOED);
        assertThat(they.view().statement().embargo()).isEqualTo(until.plusSeconds(60));
        as(they.pen.member());
        assertThat(events()).contains("EmbargoPostponed");
        they.endEmbargo();
        as(they.third.lead());
        assertThat(they.view().allowed()).contains(StatementAction.PUBLISH);
        releases.publish(id, null);
        assertThat(they.view().statement().state()).isEqualTo(StatementState.PUBLISHED);
    }

    @Test
    void aLiftedEmbargoPublishesNothingUntilTheLeadsHaveApprovedAgain() {
        Instant until = embargoed();
        as(they.pen.member());
        assertThatThrownBy(() -> releases.liftEmbargo(id, "Earlier")).isInstanceOf(Forbidden.class);
        as(they.third.lead());
        assertThatThrownBy(() -> releases.liftEmbargo(id, " ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> calls.close(id, "Earlier")).isInstanceOf(IllegalTransition.class);
        releases.liftEmbargo(id, "The session is a day earlier.");

        assertThat(they.view().statement().state()).isEqualTo(StatementState.SIGN_ON_CLOSED);
        assertThat(they.view().statement().embargo()).isNull();
        assertThat(they.view().statement().stateNote()).isEqualTo("The session is a day earlier.");
        assertThatThrownBy(() -> releases.publish(id, null)).isInstanceOf(IllegalTransition.class);
        approvals.decideRelease(id, ThreeOrganisations.YES);
        assertThatThrownBy(() -> releases.publish(id, null)).isInstanceOf(IllegalTransition.class);
        as(they.second.lead());
        assertThat(notifications.rows(Slice.first(10)).items())
                .anyMatch(row -> row.event().equals("EmbargoLifted") && row.needsAnswer());
        approvals.decideRelease(id, ThreeOrganisations.YES);
        releases.publish(id, until.minus(Duration.ofHours(1)));
        assertThat(they.view().statement().state()).isEqualTo(StatementState.EMBARGOED);
        assertThat(they.view().statement().embargo()).isEqualTo(until.minus(Duration.ofHours(1)));
    }

    @Test
    void theSchedulerSkipsAnEmbargoThatWasPostponedMeanwhile() {
        embargoed();
        as(TenantPrincipal.timer(they.pen.organisation()));

        due.advance(id);

        as(they.pen.member());
        assertThat(they.view().statement().state()).isEqualTo(StatementState.EMBARGOED);
    }

    /** No list, count, task or timestamp reveals a signed statement under embargo to those with whom it was not shared. */
    @Test
    void upToItsEmbargoItMovesNothingForOthers() {
        People stranger = People.ofANewOrganisation();
        founding.of(stranger);
        Map<String, String> before = sight.everybodyOf(stranger, "protection");
        Map<String, String> invited = sight.of(they.second.member(), "protection");

        embargoed();

        assertThat(sight.everybodyOf(stranger, "protection")).containsExactlyEntriesOf(before);
        assertThat(sight.of(they.second.member(), "protection"))
                .as("and the invited see it")
                .isNotEqualTo(invited);
    }

    private Instant embargoed() {
        openCall();
        they.clearRelease();
        Instant until = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        releases.publish(id, until);
        return until;
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

    private void as(TenantPrincipal acting) {
        tenant.enter(acting);
    }

    /** Grants and notifications of all of them are one statement each: a coalition may have thousands of organisations. */
    @Test
    void sharingWithManyTakesAsManyQueriesAsSharingWithFew() {
        assertThat(queriesToShareWith(40)).isEqualTo(queriesToShareWith(2));
    }

    private int queriesToShareWith(int organisations) {
        List<People> others =
                Stream.generate(People::ofANewOrganisation).limit(organisations).toList();
        founding.of(others.toArray(People[]::new));
        tenant.enter(they.pen.member());
        UUID shared = statements.create(StatementForm.of(ThreeOrganisations.text("We ask for protection.")));
        Circle all = Circle.of(
                others.stream().map(one -> one.organisation().toString()).toList());
        queries.taken();

        consultation.start(shared, new Consultation(all, null, "UTC", ""));

        int asked = queries.taken();
        assertThat(consultation.circle(shared)).hasSize(organisations);
        return asked;
    }
}
