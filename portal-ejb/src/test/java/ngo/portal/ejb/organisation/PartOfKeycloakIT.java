package ngo.portal.ejb.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.directory.Directory;
import ngo.portal.ejb.directory.DirectoryMember;
import ngo.portal.ejb.directory.DirectoryOrganisation;
import ngo.portal.ejb.directory.DirectoryScope;
import ngo.portal.ejb.directory.EndedSessionRegister;
import ngo.portal.ejb.directory.EndedSessionService;
import ngo.portal.ejb.directory.EndedSessionTimer;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.directory.EndedSessionKind;
import ngo.portal.persistence.directory.EventCursorRow;
import ngo.portal.persistence.directory.KeycloakEventKind;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part of Keycloak is read: what is gone of it is gone here, and nothing else. */
@ArquillianTest
class PartOfKeycloakIT {

    private final People north = People.ofANewOrganisation();
    private final People south = People.ofANewOrganisation();
    private final UUID inNorth = north.organisation();
    private final UUID inSouth = south.organisation();
    private final String mark = inNorth.toString().substring(0, 8);
    private final String nina = "nina-" + mark;
    private final String both = "both-" + mark;
    private final String sam = "sam-" + mark;
    private final String olga = "olga-" + mark;

    @Inject
    private TenantContext tenant;

    @Inject
    private Founding founding;

    @Inject
    private KeycloakSyncService sync;

    @Inject
    private SyncRun passes;

    @Inject
    private EndedSessionService endedSessions;

    @Inject
    private EndedSessionTimer endedSessionTimer;

    @Inject
    private EndedSessionRegister register;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void twoOrganisationsWithThreePeople() {
        founding.of(
                List.of(north, south),
                List.of(
                        place(inNorth, nina, true, "members", "signatories"),
                        place(inNorth, both, true, "members"),
                        place(inSouth, both, true, "reviewers"),
                        place(inSouth, sam, true, "administrators")),
                Map.of(sam, Set.of("consortium-lead"), olga, Set.of("coalition-admin")));
    }

    private static DirectoryMember place(UUID organisation, String subject, boolean enabled, String... groups) {
        return new DirectoryMember(
                organisation, subject, "Name of " + subject, subject + "@n.example", Set.of(groups), enabled);
    }

    private static DirectoryOrganisation organisation(UUID id, String name, boolean enabled) {
        return new DirectoryOrganisation(id, id.toString(), name, enabled);
    }

    private void read(
            DirectoryScope scope,
            List<DirectoryOrganisation> organisations,
            List<DirectoryMember> members,
            Map<String, Set<String>> realmRoles) {
        tenant.enter(TenantPrincipal.keycloakSync());
        sync.keep(new Directory(organisations, members, realmRoles, Map.of(), Map.of(), scope));
    }

    private Map<String, Set<String>> asBefore() {
        return Map.of(sam, Set.of("consortium-lead"), olga, Set.of("coalition-admin"));
    }

    private static DirectoryScope organisations(UUID... ids) {
        return new DirectoryScope(false, Set.of(ids), Set.of());
    }

    private static DirectoryScope people(String... subjects) {
        return new DirectoryScope(false, Set.of(), Set.of(subjects));
    }

    private List<String> places() {
        return DatabaseSuperuser.MAIN.strings(
                """
                select m.subject || ' ' || case when m.organisation_id = '%s' then 'north' else 'south' end || ' ' || m.roles
                from member m where m.subject like '%%-%s' order by 1
                """
                        .formatted(inNorth, mark));
    }

    private String account(String subject) {
        return DatabaseSuperuser.MAIN.string(
                "select name || '|' || email || '|' || coalition_roles || '|' || enabled from person where subject = '"
                        + subject + "'");
    }

    private List<String> drift(UUID organisation) {
        return DatabaseSuperuser.MAIN.strings("select kind from drift where organisation_id = '" + organisation + "'");
    }

    @Test
    void anOrganisationIsWhatWasReadOfItAndTheOthersStay() {
        read(
                organisations(inNorth),
                List.of(organisation(inNorth, inNorth.toString(), true)),
                List.of(place(inNorth, nina, true, "members")),
                asBefore());

        assertThat(places())
                .containsExactly(both + " south REVIEWER", nina + " north MEMBER", sam + " south ADMINISTRATOR");
        assertThat(account(both)).as("has a place elsewhere").endsWith("||true");
        assertThat(account(sam)).endsWith("|LEAD|true");
        assertThat(account(olga)).endsWith("|COALITION_ADMINISTRATOR|true");
    }

