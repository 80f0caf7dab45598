package ngo.portal.ejb.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.UseCases;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.audit.AuditService;
import ngo.portal.ejb.dashboard.DashboardService;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.lead.DecisionService;
import ngo.portal.ejb.lead.InboxService;
import ngo.portal.ejb.lead.PendingDecision;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.petition.archive.ArchiveService;
import ngo.portal.ejb.petition.handover.HandoverService;
import ngo.portal.ejb.petition.signing.SigningAnswer;
import ngo.portal.ejb.petition.signing.SigningService;
import ngo.portal.ejb.petition.signing.SupporterInput;
import ngo.portal.ejb.publication.PublicPetitionService;
import ngo.portal.ejb.translation.TranslationRequestForm;
import ngo.portal.ejb.translation.TranslationRequestService;
import ngo.portal.persistence.audit.AuditFilter;
import ngo.portal.persistence.audit.AuditRow;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.lead.DecisionFilter;
import ngo.portal.persistence.lead.DecisionKind;
import ngo.portal.persistence.lead.DecisionRow;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.notification.NotificationRow;
import ngo.portal.persistence.petition.MailContent;
import ngo.portal.persistence.petition.NoteKind;
import ngo.portal.persistence.petition.NoteRow;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.PageState;
import ngo.portal.persistence.petition.PageTextRow;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.PetitionFilter;
import ngo.portal.persistence.petition.PetitionRefusals.ClosingHasPassed;
import ngo.portal.persistence.petition.PetitionRefusals.PetitionNotRecallable;
import ngo.portal.persistence.petition.PetitionRefusals.PetitionTextIsFrozen;
import ngo.portal.persistence.petition.PetitionRefusals.WordingMissing;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.PetitionTerms;
import ngo.portal.persistence.petition.handover.HandoverContent;
import ngo.portal.persistence.petition.handover.HandoverFileType;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import ngo.portal.persistence.publication.PublicPetition;
import ngo.portal.persistence.publication.PublicPetitionRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.NoTenantSelected;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import ngo.portal.persistence.translation.TranslationRefusals.TranslationNotReady;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three organisations carry one petition from draft to the public page, and a partner collects for it. */
@ArquillianTest
class PetitionStoryIT {

    private static final Decision YES = new Decision(Verdict.APPROVE, "");

    private static final DocumentText TEXT = new DocumentText(
            "Protect those who defend human rights",
            "en",
            List.of("All governments"),
            List.of(Section.of("", "<p>We ask for protection.</p>")));

    private final People owner = People.ofANewOrganisation();
    private final People second = People.ofANewOrganisation();
    private final People partner = People.ofANewOrganisation();
    private final People stranger = People.ofANewOrganisation();

    @Inject
    private Founding founding;

    @Inject
    private TenantContext tenant;

    @Inject
    private PetitionService petitions;

    @Inject
    private PetitionReader reader;

    @Inject
    private PetitionReviewService reviews;

    @Inject
    private PetitionCourseService course;

    @Inject
    private PetitionPageService pages;

    @Inject
    private SigningService signing;

    @Inject
    private ArchiveService archives;

    @Inject
    private HandoverService handovers;

    @Inject
    private InboxService inbox;

    @Inject
    private DashboardService dashboards;

    @Inject
    private TranslationRequestService translations;

    @Inject
    private NotificationService notifications;

    @Inject
    private PublicPetitionService published;

    @Inject
    private DecisionService decisions;

    @Inject
    private AuditService trail;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void aDraft() {
        founding.of(owner, second, partner, stranger);
        tenant.enter(owner.member());
        id = petitions.create(form());
    }

    private static PetitionForm form() {
        return PetitionForm.of(
                TEXT, new PetitionTerms(5000, Instant.now().plus(Duration.ofDays(30)), "UTC", MailContent.NEUTRAL));
    }

    private PetitionView view(TenantPrincipal who) {
        tenant.enter(who);
        return reader.view(id);
    }

    private void clear() {
        tenant.enter(owner.member());
        pages.word(id, Map.of("en", "Write to me about this petition."));
        reviews.sendForTextReview(id);
        tenant.enter(second.lead());
        reviews.decideText(id, YES);
        tenant.enter(partner.lead());
        reviews.decideText(id, YES);
    }

