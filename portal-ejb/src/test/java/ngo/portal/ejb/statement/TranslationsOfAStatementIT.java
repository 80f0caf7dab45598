package ngo.portal.ejb.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.TimerRuns;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.ejb.lead.DecisionService;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.people.AtTheSameTime;
import ngo.portal.ejb.publication.PublicSearchService;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.ejb.translation.MachineDrafting;
import ngo.portal.ejb.translation.MachineDrafts;
import ngo.portal.ejb.translation.SegmentWords;
import ngo.portal.ejb.translation.TranslationAction;
import ngo.portal.ejb.translation.TranslationDetail;
import ngo.portal.ejb.translation.TranslationFileService;
import ngo.portal.ejb.translation.TranslationReader;
import ngo.portal.ejb.translation.TranslationRequestForm;
import ngo.portal.ejb.translation.TranslationRequestService;
import ngo.portal.ejb.translation.TranslationVerdictService;
import ngo.portal.ejb.translation.TranslationView;
import ngo.portal.ejb.translation.TranslationWritingService;
import ngo.portal.ejb.translation.XliffRefused;
import ngo.portal.persistence.lead.DecisionFilter;
import ngo.portal.persistence.lead.DecisionKind;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.DelegatedRole;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.publication.ListedDocument;
import ngo.portal.persistence.publication.PublicHit;
import ngo.portal.persistence.publication.PublicTranslation;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.publication.ReleaseRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.statement.StatementRefusals.OldFingerprint;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Sha256;
import ngo.portal.persistence.text.Summary;
import ngo.portal.persistence.text.TextRefused;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.TranslationRefusals.AlreadyRequested;
import ngo.portal.persistence.translation.TranslationRefusals.LanguageIsFixed;
import ngo.portal.persistence.translation.TranslationRefusals.MachineUnavailable;
import ngo.portal.persistence.translation.TranslationRefusals.NotForMachines;
import ngo.portal.persistence.translation.TranslationRefusals.OwnTranslation;
import ngo.portal.persistence.translation.TranslationRefusals.SameLanguage;
import ngo.portal.persistence.translation.TranslationRefusals.TranslationIncomplete;
import ngo.portal.persistence.translation.TranslationRefusals.TranslationNotReady;
import ngo.portal.persistence.translation.TranslationState;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement in other languages: asked for, written, reviewed by another person, approved, and public with the original. */
@ArquillianTest
class TranslationsOfAStatementIT {

    private static final String FR = "fr";

    @Inject
    private ThreeOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private StatementService statements;

    @Inject
    private RevisionService revisions;

    @Inject
    private ReleaseService releases;

    @Inject
    private DueService due;

    @Inject
    private StatementTimer timer;

    @Inject
    private SignOnService signOns;

    @Inject
    private TranslationRequestService requests;

    @Inject
    private TranslationWritingService writing;

    @Inject
    private TranslationVerdictService verdicts;

    @Inject
    private TranslationReader translations;

    @Inject
    private TranslationFileService files;

    @Inject
    private MachineDrafting machine;

    @Inject
    private MachineDrafts drafts;

    @Inject
    private DecisionService decisions;

    @Inject
    private PublicService publications;

    @Inject
    private PublicSearchService searches;

    @Inject
    private NotificationService notifications;

    @Inject
    private AtTheSameTime another;

    @Resource
    private ManagedExecutorService threads;

    @Resource
    private UserTransaction transaction;

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
    void aTranslationIsWrittenReviewedByAnotherPersonAndApproved() {
        ask(FR, true);
        assertThat(state(FR)).isEqualTo(TranslationState.REQUESTED);

        handIn(FR);
        assertThat(state(FR)).isEqualTo(TranslationState.DRAFTED);

        tenant.enter(reviewer());
        verdicts.review(id, FR, fingerprint(FR));
        assertThat(state(FR)).isEqualTo(TranslationState.REVIEWED);

        tenant.enter(they.pen.member());
        verdicts.approve(id, FR, fingerprint(FR));
        assertThat(state(FR)).isEqualTo(TranslationState.APPROVED);
    }

    @Test
    void whoWroteATranslationNeitherReviewsNorApprovesIt() {
        ask(FR, true);
        handIn(FR);

        tenant.enter(writer());
        assertThatThrownBy(() -> verdicts.review(id, FR, fingerprint(FR))).isInstanceOf(OwnTranslation.class);
        assertThatThrownBy(() -> verdicts.giveBack(id, FR, fingerprint(FR), "No"))
                .isInstanceOf(OwnTranslation.class);
        assertThatThrownBy(() -> verdicts.approve(id, FR, fingerprint(FR))).isInstanceOf(Forbidden.class);
        assertThat(view(FR).allowed()).containsExactly(TranslationAction.TRANSLATE);
    }