    @Test
    void aUserWithoutMembershipHasNoAccount() {
        read(
                organisations(inNorth),
                List.of(organisation(inNorth, inNorth.toString(), true)),
                List.of(place(inNorth, both, true, "members")),
                asBefore());

        assertThat(account(nina)).endsWith("||false");
        assertThat(places()).noneMatch(line -> line.startsWith(nina));
    }

    /** Removed from one organisation, with another name, and the rest of both as it was. */
    @Test
    void aPersonIsWhereTheyWereFoundAndNowhereElse() {
        read(people(both), List.of(), List.of(place(inSouth, both, true, "members")), asBefore());

        assertThat(places())
                .containsExactly(
                        both + " south MEMBER", nina + " north MEMBER,SIGNATORY", sam + " south ADMINISTRATOR");
    }

    @Test
    void aPersonWhoIsGoneIsGoneEverywhere() {
        read(people(both), List.of(), List.of(), asBefore());

        assertThat(places()).containsExactly(nina + " north MEMBER,SIGNATORY", sam + " south ADMINISTRATOR");
        assertThat(account(both)).endsWith("||false");
        assertThat(account(nina)).endsWith("||true");
    }

    @Test
    void aClosedAccountHasNoPlaceAndComesBackWithAllOfThem() {
        read(
                people(both),
                List.of(),
                List.of(place(inNorth, both, false, "members"), place(inSouth, both, false, "reviewers")),
                asBefore());
        assertThat(places()).noneMatch(line -> line.startsWith(both));
        assertThat(account(both)).endsWith("||false");
        assertThat(drift(inNorth)).containsExactly("CLOSED_ACCOUNT");

        read(
                people(both),
                List.of(),
                List.of(place(inNorth, both, true, "members"), place(inSouth, both, true, "reviewers")),
                asBefore());
        assertThat(places()).contains(both + " north MEMBER", both + " south REVIEWER");
        assertThat(drift(inNorth)).isEmpty();
    }

    /** It was seen in one organisation, without an event. */
    @Test
    void aClosedAccountHasNoPlaceElsewhereEither() {
        read(
                organisations(inNorth),
                List.of(organisation(inNorth, inNorth.toString(), true)),
                List.of(place(inNorth, nina, true, "members"), place(inNorth, both, false, "members")),
                asBefore());

        assertThat(places()).containsExactly(nina + " north MEMBER", sam + " south ADMINISTRATOR");
    }

    /** They are asked for each time, of everybody. */
    @Test
    void coalitionRolesDoNotDependOnWhoElseWasRead() {
        read(
                people(),
                List.of(),
                List.of(),
                Map.of(nina, Set.of("auditor"), sam, Set.of("auditor", "consortium-lead")));

        assertThat(account(nina)).isEqualTo("Name of " + nina + "|" + nina + "@n.example|AUDITOR|true");
        assertThat(account(sam)).endsWith("|AUDITOR,LEAD|true");
        assertThat(account(olga)).as("was outside, for that role alone").endsWith("||false");
        assertThat(places()).hasSize(4);
    }

    @Test
    void onlyLeadsWithoutMembershipAreReported() {
        String outside = "outside-" + mark;
        read(
                people(outside),
                List.of(),
                List.of(),
                Map.of(sam, Set.of("consortium-lead"), outside, Set.of("consortium-lead")));

        assertThat(DatabaseSuperuser.MAIN.strings(
                        "select subject from drift where kind = 'LEAD_WITHOUT_PLACE' and organisation_id = '"
                                + Office.ID + "'"))
                .containsExactly(outside);
        assertThat(account(outside)).isEmpty();
    }

    @Test
    void anOrganisationThatIsGoneIsADifferenceThereAndNowhereElse() {
        read(organisations(inNorth), List.of(), List.of(), asBefore());

        assertThat(drift(inNorth)).containsExactly("MISSING_THERE");
        assertThat(drift(inSouth)).isEmpty();
        assertThat(places()).containsExactly(both + " south REVIEWER", sam + " south ADMINISTRATOR");
        read(organisations(inSouth), List.of(organisation(inSouth, inSouth.toString(), true)), List.of(), asBefore());
        assertThat(drift(inNorth)).as("found before").containsExactly("MISSING_THERE");
    }

    @Test
    void anOrganisationArrivesAndOneIsCalledOtherwise() {
        UUID third = UUID.randomUUID();
        read(
                organisations(inNorth, third),
                List.of(organisation(inNorth, "Renamed " + mark, true), organisation(third, "Third " + mark, true)),
                List.of(),
                asBefore());

        assertThat(DatabaseSuperuser.MAIN.strings(
                        "select name from organisation where name like '% " + mark + "' order by name"))
                .containsExactly("Renamed " + mark, "Third " + mark);
        assertThat(DatabaseSuperuser.MAIN.strings("select keycloak_id from keycloak_sweep"))
                .contains(inNorth.toString(), inSouth.toString(), third.toString());
    }