    @Test
    void itsDecisionsAreInTheLogAndItsTitleInTheTrail() {
        clear();

        tenant.enter(second.lead());
        assertThat(decisions
                        .rows(new DecisionFilter(DecisionKind.PETITION, null), Slice.first(100))
                        .items())
                .filteredOn(row -> id.equals(row.document()))
                .extracting(DecisionRow::outcome, DecisionRow::documentKind, DecisionRow::title)
                .containsExactly(
                        tuple("APPROVE", Petition.KIND, TEXT.title()), tuple("APPROVE", Petition.KIND, TEXT.title()));
        tenant.enter(owner.administrator());
        assertThat(trail.rows(new AuditFilter(null, "", "", Petition.KIND, id, null, null), Slice.first(5))
                        .items())
                .isNotEmpty()
                .extracting(AuditRow::title)
                .containsOnly(TEXT.title());
    }

    @Test
    void theTextGoesThroughItsGateAndIsReadByTheWorld() {
        assertThatThrownBy(() -> reviews.sendForTextReview(id)).isInstanceOf(WordingMissing.class);
        pages.word(id, Map.of("en", "Write to me about this petition."));
        assertThat(view(owner.member()).may(PetitionAction.TEXT_REVIEW)).isTrue();
        reviews.sendForTextReview(id);

        tenant.enter(second.lead());
        assertThat(inbox.pendingDecisions()).anyMatch(one -> one.subject().equals(id));
        assertThatThrownBy(() -> reviews.decideText(id, new Decision(Verdict.RETURN, " ")))
                .isInstanceOf(InvalidInput.class);
        reviews.decideText(id, YES);
        assertThat(view(owner.member()).petition().state()).isEqualTo(PetitionState.TEXT_REVIEW);
        assertThatThrownBy(() -> petitions.save(id, form())).isInstanceOf(PetitionTextIsFrozen.class);
        tenant.enter(partner.lead());
        reviews.decideText(id, YES);
        assertThat(view(owner.member()).petition().fingerprint())
                .isEqualTo(CanonicalText.of(TEXT).fingerprint());
        assertThatThrownBy(() -> course.open(id)).isInstanceOf(Forbidden.class);

        tenant.enter(second.lead());
        course.open(id);

        PublicPetition read = published.petition(slug(), "fr");
        assertThat(read.text().canonical()).isEqualTo(CanonicalText.of(TEXT).text());
        assertThat(read.languages()).containsExactly("en");
        assertThat(read.head().total()).isZero();
        assertThat(read.pages()).singleElement().matches(PublicPetition.Page::owner);
        assertThat(published.petitions("en", Slice.first(100)).items())
                .anyMatch(row -> row.id().equals(id));
        assertThat(published.listed(1000)).anyMatch(one -> one.slug().equals(slug()));
    }

    @Test
    void thePublicAddressIsMadeOfTheTitleThatIsOpened() {
        String first = slug();
        PetitionForm form = PetitionForm.of(view(owner.member()).petition());
        form.setTitle("No more of it");
        petitions.save(id, form);
        assertThat(slug()).startsWith("no-more-of-it-").isNotEqualTo(first);
        clear();
        course.open(id);

        assertThat(published.petition(slug(), "en").head().slug()).startsWith("no-more-of-it-");
        assertThatThrownBy(() -> published.petition(first, "en")).isInstanceOf(NotFound.class);
    }

