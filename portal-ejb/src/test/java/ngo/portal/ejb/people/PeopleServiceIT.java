package ngo.portal.ejb.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.organisation.MembershipService;
import ngo.portal.ejb.people.PeopleRefusals.AlreadyInvited;
import ngo.portal.ejb.people.PeopleRefusals.AlreadyMember;
import ngo.portal.ejb.people.PeopleRefusals.LastAdministrator;
import ngo.portal.ejb.people.PeopleRefusals.NotByDeputy;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.persistence.organisation.DelegatedRole;
import ngo.portal.persistence.organisation.LimitedRole;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.persistence.outbox.OutboxCommand;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.people.AssignedRole;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.people.InvitationRow;
import ngo.portal.persistence.people.InvitationStage;
import ngo.portal.persistence.people.RoleStage;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation looks after its people: who is in, as what, until when. */
@ArquillianTest
class PeopleServiceIT {

    private static final Duration A_MONTH = Duration.ofDays(30);

    @Inject
    private Colleagues keycloak;

    @Inject
    private TenantContext tenant;

    @Inject
    private PeopleService people;

    @Inject
    private RoleService roles;

    @Inject
    private InvitationService invitations;

    @Inject
    private MembershipService memberships;

    @Inject
    private StatementService statements;

    @Inject
    private AccessControl access;

    private TenantPrincipal ada = TenantPrincipal.person("");
    private TenantPrincipal ben = TenantPrincipal.person("");

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void adaAdministersAndBenIsAMember() {
        ada = keycloak.has("ada", MemberRole.ADMINISTRATOR);
        ben = keycloak.has("ben", MemberRole.MEMBER);
        keycloak.seen();
        tenant.enter(ada);
    }

    @Test
    void aRemovedMemberLosesAccessImmediately() {
        people.remove(keycloak.alias(), ben.subject());

        assertThat(people.members(keycloak.alias()))
                .extracting(ColleagueRow::name)
                .containsExactly("ada");
        assertThat(places("ben")).isEmpty();

        keycloak.seen();
        assertThat(places("ben")).isEmpty();

        assertThat(Colleagues.acts(keycloak.carriedOut())).containsExactly(OutboxCommandType.REMOVE);
        assertThat(places("ben"))
                .as("between the act in Keycloak and the next pass")
                .isEmpty();
    }

    @Test
    void aRoleThatIsTakenEndsAtOnceAndOneThatIsGivenBeginsWithKeycloak() {
        roles.change(keycloak.alias(), ben.subject(), List.of(lasting(MemberRole.SIGNATORY)), "new head");

        assertThat(place("ben").roles()).isEmpty();
        assertThat(held("ben"))
                .extracting(AssignedRole::role, AssignedRole::stage)
                .containsExactly(
                        tuple(MemberRole.MEMBER, RoleStage.BEING_TAKEN),
                        tuple(MemberRole.SIGNATORY, RoleStage.BEING_GIVEN));
        List<OutboxCommand> done = keycloak.carriedOut();
        assertThat(done).singleElement().satisfies(command -> assertThat(command.detail("roles"))
                .isEqualTo("SIGNATORY"));
        keycloak.has("ben", MemberRole.SIGNATORY);
        keycloak.seen();
        assertThat(place("ben").roles()).containsExactly(MemberRole.SIGNATORY);
        assertThat(held("ben").get(0).mandate()).satisfies(mandate -> {
            assertThat(mandate.grantedBy()).isEqualTo("ada");
            assertThat(mandate.reason()).isEqualTo("new head");
        });
    }

    @Test
    void aRoleEndsAtItsInstantAndNotWhenTheSchedulerRuns() {
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        give(
                "ben",
                new RequestedRole(MemberRole.MEMBER, null, null),
                new RequestedRole(MemberRole.SIGNATORY, null, soon));
        assertThat(place("ben").roles()).containsExactlyInAnyOrder(MemberRole.MEMBER, MemberRole.SIGNATORY);

        DatabaseSuperuser.change("update mandate set until = now() where role = 'SIGNATORY' and subject = '"
                + keycloak.subject("ben") + "'");

        assertThat(place("ben").roles()).containsExactly(MemberRole.MEMBER);
        keycloak.seen();
        assertThat(keycloak.carriedOut()).singleElement().satisfies(command -> {
            assertThat(command.type()).isEqualTo(OutboxCommandType.GIVE_ROLES);
            assertThat(command.detail("roles")).isEqualTo("MEMBER");
        });
        keycloak.seen();
        assertThat(keycloak.carriedOut()).as("asked once").isEmpty();
        assertThat(place("ben").roles()).as("Keycloak has refused it").containsExactly(MemberRole.MEMBER);
        keycloak.has("ben", MemberRole.MEMBER);
        keycloak.seen();
        assertThat(held("ben")).extracting(AssignedRole::role).containsExactly(MemberRole.MEMBER);
    }