    @Test
    void aMemberOfTheOwnerWhoHasWrittenOnItDoesNotApproveItEither() {
        ask(FR, true);
        fill(writer(), FR);
        TenantPrincipal both = they.pen.person("both", MemberRole.MEMBER, MemberRole.TRANSLATOR);
        fill(both, FR);
        writing.handIn(id, FR);
        tenant.enter(reviewer());
        verdicts.review(id, FR, fingerprint(FR));

        tenant.enter(both);
        assertThatThrownBy(() -> verdicts.approve(id, FR, fingerprint(FR))).isInstanceOf(OwnTranslation.class);
        tenant.enter(they.pen.member());
        verdicts.approve(id, FR, fingerprint(FR));
    }

    @Test
    void oneCommaMakesEveryTranslationStale() {
        ask(FR, true);
        ask("es", false);
        approved(FR);
        handIn("es");

        save("We ask for protection, now.");

        assertThat(state(FR)).isEqualTo(TranslationState.STALE);
        assertThat(state("es")).isEqualTo(TranslationState.STALE);
        tenant.enter(writer());
        assertThat(notified()).contains("TranslationBecameStale");
    }

    @Test
    void aStaleTranslationIsRewrittenOrConfirmedAndApprovedAgain() {
        ask(FR, true);
        approved(FR);
        save("We ask for protection, now.");

        tenant.enter(they.pen.member());
        assertThatThrownBy(() -> verdicts.approve(id, FR, fingerprint(FR))).isInstanceOf(IllegalTransition.class);
        tenant.enter(reviewer());
        String before = fingerprint(FR);
        verdicts.confirm(id, FR, before);
        assertThat(state(FR)).isEqualTo(TranslationState.REVIEWED);
        assertThat(fingerprint(FR)).isEqualTo(before);

        tenant.enter(they.pen.member());
        verdicts.approve(id, FR, fingerprint(FR));
        assertThat(state(FR)).isEqualTo(TranslationState.APPROVED);
    }

    @Test
    void whatIsNewInTheDocumentIsNotConfirmedUnseen() {
        ask(FR, true);
        approved(FR);
        save("We ask for protection.</p><p>And for justice.");

        tenant.enter(reviewer());
        assertThatThrownBy(() -> verdicts.confirm(id, FR, fingerprint(FR))).isInstanceOf(TranslationIncomplete.class);
    }

    @Test
    void whatIsReturnedIsAskedForAgainWithTheReason() {
        ask(FR, true);
        handIn(FR);
        tenant.enter(reviewer());
        assertThatThrownBy(() -> verdicts.giveBack(id, FR, fingerprint(FR), " "))
                .isInstanceOf(InvalidInput.class);
        verdicts.giveBack(id, FR, fingerprint(FR), "Second line");

        tenant.enter(writer());
        assertThat(state(FR)).isEqualTo(TranslationState.REQUESTED);
        assertThat(view(FR).row().returnReason()).isEqualTo("Second line");
        assertThat(translations.detail(id, FR).written().filled())
                .as("words are kept")
                .isPositive();
    }

