package ngo.portal.ejb.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.directory.Directory;
import ngo.portal.ejb.directory.DirectoryMember;
import ngo.portal.ejb.directory.DirectoryOrganisation;
import ngo.portal.ejb.directory.OutboxCommandOutcome;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.drift.DriftService;
import ngo.portal.ejb.funding.FundingOrganisations;
import ngo.portal.ejb.funding.RequestService;
import ngo.portal.ejb.funding.SubmissionService;
import ngo.portal.ejb.funding.call.CallForm;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.outbox.OpenCommands;
import ngo.portal.ejb.people.MembershipReconciler;
import ngo.portal.ejb.petition.PetitionCourseService;
import ngo.portal.ejb.petition.PetitionForm;
import ngo.portal.ejb.petition.PetitionPageService;
import ngo.portal.ejb.petition.PetitionService;
import ngo.portal.ejb.petition.signing.PetitionFixture;
import ngo.portal.ejb.petition.signing.SigningService;
import ngo.portal.ejb.plan.PlanCourseService;
import ngo.portal.ejb.plan.PlanForm;
import ngo.portal.ejb.plan.PlanService;
import ngo.portal.ejb.publication.PublicPetitionService;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.drift.DriftKind;
import ngo.portal.persistence.drift.DriftRow;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.notification.NotificationRow;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.ObligationRow;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.OrganisationRefusals.AliasTaken;
import ngo.portal.persistence.organisation.OrganisationRefusals.NameTakenByLookalike;
import ngo.portal.persistence.organisation.OrganisationRefusals.NotReadyYet;
import ngo.portal.persistence.organisation.OrganisationRefusals.SecondPersonNeeded;
import ngo.portal.persistence.organisation.OrganisationRefusals.StillOpen;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.OrganisationStep;
import ngo.portal.persistence.outbox.OutboxCommand;
import ngo.portal.persistence.outbox.OutboxCommandRow;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.petition.MailContent;
import ngo.portal.persistence.petition.PetitionTerms;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.petition.signing.SigningPageRow;
import ngo.portal.persistence.publication.PublicPetition;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations join, are frozen, suspended, leave; as strangers, leads, administrators and the office try it. */
@ArquillianTest
class MembershipLifecycleServiceIT {

    private final People own = People.ofANewOrganisation();
    private final People other = People.ofANewOrganisation();
    private final People third = People.ofANewOrganisation();
    private final UUID id = own.organisation();
    private final TenantPrincipal office = new TenantPrincipal(
                    Office.ID, "office-" + id, "Olga", Set.of(), Set.of(CoalitionRole.COALITION_ADMINISTRATOR))
            .provenAt(Clock.systemUTC().instant());
    private final TenantPrincipal secondLead = new TenantPrincipal(
                    other.organisation(), "second-" + id, "Lea", Set.of(), Set.of(CoalitionRole.LEAD))
            .provenAt(Clock.systemUTC().instant());

    @Inject
    private TenantContext tenant;

    @Inject
    private Founding founding;

    @Inject
    private KeycloakSyncService sync;

    @Inject
    private FoundingService foundings;

    @Inject
    private MembershipLifecycleService life;

    @Inject
    private MembershipService memberships;

    @Inject
    private OpenCommands open;

    @Inject
    private MembershipReconciler reconciler;

    @Inject
    private DriftService drift;

    @Inject
    private NotificationService notifications;

    @Inject
    private PetitionService petitions;

    @Inject
    private PetitionCourseService petitionCourse;

    @Inject
    private PlanService plans;

    @Inject
    private PlanCourseService planCourse;

    @Inject
    private PetitionFixture opened;

    @Inject
    private PetitionPageService pages;

    @Inject
    private SigningService signing;

    @Inject
    private PublicPetitionService published;

    @Inject
    private FundingCallService calls;

    @Inject
    private RequestService requests;

    @Inject
    private SubmissionService submission;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void twoOrganisations() {
        founding.of(List.of(own, other), List.of(administrator(id)), Map.of());
    }

