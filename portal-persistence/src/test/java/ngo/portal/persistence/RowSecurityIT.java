package ngo.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The live schema keeps organisations apart, whatever the portal forgets. A new table is covered the day it is born. */
class RowSecurityIT {

    private static final UUID NORTH = UUID.randomUUID();
    private static final UUID SOUTH = UUID.randomUUID();
    private static final UUID NORTHS_TEXT = UUID.randomUUID();

    private static final UUID ELSEWHERE = UUID.randomUUID();

    private static final OneRowEach ROWS = new OneRowEach(UUID.randomUUID());

    /** Of its own: what a stranger sees must not be what other tests have left. */
    @SuppressWarnings("NullAway.Init")
    private static Database database;

    @BeforeAll
    static void twoOrganisationsAndOneText() throws SQLException {
        database = Database.running().another("one_row_each");
        try (Connection sync = database.acting(TenantPrincipal.keycloakSync());
                Statement sql = sync.createStatement()) {
            for (UUID one : List.of(NORTH, SOUTH)) {
                sql.execute(
                        "insert into organisation (id, alias, name, short_name, state) values ('%s', '%s', 'O', 'O', 'ACTIVE')"
                                .formatted(one, one));
            }
            sync.commit();
        }
        try (Connection north = database.acting(member(NORTH));
                Statement sql = north.createStatement()) {
            sql.execute(insertStatement(NORTH, NORTHS_TEXT));
            north.commit();
        }
        ROWS.write(database);
    }

    private static String insertStatement(UUID organisation, UUID id) {
        return """
                insert into statement (organisation_id, id, slug, title, state, text, text_number, binding_number, created_by,
                  created_at, changed_at, version) values ('%s', '%s', '', 'T', 'DRAFT', '{}', 1, 1, 'someone', now(), now(), 0)
                """
                .formatted(organisation, id);
    }

    private static TenantPrincipal member(UUID organisation) {
        return new TenantPrincipal(organisation, "someone", "Someone", Set.of(MemberRole.MEMBER), Set.of());
    }

    private static TenantPrincipal lead(UUID organisation) {
        return new TenantPrincipal(organisation, "leader", "Leader", Set.of(), Set.of(CoalitionRole.LEAD));
    }

    @Test
    void everyTableOfAnOrganisationIsForced() throws SQLException {
        assertThat(
                        owners(
                                """
                        select c.oid::regclass::text from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                          and c.relname <> 'flyway_schema_history' and not (c.relrowsecurity and c.relforcerowsecurity) order by 1
                        """))
                .as("indexes of words, which no role of the portal may touch")
                .containsExactly("document_search", "public_search");
        assertThat(
                        owners(
                                """
                        select c.relname from pg_class c, unnest(array['portal_app', 'portal_public']) role
                        where c.relname in ('document_search', 'public_search') and (not c.relrowsecurity
                          or has_any_column_privilege(role, c.oid, 'SELECT, INSERT, UPDATE') or has_table_privilege(role, c.oid, 'DELETE'))
                        """))
                .isEmpty();
    }

    @Test
    void everyTableHasAPolicy() throws SQLException {
        assertThat(
                        owners(
                                """
                        select c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                          and not exists (select 1 from pg_policy p where p.polrelid = c.oid)
                        """))
                .isEmpty();
    }

    @Test
    void thePortalOwnsNothingAndCannotTruncate() throws SQLException {
        assertThat(
                        owners(
                                """
                        select c.relname from pg_class c, unnest(array['portal_app', 'portal_public']) role
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                          and (pg_get_userbyid(c.relowner) = role or has_table_privilege(role, c.oid, 'TRUNCATE, REFERENCES, TRIGGER'))
                        """))
                .isEmpty();
    }

    @Test
    void noPolicyIsAlwaysTrue() throws SQLException {
        assertThat(
                        owners(
                                "select tablename || '.' || policyname from pg_policies where (qual = 'true' or with_check = 'true')"
                                        + " and not (policyname = 'whole' and cmd = 'SELECT' and roles = array['portal_backup']::name[])"))
                .isEmpty();
    }

    /** Else it would be missing in every backup. */
    @Test
    void theBackupRoleReadsEveryTableAndChangesNone() throws SQLException {
        assertThat(
                        owners(
                                """
                        select c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                          and (has_table_privilege('portal_backup', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
                            or not has_table_privilege('portal_backup', c.oid, 'SELECT')
                            or c.relrowsecurity and not exists (
                              select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'whole'))
                        """))
                .isEmpty();
    }

