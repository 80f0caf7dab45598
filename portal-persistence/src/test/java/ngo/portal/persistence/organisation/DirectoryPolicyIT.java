package ngo.portal.persistence.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads and who writes an entry of the directory, and which aliases are too like another. */
class DirectoryPolicyIT {

    private static final String DONE = "";
    private static final String REFUSED = "42501";
    private static final String NOT_UNIQUE = "23505";

    private static final String OUTDATED = "select organisation_id from ctx.outdated_directory(1000)";
    private static final String RENAMED = "update organisation set name = 'Second' where id = '%s'";

    private final UUID own = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Connection connection = connected();

    private static Connection connected() {
        try {
            return Database.running().as("portal_app");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void twoOrganisations() throws SQLException {
        as(TenantPrincipal.keycloakSync());
        run(organisation(own, own.toString(), "ACTIVE"));
        run(organisation(other, other.toString(), "ACTIVE"));
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void everybodyOfTheCoalitionReadsAContactAndOnlyOwnPeopleWriteIt() throws SQLException {
        as(member(own));
        assertThat(attempt(contact(own, 1, false))).isEqualTo(DONE);
        assertThat(attempt(contact(other, 1, true))).isEqualTo(REFUSED);
        assertThat(attempt(logo(other))).isEqualTo(REFUSED);

        as(member(other));
        assertThat(strings("select name from press_contact where organisation_id = '" + own + "'"))
                .containsExactly("Noor");
        assertThat(changed("delete from press_contact where organisation_id = '" + own + "'"))
                .isZero();
        as(TenantPrincipal.person("somebody"));
        assertThat(strings("select name from press_contact where organisation_id = '" + own + "'"))
                .containsExactly("Noor");
    }

    @Test
    void aPickerOffersParticipantsToMembersAndNobodyListsAnotherOrganisation() throws SQLException {
        UUID shut = UUID.randomUUID();
        as(TenantPrincipal.keycloakSync());
        run(organisation(shut, shut.toString(), "SUSPENDED"));
        for (UUID one : List.of(own, other, shut)) {
            assertThat(attempt(listed(one, "Listed"))).isEqualTo(DONE);
        }

        as(member(own));
        assertThat(strings(offered("ACTIVE")))
                .contains(own.toString(), other.toString())
                .doesNotContain(shut.toString());
        assertThat(strings(offered("ACTIVE,SUSPENDED"))).contains(shut.toString());
        assertThat(attempt(listed(own, "Ours"))).isEqualTo(DONE);
        assertThat(attempt(listed(other, "Theirs"))).isEqualTo(REFUSED);
        assertThat(attempt("select name from ctx.directory_search")).isEqualTo(REFUSED);

        run("select set_config('app.ctx', '', true)");
        assertThat(strings(offered("ACTIVE,SUSPENDED"))).isEmpty();
        assertThat(strings("select country from ctx.found_countries()")).isEmpty();
    }

    /** Or the rows would be made of what was there before, and nothing would show it. */
    @Test
    void whileTheRowsOfAnEntryAreMadeNobodyChangesIt() throws SQLException {
        run("update organisation set name = 'First' where id = '%s'".formatted(own));
        connection.commit();
        try (Connection administrator = Database.running().acting(member(own));
                Statement sql = administrator.createStatement()) {
            sql.execute("set lock_timeout = '200ms'");
            as(TenantPrincipal.timer(own));
            assertThat(strings(OUTDATED)).contains(own.toString());
            assertThatThrownBy(() -> sql.execute(RENAMED.formatted(own))).hasMessageContaining("lock timeout");
            administrator.rollback();
            run(listed(own, "First"));
            connection.commit();

            Database.enter(administrator, signed(member(own)));
            sql.execute(RENAMED.formatted(own));
            as(TenantPrincipal.timer(own));
            assertThat(strings(OUTDATED)).doesNotContain(own.toString());
            administrator.commit();
            assertThat(strings(OUTDATED)).contains(own.toString());
        } finally {
            connection.rollback();
            try (Connection unbound = Database.running().unbound();
                    Statement sql = unbound.createStatement()) {
                for (String table :
                        List.of("ctx.directory_outdated", "ctx.directory_search", "ctx.directory_country")) {
                    sql.execute("delete from " + table + " where organisation_id in ('" + own + "', '" + other + "')");
                }
                sql.execute("delete from organisation where id in ('" + own + "', '" + other + "')");
            }
        }
    }

    private static String offered(String states) {
        return "select cast(organisation_id as text) from ctx.find_organisations('en', '%s', '', '', '', '%s', 100)"
                .formatted(states, new UUID(0, 0));
    }

    /** With a key that sorts before all others. */
    private static String listed(UUID organisation, String name) {
        return """
                select ctx.keep_directory('[{"organisation_id": "%s", "language": "en", "name": "%s", "name_language": "en",
                  "short_name": "", "sort_key": "00", "skeleton": "listed", "key_version": 1}]')
                """
                .formatted(organisation, name);
    }

    @Test
    void onlyOwnPeopleTakeALogoOrATextAway() throws SQLException {
        as(member(own));
        run(logo(own));
        run(
                "insert into organisation_text (organisation_id, language, official_name, about) values ('%s', 'en', 'O', 'A')"
                        .formatted(own));

        as(member(other));
        assertThat(changed("delete from organisation_logo where organisation_id = '" + own + "'"))
                .isZero();
        assertThat(changed("update organisation_logo set fingerprint = 'x' where organisation_id = '" + own + "'"))
                .isZero();
        assertThat(changed("delete from organisation_text where organisation_id = '" + own + "'"))
                .isZero();
        as(member(own));
        assertThat(changed("delete from organisation_logo")).isEqualTo(1);
        assertThat(changed("delete from organisation_text")).isEqualTo(1);
    }

    @Test
    void theNamesOfSignatoriesAreForPeopleOfTheCoalition() throws SQLException {
        as(TenantPrincipal.keycloakSync());
        run(person("s1", "Sana", true));
        run(person("s2", "Gone", false));
        run(person("m1", "Member", true));
        run(membership("s1", "MEMBER,SIGNATORY"));
        run(membership("s2", "SIGNATORY"));
        run(membership("m1", "MEMBER"));
        String names = "select name from ctx.signatory_names('" + own + "')";

        as(member(other));
        assertThat(strings(names)).containsExactly("Sana");
        assertThat(strings("select subject from member where organisation_id = '" + own + "'"))
                .isEmpty();
        as(TenantPrincipal.person("somebody"));
        assertThat(strings(names)).isEmpty();
    }

    @Test
    void noTwoAliasesLookAlike() throws SQLException {
        run(organisation(UUID.randomUUID(), "omct-of-the-test", "ACTIVE"));

        for (String alias : List.of("0mct-of-the-test", "омст-of-the-test", "ornct-of-the-test", "OMCT-of-the-test")) {
            assertThat(attempt(organisation(UUID.randomUUID(), alias, "ACTIVE")))
                    .as(alias)
                    .isEqualTo(NOT_UNIQUE);
        }
        assertThat(attempt(organisation(UUID.randomUUID(), "omcp-of-the-test", "ACTIVE")))
                .isEqualTo(DONE);
    }

    @Test
    void thePublicReadsOpenContactsAndLogosOfThoseWhoTakePart() throws SQLException {
        UUID invited = UUID.randomUUID();
        as(TenantPrincipal.keycloakSync());
        run(organisation(invited, invited.toString(), "INVITED"));
        for (UUID one : List.of(own, invited)) {
            as(member(one));
            run(contact(one, 1, true));
            run(contact(one, 2, false));
            run(logo(one));
        }
        connection.commit();

        try (Connection anybody = Database.running().as("portal_public");
                Statement sql = anybody.createStatement()) {
            String seen = "select count(*) from %s where organisation_id in ('" + own + "', '" + invited + "')";
            assertThat(count(sql, seen.formatted("press_contact"))).isEqualTo(1);
            assertThat(count(sql, seen.formatted("organisation_logo"))).isEqualTo(1);
        }
    }

    private static int count(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static TenantPrincipal member(UUID organisation) {
        return new TenantPrincipal(organisation, "someone", "Someone", Set.of(MemberRole.ADMINISTRATOR), Set.of());
    }

    private static String organisation(UUID id, String alias, String state) {
        return "insert into organisation (id, alias, name, short_name, state) values ('%s', '%s', 'O', 'O', '%s')"
                .formatted(id, alias, state);
    }

    private static String contact(UUID organisation, int place, boolean open) {
        return "insert into press_contact values ('%s', %d, 'Noor', '', 'press@portal.example', '', '', '', '', %s)"
                .formatted(organisation, place, open);
    }

    private static String logo(UUID organisation) {
        return "insert into organisation_logo values ('%s', 'f', 1, 1, 'x', now())".formatted(organisation);
    }

    private String person(String subject, String name, boolean enabled) {
        return "insert into person (subject, name, email, enabled) values ('%s', '%s', 'p@portal.example', %s)"
                .formatted(subject + own, name, enabled);
    }

    private String membership(String subject, String roles) {
        return "insert into member (organisation_id, subject, roles) values ('%s', '%s', '%s')"
                .formatted(own, subject + own, roles);
    }

    private void as(TenantPrincipal acting) throws SQLException {
        Database.enter(connection, signed(acting));
    }

    private static String signed(TenantPrincipal acting) {
        return new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC()).sign(acting);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int changed(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private String attempt(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            run(sql);
            return DONE;
        } catch (SQLException e) {
            connection.rollback(before);
            return e.getSQLState();
        }
    }

    private List<String> strings(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