    @Test
    void whatNobodyHasOpenedInTimeGoesBackAndGetsAnotherDay() {
        clear();
        tenant.enter(second.lead());
        pages.invite(id, Circle.of(List.of(alias(partner))));
        tenant.enter(partner.member());
        pages.confirm(id, alias(partner));
        pages.word(id, Map.of("en", "Write to me."));
        pages.goLive(id, alias(partner));
        assertThatThrownBy(() -> pages.confirm(id, alias(partner))).isInstanceOf(IllegalTransition.class);
        assertThat(view(second.lead()).allowed()).contains(PetitionAction.OPEN, PetitionAction.RETURN);
        theDayPasses();

        assertThat(view(second.lead()).allowed())
                .contains(PetitionAction.RETURN)
                .doesNotContain(PetitionAction.OPEN);
        assertThat(inbox.pendingDecisions())
                .filteredOn(one -> one.subject().equals(id))
                .extracting(PendingDecision::step)
                .containsExactly("PETITION_RETURN");
        assertThat(asked()).containsExactly("RETURN_PETITION");
        assertThatThrownBy(() -> course.open(id)).isInstanceOf(ClosingHasPassed.class);
        assertThatThrownBy(() -> course.returnText(id, " ")).isInstanceOf(InvalidInput.class);
        tenant.enter(owner.member());
        assertThatThrownBy(() -> course.returnText(id, "We want it back.")).isInstanceOf(Forbidden.class);
        tenant.enter(second.lead());
        TranslationRequestForm wanted = new TranslationRequestForm();
        wanted.setTranslator(alias(owner));
        wanted.setRequired(true);
        translations.request(id, "fr", wanted);
        course.returnText(id, "Another day, please.");

        PetitionView draft = view(owner.member());
        assertThat(draft.petition().state()).isEqualTo(PetitionState.DRAFT);
        assertThat(draft.petition().stateNote()).isEqualTo("Another day, please.");
        assertThat(draft.petition().fingerprint()).isEmpty();
        assertThat(draft.may(PetitionAction.TEXT_REVIEW)).isFalse();
        assertThat(draft.pages())
                .filteredOn(page -> page.alias().equals(alias(partner)))
                .extracting(PageRow::state)
                .containsExactly(PageState.CONFIRMED);
        assertThatThrownBy(() -> reviews.recallText(id)).isInstanceOf(PetitionNotRecallable.class);
        tenant.enter(second.lead());
        translations.cancel(id, "fr", "It takes too long.");
        tenant.enter(owner.member());
        PetitionForm form = PetitionForm.of(draft.petition());
        form.closeAt(Instant.now().plus(Duration.ofDays(9)), "UTC");
        petitions.save(id, form);
        clear();
        tenant.enter(partner.member());
        assertThat(notifications.rows(Slice.first(50)).items())
                .filteredOn(row -> id.equals(row.subject()))
                .extracting(NotificationRow::event)
                .contains("PetitionCleared");
        tenant.enter(second.lead());
        course.open(id);
        assertThat(published.petition(slug(), "en").text().fingerprint())
                .isEqualTo(CanonicalText.of(TEXT).fingerprint());
        tenant.enter(second.lead());
        assertThatThrownBy(() -> course.returnText(id, "Too late.")).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void nobodyApprovesWhatCouldNotBeOpenedAnyMore() {
        pages.word(id, Map.of("en", "Write to me."));
        reviews.sendForTextReview(id);
        tenant.enter(second.lead());
        reviews.decideText(id, YES);
        theDayPasses();

        tenant.enter(partner.lead());
        assertThatThrownBy(() -> reviews.decideText(id, YES)).isInstanceOf(ClosingHasPassed.class);
        assertThat(view(partner.lead()).approvals()).hasSize(1);
        reviews.decideText(id, new Decision(Verdict.RETURN, "Another day, please."));

        assertThat(view(owner.member()).petition().state()).isEqualTo(PetitionState.DRAFT);
    }

    @Test
    void leadsAreNotifiedOfMissingTranslationsAndTheLastLeadCannotApprove() {
        pages.word(id, Map.of("en", "Write to me."));
        reviews.sendForTextReview(id);
        assertThat(reviews.reviewed(id).required()).isZero();
        TranslationRequestForm wanted = new TranslationRequestForm();
        wanted.setTranslator(alias(owner));
        translations.request(id, "fr", wanted);
        tenant.enter(second.lead());
        reviews.decideText(id, YES);

        tenant.enter(partner.lead());
        assertThat(reviews.reviewed(id).missing()).containsExactly("fr");
        assertThatThrownBy(() -> reviews.decideText(id, YES)).isInstanceOf(TranslationNotReady.class);
        translations.cancel(id, "fr", "It takes too long.");
        assertThat(reviews.reviewed(id).isComplete()).isTrue();
        assertThat(reviews.reviewed(id).required()).isZero();
        reviews.decideText(id, YES);

        assertThat(view(owner.member()).petition().state()).isEqualTo(PetitionState.CLEARED);
    }

    private void theDayPasses() {
        DatabaseSuperuser.change("update petition set closes_at = now() - interval '1 hour' where id = '" + id + "'");
    }

    /** The tasks about this petition on the dashboard of the acting person. */
    private List<String> asked() {
        return dashboards.whole().tasks().stream()
                .filter(task -> task.link().names().contains(id.toString()))
                .map(Task::kind)
                .toList();
    }

    private String slug() {
        return view(owner.member()).petition().slug();
    }

    @Test
    void twoOrganisationsHaveToAgreeAndNotTheOwnerAlone() {
        tenant.enter(owner.member());
        pages.word(id, Map.of("en", "Write to me."));
        reviews.sendForTextReview(id);
        tenant.enter(owner.lead());
        reviews.decideText(id, YES);
        assertThat(view(owner.member()).petition().state()).isEqualTo(PetitionState.TEXT_REVIEW);

        tenant.enter(second.lead());
        reviews.decideText(id, new Decision(Verdict.RETURN, "Name the addressee."));

        assertThat(view(owner.member()).petition().state()).isEqualTo(PetitionState.DRAFT);
        assertThat(view(owner.member()).petition().stateNote()).isEqualTo("Name the addressee.");
    }

    @Test
    void aLeadHaltsAndClosesItAndThePublicReadsWhy() {
        clear();
        tenant.enter(second.lead());
        assertThatThrownBy(() -> course.resume(id)).isInstanceOf(IllegalTransition.class);
        course.open(id);
        assertThatThrownBy(() -> course.pause(id, " ", "en")).isInstanceOf(InvalidInput.class);
        assertThat(published.newestOpen("fr"))
                .hasValueSatisfying(row -> assertThat(row.id()).isEqualTo(id))
                .hasValueSatisfying(row -> assertThat(row.title()).isEqualTo(TEXT.title()));
        course.pause(id, "We look into something.", "en");
        assertThat(published.newestOpen("en").filter(row -> row.id().equals(id)))
                .isEmpty();
        assertThat(published.petition(slug(), "en").head().state()).isEqualTo(PetitionState.PAUSED);
        assertThat(published.withFingerprint(
                        published.petition(slug(), "en").text().fingerprint()))
                .hasValueSatisfying(known -> assertThat(known.title()).isEqualTo(TEXT.title()));
        tenant.enter(second.lead());
        course.resume(id);
        course.note(id, "The second name is misspelt.", "en");
        course.close(id, "The law was withdrawn.", "en");

        PublicPetition read = published.petition(slug(), "en");
        assertThat(read.head().state()).isEqualTo(PetitionState.CLOSED);
        assertThat(read.head().stateNote()).isEqualTo("The law was withdrawn.");
        assertThat(read.notes())
                .extracting(NoteRow::kind)
                .containsExactlyInAnyOrder(NoteKind.PAUSED, NoteKind.NOTE, NoteKind.CLOSED);
        tenant.enter(second.lead());
        assertThatThrownBy(() -> course.open(id)).isInstanceOf(IllegalTransition.class);
    }

    /** Nobody halts it and nobody resumes it: leads may do either meanwhile, and close it. */
    @Test
    void aPetitionOfASuspendedOrganisationIsPausedForThePublicUntilItIsBack() {
        clear();
        String slug = slug();
        tenant.enter(second.lead());
        course.open(id);
        put("SUSPENDED");

        assertThat(published.newestOpen("en").filter(row -> row.id().equals(id)))
                .isEmpty();
        assertThat(published.petitions("en", Slice.first(1)).items())
                .singleElement()
                .returns(id, PublicPetitionRow::id)
                .returns(PetitionState.PAUSED, PublicPetitionRow::state);
        assertThat(published.petition(slug, "en").head())
                .returns(PetitionState.PAUSED, PublicPetition.Head::state)
                .returns(false, PublicPetition.Head::ownerCollects);
        assertThat(signs(slug)).isEqualTo(SigningAnswer.Kind.PAUSED);
        assertThat(view(second.lead()).petition())
                .returns(PetitionState.OPEN, PetitionDetail::state)
                .returns(false, PetitionDetail::ownerCollects);

        course.pause(id, "We look into something.", "en");
        put("ACTIVE");
        assertThat(signs(slug)).as("a lead has halted it").isEqualTo(SigningAnswer.Kind.PAUSED);
        tenant.enter(second.lead());
        course.resume(id);
        assertThat(published.petition(slug, "en").head())
                .returns(PetitionState.OPEN, PublicPetition.Head::state)
                .returns(true, PublicPetition.Head::ownerCollects);
        assertThat(signs(slug)).isNotEqualTo(SigningAnswer.Kind.PAUSED);
        assertThat(view(owner.member()).petition().ownerCollects()).isTrue();

        put("FROZEN");
        tenant.enter(second.lead());
        course.close(id, "It does not come back.", "en");
        assertThat(published.petition(slug, "en").head().state()).isEqualTo(PetitionState.CLOSED);
        put("ACTIVE");
    }

    private void put(String state) {
        DatabaseSuperuser.change(
                "update organisation set state = '" + state + "' where id = '" + owner.organisation() + "'");
    }

    private SigningAnswer.Kind signs(String slug) {
        return signing.sign(
                        signing.page(slug, "en", ""),
                        new SupporterInput("Ada", "ada@people.example", "FR", SignatureDisplay.COUNTED, Set.of()),
                        "en",
                        "192.0.2.7",
                        false,
                        0)
                .kind();
    }

    @Test
    void aPartnerCollectsOnAPageOfItsOwn() {
        clear();
        tenant.enter(second.lead());
        course.open(id);
        pages.invite(id, Circle.of(List.of(alias(partner), alias(second))));
        assertThatThrownBy(() -> pages.confirm(id, alias(partner))).isInstanceOf(Forbidden.class);

        tenant.enter(partner.member());
        assertThat(reader.view(id).pages()).extracting(PageRow::alias).containsExactly(alias(partner));
        assertThatThrownBy(() -> pages.refuse(id, alias(second), "")).isInstanceOf(NotFound.class);
        pages.confirm(id, alias(partner));
        assertThatThrownBy(() -> pages.goLive(id, alias(partner))).isInstanceOf(WordingMissing.class);
        pages.word(id, Map.of("en", "Write to me.", "fr", "Écrivez-moi."));
        pages.word(id, Map.of("en", "Write to me.", "fr", "Écrivez-moi."));
        pages.write(id, new PageTextRow("en", "Why we sign.", "Thank you."));
        pages.goLive(id, alias(partner));

        assertThat(view(owner.member()).pages())
                .filteredOn(page -> page.alias().equals(alias(partner)))
                .singleElement()
                .matches(page -> page.state() == PageState.LIVE && page.wording() == 1);
        assertThat(published.petition(slug(), "en").pages())
                .filteredOn(page -> page.alias().equals(alias(partner)))
                .singleElement()
                .matches(page -> page.introduction().equals("Why we sign."));
        tenant.enter(second.lead());
        pages.end(id, alias(partner));
        assertThat(published.petition(slug(), "en").pages()).singleElement().matches(PublicPetition.Page::owner);
    }

    @Test
    void everybodyIsOfferedOfAPageWhatTheyMayDoWithIt() {
        Set<PetitionAction> ofPages = EnumSet.of(
                PetitionAction.CONFIRM_PAGE,
                PetitionAction.ANSWER_INVITATION,
                PetitionAction.WRITE_PAGE,
                PetitionAction.GO_LIVE,
                PetitionAction.END_PAGE);
        clear();
        tenant.enter(second.lead());
        pages.invite(id, Circle.of(List.of(alias(partner), alias(stranger))));
        assertThat(offered(partner.member(), ofPages)).containsExactly(PetitionAction.ANSWER_INVITATION);
        assertThat(offered(partner.administrator(), ofPages)).isEmpty();
        tenant.enter(partner.member());
        pages.confirm(id, alias(partner));
        assertThat(offered(partner.member(), ofPages))
                .containsExactly(PetitionAction.WRITE_PAGE, PetitionAction.END_PAGE);
        assertThat(asked()).containsExactly("WRITE_PETITION_PAGE");
        pages.word(id, Map.of("en", "Write to me."));
        assertThat(offered(partner.member(), ofPages))
                .containsExactly(PetitionAction.WRITE_PAGE, PetitionAction.GO_LIVE, PetitionAction.END_PAGE);
        assertThat(asked()).containsExactly("GO_LIVE_WITH_PETITION");
        assertThat(offered(partner.signatory(), ofPages)).isEmpty();
        assertThat(offered(second.lead(), ofPages)).containsExactly(PetitionAction.END_PAGE);
        assertThat(offered(owner.member(), ofPages)).containsExactly(PetitionAction.WRITE_PAGE);

        tenant.enter(second.lead());
        course.returnText(id, "Another addressee.");
        assertThat(offered(stranger.member(), ofPages)).isEmpty();
        assertThatThrownBy(() -> pages.confirm(id, alias(stranger))).isInstanceOf(IllegalTransition.class);
        assertThat(offered(partner.member(), ofPages))
                .containsExactly(PetitionAction.WRITE_PAGE, PetitionAction.END_PAGE);
        tenant.enter(partner.member());
        pages.end(id, alias(partner));
        assertThat(offered(partner.member(), ofPages)).isEmpty();
    }

    private Set<PetitionAction> offered(TenantPrincipal who, Set<PetitionAction> among) {
        Set<PetitionAction> offered = EnumSet.copyOf(among);
        offered.retainAll(view(who).allowed());
        return offered;
    }

    @Test
    void whoReadsADraftMayAskForAPageOnceLeadsHaveIt() {
        tenant.enter(owner.member());
        petitions.share(id, Circle.of(List.of(alias(partner))));
        tenant.enter(partner.member());
        assertThatThrownBy(() -> pages.ask(id)).isInstanceOf(IllegalTransition.class);
        clear();
        tenant.enter(partner.member());
        pages.ask(id);
        assertThatThrownBy(() -> pages.confirm(id, alias(partner))).isInstanceOf(Forbidden.class);
        assertThat(view(partner.member()).may(PetitionAction.CONFIRM_PAGE)).isFalse();
        assertThat(view(second.lead()).may(PetitionAction.CONFIRM_PAGE)).isTrue();
        pages.confirm(id, alias(partner));

        assertThat(view(partner.member()).mine())
                .hasValueSatisfying(page -> assertThat(page.state()).isEqualTo(PageState.CONFIRMED));
    }

    @Test
    void toStrangersAndNobodyItIsNotThere() {
        for (TenantPrincipal acting : List.of(stranger.member(), stranger.administrator(), stranger.lead())) {
            useCases().allRefuse(services(), acting.name(), () -> tenant.enter(acting), NotFound.class);
        }
        useCases().allRefuse(services(), "nobody", tenant::leave, NotFound.class, NoTenantSelected.class);
        tenant.enter(stranger.member());
        assertThat(petitions.rows(PetitionFilter.NONE, Slice.first(10)).items()).isEmpty();
    }

    private List<Object> services() {
        return List.of(petitions, reader, reviews, course, pages, archives, handovers);
    }

    private UseCases useCases() {
        return new UseCases(
                id,
                Map.ofEntries(
                        Map.entry(String.class, "fr"),
                        Map.entry(long.class, 1L),
                        Map.entry(int.class, 1),
                        Map.entry(UUID.class, id),
                        Map.entry(PetitionForm.class, form()),
                        Map.entry(Circle.class, Circle.everybody()),
                        Map.entry(Decision.class, YES),
                        Map.entry(PageTextRow.class, new PageTextRow("fr", "", "")),
                        Map.entry(Map.class, Map.of("fr", "Écrivez-moi.")),
                        Map.entry(HandoverContent.class, HandoverContent.COUNTS),
                        Map.entry(HandoverFileType.class, HandoverFileType.CSV),
                        Map.entry(HandoverService.Writer.class, (HandoverService.Writer) list -> new byte[0])));
    }

    private static String alias(People people) {
        return people.organisation().toString();
    }
}