    private static DirectoryMember administrator(UUID keycloakId) {
        return new DirectoryMember(
                keycloakId,
                "administrator-" + keycloakId,
                "Ada",
                "ada@" + keycloakId + ".example",
                Set.of("administrators", "members"),
                true);
    }

    @Test
    void aLeadFreezesAtOnceAndTwoPeopleThaw() {
        assertThat(membershipsOfTheAdministrator()).hasSize(1);

        assertThat(take(other.lead(), OrganisationStep.FREEZE, "A laptop was taken"))
                .isEqualTo(Organisation.Outcome.DONE);

        assertThat(state()).isEqualTo(OrganisationState.FROZEN);
        assertThat(membershipsOfTheAdministrator()).isEmpty();
        assertThat(openCommands()).extracting(OutboxCommandRow::type).containsExactly(OutboxCommandType.DISABLE);

        assertThat(take(other.lead(), OrganisationStep.THAW, "It is back")).isEqualTo(Organisation.Outcome.ASKED);
        assertThatExceptionOfType(SecondPersonNeeded.class)
                .isThrownBy(() -> take(other.lead(), OrganisationStep.THAW, ""));
        assertThat(state()).isEqualTo(OrganisationState.FROZEN);

        assertThat(take(secondLead, OrganisationStep.THAW, "")).isEqualTo(Organisation.Outcome.DONE);
        assertThat(membershipsOfTheAdministrator()).hasSize(1);
        assertThat(openCommands())
                .extracting(OutboxCommandRow::type)
                .containsExactly(OutboxCommandType.DISABLE, OutboxCommandType.ENABLE);
    }