    @Test
    void viewsAskWithTheReadersRights() throws SQLException {
        assertThat(
                        owners(
                                """
                        select c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm', 'f')
                          and (c.relkind <> 'v' or coalesce(c.reloptions::text, '') not like '%security_invoker=true%')
                        """))
                .isEmpty();
    }

    @Test
    void onlyKnownFunctionsRunWithOtherRights() throws SQLException {
        assertThat(
                        owners(
                                """
                        select p.proname from pg_proc p
                        where p.prosecdef and p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
                          and has_function_privilege('portal_app', p.oid, 'EXECUTE') order by 1
                        """))
                .containsExactly(
                        "actor_names",
                        "alike_organisations",
                        "answer_times",
                        "audited_petitions",
                        "audits_petitions",
                        "belongs",
                        "claim_petition_mails",
                        "close_petition_store",
                        "counted_supporters",
                        "dashboard_questions",
                        "deadline",
                        "decides",
                        "drop_step",
                        "due_grant_reports",
                        "due_vault_commands",
                        "find_organisations",
                        "find_organisations_nearly",
                        "fold_petitions",
                        "follow_organisation",
                        "forget_answers",
                        "forget_old",
                        "forget_petition_batch",
                        "forget_petition_batch",
                        "forget_petition_scan",
                        "forget_petition_traces",
                        "forget_petition_traces",
                        "found_countries",
                        "give_lease",
                        "handles_translation",
                        "has",
                        "has_reviewed",
                        "health",
                        "held_signatures",
                        "hold_lease",
                        "is_mail_blocked",
                        "is_reviewed",
                        "judge_held_signatures",
                        "judge_petition_names",
                        "keep_directory",
                        "keep_petition_batch",
                        "leading_organisations",
                        "log_trails",
                        "log_waiting",
                        "mark_petition_mail",
                        "may_notify",
                        "may_shred",
                        "missing_petition_batches",
                        "moderates_petition",
                        "nodes",
                        "note_many_held",
                        "note_node",
                        "note_work",
                        "old_petition_batches",
                        "open_petition_store",
                        "organisation",
                        "organisation_people",
                        "outdate_directory",
                        "outdated_directory",
                        "petition_batch_takes",
                        "petition_batches",
                        "petition_batches_under_way",
                        "petition_desk",
                        "petition_desk_waits",
                        "petition_groups",
                        "petition_handover_names",
                        "petition_handover_part",
                        "petition_keys_left",
                        "petition_names",
                        "petition_numbers",
                        "petition_page_numbers",
                        "petition_scan_readers",
                        "petition_signatures",
                        "petition_taken_alone",
                        "petition_total",
                        "petitions_holding_many",
                        "plain_text",
                        "preview",
                        "put_off_petition_mail",
                        "queues",
                        "readers",
                        "renew_petition_mail",
                        "renew_petition_mail",
                        "report_reminders_due",
                        "requests_received",
                        "schema_release",
                        "schema_version",
                        "seal_petition_days",
                        "search",
                        "seconds_petition",
                        "sees_review",
                        "settle_due",
                        "signatory_names",
                        "snippet",
                        "standing_in",
                        "statement_circle",
                        "step_organisation",
                        "step_petition_batch",
                        "subject",
                        "take_due",
                        "take_from_bucket",
                        "take_lease",
                        "unread",
                        "works",
                        "works_in",
                        "works_on",
                        "writes_translation");
        assertThat(
                        owners(
                                """
                        select p.proname from pg_proc p
                        where p.prosecdef and p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
                          and coalesce(p.proconfig::text, '') not like '%search_path=%'
                        """))
                .isEmpty();
    }

    @Test
    void everyKeyOfAnOrganisationsTableBeginsWithIt() throws SQLException {
        assertThat(
                        owners(
                                """
                        select c.conrelid::regclass || '.' || c.conname from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attname = 'organisation_id'
                        where c.contype in ('u', 'p') and a.attnum <> c.conkey[1]
                        """))
                .isEmpty();
    }