    @Test
    void nothingIsHandedInBeforeEverySegmentIsTranslated() {
        ask(FR, true);
        tenant.enter(writer());
        assertThatThrownBy(() -> writing.handIn(id, FR)).isInstanceOf(TranslationIncomplete.class);

        long version = writing.save(id, FR, List.of(SegmentWords.of("title", "Un titre", false)), 0);
        assertThatThrownBy(() -> writing.handIn(id, FR)).isInstanceOf(TranslationIncomplete.class);
        assertThatThrownBy(() -> writing.save(id, FR, List.of(), version - 1)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> writing.save(id, FR, List.of(SegmentWords.of("none", "x", false)), version))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoIsNotAskedDoesNotWrite() {
        ask(FR, true);

        tenant.enter(they.third.person("t", MemberRole.TRANSLATOR));
        assertThatThrownBy(() -> writing.save(id, FR, List.of(), 0)).isInstanceOf(NotFound.class);
        they.handIn();
        tenant.enter(they.third.person("t", MemberRole.TRANSLATOR));
        assertThatThrownBy(() -> writing.save(id, FR, List.of(), 0)).isInstanceOf(Forbidden.class);
        tenant.enter(they.second.signatory());
        assertThatThrownBy(() -> writing.save(id, FR, List.of(), 0)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> requests.cancel(id, FR, "No")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> requests.request(id, "es", form(false))).isInstanceOf(Forbidden.class);
    }

    @Test
    void otherReadersSeeATranslationOnceItIsReviewed() {
        they.handIn();
        ask(FR, true);
        handIn(FR);
        tenant.enter(they.third.member());
        assertThat(translations.overview(id).all()).isEmpty();

        tenant.enter(reviewer());
        verdicts.review(id, FR, fingerprint(FR));
        tenant.enter(they.third.member());
        assertThat(translations.overview(id).all()).hasSize(1);
        assertThat(translations.detail(id, FR).newest()).isPresent();
        assertThat(view(FR).allowed()).isEmpty();
    }

    @Test
    void aLanguageIsAskedForOnceAndNeverThatOfTheOriginal() {
        ask(FR, true);

        assertThatThrownBy(() -> requests.request(id, FR, form(true))).isInstanceOf(AlreadyRequested.class);
        assertThatThrownBy(() -> requests.request(id, "en", form(true))).isInstanceOf(SameLanguage.class);
        TranslationRequestForm late = form(true);
        late.setDue(Instant.now().minusSeconds(60));
        assertThatThrownBy(() -> requests.request(id, "es", late)).isInstanceOf(InvalidInput.class);
        StatementForm french = StatementForm.of(they.view().statement());
        french.setLanguage(FR);
        assertThatThrownBy(() -> statements.save(id, french)).isInstanceOf(LanguageIsFixed.class);
    }

    @Test
    void nobodyIsAskedByADayAfterTheCall() {
        they.handIn();
        they.openCall();
        tenant.enter(they.pen.member());
        TranslationRequestForm late = form(true);
        late.setDue(Instant.now().plus(Duration.ofDays(6)));

        assertThatThrownBy(() -> requests.request(id, FR, late)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aCancelledTranslationCanBeRequestedAgain() {
        ask(FR, false);
        handIn(FR);
        tenant.enter(they.pen.member());
        requests.cancel(id, FR, "No time");

        assertThat(translations.overview(id).all()).isEmpty();
        ask(FR, false);
        assertThat(state(FR)).isEqualTo(TranslationState.REQUESTED);
    }

    @Test
    void approvalTakesAFreshProof() {
        ask(FR, true);
        handIn(FR);
        tenant.enter(reviewer());
        verdicts.review(id, FR, fingerprint(FR));

        tenant.enter(they.pen.member().provenAt(Clock.systemUTC().instant().minus(Duration.ofHours(1))));
        assertThatThrownBy(() -> verdicts.approve(id, FR, fingerprint(FR))).isInstanceOf(ProofNeeded.class);
    }

    @Test
    void nothingGoesOutBeforeARequiredTranslationIsApproved() {
        cleared(true);
        tenant.enter(they.third.lead());
        assertThatThrownBy(() -> releases.publish(id, null))
                .isInstanceOfSatisfying(TranslationNotReady.class, no -> assertThat(no.languages())
                        .containsExactly(FR));
        assertThatThrownBy(() -> releases.publish(id, Instant.now().plusSeconds(60)))
                .isInstanceOf(TranslationNotReady.class);

        requests.lift(id, FR, "The meeting is today");
        assertThat(decisions
                        .rows(new DecisionFilter(DecisionKind.TRANSLATION, null), Slice.first(1))
                        .items())
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.document()).isEqualTo(id);
                    assertThat(decision.language()).isEqualTo(FR);
                    assertThat(decision.reason()).isEqualTo("The meeting is today");
                });
        releases.publish(id, null);
        assertThat(they.view().statement().state()).isEqualTo(StatementState.PUBLISHED);
    }

    @Test
    void theDeputyOfALeadLiftsARequirementInTheirPlace() {
        cleared(true);
        tenant.enter(People.deputyOf(they.third.lead(), Mandate.LEAD));

        requests.lift(id, FR, "The meeting is today");

        assertThat(tenant.inPlaceOf())
                .map(DelegatedRole::forSubject)
                .contains(they.third.lead().subject());
    }

    @Test
    void theSchedulerDoesNotPublishBeforeItEither() {
        cleared(false);
        tenant.enter(they.third.lead());
        releases.publish(id, Instant.now().plus(Duration.ofDays(1)));
        tenant.enter(they.pen.member());
        TranslationRequestForm form = form(true);
        requests.change(id, FR, form);
        DatabaseSuperuser.change("update statement set embargo = now() - interval '1 second' where id = '" + id + "'");

        tenant.enter(TenantPrincipal.timer(they.pen.organisation()));
        assertThatThrownBy(() -> due.advance(id)).isInstanceOf(TranslationNotReady.class);

        approved(FR);
        tenant.enter(TenantPrincipal.timer(they.pen.organisation()));
        due.advance(id);
        tenant.enter(they.pen.member());
        assertThat(they.view().statement().state()).isEqualTo(StatementState.PUBLISHED);
    }