    @Test
    void aRoleGivenInKeycloakHasNobodyWhoGaveItAndNoEnd() {
        assertThat(held("ben")).singleElement().satisfies(held -> {
            assertThat(held.mandate()).isNull();
            assertThat(held.stage()).isEqualTo(RoleStage.HELD);
        });
    }

    @Test
    void aSignatoryForOneStatementSignsThatOneOnly() {
        tenant.enter(ben);
        UUID one = statement();
        UUID other = statement();
        tenant.enter(ada);
        give("ben", lasting(MemberRole.MEMBER), new RequestedRole(MemberRole.SIGNATORY, one, null));

        MembershipRow place = place("ben");
        assertThat(place.roles()).containsExactly(MemberRole.MEMBER);
        assertThat(place.limited()).containsExactly(new LimitedRole(MemberRole.SIGNATORY, one));
        tenant.enter(ben.within(place));
        assertThat(access.may(Permission.SIGN, place.organisation(), one)).isTrue();
        assertThat(access.may(Permission.SIGN, place.organisation(), other)).isFalse();
    }

    @Test
    void nobodyIsLimitedToWhatTheOrganisationDoesNotSee() {
        assertThatThrownBy(() -> roles.change(
                        keycloak.alias(),
                        ben.subject(),
                        List.of(new RequestedRole(MemberRole.SIGNATORY, UUID.randomUUID(), null)),
                        ""))
                .isInstanceOf(InvalidInput.class);
    }

    /** What they gave themselves would outlast what was lent to them. */
    @Test
    void aDeputyLooksAfterColleaguesAndNeitherAfterAdministratorsNorAfterThemselves() {
        String alias = keycloak.alias();
        TenantPrincipal cleo = keycloak.has("cleo", MemberRole.MEMBER);
        keycloak.seen();
        tenant.enter(ben.withDelegatedRoles(List.of(new DelegatedRole(
                keycloak.organisation().organisation(),
                Mandate.ADMINISTRATOR,
                ada.subject(),
                "ada",
                Instant.now().plus(A_MONTH)))));
        List<RequestedRole> signing = List.of(lasting(MemberRole.MEMBER), lasting(MemberRole.SIGNATORY));
        List<RequestedRole> administering = List.of(lasting(MemberRole.MEMBER), lasting(MemberRole.ADMINISTRATOR));
        InviteForm administrator = form("dora");
        administrator.setRoles(Set.of(MemberRole.ADMINISTRATOR));

        assertThatThrownBy(() -> roles.change(alias, ben.subject(), signing, ""))
                .isInstanceOf(NotByDeputy.class);
        assertThatThrownBy(() -> roles.change(alias, cleo.subject(), administering, ""))
                .isInstanceOf(NotByDeputy.class);
        assertThatThrownBy(() -> people.remove(alias, ada.subject())).isInstanceOf(NotByDeputy.class);
        assertThatThrownBy(() -> invitations.invite(alias, administrator)).isInstanceOf(NotByDeputy.class);
        assertThat(people.view(alias, ben.subject()).grantable()).isEmpty();
        assertThat(people.view(alias, cleo.subject()).grantable())
                .contains(MemberRole.SIGNATORY)
                .doesNotContain(MemberRole.ADMINISTRATOR);
        assertThat(people.view(alias, ada.subject()).removable()).isFalse();

        roles.change(alias, cleo.subject(), signing, "");
        invite("dora");
        people.remove(alias, cleo.subject());
        assertThat(keycloak.carriedOut()).hasSize(3);
    }

