package ngo.portal.persistence.petition.archive;

import static ngo.portal.fixture.PolicyTransaction.lead;
import static ngo.portal.fixture.PolicyTransaction.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ngo.portal.fixture.Database;
import ngo.portal.fixture.MailedCodes;
import ngo.portal.fixture.PetitionInvariants;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a petition ends: who may end it, and that nothing is left of those who have signed. */
class ArchiveIT {

    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String REFUSED = "42501";
    private static final AtomicInteger ORIGINS = new AtomicInteger();

    private static Database database;

    private final UUID petition = UUID.randomUUID();
    private final UUID page = UUID.randomUUID();
    private final UUID text = UUID.randomUUID();
    private final UUID object = UUID.randomUUID();
    private final String name = "planted" + UUID.randomUUID().toString().replaceAll("[-0-9]", "");

    @BeforeAll
    static void aDatabaseOfItsOwn() throws SQLException {
        database = Database.running().another("archive");
        for (UUID one : List.of(OWNER, OTHER)) {
            superuser(
                    "insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'O', 'O', 'ACTIVE')"
                            .formatted(one));
        }
    }

    /** Two people have signed, one of them with a name; a third never confirmed it. */
    @BeforeEach
    void aClosedPetition() throws SQLException {
        plant(
                """
                insert into petition (organisation_id, id, slug, title, state, text, text_number, opened_at, closes_at, created_by, created_at,
                  changed_at, version)
                values ('%1$s', '%2$s', '%2$s', 'T', 'OPEN', '{"language":"en"}', 1, now() - interval '9 days', now() + interval '9 days', 's',
                  now(), now(), 0)
                """);
        plant("insert into access_grant values ('%1$s', '%2$s', 'PETITION', '" + Leads.AUDIENCE
                + "', 'APPROVE', now())");
        plant(
                """
                insert into public_petition (petition_id, owner_id, slug, state, language, owner_alias, owner_name, goal, mail_content,
                  state_note, opened_at, closes_at, zone) values ('%2$s', '%1$s', '%2$s', 'OPEN', 'en', 'o', 'O', 0, 'NEUTRAL', '', now(),
                  now() + interval '9 days', 'UTC')
                """);
        plant(
                """
                insert into public_petition_text (petition_id, language, id, title, text, canonical, fingerprint, source_fingerprint,
                  original, printed_at) values ('%2$s', 'en', '%4$s', 'T', '{}', 'T', 'f', 'f', true, now())
                """);
        plant(
                """
                insert into public_petition_page (petition_id, id, partner_id, alias, name, owner, live_at)
                values ('%2$s', '%3$s', '%1$s', 'o', 'O', true, now())
                """);
        plant(
                """
                insert into public_petition_wording (petition_id, page_id, number, language, text, fingerprint, printed_at)
                values ('%2$s', '%3$s', 1, 'en', 'Write to me', 'f', now())
                """);
        plant("insert into petition_batch values ('%1$s', '%2$s', 'SUPPORTER', current_date, '%5$s')");
        scheduled("select ctx.open_petition_store('%s')".formatted(petition));
        for (String who : List.of("ada", "bob", "eve")) {
            assertThat(anybody(sign(who))).isEqualTo("TAKEN");
        }
        anybody(confirm(
                "ada",
                "\"display\":\"PUBLIC\",\"name\":\"%s\",\"shown\":true,\"consents\":\"[{\\\"organisation\\\":\\\"%s\\\",\\\"wording\\\":1,\\\"batch\\\":\\\"%s\\\",\\\"generation\\\":1,\\\"sealed\\\":\\\"%s\\\"}]\""
                        .formatted(name, OWNER, object, hex(name))));
        anybody(confirm(
                "bob",
                "\"display\":\"ADDRESSEE\",\"nameBatch\":\"%s\",\"nameGeneration\":1,\"nameSealed\":\"%s\",\"consents\":\"[]\""
                        .formatted(object, hex(name))));
        plant(
                """
                update petition set state = 'CLOSED', closed_at = now() - interval '8 days', state_at = now() - interval '8 days'
                where id = '%2$s'
                """);
        superuser(
                "update public_petition set state = 'CLOSED', closed_at = now() - interval '8 days' where petition_id = '%s'"
                        .formatted(petition));
    }

    @AfterEach
    void theInvariantsHold() throws SQLException {
        scheduled("select ctx.fold_petitions()");
        try (Connection superuser = database.superuser()) {
            PetitionInvariants.requireTrue(superuser, petition);
        }
    }