    @Test
    void whoCanDoSomethingAboutAnEmbargoThatWasMissedIsAskedOnce() {
        missedEmbargo();
        tenant.enter(they.third.lead());
        awaitTurn(() -> asked("EmbargoMissed") > 0);

        DatabaseSuperuser.change(
                "update document_due set due_at = now(), attempts = 3 where document_id = '" + id + "'");
        awaitTurn(() -> DatabaseSuperuser.MAIN
                .string("select attempts from document_due where document_id = '" + id + "'")
                .equals("4"));
        assertThat(asked("EmbargoMissed")).isOne();
        tenant.enter(they.pen.member());
        assertThat(asked("EmbargoMissed")).isOne();
    }

    @Test
    void afterAMissedEmbargoTheSchedulerPublishesOnceTheTranslationIsApproved() {
        missedEmbargo();
        laterAndLater();

        approved(FR);

        awaitTurn(() -> they.view().statement().state() == StatementState.PUBLISHED);
    }

    @Test
    void afterAMissedEmbargoTheSchedulerPublishesOnceTheRequirementIsLifted() {
        missedEmbargo();
        laterAndLater();

        tenant.enter(they.third.lead());
        requests.lift(id, FR, "The meeting is today");

        awaitTurn(() -> they.view().statement().state() == StatementState.PUBLISHED);
    }

    /** The scheduler has tried often, and would retry in an hour. */
    private void laterAndLater() {
        tenant.enter(they.third.lead());
        awaitTurn(() -> asked("EmbargoMissed") > 0);
        DatabaseSuperuser.change(
                "update document_due set due_at = now() + interval '1 hour', attempts = 12 where document_id = '" + id
                        + "'");
    }

