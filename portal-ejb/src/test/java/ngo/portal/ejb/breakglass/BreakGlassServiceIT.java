package ngo.portal.ejb.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.ejb.breakglass.BreakGlassRefusals.AnotherPersonNeeded;
import ngo.portal.ejb.breakglass.BreakGlassRefusals.BreakGlassAlreadyDecided;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.persistence.breakglass.BreakGlassRow;
import ngo.portal.persistence.notification.NotificationRow;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks, who says yes, and who hears of it. */
@ArquillianTest
class BreakGlassServiceIT {

    private final People seen = People.ofANewOrganisation();
    private final People elsewhere = People.ofANewOrganisation();
    private final String asker = "asker-" + seen.organisation();

    @Inject
    private TenantContext tenant;

    @Inject
    private Founding founding;

    @Inject
    private BreakGlassService service;

    @Inject
    private NotificationService notifications;

    @Inject
    private StatementService statements;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void twoOrganisations() {
        founding.of(seen, elsewhere);
    }

    @Test
    void aSecondPersonFromElsewhereOpensItAndEverybodyConcernedHears() {
        UUID id = asked();
        assertThat(service.openTo(asker)).isEmpty();
        assertThatThrownBy(() -> service.confirm(id)).isInstanceOf(AnotherPersonNeeded.class);

        tenant.enter(seen.lead());
        assertThatThrownBy(() -> service.confirm(id)).isInstanceOf(AnotherPersonNeeded.class);
        assertThat(service.open()).extracting(BreakGlassRow::id).doesNotContain(id);

        tenant.enter(elsewhere.lead().provenAt(null));
        assertThatThrownBy(() -> service.confirm(id)).isInstanceOf(ProofNeeded.class);
        tenant.enter(elsewhere.lead());
        assertThat(service.open()).extracting(BreakGlassRow::id).contains(id);
        service.confirm(id);
        assertThatThrownBy(() -> service.confirm(id)).isInstanceOf(BreakGlassAlreadyDecided.class);

        tenant.enter(TenantPrincipal.person(asker));
        assertThat(service.openTo(asker)).extracting(BreakGlassRow::id).containsExactly(id);
        tenant.enter(seen.administrator());
        service.end(id);
        assertThat(notified()).containsExactly("BreakGlassEnded", "BreakGlassConfirmed", "BreakGlassAsked");
        tenant.enter(TenantPrincipal.person(asker));
        assertThat(service.openTo(asker)).isEmpty();
    }

    @Test
    void aColleagueOfTheOfficeIsASecondPerson() {
        UUID id = asked();
        tenant.enter(office("second-" + asker));
        service.confirm(id);

        assertThat(service.view(id).isOpen()).isTrue();
    }

    @Test
    void nobodyElseAsksOrSeesIt() {
        UUID id = asked();
        for (TenantPrincipal stranger :
                List.of(elsewhere.member(), elsewhere.administrator(), seen.member(), elsewhere.lead())) {
            tenant.enter(stranger);
            assertThatThrownBy(() -> service.ask(alias(), "why", 1)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> service.rows()).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> service.end(id)).isInstanceOf(NotFound.class);
        }
        for (TenantPrincipal stranger : List.of(elsewhere.administrator(), seen.member())) {
            tenant.enter(stranger);
            assertThatThrownBy(() -> service.view(id)).isInstanceOf(NotFound.class);
            assertThat(service.open()).isEmpty();
        }
    }

    @Test
    void itNeedsAReasonAndIsForADayAtMost() {
        tenant.enter(office(asker));
        assertThatThrownBy(() -> service.ask(alias(), " ", 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> service.ask(alias(), "why", 25)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> service.ask(alias(), "why", 0)).isInstanceOf(InvalidInput.class);
        tenant.enter(office(asker).provenAt(null));
        assertThatThrownBy(() -> service.ask(alias(), "why", 1)).isInstanceOf(ProofNeeded.class);
    }

    /** The address of its translations does not reveal the kind of a document. */
    @Test
    void theTrailNamesWhatWasReadAlsoWhereTheAddressDoesNot() {
        UUID id = asked();
        tenant.enter(elsewhere.lead());
        service.confirm(id);
        tenant.enter(seen.member());
        UUID statement = statements.create(StatementForm.of(text("Read")));
        tenant.enter(elsewhere.member());
        UUID hidden = statements.create(StatementForm.of(text("Hidden")));

        tenant.enter(TenantPrincipal.person(asker));
        BreakGlassRow row = service.openTo(asker).get(0);
        tenant.enter(TenantPrincipal.person(asker).lookingInto(seen.organisation()));
        service.note(row, statement, "");
        service.note(row, hidden, "");
        service.note(row, statement, Statement.KIND);

        assertThat(DatabaseSuperuser.MAIN.strings(
                        "select object_kind || ' ' || object_id from audit_entry where organisation_id = '"
                                + seen.organisation() + "' and action = 'ReadUnderBreakGlass' order by number"))
                .containsExactly("STATEMENT " + statement, "BREAK_GLASS " + id, "STATEMENT " + statement);
    }

    private static DocumentText text(String title) {
        return new DocumentText(title, "en", List.of(), List.of(Section.of("Heading", "<p>Words.</p>")));
    }

    private UUID asked() {
        tenant.enter(office(asker));
        return service.ask(alias(), "Asked for help", 1);
    }

    private List<String> notified() {
        return notifications.rows(Slice.first(10)).items().stream()
                .map(NotificationRow::event)
                .toList();
    }

    private String alias() {
        return seen.organisation().toString();
    }

    private static TenantPrincipal office(String subject) {
        return new TenantPrincipal(null, subject, "Office", Set.of(), Set.of(CoalitionRole.COALITION_ADMINISTRATOR))
                .inOffice()
                .provenAt(Clock.systemUTC().instant());
    }
}