    @Test
    void afterTwoHaveAgreedNothingIsLeftOfThoseWhoHaveSigned() throws SQLException {
        assertThat(traces()).isNotEmpty();
        as(asking(), ask());
        assertThat(archive(deciding())).isEqualTo("DONE");

        assertThat(traces()).isEmpty();
        assertThat(owners("select count(*) from pg_class where strpos(relname, '"
                        + petition.toString().replace("-", "") + "') > 0"))
                .isEqualTo("0");
        assertThat(owners("select confirmed || ' ' || state from public_petition where petition_id = '%2$s'"))
                .isEqualTo("2 ARCHIVED");
        assertThat(owners("select count(*) from public_petition_text where petition_id = '%2$s'"))
                .isEqualTo("1");
        assertThat(owners("select confirmed || ' ' || total from public_petition_day where petition_id = '%2$s'"))
                .isEqualTo("2 2");
        assertThat(
                        owners(
                                "select string_agg(country || confirmed, ',') from petition_signature_count where petition_id = '%2$s'"))
                .isEqualTo("2");
        assertThat(
                        owners(
                                """
                select concat_ws(' ', by_clock, counted, signatures, invalidated, pending, names_shown, names_sealed, consents, journal_rows,
                  sealed_objects) from petition_erasure where petition_id = '%2$s'
                """))
                .isEqualTo("f 2 2 0 1 1 1 1 2 1");
        assertThat(owners("select count(*) from petition_count_state where petition_id = '%2$s'"))
                .as("the salt, without which no hash means anything")
                .isEqualTo("0");
        assertThat(anybody("select count(*) from public_code(%s)".formatted(code("ada"))))
                .isEqualTo("0");
        assertThat(anybody(sign("new"))).isEqualTo("CLOSED");
        assertThat(scheduled(
                        "select object_id from ctx.old_petition_batches() where object_id = '%s'".formatted(object)))
                .isEqualTo(object.toString());
    }

    @Test
    void whoHasAskedDoesNotAgreeAndNobodyArchivesAlone() throws SQLException {
        refused(asking(), ARCHIVE);
        refused(deciding(), ARCHIVE);
        refused(lead(OTHER), ask());
        TenantPrincipal both =
                new TenantPrincipal(OWNER, "both", "B", Set.of(MemberRole.MEMBER), Set.of(CoalitionRole.LEAD));
        as(both, ask());
        refused(both, agree());
        refused(asking(), agree());
        refused(deciding(), ARCHIVE);
        as(deciding(), agree().replace("AGREED", "REFUSED"));
        refused(deciding(), ARCHIVE);
        assertThat(owners("select count(*) from petition_signature where petition_id = '%2$s'"))
                .isEqualTo("2");
        refused(asking(), "select ctx.close_petition_store('%2$s')");
    }

    @Test
    void nothingIsErasedWhileTheLastMailsCanBeConfirmed() throws SQLException {
        superuser("update petition set closed_at = now() - interval '6 days' where id = '%s'".formatted(petition));
        refused(asking(), ask());
        superuser(
                "update petition set archive_told_at = now() - interval '99 days', state_at = now() - interval '99 days' where id = '%s'"
                        .formatted(petition));
        refused(TenantPrincipal.timer(OWNER), ARCHIVE);
    }

    @Test
    void theSchedulerErasesAfterTheDeadlineAndTwoWeeksNotice() throws SQLException {
        assertThat(due()).isEqualTo("76");
        refused(TenantPrincipal.timer(OWNER), ARCHIVE);
        superuser("update petition set state_at = now() - interval '91 days' where id = '%s'".formatted(petition));
        refused(TenantPrincipal.timer(OWNER), ARCHIVE);
        as(
                TenantPrincipal.timer(OWNER),
                "update petition set archive_told_at = now(), version = version + 1 where id = '%2$s'");
        assertThat(due()).isEqualTo("14");
        refused(TenantPrincipal.timer(OWNER), ARCHIVE);
        refused(TenantPrincipal.timer(OTHER), ARCHIVE);
        superuser(
                "update petition set archive_told_at = now() - interval '14 days' where id = '%s'".formatted(petition));
        assertThat(archive(TenantPrincipal.timer(OWNER), ARCHIVE)).isEqualTo("DONE");
        assertThat(owners("select by_clock from petition_erasure where petition_id = '%2$s'"))
                .isEqualTo("t");
    }

    @Test
    void whileOthersHaveTheTablesNothingHappens() throws SQLException {
        as(asking(), ask());
        try (Connection busy = database.superuser();
                Statement holds = busy.createStatement()) {
            busy.setAutoCommit(false);
            holds.execute("select 1 from petition_consent limit 1");
            long begun = System.nanoTime();
            assertThat(archive(deciding())).isEqualTo("BUSY");
            assertThat((System.nanoTime() - begun) / 1_000_000)
                    .as("milliseconds")
                    .isBetween(200L, 6_000L);
        }
        assertThat(owners("select state from petition where id = '%2$s'")).isEqualTo("CLOSED");
        assertThat(owners("select count(*) from petition_signature where petition_id = '%2$s'"))
                .isEqualTo("2");
        assertThat(archive(deciding())).isEqualTo("DONE");
    }