    @Test
    void nobodyIsAskedByADayAfterTheEmbargo() {
        cleared(false);
        tenant.enter(they.third.lead());
        releases.publish(id, Instant.now().plus(Duration.ofDays(1)));
        tenant.enter(they.pen.member());
        TranslationRequestForm late = form(false);
        late.setDue(Instant.now().plus(Duration.ofDays(2)));

        assertThatThrownBy(() -> requests.change(id, FR, late)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void leadsLearnThatTheReleaseWaitsForOneMore() {
        cleared(false);
        tenant.enter(they.pen.member());
        requests.change(id, FR, form(true));

        tenant.enter(they.third.lead());
        assertThat(notifications.rows(Slice.first(50)).items())
                .anyMatch(row -> row.event().equals("TranslationRequestChanged") && id.equals(row.subject()));
    }

    /** The embargo is over, and a translation that has become required meanwhile is not there. */
    private void missedEmbargo() {
        save("We ask for it before noon.");
        cleared(false);
        tenant.enter(they.third.lead());
        releases.publish(id, Instant.now().plus(Duration.ofDays(1)));
        tenant.enter(they.pen.member());
        requests.change(id, FR, form(true));
        DatabaseSuperuser.change("update statement set embargo = now() - interval '1 second' where id = '" + id + "'");
        DatabaseSuperuser.change("update document_due set due_at = now() where document_id = '" + id + "'");
    }

    private long asked(String event) {
        return notifications.rows(Slice.first(50)).items().stream()
                .filter(row -> row.event().equals(event) && id.equals(row.subject()) && row.needsAnswer())
                .count();
    }

    private void awaitTurn(BooleanSupplier there) {
        TimerRuns.until(tenant, timer::tick, there);
    }

    private static void await(BooleanSupplier there) {
        Instant latest = Instant.now().plus(Duration.ofMinutes(1));
        while (!there.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(latest);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Test
    void thePenHolderDoesNotTakeARequirementOff() {
        ask(FR, true);
        tenant.enter(they.pen.member());

        assertThatThrownBy(() -> requests.lift(id, FR, "No time")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> requests.change(id, FR, form(false))).isInstanceOf(Forbidden.class);
        assertThat(view(FR).may(TranslationAction.CANCEL)).isFalse();
        assertThatThrownBy(() -> requests.cancel(id, FR, "No time")).isInstanceOf(Forbidden.class);
    }

    @Test
    void aLeadWhoCancelsWhatIsRequiredDecidesThatTheDocumentGoesOutWithoutIt() {
        cleared(true);
        tenant.enter(they.third.lead());
        requests.cancel(id, FR, "Nobody translates it");

        assertThat(decisions
                        .rows(new DecisionFilter(DecisionKind.TRANSLATION, null), Slice.first(1))
                        .items())
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.document()).isEqualTo(id);
                    assertThat(decision.reason()).isEqualTo("Nobody translates it");
                });
        tenant.enter(they.second.lead());
        assertThat(notified()).contains("TranslationCancelled");
    }

    @Test
    void cancellingWhatMayBePublicTakesAFreshProof() {
        save("We ask for what may be cancelled.");
        published(false);
        tenant.enter(they.pen.member().provenAt(Clock.systemUTC().instant().minus(Duration.ofHours(1))));

        assertThatThrownBy(() -> requests.cancel(id, FR, "No")).isInstanceOf(ProofNeeded.class);
    }

    @Test
    void whoSignsSignsTheOriginal() {
        ask(FR, true);
        they.handIn();
        they.openCall();
        approved(FR);

        tenant.enter(they.second.signatory());
        SignForm french = they.form(Display.NAMED);
        french.setFingerprint(fingerprint(FR));
        assertThatThrownBy(() -> signOns.sign(id, french)).isInstanceOf(OldFingerprint.class);
        they.sign(they.second, Display.NAMED);
        assertThat(they.view().mine())
                .hasValueSatisfying(mine -> assertThat(mine.state().counts()).isTrue());
    }

    @Test
    void thePublicReadsWhatIsApprovedInItsLanguageWithAFingerprintOfItsOwn() {
        String slug = published();

        Release french = publications.release(slug, FR);
        assertThat(french.shownText().title()).isEqualTo("° A TITLE");
        assertThat(Sha256.of(french.shownCanonical())).isEqualTo(french.shownFingerprint());
        assertThat(french.shownFingerprint()).isNotEqualTo(french.fingerprint());
        assertThat(french.translations())
                .extracting(PublicTranslation::language)
                .containsExactly(FR);
        assertThat(publications.release(slug, "ru").shownText()).isEqualTo(french.text());
        assertThat(publications.withFingerprint(french.shownFingerprint()))
                .extracting(ReleaseRow::title)
                .containsExactly("° A TITLE");
        assertThat(publications.summaries(List.of(id), FR).values())
                .extracting(Summary::language)
                .containsExactly(FR);
        assertThat(publications.summaries(List.of(id), "es").values())
                .extracting(Summary::language)
                .containsExactly("en");
        assertThat(listed(slug)).extracting(ListedDocument::languages).containsExactly(List.of(FR));
        assertThat(newest(slug, FR).title()).isEqualTo("° A TITLE");
        assertThat(newest(slug, "es").title()).isEqualTo("A title");
    }

    @Test
    void whatIsApprovedLaterIsPublicAtOnceAndWhatIsReturnedNoLonger() {
        cleared(false);
        tenant.enter(they.third.lead());
        releases.publish(id, null);
        String slug = they.view().statement().slug();
        assertThat(publications.release(slug, FR).translations()).isEmpty();

        approved(FR);
        assertThat(publications.release(slug, FR).translations()).hasSize(1);

        tenant.enter(they.pen.member());
        verdicts.giveBack(id, FR, fingerprint(FR), "A mistake");
        assertThat(publications.release(slug, FR).translations()).isEmpty();
    }

    @Test
    void whatIsApprovedInTheMomentOfTheReleaseGoesOutWithIt() throws Exception {
        save("We ask for it at once.");
        cleared(false);
        reviewed(FR);
        String read = fingerprint(FR);

        inTheSameMoment(
                they.pen.member(),
                () -> verdicts.approve(id, FR, read),
                they.third.lead(),
                () -> releases.publish(id, null));

        assertThat(publications.release(they.view().statement().slug(), FR).translations())
                .hasSize(1);
    }

    @Test
    void whatIsApprovedWhileTheReleaseIsUnderWayFollowsIt() throws Exception {
        save("We ask for it at once.");
        cleared(false);
        reviewed(FR);
        String read = fingerprint(FR);

        inTheSameMoment(
                they.third.lead(),
                () -> releases.publish(id, null),
                they.pen.member(),
                () -> verdicts.approve(id, FR, read));

        assertThat(publications.release(they.view().statement().slug(), FR).translations())
                .hasSize(1);
    }

    @Test
    void whatIsGivenBackInTheMomentOfTheReleaseDoesNotGoOutWithIt() throws Exception {
        save("We ask for it at once.");
        cleared(false);
        approved(FR);
        String read = fingerprint(FR);

        inTheSameMoment(
                they.pen.member(),
                () -> verdicts.giveBack(id, FR, read, "A mistake"),
                they.third.lead(),
                () -> releases.publish(id, null));

        assertThat(publications.release(they.view().statement().slug(), FR).translations())
                .isEmpty();
    }

    @Test
    void whatIsCancelledInTheMomentOfTheReleaseDoesNotGoOutWithIt() throws Exception {
        save("We ask for it at once.");
        cleared(false);
        approved(FR);

        inTheSameMoment(
                they.pen.member(),
                () -> requests.cancel(id, FR, "No"),
                they.third.lead(),
                () -> releases.publish(id, null));

        assertThat(publications.release(they.view().statement().slug(), FR).translations())
                .isEmpty();
    }

    /** The second waits for a row that the first has. */
    private static boolean isHeldUp() {
        return !DatabaseSuperuser.MAIN
                .strings(
                        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .isEmpty();
    }

    /** The second acts while the first has not committed. */
    private void inTheSameMoment(TenantPrincipal first, Runnable act, TenantPrincipal second, Runnable other)
            throws Exception {
        transaction.begin();
        tenant.enter(first);
        act.run();
        Future<Boolean> done = threads.submit(() -> another.act(second, new CyclicBarrier(1), other));
        await(() -> done.isDone() || isHeldUp());
        transaction.commit();
        assertThat(done.get()).isTrue();
    }

    @Test
    void afterACorrectionTheTranslationOfTheOlderTextIsGone() {
        String slug = published();
        String earlier = publications.release(slug, FR).shownFingerprint();
        DocumentText corrected = they.view().statement().text();
        corrected = new DocumentText("Another title", "en", corrected.addressees(), corrected.sections());
        assertThat(found("title", FR)).contains(slug);
        assertThat(found("another", "")).doesNotContain(slug);

        tenant.enter(they.third.lead());
        revisions.propose(id, Purpose.CORRECTION, corrected, "A title");
        tenant.enter(they.second.lead());
        revisions.decide(id, ThreeOrganisations.YES);

        Release french = publications.release(slug, FR);
        assertThat(french.translations()).isEmpty();
        assertThat(french.shownText().title()).isEqualTo("Another title");
        assertThat(newest(slug, FR).title()).isEqualTo("Another title");
        assertThat(publications.withFingerprint(earlier))
                .extracting(ReleaseRow::slug, ReleaseRow::language)
                .contains(tuple(slug, FR));
        assertThat(listed(slug)).extracting(ListedDocument::languages).containsExactly(List.of());
        assertThat(state(FR)).isEqualTo(TranslationState.STALE);
        assertThat(found("title", FR)).doesNotContain(slug);
        assertThat(found("another", "")).contains(slug);
    }

    @Test
    void aRetractionTakesAllLanguages() {
        String slug = published();
        tenant.enter(they.third.lead());
        revisions.propose(id, Purpose.RETRACTION, they.view().statement().text(), "A mistake");
        tenant.enter(they.second.lead());
        revisions.decide(id, ThreeOrganisations.YES);

        assertThat(publications.release(slug, FR).translations()).isEmpty();
        assertThat(newest(slug, FR).title()).isEqualTo("A title");
        assertThat(found("title", "")).doesNotContain(slug);
        assertThat(listed(slug)).isEmpty();
        assertThat(publications.summaries(List.of(id), FR)).isEmpty();
    }

    @Test
    void ofARetractedStatementNothingIsLeftButItsTitleAndItsHistory() {
        tenant.enter(they.pen.member());
        StatementForm form = StatementForm.of(they.view().statement());
        form.setNotesToEditors("Ask the press officer.");
        form.setPressContact("press@fidh.example");
        statements.save(id, form);
        ask(FR, true);
        they.handIn();
        they.openCall();
        they.sign(they.second, Display.NAMED);
        they.clearRelease();
        approved(FR);
        tenant.enter(they.third.lead());
        releases.publish(id, null);
        String slug = they.view().statement().slug();
        Release before = publications.release(slug, "en");
        assertThat(before.signatures()).hasSize(1);
        assertThat(before.pressContact()).isEqualTo("press@fidh.example");
        revisions.propose(id, Purpose.RETRACTION, they.view().statement().text(), "A mistake");
        tenant.enter(they.second.lead());
        revisions.decide(id, ThreeOrganisations.YES);

        for (String language : List.of("en", FR)) {
            Release left = publications.release(slug, language);
            assertThat(left.kind()).isEqualTo(PublicationKind.RETRACTED);
            assertThat(left.shownText()).isEqualTo(new DocumentText("A title", "en", List.of(), List.of()));
            assertThat(left.shownCanonical() + left.notesToEditors() + left.pressContact())
                    .isEmpty();
            assertThat(left.signatures()).isEmpty();
            assertThat(left.about()).isEmpty();
            assertThat(left.standing()).isZero();
            assertThat(left.publicNote()).isEqualTo("A mistake");
            assertThat(left.shownFingerprint()).isEqualTo(before.fingerprint());
            assertThat(left.firstPublishedAt()).isEqualTo(before.firstPublishedAt());
            assertThat(left.history())
                    .extracting(Release.PublicAct::kind)
                    .containsExactly(PublicationKind.PUBLISHED, PublicationKind.RETRACTED);
        }
    }

    /** What anybody finds in texts of a language, or of any. */
    private List<String> found(String words, String language) {
        return searches.search(words, language, FR).hits().stream()
                .map(PublicHit::slug)
                .toList();
    }

    /** As search engines are led to it. */
    private List<ListedDocument> listed(String slug) {
        assertThat(publications.months(1))
                .containsExactly(YearMonth.now(ZoneOffset.UTC).toString());
        return publications.listed(YearMonth.now(ZoneOffset.UTC), 9_000).stream()
                .filter(row -> row.slug().equals(slug))
                .toList();
    }

    @Test
    void aFileGoesOutAndComesBackAndOneThatIsWrongChangesNothing() {
        ask(FR, true);
        tenant.enter(writer());
        String file = new String(files.write(id, FR), StandardCharsets.UTF_8);
        String translated = file.replaceAll("<source>([^<]*)</source>", "<source>$1</source><target>° $1</target>");

        assertThatThrownBy(() -> files.read(id, FR, bytes(translated.replace("\"title\"", "\"other\"")), 0))
                .isInstanceOfSatisfying(
                        XliffRefused.class, no -> assertThat(no.faults()).hasSize(1));
        assertThat(translations.detail(id, FR).draftVersion()).isZero();

        TranslationFileService.Taken taken = files.read(id, FR, bytes(translated), 0);
        assertThat(taken.changed() + taken.lost()).isZero();
        assertThat(translations.detail(id, FR).written().open()).isZero();
        assertThatThrownBy(() -> files.read(id, FR, bytes(translated), 0)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> files.read(id, "es", bytes(translated), 0)).isInstanceOf(NotFound.class);

        save("We ask for protection, now.");
        tenant.enter(writer());
        assertThat(files.read(id, FR, bytes(translated), taken.version()).changed())
                .as("of an older text")
                .isPositive();
        assertThatThrownBy(() -> writing.handIn(id, FR)).isInstanceOf(TranslationIncomplete.class);
    }

    /** A form, a program's JSON and a file are kept by the same rule: no more words than a document may have. */
    @Test
    void whicheverWayWordsComeTheyAreNoMoreThanADocumentMayHave() {
        ask(FR, true);
        tenant.enter(writer());
        String paragraph = translations.detail(id, FR).segments().all().stream()
                .filter(one -> !one.kind().isLine())
                .findFirst()
                .orElseThrow()
                .key();
        int most = DocumentText.MAX_TEXT_CHARACTERS - "<p></p>".length();

        assertThatThrownBy(() -> typed(paragraph, most + 1, 0)).isInstanceOf(TextRefused.class);
        assertThat(translations.detail(id, FR).draftVersion()).isZero();
        long version = typed(paragraph, most, typed(paragraph, most - 1, 0));
        assertThatThrownBy(() -> writing.save(id, FR, List.of(SegmentWords.of("title", "T", false)), version))
                .as("all together")
                .isInstanceOf(TextRefused.class);

        String file = new String(files.write(id, FR), StandardCharsets.UTF_8);
        String full = "x".repeat(most);
        assertThatThrownBy(() -> files.read(id, FR, bytes(file.replace(full, full + "x")), version))
                .isInstanceOf(XliffRefused.class);
        files.read(id, FR, bytes(file.replace(full, full.substring(1))), version);
    }

    private long typed(String key, int characters, long version) {
        return writing.save(id, FR, List.of(SegmentWords.of(key, "x".repeat(characters), false)), version);
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsTypedBesideAnOlderTextIsKeptAndMarked() {
        ask(FR, true);
        tenant.enter(writer());
        TranslationDetail before = translations.detail(id, FR);
        Segment read = before.segments().all().get(before.segments().all().size() - 1);
        save("We ask for protection, now.");

        tenant.enter(writer());
        Segment typed = Segment.made(read.key(), read.kind(), read.source(), "").typed("Protection !", false);
        assertThat(writing.saveOlder(
                        id, FR, List.of(typed), before.view().source().fingerprint(), 0))
                .isEmpty();
        assertThat(translations.detail(id, FR).written().segment(read.key())).hasValueSatisfying(now -> {
            assertThat(now.words()).isEqualTo(typed.words());
            assertThat(now.isChanged()).isTrue();
        });
        Segment elsewhere = Segment.made(UUID.randomUUID() + ".1", read.kind(), "<p>Gone</p>", "<p>Parti</p>");
        assertThat(writing.saveOlder(id, FR, List.of(elsewhere), "old", 1)).containsExactly(elsewhere);
    }

    /** Nothing is sent anywhere in this installation: it has no machine. */
    @Test
    void withoutAMachineNothingIsDrafted() {
        ask(FR, true);
        tenant.enter(writer());

        assertThat(machine.isThere()).isFalse();
        assertThatThrownBy(() -> machine.draft(id, FR)).isInstanceOf(MachineUnavailable.class);
    }

    @Test
    void aMachineSeesNoDraftOfOneOrganisationAndWhatItWritesIsNotHandedInUnconfirmed() {
        ask(FR, true);
        tenant.enter(writer());
        assertThatThrownBy(() -> drafts.questions(id, FR)).isInstanceOf(NotForMachines.class);

        they.handIn();
        tenant.enter(writer());
        MachineDrafts.Asked asked = drafts.questions(id, FR);
        Map<String, String> answers = new HashMap<>();
        asked.questions()
                .forEach(one -> answers.put(one.getKey(), "° " + one.getValue().words()));
        assertThat(drafts.keep(id, FR, asked, answers)).isEqualTo(answers.size());

        assertThat(translations.detail(id, FR).written().all()).allMatch(Segment::machine);
        assertThatThrownBy(() -> writing.handIn(id, FR)).isInstanceOf(TranslationIncomplete.class);
        fill(writer(), FR);
        writing.handIn(id, FR);
        assertThat(state(FR)).isEqualTo(TranslationState.DRAFTED);
    }

    private ReleaseRow newest(String slug, String language) {
        return publications.releases(Slice.first(100), language).items().stream()
                .filter(row -> row.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /** Published with an approved translation. */
    private String published() {
        return published(true);
    }

    private String published(boolean required) {
        cleared(required);
        approved(FR);
        tenant.enter(they.third.lead());
        releases.publish(id, null);
        return they.view().statement().slug();
    }

    private void cleared(boolean required) {
        ask(FR, required);
        they.handIn();
        they.openCall();
        they.clearRelease();
    }

    private void ask(String language, boolean required) {
        tenant.enter(they.pen.member());
        requests.request(id, language, form(required));
    }

    private TranslationRequestForm form(boolean required) {
        TranslationRequestForm form = new TranslationRequestForm();
        form.setTranslator(they.second.organisation().toString());
        form.setRequired(required);
        form.setNote("Please");
        return form;
    }

    private void handIn(String language) {
        fill(writer(), language);
        writing.handIn(id, language);
    }

    private void fill(TenantPrincipal who, String language) {
        tenant.enter(who);
        TranslationDetail detail = translations.detail(id, language);
        List<SegmentWords> typed = detail.segments().all().stream()
                .map(one -> SegmentWords.of(one.key(), "° " + one.typedSource().toUpperCase(Locale.ROOT), false))
                .toList();
        writing.save(id, language, typed, detail.draftVersion());
    }

    private void reviewed(String language) {
        handIn(language);
        tenant.enter(reviewer());
        verdicts.review(id, language, fingerprint(language));
    }

    private void approved(String language) {
        reviewed(language);
        tenant.enter(they.pen.member());
        verdicts.approve(id, language, fingerprint(language));
    }

    private void save(String words) {
        tenant.enter(they.pen.member());
        StatementForm form = StatementForm.of(they.view().statement());
        form.getSections().get(0).setHtml("<p>" + words + "</p>");
        statements.save(id, form);
    }

    private TenantPrincipal writer() {
        return they.second.person("writer", MemberRole.TRANSLATOR);
    }

    private TenantPrincipal reviewer() {
        return they.pen.person("reviewer", MemberRole.TRANSLATOR);
    }

    private List<String> notified() {
        return notifications.rows(Slice.first(50)).items().stream()
                .map(row -> row.event())
                .toList();
    }

    private TranslationState state(String language) {
        return view(language).state();
    }

    private String fingerprint(String language) {
        return view(language).row().fingerprint();
    }

    private TranslationView view(String language) {
        return translations.overview(id).all().stream()
                .filter(one -> one.row().language().equals(language))
                .findFirst()
                .orElseThrow();
    }
}