    @Test
    void noUniqueIndexCrossesOrganisations() throws SQLException {
        assertThat(
                        owners(
                                """
                        select i.indexrelid::regclass::text from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'organisation_id'
                        where i.indisunique and not a.attnum = any (i.indkey::smallint[])
                          and i.indrelid::regclass::text not like 'pg_%'
                        order by 1
                        """))
                .as("a public address belongs to one document, independent of its owner")
                .containsExactly("petition_address", "public_plan_address", "statement_address");
    }

    @Test
    void foreignKeysBetweenOrganisationsTablesContainIt() throws SQLException {
        assertThat(
                        owners(
                                """
                        select c.conrelid::regclass || '.' || c.conname from pg_constraint c
                        join pg_attribute a on a.attrelid = c.confrelid and a.attname = 'organisation_id'
                        where c.contype = 'f' and not a.attnum = any (c.confkey)
                        """))
                .isEmpty();
    }

    /** Each part of a policy that looks a row up elsewhere by an id compares the organisation too: ids may be known, or made up. */
    @Test
    void noPolicyTakesARowOfTheSameIdForTheSame() throws SQLException {
        assertThat(
                        owners(
                                """
                        select s.tablename || '.' || s.policyname
                        from (select p.tablename, p.policyname, e.expression
                              from pg_policies p, lateral (values (p.qual), (p.with_check)) e (expression)
                              where 'portal_app' = any (p.roles) or 'portal_public' = any (p.roles)) s,
                          regexp_split_to_table(s.expression, '\\mFROM\\M') with ordinality as asked (part, place)
                        where asked.place > 1 and asked.part ~ '\\m\\w*id = ' and asked.part !~ '\\morganisation_id = '
                        order by 1
                        """))
                .as("an organisation is found by its id alone")
                .containsExactly(
                        "organisation_logo.public_directory",
                        "organisation_text.add_founded",
                        "organisation_text.public_directory",
                        "outbox_command.ask_own",
                        "press_contact.public_directory");
    }

    /** What a row is about, and whose it is, is written once. */
    @Test
    void nothingIsMovedToAnotherOrganisation() throws SQLException {
        assertThat(
                        owners(
                                """
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                          and has_column_privilege('portal_app', c.oid, a.attnum, 'UPDATE') order by 1
                        """))
                .as("kept by a trigger")
                .containsExactly("sign_on");
    }

    @Test
    void withoutAContextNothingIsVisible() throws SQLException {
        try (Connection nobody = database.as("portal_app")) {
            assertThat(ROWS.visibleTo(nobody)).isEmpty();
        }
    }

    @Test
    void aStrangerSeesTheDirectoryAndTheChairAndNothingElse() throws SQLException {
        for (TenantPrincipal stranger : List.of(member(ELSEWHERE), lead(ELSEWHERE))) {
            try (Connection elsewhere = database.acting(stranger)) {
                assertThat(ROWS.visibleTo(elsewhere))
                        .containsExactly(
                                "chair_note",
                                "chair_term",
                                "instrument",
                                "instrument_article",
                                "organisation",
                                "organisation_logo",
                                "organisation_text",
                                "press_contact",
                                "trail_owner");
            }
        }
    }

    @Test
    void aStrangerChangesNothing() throws SQLException {
        for (TenantPrincipal stranger : List.of(member(ELSEWHERE), lead(ELSEWHERE))) {
            try (Connection elsewhere = database.acting(stranger)) {
                assertThat(ROWS.changedBy(elsewhere)).isEmpty();
            }
        }
    }

    @Test
    void aLeadSeesNoDraftThatWasNotHandedIn() throws SQLException {
        try (Connection south = database.acting(lead(SOUTH))) {
            assertThat(strings(south, "select id::text from statement")).isEmpty();
        }
    }

    @Test
    void nobodyWritesForAnotherOrganisation() throws SQLException {
        for (TenantPrincipal stranger : List.of(member(ELSEWHERE), lead(ELSEWHERE))) {
            try (Connection elsewhere = database.acting(stranger)) {
                assertThat(ROWS.takenFrom(elsewhere)).isEmpty();
            }
        }
    }

    @Test
    void aForgedContextIsAnErrorAndGrantsNoAccess() throws SQLException {
        String[] forged = {
            "1|" + NORTH + "|x||9999999999|00",
            "1|" + NORTH + "|x|lead|9999999999|" + "0".repeat(64),
            "nonsense",
            "1|2|3|4|5|6",
            "|||||",
            "7|" + NORTH + "|x||9999999999|00"
        };
        for (String context : forged) {
            try (Connection forger = database.as("portal_app")) {
                Database.enter(forger, context);
                assertRefused(forger, "select id::text from statement");
            }
        }
    }