    @Test
    void itsStateFollowsFromItsDeliveries() throws SQLException {
        refused(asking(), to("DELIVERED"));
        delivered("AWAITED", 0);
        refused(asking(), to("ANSWERED"));
        refused(member(OTHER), to("DELIVERED"));
        as(asking(), to("DELIVERED"));
        assertThat(due()).isEqualTo("180");
        refused(TenantPrincipal.timer(OWNER), to("UNANSWERED"));
        superuser(
                "update delivery set recorded_at = now() - interval '181 days', delivered_on = current_date - 181 where document_id = '%s'"
                        .formatted(petition));
        as(TenantPrincipal.timer(OWNER), to("UNANSWERED"));
        superuser("update delivery set reply = 'REFUSED', replied_on = current_date where document_id = '%s'"
                .formatted(petition));
        as(lead(OTHER), to("ANSWERED"));
        superuser("update delivery set taken_back_at = now() where document_id = '%s'".formatted(petition));
        refused(asking(), to("CLOSED").replace("set ", "set closed_at = now(), "));
        as(asking(), to("CLOSED"));
    }

    @Test
    void namesAreForMembersOfTheOwnerAndOnlyThoseThatWereGivenForIt() throws SQLException {
        String names = "select string_agg(coalesce(nullif(name, ''), encode(sealed, 'hex')), ',' order by name desc)"
                + " from ctx.petition_handover_names('%s', '%s', 10)".formatted(petition, NOBODY);
        assertThat(acting(asking(), names)).isEqualTo(name + "," + hex(name));
        for (TenantPrincipal other : List.of(member(OTHER), lead(OTHER), TenantPrincipal.timer(OWNER))) {
            assertThat(acting(other, names)).isEqualTo("null");
        }
        superuser("update public_petition_name set shown = false where petition_id = '%s'".formatted(petition));
        superuser(
                "update petition_signature set state = 'INVALIDATED' where petition_id = '%s' and display = 'ADDRESSEE'"
                        .formatted(petition));
        assertThat(acting(asking(), names)).isEqualTo("null");
        assertThat(acting(
                        asking(),
                        "select confirmed from ctx.petition_numbers('%s') where country = ''".formatted(petition)))
                .isNotEmpty();
    }

    @Test
    void itsOrganisationIsNotifiedAWeekBeforeTheEndAndWithdrawsTheTextOnlyBeforeTheFirstComment() throws SQLException {
        plant("update petition set state = 'OPEN', closed_at = null, closes_at = now() + interval '20 days' where id"
                + " = '%2$s'");
        assertThat(due()).isEqualTo("13");
        as(
                TenantPrincipal.timer(OWNER),
                "update petition set closing_told_at = now(), version = version + 1 where id = '%2$s'");
        assertThat(due()).isEqualTo("20");
        refused(asking(), "update petition set closing_told_at = null, version = version + 1 where id = '%2$s'");
        refused(TenantPrincipal.timer(OWNER), "update petition set goal = 7, closing_told_at = null where id = '%2$s'");

        plant("update petition set state = 'TEXT_REVIEW', text_round = 1 where id = '%2$s'");
        plant(
                """
                insert into approval (organisation_id, document_id, owner_id, gate, round, verdict, reason, given_by, given_by_subject, given_at)
                values ('%6$s', '%2$s', '%1$s', 'PETITION', 1, 'APPROVE', '', 'x', 'x', now())
                """);
        refused(asking(), to("DRAFT"));
        superuser("delete from approval where document_id = '%s'".formatted(petition));
        as(asking(), to("DRAFT"));
    }

    private static final String ARCHIVE =
            "update petition set state = 'ARCHIVED', version = version + 1 where id = '%2$s'";

    private static TenantPrincipal asking() {
        return member(OWNER);
    }

    private static TenantPrincipal deciding() {
        return new TenantPrincipal(OTHER, "another", "B", Set.of(), Set.of(CoalitionRole.LEAD));
    }

    private String ask() {
        return """
                insert into petition_archive_request (organisation_id, id, petition_id, reason, asked_by, asked_by_subject, asked_at)
                values ('%1$s', gen_random_uuid(), '%2$s', 'Over', 'x', ctx.subject(), now())
                """;
    }

    private String agree() {
        return """
                update petition_archive_request set outcome = 'AGREED', decided_by = 'y', decided_by_subject = ctx.subject(),
                  decided_at = now() where petition_id = '%2$s'
                """;
    }

    private static String to(String state) {
        return "update petition set state = '" + state + "', version = version + 1 where id = '%2$s'";
    }