    /** It was promised and carried out, and the reading before that does not give it back. */
    @Test
    void aRoleThatWasTakenHereStaysTakenUntilThePersonWasReadAfterIt() {
        DatabaseSuperuser.change(
                """
                insert into outbox_command (organisation_id, id, act, subject, details, asked_by, asked_at, due_at, done_at)
                values ('%s', gen_random_uuid(), 'GIVE_ROLES', '%s', '{"roles":"MEMBER"}', 'x', now(), now(), clock_timestamp())
                """
                        .formatted(inNorth, nina));
        read(people(both), List.of(), List.of(place(inSouth, both, true, "reviewers")), asBefore());
        assertThat(effective(nina)).isEqualTo("MEMBER");
        read(
                organisations(inSouth),
                List.of(organisation(inSouth, inSouth.toString(), true)),
                List.of(place(inSouth, sam, true, "administrators")),
                asBefore());
        assertThat(effective(nina)).isEqualTo("MEMBER");

        read(people(nina), List.of(), List.of(place(inNorth, nina, true, "members", "signatories")), asBefore());
        assertThat(effective(nina)).as("somebody gave it in the console").isEqualTo("MEMBER,SIGNATORY");
    }

    /** A delayed node reports nothing about events that another node may have processed meanwhile. */
    @Test
    void theCursorMovesWithTheLeaseAndKeepsTheTimeOfItsLastMove() {
        DatabaseSuperuser.change("insert into work_lease (name, fence) values ('keycloak', 1) on conflict do nothing");
        long fence =
                Long.parseLong(DatabaseSuperuser.MAIN.string("select fence from work_lease where name = 'keycloak'"));
        String seen = "select seen_at::text from keycloak_cursor where kind = 'USER' and event_ms = 4242";
        tenant.enter(TenantPrincipal.keycloakSync());

        passes.move(Map.of(KeycloakEventKind.USER, 4242L), fence);
        String since = DatabaseSuperuser.MAIN.string(seen);
        passes.move(Map.of(KeycloakEventKind.USER, 4242L), fence);
        assertThat(since).isNotEmpty().isEqualTo(DatabaseSuperuser.MAIN.string(seen));
        assertThatThrownBy(() -> passes.move(Map.of(KeycloakEventKind.USER, 5000L), fence - 1))
                .isInstanceOf(RuntimeException.class);
        assertThat(passes.cursors()).extracting(EventCursorRow::eventMs).containsOnlyOnce(4242L);

        DatabaseSuperuser.change("delete from keycloak_cursor");
    }

    /** Keycloak notifies one node; the session may be on another. */
    @Test
    void aSignOutIsKnownToANodeThatWasNotNotified() {
        Instant notedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        tenant.enter(TenantPrincipal.keycloakSync());
        endedSessions.note("word one " + mark, EndedSessionKind.SESSION, "session " + mark, notedAt);
        endedSessions.note("word two " + mark, EndedSessionKind.PERSON, nina, notedAt);
        endedSessions.note("word two " + mark, EndedSessionKind.PERSON, nina, notedAt);
        assertThat(DatabaseSuperuser.MAIN.string("select count(*) from ended_session where token like '%' || '" + mark
                        + "' || '%' or named in ('" + nina + "', 'session " + mark + "')"))
                .as("nothing that names anybody")
                .isEqualTo("0");

        endedSessionTimer.tick();
        assertThat(register.holds("session " + mark, sam, notedAt.minusSeconds(60)))
                .isTrue();
        assertThat(register.holds("another " + mark, sam, notedAt.minusSeconds(60)))
                .isFalse();
        assertThat(register.holds("another " + mark, nina, notedAt.minusSeconds(60)))
                .isTrue();
        assertThat(register.holds("another " + mark, nina, notedAt.plusSeconds(1)))
                .isFalse();

        tenant.enter(TenantPrincipal.keycloakSync());
        endedSessions.note("word three " + mark, EndedSessionKind.PERSON, sam, notedAt);
        endedSessionTimer.tick();
        assertThat(register.holds("", sam, notedAt.minusSeconds(60))).isTrue();
    }

    private String effective(String subject) {
        return DatabaseSuperuser.MAIN.string("select roles from effective_member where subject = '" + subject + "'");
    }
}