    @Test
    void aContextOfYesterdayIsAnError() throws SQLException {
        Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
        try (Connection late = database.as("portal_app")) {
            Database.enter(late, new ContextSigner(Database.CONTEXT_KEY, yesterday).sign(member(NORTH)));
            assertRefused(late, "select id::text from statement");
        }
    }

    /** Nodes of the previous release sign these names during an upgrade, until the release after this one; see decision 0092. */
    @Test
    void theRoleNamesOfThePreviousReleaseAreAccepted() throws SQLException {
        String roles = "select concat_ws(' ', ctx.has('scheduler'), ctx.has('sync'), ctx.has('lead'))";
        for (List<String> one : List.of(
                List.of("scheduler", "t f f"),
                List.of("clock", "t f f"),
                List.of("sync", "f t f"),
                List.of("mirror", "f t f"),
                List.of("clock,mirror", "t t f"),
                List.of("lead", "f f t"),
                List.of("", "f f f"),
                List.of("clocks,role:clock,mirror=1,role:mirror", "f f f"))) {
            String context = signedByTheDatabase("", one.get(0));
            try (Connection main = database.as("portal_app");
                    Connection keys = database.withKeysAs("portal_vault")) {
                Database.enter(main, context);
                Database.enter(keys, context);
                assertThat(strings(main, roles)).as(one.get(0)).containsExactly(one.get(1));
                assertThat(strings(keys, roles)).as(one.get(0)).containsExactly(one.get(1));
            }
        }
    }

    @Test
    void theSyncOfThePreviousReleaseAddsOrganisations() throws SQLException {
        String add =
                "insert into organisation (id, alias, name, short_name, state) values (gen_random_uuid(), 'late', 'O', 'O',"
                        + " 'ACTIVE') returning alias";
        try (Connection sync = database.as("portal_app");
                Connection scheduler = database.as("portal_app")) {
            Database.enter(sync, signedByTheDatabase("", "mirror"));
            assertThat(strings(sync, add)).containsExactly("late");
            sync.rollback();

            Database.enter(scheduler, signedByTheDatabase("", "clock"));
            assertRefused(scheduler, add);
        }
    }

    /** The same format as {@link ContextSigner} writes, with any roles. */
    private static String signedByTheDatabase(String organisation, String roles) throws SQLException {
        try (Connection superuser = database.superuser()) {
            return strings(
                            superuser,
                            "select b || '|' || ctx.mac(1, b) from (select '1|%s|someone|%s|' || (extract(epoch from now())::bigint + 60) as b) as context"
                                    .formatted(organisation, roles))
                    .get(0);
        }
    }

    /** The view of the old name has the policies of its table and the rights that nodes of the previous release need. */
    @Test
    void theViewsOfRenamedTablesKeepOrganisationsApart() throws SQLException {
        String mark = "insert into inbox_mark (organisation_id, subject, seen_until) values ('%s', 'someone', now())"
                + " on conflict (organisation_id, subject) do update set seen_until = excluded.seen_until returning organisation_id::text";
        try (Connection north = database.acting(member(NORTH));
                Statement sql = north.createStatement()) {
            assertThat(strings(north, mark.formatted(NORTH))).containsExactly(NORTH.toString());
            assertThat(strings(north, mark.formatted(NORTH))).containsExactly(NORTH.toString());
            assertThat(strings(north, "select organisation_id::text from inbox_mark"))
                    .containsExactly(NORTH.toString());
            assertThat(strings(north, "select organisation_id::text from notification_read_cursor"))
                    .containsExactly(NORTH.toString());
            Savepoint before = north.setSavepoint();
            assertRefused(north, mark.formatted(SOUTH));
            north.rollback(before);
            assertRefused(north, "update inbox_mark set subject = 'x' returning subject");
            north.rollback(before);
            assertThat(sql.executeUpdate("delete from answer_given")).isZero();
            assertRefused(north, "select salt::text from petition_fold");
            north.rollback();
        }
        assertThat(
                        owners(
                                """
                        select c.relname || ' ' || r.renamed from (values ('petition_fold', 'petition_count_state'),
                          ('petition_journal', 'petition_signature_event'), ('petition_tally', 'petition_signature_count'),
                          ('answer_given', 'answer_notice'), ('inbox_mark', 'notification_read_cursor'),
                          ('log_opening', 'log_commitment_opening')) r (view, renamed)
                        join pg_class c on c.relname = r.view and c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
                        join pg_class t on t.relname = r.renamed and t.relnamespace = 'public'::regnamespace
                        cross join unnest(array['portal_app', 'portal_public', 'portal_vault', 'portal_backup']) role
                        cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) privilege
                        where not coalesce('security_invoker=true' = any (c.reloptions), false)
                          or has_table_privilege(role, c.oid, privilege) <> has_table_privilege(role, t.oid, privilege)
                          or privilege <> 'DELETE'
                            and has_any_column_privilege(role, c.oid, privilege) <> has_any_column_privilege(role, t.oid, privilege)
                        """))
                .isEmpty();
        assertThat(owners(
                        "select count(*)::text from pg_class where relkind = 'v' and relname in ('petition_fold', 'petition_journal',"
                                + " 'petition_tally', 'answer_given', 'inbox_mark', 'log_opening')"))
                .containsExactly("6");
    }