    private void delivered(String reply, int daysAgo) throws SQLException {
        plant(
                """
                insert into delivery (organisation_id, id, document_id, kind, number, addressee, event, place, delivered_on, channel, form,
                  language, note, reply, recorded_by, recorded_by_subject, recorded_at)
                values ('%1$s', gen_random_uuid(), '%2$s', 'PETITION', 1, 'A', '', '', current_date -"""
                        + " "
                        + daysAgo + ", 'POST', 'NUMBERS', 'en', '', '" + reply
                        + "', 'x', 'x', now() - interval '" + daysAgo + " days')");
    }

    /** Days from now. */
    private String due() throws SQLException {
        return owners(
                "select round(extract(epoch from petition_due_at(p) - now()) / 86400) from petition p where p.id ="
                        + " '%2$s'");
    }

    /** Agrees where it has to, archives and erases, in one transaction. */
    private String archive(TenantPrincipal who) throws SQLException {
        return archive(who, agree(), ARCHIVE);
    }

    private String archive(TenantPrincipal who, String... acts) throws SQLException {
        try (Connection connection = database.acting(who);
                Statement statement = connection.createStatement()) {
            for (String act : acts) {
                assertThat(statement.executeUpdate(formatted(act))).isEqualTo(1);
            }
            String said = column(connection, formatted("select ctx.close_petition_store('%2$s')"))
                    .get(0);
            if (said.equals("DONE")) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return said;
        }
    }

    private void as(TenantPrincipal who, String sql) throws SQLException {
        try (Connection connection = database.acting(who);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(formatted(sql))).as(sql).isEqualTo(1);
            connection.commit();
        }
    }

    private void refused(TenantPrincipal who, String sql) throws SQLException {
        try (Connection connection = database.acting(who);
                Statement statement = connection.createStatement()) {
            if (sql.startsWith("select")) {
                assertThatThrownBy(() -> statement.execute(formatted(sql)))
                        .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState())
                                .isEqualTo(REFUSED));
                return;
            }
            int changed = 0;
            try {
                changed = statement.executeUpdate(formatted(sql));
            } catch (SQLException e) {
                assertThat(e.getSQLState()).as(sql).isEqualTo(REFUSED);
            }
            assertThat(changed).as(sql).isZero();
        }
    }

    private String acting(TenantPrincipal who, String sql) throws SQLException {
        try (Connection connection = database.acting(who)) {
            return column(connection, sql).get(0);
        }
    }

    /** Tables that contain the name, as letters or as bytes. */
    private List<String> traces() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection superuser = database.superuser()) {
            for (String table : column(
                    superuser,
                    "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid ="
                            + " c.relnamespace where c.relkind in ('r', 'm') and n.nspname in ('public', 'ctx')")) {
                if (!column(
                                superuser,
                                "select 1 from %s t where t::text like '%%%s%%' or t::text like '%%%s%%' limit 1"
                                        .formatted(table, name, hex(name)))
                        .isEmpty()) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private String sign(String who) {
        return """
                select public_sign('%s', '%s', '%s', gen_random_uuid(), %s, %s, 'FR', 'en', 'COUNTED', '%s', 1, convert_to('%s', 'UTF8'), %s,
                  null, 0, false)
                """
                .formatted(
                        petition,
                        page,
                        text,
                        hash("m " + who),
                        code(who),
                        object,
                        name,
                        hash("o " + ORIGINS.incrementAndGet()));
    }

    private String confirm(String who, String details) {
        return "select public_step(%s, 'CONFIRM', '{\"commitment\":\"%s\",%s}')"
                .formatted(code(who), (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""), details);
    }

    private String code(String who) {
        return hash("c " + who);
    }

    private String hash(String what) {
        return "substr(sha256(convert_to('%s %s', 'UTF8')), 1, 16)".formatted(petition, what);
    }

    private static String hex(String words) {
        StringBuilder digits = new StringBuilder();
        words.chars().forEach(one -> digits.append("%02x".formatted(one)));
        return digits.toString();
    }

    private String formatted(String sql) {
        return sql.formatted(OWNER, petition, page, text, object, OTHER);
    }

    private static String anybody(String sql) throws SQLException {
        if (sql.contains("public_step")) {
            MailedCodes.all(database);
        }
        try (Connection connection = database.as("portal_public")) {
            String said = column(connection, sql).get(0);
            connection.commit();
            return said;
        }
    }

    private static String scheduled(String sql) throws SQLException {
        try (Connection connection = database.acting(TenantPrincipal.timer(NOBODY))) {
            String said = column(connection, sql).stream().findFirst().orElse("");
            connection.commit();
            return said;
        }
    }

    private void plant(String sql) throws SQLException {
        superuser(formatted(sql));
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private String owners(String sql) throws SQLException {
        try (Connection superuser = database.superuser()) {
            return column(superuser, formatted(sql)).stream().findFirst().orElse("");
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        }
    }
}
