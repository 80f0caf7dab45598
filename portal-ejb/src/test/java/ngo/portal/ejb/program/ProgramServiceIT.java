package ngo.portal.ejb.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.ejb.directory.OutboxCommandOutcome;
import ngo.portal.ejb.organisation.MembershipService;
import ngo.portal.ejb.outbox.OpenCommands;
import ngo.portal.ejb.people.MembershipReconciler;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.ProgramAdmission;
import ngo.portal.persistence.outbox.OutboxCommand;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.program.ProgramRefusals.ProgramIsOver;
import ngo.portal.persistence.program.ProgramRefusals.SecretNotMade;
import ngo.portal.persistence.program.ProgramRow;
import ngo.portal.persistence.program.ProgramStage;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office of the coalition gives programs access, within limits, and takes it. */
@ArquillianTest
class ProgramServiceIT {

    private static final TenantPrincipal OFFICE =
            TenantPrincipal.office("olga", "Olga", Set.of(CoalitionRole.COALITION_ADMINISTRATOR));

    @Inject
    private ProgramService programs;

    @Inject
    private MembershipService memberships;

    @Inject
    private MembershipReconciler reconciler;

    @Inject
    private OpenCommands open;

    @Inject
    private Founding founding;

    @Inject
    private TenantContext tenant;

    private final People of = People.ofANewOrganisation();

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void theOfficeActs() {
        founding.of(of);
        enterOffice();
    }

    private void enterOffice() {
        tenant.enter(OFFICE.provenAt(Clock.systemUTC().instant()));
    }

    @Test
    void onlyTheOfficeGivesAccessAndProvesThatItIsThem() {
        tenant.enter(OFFICE);
        assertThatThrownBy(() -> programs.make(form(Duration.ofDays(30)))).isInstanceOf(ProofNeeded.class);
        tenant.enter(new TenantPrincipal(of.organisation(), "ada", "Ada", Set.of(MemberRole.ADMINISTRATOR), Set.of())
                .provenAt(Clock.systemUTC().instant()));
        assertThatThrownBy(() -> programs.make(form(Duration.ofDays(30)))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> programs.rows()).isInstanceOf(Forbidden.class);
    }

    @Test
    void aProgramComesInForItsOrganisationWithItsRoles() {
        UUID id = programs.make(form(Duration.ofDays(30), MemberRole.MEMBER));

        ProgramAdmission admitted = admitted(id).orElseThrow();
        assertThat(admitted.name()).isEqualTo("Reports");
        assertThat(admitted.place().organisation()).isEqualTo(of.organisation());
        assertThat(admitted.place().roles()).containsExactly(MemberRole.MEMBER);

        enterOffice();
        programs.limit(id, form(Duration.ofDays(10)));
        assertThat(admitted(id).orElseThrow().place().roles()).isEmpty();
    }

    @Test
    void aProgramHasNoRoleThatDecidesAndAnEndWithinAYear() {
        for (MemberRole role : MemberRole.values()) {
            if (!ProgramRow.POSSIBLE_ROLES.contains(role)) {
                assertThatThrownBy(() -> programs.make(form(Duration.ofDays(30), role)))
                        .as(role.name())
                        .isInstanceOf(InvalidInput.class);
            }
        }
        assertThatThrownBy(() -> programs.make(form(Duration.ofDays(368)))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> programs.make(form(Duration.ofMinutes(-1)))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatIsRevokedIsOutAtOnceAndStaysSo() {
        UUID id = programs.make(form(Duration.ofDays(30), MemberRole.MEMBER));
        programs.revoke(id);

        assertThat(admitted(id)).isEmpty();
        enterOffice();
        assertThat(programs.row(id).stage(now())).isEqualTo(ProgramStage.REVOKED);
        assertThatThrownBy(() -> programs.renewSecret(id)).isInstanceOf(ProgramIsOver.class);
        assertThatThrownBy(() -> programs.limit(id, form(Duration.ofDays(30)))).isInstanceOf(ProgramIsOver.class);
        assertThatThrownBy(() -> programs.revoke(id)).isInstanceOf(ProgramIsOver.class);
        assertRemovedOnce(id);
    }

    @Test
    void whatHasEndedIsOutAtItsInstantAndThenLeavesKeycloak() {
        UUID id = programs.make(form(Duration.ofDays(30), MemberRole.MEMBER));
        DatabaseSuperuser.change("update program set ends_at = now() where id = '" + id + "'");

        assertThat(admitted(id)).isEmpty();
        reconciler.settle();
        reconciler.settle();
        assertRemovedOnce(id);
        enterOffice();
        assertThat(programs.row(id).stage(now())).isEqualTo(ProgramStage.ENDED);
    }

    /** No Keycloak answers here. */
    @Test
    void whereKeycloakDoesNotAnswerThereIsNoSecretAndNothingIsNoted() {
        UUID id = programs.make(form(Duration.ofDays(30)));

        assertThatThrownBy(() -> programs.renewSecret(id)).isInstanceOf(SecretNotMade.class);
        ProgramRow row = programs.row(id);
        assertThat(row.secretAt()).isNull();
        assertThat(row.stage(now())).isEqualTo(ProgramStage.NEW);
    }

    private void assertRemovedOnce(UUID id) {
        tenant.enter(TenantPrincipal.keycloakSync());
        List<OutboxCommand> waiting = open.next(of.organisation());
        assertThat(waiting).singleElement().satisfies(command -> {
            assertThat(command.type()).isEqualTo(OutboxCommandType.REMOVE_PROGRAM);
            assertThat(command.subject()).isEqualTo(id.toString());
        });
        open.answer(of.organisation(), new OutboxCommandOutcome(null, ""));
        assertThat(open.next(of.organisation())).isEmpty();
    }

    /** As it is found when it comes in, absent where it does not get in. */
    private Optional<ProgramAdmission> admitted(UUID id) {
        tenant.enter(TenantPrincipal.person(id.toString()));
        return Optional.ofNullable(memberships.of(id.toString()).program());
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private ProgramForm form(Duration term, MemberRole... roles) {
        ProgramForm form = new ProgramForm();
        form.setName("Reports");
        form.setOrganisation(of.organisation().toString());
        form.setRoles(Set.of(roles));
        form.setUntil(now().plus(term));
        return form;
    }
}