    @Test
    void theSigningKeyIsOutOfReach() throws SQLException {
        assertThat(
                        owners(
                                """
                        select c.oid::regclass::text from pg_class c, unnest(array['portal_app', 'portal_public']) role
                        where c.relnamespace = 'ctx'::regnamespace and has_any_column_privilege(role, c.oid, 'SELECT, INSERT, UPDATE')
                        """))
                .isEmpty();
        for (String question : List.of("select key::text from ctx.signing_key", "select ctx.mac(1, 'anything')")) {
            try (Connection north = database.acting(member(NORTH))) {
                assertRefused(north, question);
            }
        }
    }

    @Test
    void aConnectionCarriesNothingOver() throws SQLException {
        try (Connection pooled = database.acting(member(NORTH))) {
            assertThat(strings(pooled, "select id::text from statement")).containsExactly(NORTHS_TEXT.toString());
            pooled.commit();

            assertThat(strings(pooled, "select id::text from statement")).isEmpty();
        }
    }

    @Test
    void aBucketGivesWhatItHoldsAndThenMakesWaitWhicheverNodeAsks() throws SQLException {
        try (Connection one = database.as("portal_app");
                Connection other = database.as("portal_app")) {
            assertThat(List.of(taken(one, "a"), taken(other, "a"), taken(one, "a")))
                    .containsExactly(0, 0, 0);
            assertThat(taken(other, "a")).isBetween(1, 20);
            assertThat(taken(one, "a")).isBetween(1, 20);
            assertThat(taken(one, "b")).isZero();
        }
    }

    private static int taken(Connection node, String who) throws SQLException {
        String key = who.repeat(64);
        int wait = Integer.parseInt(strings(
                        node,
                        "select ctx.take_from_bucket('TEST', decode('" + key + "', 'hex'), 3, interval '20 s')::text")
                .get(0));
        node.commit();
        return wait;
    }

    @Test
    void theReaderIndexFollowsAGrant() throws SQLException {
        try (Connection north = database.trying();
                Statement sql = north.createStatement()) {
            Database.enter(north, signed(member(NORTH)));
            sql.execute(
                    """
                    insert into access_grant (organisation_id, document_id, kind, grantee_id, level, granted_at)
                    values ('%s', '%s', 'STATEMENT', '%s', 'COMMENT', now())
                    """
                            .formatted(NORTH, NORTHS_TEXT, SOUTH));
            Database.enter(north, signed(member(SOUTH)));
            assertThat(strings(north, "select id::text from statement_list")).containsExactly(NORTHS_TEXT.toString());

            Database.plant(north, "delete from access_grant where grantee_id = '" + SOUTH + "'");
            Database.enter(north, signed(member(SOUTH)));
            assertThat(strings(north, "select id::text from statement_list")).isEmpty();
        }
    }