    @Test
    void theLastAdministratorStays() {
        String alias = keycloak.alias();
        assertThatThrownBy(() -> people.remove(alias, ada.subject())).isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> people.leave()).isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> roles.change(alias, ada.subject(), List.of(lasting(MemberRole.MEMBER)), ""))
                .isInstanceOf(LastAdministrator.class);
        RequestedRole forAMonth =
                new RequestedRole(MemberRole.ADMINISTRATOR, null, Instant.now().plus(A_MONTH));
        assertThatThrownBy(() -> roles.change(alias, ada.subject(), List.of(forAMonth), ""))
                .isInstanceOf(LastAdministrator.class);

        roles.change(alias, ben.subject(), List.of(lasting(MemberRole.ADMINISTRATOR)), "");
        assertThatThrownBy(() -> people.leave())
                .as("Keycloak has not made the other one an administrator yet")
                .isInstanceOf(LastAdministrator.class);

        keycloak.carriedOut();
        keycloak.has("ben", MemberRole.ADMINISTRATOR);
        keycloak.seen();
        tenant.enter(ada);
        people.leave();
        assertThat(places("ada")).isEmpty();
    }

    @Test
    void anAdministratorForATimeIsNoneWhoStays() {
        give(
                "ben",
                new RequestedRole(MemberRole.ADMINISTRATOR, null, Instant.now().plus(A_MONTH)));

        assertThatThrownBy(() -> people.remove(keycloak.alias(), ada.subject())).isInstanceOf(LastAdministrator.class);
    }

    @Test
    void onlyAdministratorsSeeAndActAndStrangersFindNobody() {
        tenant.enter(ben);
        assertThatThrownBy(() -> people.members(keycloak.alias())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.remove(keycloak.alias(), ada.subject())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> invite("cleo")).isInstanceOf(Forbidden.class);

        tenant.enter(People.ofANewOrganisation().administrator());
        for (String alias : List.of(keycloak.alias(), "unknown")) {
            assertThatThrownBy(() -> people.members(alias)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.member(alias, ben.subject())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.underway(alias)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.remove(alias, ben.subject())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> roles.change(alias, ben.subject(), List.of(), ""))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> invitations.rows(alias)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> invitations.known(alias)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> invitations.invite(alias, form("cleo"))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> invitations.inviteAll(alias, List.of(form("cleo"))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> invitations.sendAgain(alias, UUID.randomUUID()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> invitations.takeBack(alias, UUID.randomUUID()))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void theOfficeGivesAndTakesTheAdministratorsRoleAndNoOther() {
        String alias = keycloak.alias();
        tenant.enter(Colleagues.office());
        assertThat(people.members(alias)).hasSize(2);

        InviteForm first = form("cleo");
        assertThatThrownBy(() -> invitations.invite(alias, first)).isInstanceOf(Forbidden.class);
        first.setRoles(Set.of(MemberRole.ADMINISTRATOR));
        assertThat(invitations.invite(alias, first).stage()).isEqualTo(InvitationStage.BEING_SENT);
        assertThatThrownBy(() -> people.remove(alias, ben.subject())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.remove(alias, ada.subject())).isInstanceOf(LastAdministrator.class);
        RequestedRole signs = lasting(MemberRole.SIGNATORY);
        assertThatThrownBy(() -> roles.change(alias, ben.subject(), List.of(lasting(MemberRole.MEMBER), signs), ""))
                .isInstanceOf(Forbidden.class);
        roles.change(
                alias,
                ben.subject(),
                List.of(lasting(MemberRole.MEMBER), lasting(MemberRole.ADMINISTRATOR)),
                "nobody was left");
        assertThat(Colleagues.acts(keycloak.carriedOut()))
                .containsExactly(OutboxCommandType.INVITE, OutboxCommandType.GIVE_ROLES);
    }

    @Test
    void anInvitationIsSentAndAcceptedAndBringsItsRoles() {
        Instant end = Instant.now().plus(A_MONTH).truncatedTo(ChronoUnit.SECONDS);
        InviteForm form = form("cleo");
        form.setRoles(Set.of(MemberRole.MEMBER, MemberRole.SIGNATORY));
        form.setUntil(end);
        form.setLanguage("ar");
        form.setEmail(" " + keycloak.address("Cleo").toUpperCase(Locale.ROOT));

        assertThat(invitations.invite(keycloak.alias(), form).stage()).isEqualTo(InvitationStage.BEING_SENT);
        assertThat(keycloak.carriedOut()).singleElement().satisfies(command -> {
            assertThat(command.type()).isEqualTo(OutboxCommandType.INVITE);
            assertThat(command.subject()).isEqualTo(keycloak.address("cleo"));
            assertThat(command.detail("language")).isEqualTo("ar");
        });
        assertThat(invitation().stage()).isEqualTo(InvitationStage.SENT);

        keycloak.has("cleo");
        keycloak.seen();
        assertThat(invitation().stage()).isEqualTo(InvitationStage.ACCEPTED);
        assertThat(keycloak.carriedOut()).singleElement().satisfies(command -> {
            assertThat(command.type()).isEqualTo(OutboxCommandType.GIVE_ROLES);
            assertThat(command.subject()).isEqualTo(keycloak.subject("cleo"));
            assertThat(command.detail("roles")).isEqualTo("MEMBER,SIGNATORY");
        });
        keycloak.has("cleo", MemberRole.MEMBER, MemberRole.SIGNATORY);
        keycloak.seen();
        assertThat(held("cleo")).hasSize(2).allSatisfy(held -> {
            assertThat(held.until()).isEqualTo(end);
            assertThat(held.stage()).isEqualTo(RoleStage.HELD);
            assertThat(held.mandate()).isNotNull();
        });
        assertThat(keycloak.carriedOut()).isEmpty();
    }

    @Test
    void oneAddressIsInvitedOnceAtATime() {
        invite("cleo");
        assertThatThrownBy(() -> invite("cleo")).isInstanceOf(AlreadyInvited.class);
        assertThatThrownBy(() -> invite("ben")).isInstanceOf(AlreadyMember.class);

        invitations.takeBack(keycloak.alias(), invitation().id());
        invite("cleo");
        assertThat(Colleagues.acts(keycloak.carriedOut()))
                .containsExactly(OutboxCommandType.INVITE, OutboxCommandType.TAKE_BACK, OutboxCommandType.INVITE);
    }

    @Test
    void whatWasTakenBackIsNotAcceptedAnyMore() {
        invite("cleo");
        keycloak.carriedOut();
        tenant.enter(ada);
        UUID id = invitation().id();
        invitations.takeBack(keycloak.alias(), id);
        assertThatThrownBy(() -> invitations.sendAgain(keycloak.alias(), id)).isInstanceOf(NotFound.class);
        keycloak.carriedOut();

        keycloak.has("cleo");
        keycloak.seen();
        assertThat(keycloak.carriedOut()).isEmpty();
        assertThat(place("cleo").roles()).isEmpty();
    }

    @Test
    void mailThatKeycloakRefusesToSendIsReportedAndCanBeSentAgain() {
        invite("cleo");
        keycloak.refused("ADDRESS_REFUSED");
        tenant.enter(ada);
        assertThat(invitation().stage()).isEqualTo(InvitationStage.FAILED);
        assertThat(invitation().problem()).isEqualTo("ADDRESS_REFUSED");

        invitations.sendAgain(keycloak.alias(), invitation().id());
        assertThat(invitation().stage()).isEqualTo(InvitationStage.BEING_SENT);
        assertThat(Colleagues.acts(keycloak.carriedOut()))
                .containsExactly(OutboxCommandType.TAKE_BACK, OutboxCommandType.INVITE);
    }

    private void give(String name, RequestedRole... wishes) {
        roles.change(keycloak.alias(), keycloak.subject(name), List.of(wishes), "");
        keycloak.carriedOut();
        keycloak.has(name, List.of(wishes).stream().map(RequestedRole::role).toArray(MemberRole[]::new));
        keycloak.seen();
        tenant.enter(ada);
    }

    private void invite(String name) {
        invitations.invite(keycloak.alias(), form(name));
    }

    private InviteForm form(String name) {
        InviteForm form = new InviteForm();
        form.setEmail(keycloak.address(name));
        return form;
    }

    private InvitationRow invitation() {
        tenant.enter(ada);
        return invitations.rows(keycloak.alias()).get(0);
    }

    private List<AssignedRole> held(String name) {
        tenant.enter(ada);
        return people.member(keycloak.alias(), keycloak.subject(name)).roles();
    }

    private MembershipRow place(String name) {
        return places(name).get(0);
    }

    private List<MembershipRow> places(String name) {
        tenant.enter(TenantPrincipal.person(keycloak.subject(name)));
        List<MembershipRow> places = memberships.of(keycloak.subject(name)).places();
        tenant.enter(ada);
        return places;
    }

    private UUID statement() {
        return statements.create(StatementForm.of(
                new DocumentText("A title", "en", List.of(), List.of(Section.of("Heading", "<p>Words.</p>")))));
    }

    private static RequestedRole lasting(MemberRole role) {
        return new RequestedRole(role, null, null);
    }
}