    @Test
    void nobodyElseFreezesAnOrganisationAndNobodyWithoutAReason() {
        for (TenantPrincipal stranger : List.of(own.member(), other.member(), other.administrator(), office)) {
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> take(stranger, OrganisationStep.FREEZE, "Why not"));
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> take(own.administrator(), OrganisationStep.FREEZE, " "));
        assertThat(take(own.administrator(), OrganisationStep.FREEZE, "An account is lost"))
                .isEqualTo(Organisation.Outcome.DONE);
    }

    @Test
    void theOfficeSuspendsWhenALeadAgrees() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> take(other.lead(), OrganisationStep.SUSPEND, "Because"));
        assertThat(take(office, OrganisationStep.SUSPEND, "Because")).isEqualTo(Organisation.Outcome.ASKED);
        assertThat(state()).isEqualTo(OrganisationState.ACTIVE);
        tenant.enter(other.lead());
        assertThat(life.awaited()).extracting(row -> row.step().organisation()).contains(id);
        assertThat(notificationsOf(other.lead())).contains("SuspensionAsked");

        assertThat(take(other.lead(), OrganisationStep.SUSPEND, "")).isEqualTo(Organisation.Outcome.DONE);
        assertThat(state()).isEqualTo(OrganisationState.SUSPENDED);
        assertThat(notificationsOf(own.administrator())).contains("OrganisationSuspended");
        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> take(other.lead(), OrganisationStep.FREEZE, "Twice"));
    }

    @Test
    void aLeadMaySayNo() {
        take(office, OrganisationStep.SUSPEND, "Because");
        tenant.enter(other.lead());
        life.drop(id, OrganisationStep.SUSPEND);

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> take(other.lead(), OrganisationStep.SUSPEND, ""));
        assertThat(state()).isEqualTo(OrganisationState.ACTIVE);
    }

    @Test
    void anOrganisationLeavesWithTheOfficeAndMayCallItBackBefore() {
        assertThat(take(own.administrator(), OrganisationStep.LEAVE, "We merge"))
                .isEqualTo(Organisation.Outcome.DONE);
        assertThat(membershipsOfTheAdministrator()).hasSize(1);
        take(own.administrator(), OrganisationStep.RECALL, "");
        assertThat(state()).isEqualTo(OrganisationState.ACTIVE);

        take(own.administrator(), OrganisationStep.LEAVE, "We merge");
        assertThat(take(own.administrator(), OrganisationStep.LEFT, "")).isEqualTo(Organisation.Outcome.ASKED);
        assertThat(take(office, OrganisationStep.LEFT, "")).isEqualTo(Organisation.Outcome.DONE);
        assertThat(state()).isEqualTo(OrganisationState.LEFT);
        assertThat(membershipsOfTheAdministrator()).isEmpty();
    }

    /** The numbers of what has to be fulfilled, by name. */
    private Map<String, Long> obligations() {
        return life.obligations().stream().collect(Collectors.toMap(ObligationRow::obligation, ObligationRow::number));
    }

    /** Nobody of it gets in afterwards: a petition would go on collecting, and a plan be carried out by nobody. */
    @Test
    void anOrganisationEndsItsPetitionsAndPlansBeforeItLeaves() {
        take(own.administrator(), OrganisationStep.LEAVE, "We merge");
        tenant.enter(own.member());
        UUID petition = petitions.create(petition());
        UUID plan = plans.create(plan());

        assertThat(obligations()).isEqualTo(Map.of("petitions", 1L, "plans", 1L));
        assertThatExceptionOfType(StillOpen.class)
                .isThrownBy(() -> take(own.administrator(), OrganisationStep.LEFT, ""));

        tenant.enter(own.member());
        petitionCourse.cancel(petition, "We merge");
        assertThatExceptionOfType(StillOpen.class)
                .isThrownBy(() -> take(own.administrator(), OrganisationStep.LEFT, ""));
        tenant.enter(own.member());
        planCourse.withdraw(plan, "We merge");
        assertThat(take(own.administrator(), OrganisationStep.LEFT, "")).isEqualTo(Organisation.Outcome.ASKED);
    }

    /** A page would go on collecting, and what is sealed in requests could be opened by nobody. */
    @Test
    void anOrganisationEndsItsPagesRequestsAndCallsBeforeItLeaves() {
        TenantPrincipal officer = own.person("officer", MemberRole.GRANTS_OFFICER);
        TenantPrincipal funder = other.person("officer", MemberRole.GRANTS_OFFICER);
        UUID petition = invited();
        founding.of(
                List.of(own, other, third),
                List.of(
                        administrator(id),
                        Founding.member(own.member(), own),
                        Founding.member(officer, own),
                        Founding.member(other.member(), other),
                        Founding.member(funder, other)),
                Map.of());
        take(own.administrator(), OrganisationStep.LEAVE, "We merge");
        assertThat(obligations()).isEmpty();
        collect(petition);
        UUID call = open(officer);
        UUID received = draft(other.member(), call);
        UUID requested = draft(own.member(), open(funder));
        tenant.enter(own.administrator());
        assertThat(obligations())
                .as("what was not handed in is not there for the funder")
                .isEqualTo(Map.of("pages", 1L, "requests", 1L, "funding", 1L));
        tenant.enter(other.member());
        submission.submit(received);
        tenant.enter(own.administrator());
        assertThat(obligations()).isEqualTo(Map.of("pages", 1L, "requests", 1L, "received", 1L, "funding", 1L));

        List<Ending> endings = List.of(
                new Ending(own.member(), () -> pages.end(petition, id.toString())),
                new Ending(own.member(), () -> requests.delete(requested)),
                new Ending(other.member(), () -> submission.withdraw(received)),
                new Ending(officer, () -> calls.close(call)));
        for (Ending one : endings) {
            assertThatExceptionOfType(StillOpen.class)
                    .isThrownBy(() -> take(own.administrator(), OrganisationStep.LEFT, ""));
            tenant.enter(one.acting());
            one.act().run();
        }
        assertThat(take(own.administrator(), OrganisationStep.LEFT, "")).isEqualTo(Organisation.Outcome.ASKED);
    }

    /** What somebody does so that the organisation has one thing less to end. */
    private record Ending(TenantPrincipal acting, Runnable act) {}

    private UUID open(TenantPrincipal officer) {
        tenant.enter(officer);
        CallForm form = new CallForm();
        form.setTitle("Help in days");
        form.setTrack(FundingTrack.EMERGENCY);
        form.setOpensAt(Clock.systemUTC().instant().minusSeconds(60));
        form.setCeiling(new BigDecimal("7500"));
        form.getHours().put(Urgency.IMMEDIATE, 24);
        form.getHours().put(Urgency.ORDINARY, 720);
        UUID call = calls.create(form);
        calls.open(call);
        return call;
    }

    private UUID draft(TenantPrincipal writer, UUID call) {
        tenant.enter(writer);
        return requests.draft(call, FundingOrganisations.form());
    }

    /** A petition of another organisation that can be signed, for which it is asked to collect. */
    private UUID invited() {
        founding.of(third);
        UUID petition = opened.of(other, other, third);
        pages.invite(petition, Circle.of(List.of(id.toString())));
        return petition;
    }

    private void collect(UUID petition) {
        tenant.enter(own.member());
        pages.confirm(petition, id.toString());
        pages.word(petition, Map.of("en", "Write to me."));
        pages.goLive(petition, id.toString());
    }

    /** Between the word of the organisation and that of the office nobody looks again. */
    @Test
    void aPageThatWentLiveMeanwhileEndsWithTheMembership() {
        UUID petition = invited();
        take(own.administrator(), OrganisationStep.LEAVE, "We merge");
        take(own.administrator(), OrganisationStep.LEFT, "");
        collect(petition);
        assertThat(shownPages(petition)).hasSize(2);

        assertThat(take(office, OrganisationStep.LEFT, "")).isEqualTo(Organisation.Outcome.DONE);
        assertThat(DatabaseSuperuser.MAIN.strings("select state from petition_page where petition_id = '" + petition
                        + "' and organisation_id = '" + id + "'"))
                .containsExactly("ENDED");
        assertThat(DatabaseSuperuser.MAIN.strings(
                        "select partner_id::text from public_petition_page where petition_id = '" + petition
                                + "' and ended_at is null"))
                .containsExactly(other.organisation().toString());
        assertThat(shownPages(petition)).singleElement().matches(PublicPetition.Page::owner);
    }

    /** Nobody of it comes in, so nobody signs under its name or lets it write; afterwards it goes on as before. */
    @Test
    void whileItIsFrozenNobodyCollectsForAnOrganisation() {
        UUID petition = invited();
        collect(petition);
        assertThat(signedAt(petition).ownPage()).isFalse();

        take(other.lead(), OrganisationStep.FREEZE, "A laptop was taken");
        SigningPageRow page = signedAt(petition);
        assertThat(page.ownPage()).isTrue();
        assertThat(signing.choices(page, "en"))
                .extracting(ConsentChoiceRow::organisation)
                .containsExactly(other.organisation());
        assertThat(shownPages(petition)).singleElement().matches(PublicPetition.Page::owner);

        take(other.lead(), OrganisationStep.THAW, "It is back");
        take(secondLead, OrganisationStep.THAW, "");
        assertThat(signedAt(petition).ownPage()).isFalse();
        assertThat(shownPages(petition)).hasSize(2);
    }

    private SigningPageRow signedAt(UUID petition) {
        return signing.page(slug(petition), "en", id.toString());
    }

    private List<PublicPetition.Page> shownPages(UUID petition) {
        return published.petition(slug(petition), "en").pages();
    }

    private static String slug(UUID petition) {
        return DatabaseSuperuser.MAIN.string("select slug from petition where id = '" + petition + "'");
    }

    /** Readers who may only comment on a text are not asked to sign it. */
    @Test
    void onlyCallsThatAreAskedOfItWaitForItsAnswer() {
        UUID statement = UUID.randomUUID();
        DatabaseSuperuser.change(
                """
                insert into document_reader (organisation_id, reader_organisation, kind, changed_at, document_id, state, open)
                values ('%1$s', '%2$s', 'STATEMENT', now(), '%3$s', 'OPEN_FOR_SIGN_ON', true);
                insert into access_grant (organisation_id, document_id, kind, grantee_id, level, granted_at)
                values ('%1$s', '%3$s', 'STATEMENT', '%2$s', 'COMMENT', now())
                """
                        .formatted(other.organisation(), id, statement));
        take(own.administrator(), OrganisationStep.LEAVE, "We merge");
        assertThat(obligations()).isEmpty();

        DatabaseSuperuser.change("update access_grant set level = 'SIGN' where document_id = '" + statement + "'");
        assertThat(obligations()).isEqualTo(Map.of("calls", 1L));
        assertThatExceptionOfType(StillOpen.class)
                .isThrownBy(() -> take(own.administrator(), OrganisationStep.LEFT, ""));
    }

    private static PetitionForm petition() {
        return PetitionForm.of(
                new DocumentText("Let them go", "en", List.of("The ministry"), List.of(Section.of("", "<p>Now.</p>"))),
                new PetitionTerms(
                        0, Clock.systemUTC().instant().plus(Duration.ofDays(30)), "UTC", MailContent.NEUTRAL));
    }

    private static PlanForm plan() {
        PlanForm form = new PlanForm();
        form.setTitle("Free the defenders");
        return form;
    }

    /** The only administrator is away. Two people of one organisation still count as one vote. */
    @Test
    void theDeputyOfAnAdministratorActsForTheOrganisation() {
        TenantPrincipal deputy = People.deputyOf(own.administrator(), Mandate.ADMINISTRATOR);
        tenant.enter(deputy);
        assertThat(life.view(id).offered()).containsExactlyInAnyOrder(OrganisationStep.FREEZE, OrganisationStep.LEAVE);
        assertThat(take(deputy, OrganisationStep.LEAVE, "We merge")).isEqualTo(Organisation.Outcome.DONE);
        assertThat(take(own.administrator(), OrganisationStep.LEFT, "")).isEqualTo(Organisation.Outcome.ASKED);
        assertThatExceptionOfType(SecondPersonNeeded.class).isThrownBy(() -> take(deputy, OrganisationStep.LEFT, ""));
        life.drop(id, OrganisationStep.LEFT);

        assertThat(take(deputy, OrganisationStep.FREEZE, "Somebody else has an account"))
                .isEqualTo(Organisation.Outcome.DONE);
        assertThat(state()).isEqualTo(OrganisationState.FROZEN);
    }

    @Test
    void aFoundedOrganisationWaitsForALeadItsAdministratorAndItsEntry() {
        UUID founded = found("n-" + id.toString().substring(0, 8));
        tenant.enter(TenantPrincipal.keycloakSync());
        OutboxCommand first = open.answer(founded, new OutboxCommandOutcome(UUID.randomUUID(), ""));
        assertThat(first.type()).isEqualTo(OutboxCommandType.FOUND);
        OutboxCommand second = next(founded);
        assertThat(second.type()).isEqualTo(OutboxCommandType.INVITE);
        assertThat(second.detail("language")).isEqualTo("fr");
        assertThat(second.keycloakOrganisation()).isNotEmpty();

        tenant.enter(office);
        assertThatExceptionOfType(SecondPersonNeeded.class)
                .isThrownBy(() -> life.take(founded, OrganisationStep.FOUND, ""));
        tenant.enter(other.lead());
        assertThat(life.take(founded, OrganisationStep.FOUND, "")).isEqualTo(Organisation.Outcome.DONE);

        TenantPrincipal administrator = new People(founded).administrator();
        tenant.enter(administrator);
        life.comeSecured();
        assertThat(life.view(founded).readiness().secured()).isTrue();
        assertThatExceptionOfType(NotReadyYet.class).isThrownBy(() -> life.take(founded, OrganisationStep.SETTLE, ""));
    }

    @Test
    void theFirstAdministratorGetsTheirRolesWhenTheyHaveCome() {
        String alias = "n-" + id.toString().substring(0, 8);
        UUID founded = found(alias);
        UUID keycloakId = UUID.randomUUID();
        tenant.enter(TenantPrincipal.keycloakSync());
        open.answer(founded, new OutboxCommandOutcome(keycloakId, ""));
        open.answer(founded, new OutboxCommandOutcome(null, ""));
        sync.keep(new Directory(
                List.of(new DirectoryOrganisation(keycloakId, alias, "A ninth " + alias, true)),
                List.of(new DirectoryMember(
                        keycloakId, "first-" + founded, "Fay", "First@" + alias + ".example", Set.of(), true)),
                Map.of(),
                Map.of()));
        reconciler.settle();

        OutboxCommand roles = next(founded);
        assertThat(roles.type()).isEqualTo(OutboxCommandType.GIVE_ROLES);
        assertThat(roles.subject()).isEqualTo("first-" + founded);
        assertThat(roles.detail("roles")).isEqualTo("ADMINISTRATOR");
    }

    @Test
    void onlyTheOfficeFoundsAndNoAliasTwice() {
        for (TenantPrincipal stranger : List.of(other.lead(), own.administrator())) {
            tenant.enter(stranger);
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> foundings.found(form("x-" + id)));
        }
        tenant.enter(office);
        for (String taken : List.of(id.toString(), "new", "office")) {
            assertThatExceptionOfType(AliasTaken.class).isThrownBy(() -> foundings.found(form(taken)));
        }
    }

    @Test
    void nobodyIsFoundedUnderANameOrAnAliasThatLooksLikeAnothers() {
        String alias = "o-" + id.toString().substring(0, 8);
        found(alias);

        tenant.enter(office);
        FoundingForm sameToTheEye = form("other-" + alias);
        sameToTheEye.setName("А ninth " + alias);
        assertThatExceptionOfType(NameTakenByLookalike.class).isThrownBy(() -> foundings.found(sameToTheEye));
        assertThatExceptionOfType(AliasTaken.class).isThrownBy(() -> foundings.found(form(alias.replace("o-", "0-"))));
    }

    @Test
    void aRefusedFoundingIsTheEndOfIt() {
        UUID founded = found("n-" + id.toString().substring(0, 8));
        tenant.enter(other.lead());
        life.drop(founded, OrganisationStep.FOUND);

        tenant.enter(office);
        assertThat(life.view(founded).organisation().state()).isEqualTo(OrganisationState.LEFT);
        assertThat(life.view(founded).commands())
                .last()
                .extracting(OutboxCommandRow::type)
                .isEqualTo(OutboxCommandType.DISABLE);
    }

    @Test
    void keycloakShutsAndOpensButNotWhatThePortalHasShut() {
        keep(false, "Shut");
        assertThat(state()).isEqualTo(OrganisationState.SUSPENDED);
        assertThat(membershipsOfTheAdministrator()).isEmpty();
        assertThat(notificationsOf(own.administrator())).contains("ShutInKeycloak");
        keep(true, "Open");
        assertThat(state()).isEqualTo(OrganisationState.ACTIVE);
        assertThat(membershipsOfTheAdministrator()).hasSize(1);

        take(other.lead(), OrganisationStep.FREEZE, "Because");
        keep(true, "Open");
        assertThat(differences()).isEmpty();
        doneInKeycloak();
        keep(true, "Open");
        assertThat(state()).isEqualTo(OrganisationState.FROZEN);
        assertThat(differences()).extracting(row -> row.difference().kind()).containsExactly(DriftKind.OPEN_THERE);

        tenant.enter(office);
        assertThat(drift.mend(differences().get(0).key())).isEqualTo(1);
        assertThat(openCommands()).extracting(OutboxCommandRow::type).containsExactly(OutboxCommandType.DISABLE);
        assertThat(differences()).allMatch(DriftRow::beingMended);
    }

    @Test
    void onlyTheOfficeReadsAndMendsTheDrift() {
        for (TenantPrincipal stranger : List.of(other.lead(), own.administrator(), own.member())) {
            tenant.enter(stranger);
            assertThatExceptionOfType(Forbidden.class).isThrownBy(drift::rows);
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> drift.mend(""));
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> life.rows(Slice.first(1), "en"));
        }
    }

    @Test
    void aNameThatIsChangedThereArrivesAndOneThatIsChangedHereWaitsForKeycloak() {
        keep(true, "Renamed there");
        assertThat(name()).isEqualTo("Renamed there");
        tenant.enter(own.administrator());
        life.rename("Renamed here");
        keep(true, "Renamed there");

        assertThat(name()).isEqualTo("Renamed here");
        assertThat(openCommands()).extracting(OutboxCommandRow::type).containsExactly(OutboxCommandType.RENAME);
    }

    @Test
    void whatKeycloakHasGivenUpIsTriedAgainByTheOfficeAlone() {
        take(other.lead(), OrganisationStep.FREEZE, "Because");
        tenant.enter(TenantPrincipal.keycloakSync());
        open.answer(id, new OutboxCommandOutcome(null, "REFUSED"));
        assertThat(openCommands()).extracting(OutboxCommandRow::problem).containsExactly("REFUSED");
        tenant.enter(own.administrator());
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> life.tryAgain(id));

        tenant.enter(office);
        life.tryAgain(id);
        tenant.enter(TenantPrincipal.keycloakSync());
        assertThat(next(id).type()).isEqualTo(OutboxCommandType.DISABLE);
    }

    private UUID found(String alias) {
        tenant.enter(office);
        return foundings.found(form(alias));
    }

    private static FoundingForm form(String alias) {
        FoundingForm form = new FoundingForm();
        form.setAlias(alias);
        form.setName("A ninth " + alias);
        form.getAbout().put("en", "What it does");
        form.setFirstAdministrator("first@" + alias + ".example");
        form.setFirstLanguage("fr");
        return form;
    }

    private Organisation.Outcome take(TenantPrincipal acting, OrganisationStep step, String reason) {
        tenant.enter(acting);
        return life.take(id, step, reason);
    }

    private OrganisationState state() {
        tenant.enter(office);
        return life.view(id).organisation().state();
    }

    private String name() {
        tenant.enter(office);
        return life.view(id).organisation().name();
    }

    private List<OutboxCommandRow> openCommands() {
        tenant.enter(office);
        return life.view(id).commands();
    }

    private List<?> membershipsOfTheAdministrator() {
        tenant.enter(TenantPrincipal.person("administrator-" + id));
        return memberships.of("administrator-" + id).places().stream()
                .filter(place ->
                        place.state() == OrganisationState.ACTIVE || place.state() == OrganisationState.LEAVING)
                .toList();
    }

    private List<String> notificationsOf(TenantPrincipal reader) {
        tenant.enter(reader);
        return notifications.rows(Slice.first(100)).items().stream()
                .filter(row -> row.subject().equals(id))
                .map(NotificationRow::event)
                .toList();
    }

    private List<DriftRow> differences() {
        tenant.enter(office);
        return drift.rows().stream()
                .filter(row -> row.difference().organisation().equals(id))
                .toList();
    }

    private void keep(boolean enabled, String name) {
        tenant.enter(TenantPrincipal.keycloakSync());
        sync.keep(new Directory(
                List.of(new DirectoryOrganisation(id, id.toString(), name, enabled)),
                List.of(administrator(id)),
                Map.of(),
                Map.of()));
    }

    private OutboxCommand next(UUID organisation) {
        return open.next(organisation).get(0);
    }

    private void doneInKeycloak() {
        tenant.enter(TenantPrincipal.keycloakSync());
        open.answer(id, new OutboxCommandOutcome(null, ""));
    }
}