    @Test
    void theAuditTrailIsNumberedAndChained() throws SQLException {
        try (Connection north = database.acting(member(NORTH));
                Statement sql = north.createStatement()) {
            for (int i = 0; i < 3; i++) {
                sql.execute(
                        """
                        insert into audit_entry (organisation_id, number, at, actor, action, object_kind, object_id, owner_id, previous, hash)
                        values ('%s', 0, now(), 'someone', 'Tested', 'STATEMENT', '%s', '%s', '', '')
                        """
                                .formatted(NORTH, NORTHS_TEXT, NORTH));
            }
            assertThat(
                            strings(
                                    north,
                                    """
                            select (a.previous = b.hash)::text from audit_entry a
                            join audit_entry b on b.organisation_id = a.organisation_id and b.number = a.number - 1
                            """))
                    .isNotEmpty()
                    .containsOnly("true");
            assertThatThrownBy(() -> sql.execute("update audit_entry set action = 'Denied'"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void everyFieldOfAnAuditEntryAndTheOneBeforeItAreInItsHash() throws SQLException {
        try (Connection north = database.acting(member(NORTH))) {
            String entry = "'%s', 1, now(), 'someone', 'Read', 'STATEMENT', '%s', '%s', '', ''"
                    .formatted(NORTH, NORTHS_TEXT, NORTH);
            List<String> entries = List.of(
                    entry,
                    entry.replace("now()", "now() - interval '1 microsecond'"),
                    entry.replace("Read", "Signed"),
                    entry.replace("STATEMENT", "PLAN"),
                    entry.replace(NORTHS_TEXT.toString(), SOUTH.toString()),
                    entry.replaceFirst("'[^']*', '', ''$", "'" + SOUTH + "', '', ''"),
                    entry + ", ''",
                    entry + ", 'colleague'");

            assertThat(entries).doesNotHaveDuplicates();
            assertThat(hashes(north, entries)).hasSameSizeAs(entries).doesNotHaveDuplicates();
            assertThat(hashes(north, List.of(entry + "), (" + entry, entries.get(1) + "), (" + entry)))
                    .hasSize(4)
                    .doesNotHaveDuplicates();
        }
    }

    /** What the hash of each would be, written as the next one after the same entry. */
    private static List<String> hashes(Connection connection, List<String> entries) throws SQLException {
        List<String> hashes = new ArrayList<>();
        for (String entry : entries) {
            Savepoint before = connection.setSavepoint();
            hashes.addAll(strings(connection, "insert into audit_entry values (" + entry + ") returning hash"));
            connection.rollback(before);
        }
        return hashes;
    }

    @Test
    void thePublicRoleReadsWhatIsPublicAndWritesNothing() throws SQLException {
        String open =
                """
                select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
                and (has_any_column_privilege('portal_public', c.oid, '%1$s') or has_table_privilege('portal_public', c.oid, '%1$s'))
                order by 1
                """;
        assertThat(owners(open.formatted("SELECT")))
                .containsExactly(
                        "deliverable_document",
                        "deliverable_petition",
                        "deliverable_plan",
                        "deliverable_statement",
                        "former_member",
                        "log_batch",
                        "log_cosignature",
                        "log_entry",
                        "log_head",
                        "log_tile",
                        "organisation",
                        "organisation_logo",
                        "organisation_text",
                        "press_contact",
                        "printed_translation",
                        "public_activity",
                        "public_aim",
                        "public_citation",
                        "public_commitment",
                        "public_delivery",
                        "public_delivery_commitment",
                        "public_objective",
                        "public_petition",
                        "public_petition_country",
                        "public_petition_day",
                        "public_petition_name",
                        "public_petition_note",
                        "public_petition_page",
                        "public_petition_page_text",
                        "public_petition_text",
                        "public_petition_wording",
                        "public_plan",
                        "public_recommendation",
                        "public_report",
                        "public_section",
                        "public_translation",
                        "publication",
                        "publication_signature",
                        "published_document",
                        "published_petition",
                        "published_plan",
                        "published_statement",
                        "transparency_log");
        assertThat(owners(open.formatted("INSERT"))).isEmpty();
        assertThat(owners(open.formatted("UPDATE"))).isEmpty();
        assertThat(owners("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind"
                        + " = 'r' and has_table_privilege('portal_public', oid, 'DELETE')"))
                .isEmpty();
    }

    private static void assertRefused(Connection connection, String sql) {
        assertThatThrownBy(() -> strings(connection, sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    private static String signed(TenantPrincipal acting) {
        return new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC()).sign(acting);
    }

    private List<String> owners(String sql) throws SQLException {
        try (Connection owner = database.as("portal_owner")) {
            return strings(owner, sql);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
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
