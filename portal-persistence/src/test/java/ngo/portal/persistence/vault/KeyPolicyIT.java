package ngo.portal.persistence.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.Preview;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database of keys keeps organisations apart, whatever the portal forgets. A new table is covered the day it is born. */
class KeyPolicyIT {

    private static final String REFUSED = "42501";
    private static final String DONE = "1";
    private static final String NOTHING = "0";

    private final UUID owner = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();
    private final UUID object = UUID.randomUUID();

    private Connection keys;

    @BeforeEach
    void somethingThatTwoRead() throws SQLException {
        keys = Database.running().withKeysAs("portal_vault");
        as(member(owner));
        for (UUID one : List.of(owner, reader, stranger)) {
            assertThat(run("select ctx.first_pair('%s', 'p', 's', now())".formatted(one)))
                    .isEqualTo("t");
        }
        assertThat(run(wrap(owner, 1, owner))).isEqualTo(DONE);
        assertThat(run(wrap(owner, 1, reader))).isEqualTo(DONE);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        keys.rollback();
        keys.close();
    }

    @Test
    void everyTableIsForcedAndHasAPolicy() throws SQLException {
        String tables =
                "from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm',"
                        + " 'f') and c.relname <> 'flyway_schema_history' ";
        assertThat(owners("select c.relname " + tables + " order by 1"))
                .containsExactly(
                        "installation_secret",
                        "log_key",
                        "object_wrap",
                        "organisation_key",
                        "organisation_secret",
                        "organisation_signing_key");
        assertThat(owners("select c.relname " + tables + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .isEmpty();
        assertThat(owners("select c.relname " + tables
                        + " and not exists (select 1 from pg_policy p where p.polrelid = c.oid)"))
                .isEmpty();
        assertThat(owners(
                        "select distinct policyname || ' ' || cmd || ' ' || array_to_string(roles, ',') from pg_policies"
                                + " where qual = 'true' or with_check = 'true'"))
                .containsExactly("whole SELECT portal_backup");
    }

    @Test
    void theVaultOwnsNothingAndCannotEmptyATable() throws SQLException {
        assertThat(
                        owners(
                                """
                        select c.relname from pg_class c where c.relnamespace in ('public'::regnamespace, 'ctx'::regnamespace)
                          and c.relkind in ('r', 'p') and (pg_get_userbyid(c.relowner) = 'portal_vault'
                            or has_table_privilege('portal_vault', c.oid, 'TRUNCATE, REFERENCES, TRIGGER'))
                        """))
                .isEmpty();
        assertThat(
                        owners(
                                """
                        select c.relname || ' ' || p from pg_class c, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p
                        where c.relnamespace in ('public'::regnamespace, 'ctx'::regnamespace) and c.relkind = 'r'
                          and has_any_column_privilege('portal_vault', c.oid, case when p = 'DELETE' then 'SELECT' else p end)
                          and (p <> 'DELETE' or has_table_privilege('portal_vault', c.oid, 'DELETE')) order by 1
                        """))
                .containsExactly(
                        "installation_secret DELETE",
                        "installation_secret INSERT",
                        "installation_secret SELECT",
                        "log_key INSERT",
                        "log_key SELECT",
                        "log_key UPDATE",
                        "object_wrap DELETE",
                        "object_wrap INSERT",
                        "object_wrap SELECT",
                        "organisation_key SELECT",
                        "organisation_secret SELECT",
                        "organisation_signing_key INSERT",
                        "organisation_signing_key SELECT");
    }

    /** Nobody signs for their own organisation without the scheduler, not even a lead. */
    @Test
    void onlyTheSchedulerSigns() throws SQLException {
        String pair = "insert into organisation_signing_key values ('%s', 1, 'p', 's', now())".formatted(owner);
        String log = "insert into log_key values (-7, 'x/log/1', 'p', 's', now(), 5, '')";
        for (TenantPrincipal somebody :
                List.of(member(owner), new TenantPrincipal(owner, "lead", "L", Set.of(), Set.of(CoalitionRole.LEAD)))) {
            as(somebody);
            assertThat(run(pair)).isEqualTo(REFUSED);
            assertThat(run(log)).isEqualTo(REFUSED);
        }
        as(TenantPrincipal.timer(new UUID(0, 0)));
        assertThat(run(pair)).isEqualTo(DONE);
        assertThat(run(log)).isEqualTo(DONE);
        as(member(owner));
        assertThat(run("select count(*) from organisation_signing_key")).isEqualTo(NOTHING);
        assertThat(run("select count(*) from log_key")).isEqualTo(NOTHING);
        assertThat(run("update log_key set size = 0")).isEqualTo(NOTHING);
    }

    @Test
    void noOtherRoleOfThePortalReadsAnything() throws SQLException {
        assertThat(
                        owners(
                                """
                        select c.relname || ' ' || role from pg_class c, unnest(array['portal_app', 'portal_public']) role
                        where c.relnamespace in ('public'::regnamespace, 'ctx'::regnamespace) and c.relkind = 'r'
                          and has_any_column_privilege(role, c.oid, 'SELECT, INSERT, UPDATE')
                        """))
                .isEmpty();
    }

    @Test
    void onlyKnownFunctionsRunWithOtherRights() throws SQLException {
        assertThat(
                        owners(
                                """
                        select p.proname from pg_proc p where p.prosecdef
                          and p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
                          and has_function_privilege('portal_vault', p.oid, 'EXECUTE') order by 1
                        """))
                .containsExactly("first_pair", "has", "organisation", "subject");
        assertThat(owners("select proname from pg_proc where prosecdef and pronamespace <> 'pg_catalog'::regnamespace"
                        + " and coalesce(proconfig::text, '') not like '%search_path=%'"))
                .isEmpty();
    }

    @Test
    void whoActsForNobodySeesNothing() throws SQLException {
        Preview preview = new Preview(owner, object, reader);
        for (TenantPrincipal nobody :
                List.of(TenantPrincipal.person("somebody"), TenantPrincipal.previewing(preview))) {
            as(nobody);
            for (String table : List.of("organisation_key", "organisation_secret", "object_wrap")) {
                assertThat(run("select count(*) from " + table)).as(table).isEqualTo(NOTHING);
            }
            assertThat(run("select ctx.first_pair('%s', 'p', 's', now())".formatted(UUID.randomUUID())))
                    .isEqualTo(REFUSED);
        }
        Database.enter(keys, "");
        assertThat(run("select count(*) from organisation_key")).isEqualTo(NOTHING);
    }

    @Test
    void aStrangerSeesPublicHalvesAndItsOwnSecretAndNothingElse() throws SQLException {
        for (TenantPrincipal somebody : List.of(
                member(stranger), new TenantPrincipal(stranger, "lead", "L", Set.of(), Set.of(CoalitionRole.LEAD)))) {
            as(somebody);
            assertThat(run("select count(*) from organisation_key where organisation_id in ('%s', '%s')"
                            .formatted(owner, reader)))
                    .isEqualTo("2");
            assertThat(run("select count(*) from organisation_secret where organisation_id <> '%s'"
                            .formatted(stranger)))
                    .isEqualTo(NOTHING);
            assertThat(run("select count(*) from object_wrap")).isEqualTo(NOTHING);
        }
    }

    @Test
    void aReaderSeesItsOwnWrapAndTheOwnerWhoReads() throws SQLException {
        as(member(reader));
        assertThat(run("select string_agg(reader_id::text, ' ') from object_wrap"))
                .isEqualTo(reader.toString());
        assertThat(run("select count(*) from organisation_secret where organisation_id <> '%s'".formatted(reader)))
                .isEqualTo(NOTHING);

        as(member(owner));
        assertThat(run("select count(*) from object_wrap where object_id = '%s'".formatted(object)))
                .isEqualTo("2");
    }

    @Test
    void onlyTheSchedulerReadsSecretsOfTheInstallation() throws SQLException {
        String add = "insert into installation_secret values ('for a test', 1, 's', now())";
        as(member(owner));
        assertThat(run(add)).isEqualTo(REFUSED);
        as(TenantPrincipal.timer(owner));
        assertThat(run(add)).isEqualTo(DONE);
        assertThat(run("update installation_secret set sealed = 'x'")).isEqualTo(REFUSED);
        as(member(owner));
        assertThat(run("select count(*) from installation_secret")).isEqualTo(NOTHING);
        assertThat(run("delete from installation_secret")).isEqualTo(NOTHING);
    }

    @Test
    void onlyTheOwnerSaysWhoReads() throws SQLException {
        for (UUID other : List.of(reader, stranger)) {
            as(member(other));
            assertThat(run(wrap(owner, 1, stranger))).isEqualTo(REFUSED);
            assertThat(run("delete from object_wrap where object_id = '%s'".formatted(object)))
                    .isEqualTo(NOTHING);
        }
        as(member(owner));
        assertThat(run(wrap(owner, 1, stranger))).isEqualTo(DONE);
        assertThat(run("delete from object_wrap where object_id = '%s'".formatted(object)))
                .isEqualTo("3");
    }

    @Test
    void nobodyChangesAKeyThatIsThere() throws SQLException {
        as(member(owner));
        assertThat(run("update object_wrap set wrapped = 'x'")).isEqualTo(REFUSED);
        assertThat(run("update organisation_key set public_key = 'x'")).isEqualTo(REFUSED);
        assertThat(run("update organisation_secret set sealed = 'x'")).isEqualTo(REFUSED);
        assertThat(run("delete from organisation_key")).isEqualTo(REFUSED);
        assertThat(run("insert into organisation_key values ('%s', 2, 'x', now())".formatted(owner)))
                .isEqualTo(REFUSED);
        assertThat(run("select ctx.first_pair('%s', 'x', 'x', now())".formatted(reader)))
                .isEqualTo("f");
        assertThat(run("select convert_from(public_key, 'UTF8') from organisation_key where organisation_id = '%s'"
                        .formatted(reader)))
                .isEqualTo("p");
    }

    @Test
    void aForgedOrExpiredContextIsAnErrorAndGrantsNoAccess() throws SQLException {
        Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
        for (String context : List.of(
                "nonsense",
                "1|" + owner + "|x||9999999999|" + "0".repeat(64),
                new ContextSigner(Database.CONTEXT_KEY, yesterday).sign(member(owner)),
                new ContextSigner("ff".repeat(32), Clock.systemUTC()).sign(member(owner)))) {
            Database.enter(keys, context);
            assertThat(run("select count(*) from object_wrap")).isEqualTo(REFUSED);
        }
        as(member(owner));
        assertThat(run("select key::text from ctx.signing_key")).isEqualTo(REFUSED);
        assertThat(run("select ctx.mac(1, 'anything')")).isEqualTo(REFUSED);
    }

    private void as(TenantPrincipal acting) throws SQLException {
        Database.enter(keys, new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC()).sign(acting));
    }

    private static TenantPrincipal member(UUID organisation) {
        return new TenantPrincipal(organisation, "someone", "Someone", Set.of(MemberRole.MEMBER), Set.of());
    }

    private String wrap(UUID of, int generation, UUID forWhom) {
        return "insert into object_wrap values ('%s', '%s', %d, '%s', 1, 'w', now())"
                .formatted(of, object, generation, forWhom);
    }

    /** What came back, or how many rows were changed, or the code of the refusal. */
    private String run(String sql) throws SQLException {
        Savepoint before = keys.setSavepoint();
        try (Statement command = keys.createStatement()) {
            if (!command.execute(sql)) {
                return Integer.toString(command.getUpdateCount());
            }
            try (ResultSet answer = command.getResultSet()) {
                answer.next();
                return String.valueOf(answer.getString(1));
            }
        } catch (SQLException e) {
            keys.rollback(before);
            return String.valueOf(e.getSQLState());
        }
    }

    private static List<String> owners(String sql) throws SQLException {
        try (Connection owner = Database.running().withKeysAs("portal_owner");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
