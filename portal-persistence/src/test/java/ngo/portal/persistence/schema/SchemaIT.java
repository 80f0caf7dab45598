package ngo.portal.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.fixture.Database;
import org.junit.jupiter.api.Test;

/** What an update relies on: a migration that runs again leaves the database as it was, or as a fresh one would be. */
class SchemaIT {

    private static final String FORGET = "delete from flyway_schema_history where version is null";

    private static final String FUNCTIONS =
            """
            select p.oid::regprocedure::text, pg_get_functiondef(p.oid) from pg_proc p
            where p.pronamespace in ('public'::regnamespace, 'ctx'::regnamespace) and p.proowner = 'portal_owner'::regrole
            """;

    /** A call of a procedure that creates the policies of a family. */
    private static final Pattern CALL =
            Pattern.compile("^call ctx\\.((?:allow|restrict)_\\w+)\\(([^()]*)\\);", Pattern.MULTILINE);

    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'");

    private static final String POLICIES =
            """
            select regexp_replace(format('%s.%s %s %s to %s using %s check %s', tablename, policyname, lower(permissive), lower(cmd),
              array_to_string(roles, ','), coalesce(qual, '-'), coalesce(with_check, '-')), '\\s+', ' ', 'g')
            from pg_policies where schemaname = 'public'
            """;

    /** As the catalogue shows it. */
    private static final String OWN = "(organisation_id = ( SELECT ctx.organisation() AS organisation))";

    private static final Pattern NAME_OF_A_FAMILY =
            Pattern.compile("\\w+\\.(limited_to_their_documents|(added|kept|dropped)_by_members|copied_where_public) ");

    private static final Map<String, String> MEMBERS =
            Map.of("insert", "added_by_members", "update", "kept_by_members", "delete", "dropped_by_members");

    private static final Map<String, String> WITHIN_SECTION = Map.of(
            "select", "read_where_the_section_is", "insert", "add_own", "update", "keep_own", "delete", "drop_own");

    private static final String IN_SECTION =
            "(EXISTS ( SELECT 1 FROM plan_section s WHERE ((s.organisation_id = TABLE.organisation_id)"
                    + " AND (s.id = TABLE.section_id)FURTHER)))";

    private static final String IN_PUBLIC =
            "(EXISTS ( SELECT 1 FROM public_section s WHERE ((s.organisation_id = TABLE.organisation_id)"
                    + " AND (s.plan_id = TABLE.plan_id) AND (s.section_id = TABLE.section_id))))";

    private static final Path ENDS_LAPSED = Path.of("src/main/resources/db/migration/V061__lapsed_revision.sql");

    /** File and the two names. */
    private static final List<List<String>> RENAMES = List.of(
            List.of("V077__petition_count_state", "petition_fold", "petition_count_state"),
            List.of("V078__petition_signature_event", "petition_journal", "petition_signature_event"),
            List.of("V079__petition_signature_count", "petition_tally", "petition_signature_count"),
            List.of("V080__answer_notice", "answer_given", "answer_notice"),
            List.of("V081__notification_read_cursor", "inbox_mark", "notification_read_cursor"),
            List.of("V082__log_commitment_opening", "log_opening", "log_commitment_opening"));

    /** The reverse of a renaming file. */
    private static final String NAMED_AS_BEFORE =
            """
            drop view %1$s;
            alter table %2$s rename to %1$s;
            create view %2$s with (security_invoker = true) as select * from %1$s;
            call ctx.follow_rename('%2$s', '%1$s');
            drop view %2$s
            """;

    private static final String VIEW_WITH_YOUNGER_COLUMNS =
            "create or replace view petition_fold with (security_invoker = true) as select * from petition_count_state";

    private static final String PARTITION_OF_A_PETITION =
            """
            create table petition_signature_event_0123 partition of petition_signature_event
              for values in ('00000000-0000-4000-8000-000000000123')
            """;

    private static final String FOREIGN_FUNCTION =
            "create function public.counts_events() returns bigint language sql as 'select count(*) from public.petition_journal'";

    /** A kind of document of its own, with the functions that its registration asks for. */
    private static final String RELEASES =
            """
            create table release (organisation_id uuid, id uuid, title text, state text, created_at timestamptz, changed_at timestamptz)
            """;

    private static final String FUNCTIONS_OF_RELEASES =
            """
            create function index_entry(r release, out standing document_standing, out language text, out title_key text)
              language sql as 'select row(r.state, true, null, null, false)::public.document_standing, ''fr'', r.title';
            create function ctx.sees_release_section(document uuid, owner uuid, section uuid) returns boolean
              language sql immutable as 'select true';
            create function ctx.release_questions(me uuid, myself text, flags text[], today date, last date) returns text[]
              language sql as 'select array[''RELEASES'']';
            create function release_due_at(r release) returns timestamptz language sql as 'select r.changed_at';
            create view deliverable_release with (security_invoker = true) as
              select organisation_id, id as document_id from release where state = 'PUBLISHED'
            """;

    private static final String REGISTERED =
            """
            select concat_ws(' ', r.kind, r.state, r.language, r.title_key, ctx.sees_section(r.document_id, r.organisation_id, r.document_id),
              h.title, due_of(r.organisation_id, r.document_id, r.kind) = h.changed_at, is_public_document(r.organisation_id, r.document_id),
              ctx.questions_of_kinds(null, '', '{role:MEMBER}', null, null) @> '{RELEASES}')
            from document_reader r join document_heading h on h.id = r.document_id
            """;

    private static final String FOUNDED =
            """
            insert into organisation (id, alias, name, short_name, state)
            values (gen_random_uuid(), 'o', 'O', 'O', 'ACTIVE')
            """;

    /** A statement in this state with an open change for this purpose. */
    private static final String PROPOSED =
            """
            insert into statement (organisation_id, id, slug, title, state, text, text_number, binding_number, created_by, created_at,
              changed_at, version, revision_number, revision_open)
            select o.id, '%1$s', '%1$s', 'T', '%2$s', '{}', 1, 1, 'x', now(), now(), 0, 1, true from organisation o;
            insert into revision (organisation_id, statement_id, owner_id, number, purpose, text, note, proposed_by, proposed_by_subject,
              proposed_at)
            select o.id, '%1$s', o.id, 1, '%3$s', '{}', '', 'A', 'a', now() from organisation o
            """;

    private static final String OPEN =
            """
            select concat_ws(' ', s.state, v.purpose, s.revision_open, r.revision) from statement s
            join revision v on v.statement_id = s.id join document_reader r on r.document_id = s.id
            """;

    @Test
    void aRepeatedMigrationGivesTheSameSchemaAsAFreshDatabase() throws SQLException {
        Database once = Database.running().another("run_anew");
        List<String> fresh = text(once);
        assertThat(fresh).hasSizeGreaterThan(1_000);
        try (Connection owner = once.as("portal_owner");
                Statement sql = owner.createStatement()) {
            sql.execute("create policy that_no_file_names_any_more on statement for select to portal_app using (true)");
            assertThat(sql.executeUpdate(FORGET)).isGreaterThan(10);
            owner.commit();
        }
        assertThat(text(once)).isNotEqualTo(fresh);

        migrate(once);

        assertThat(text(once)).isEqualTo(fresh);
    }

    /** A file that calls a procedure does not run again when the procedure changes: then its policies keep the earlier form. */
    @Test
    void policiesOfAFamilyHaveItsForm() throws SQLException, IOException {
        Database database = Database.running().another("families");
        assertThat(withoutTheirForm(database))
                .as("A condition that has to change becomes a procedure of another name: docs/decisions/0050")
                .isEmpty();
        try (Connection owner = database.as("portal_owner");
                Statement sql = owner.createStatement()) {
            sql.execute("alter policy due on statement using (current_user = 'portal_owner' and state <> 'DRAFT')");
            sql.execute(
                    "create policy kept_by_members on statement as restrictive for update to portal_app using (ctx.works())");
            owner.commit();
        }

        migrate(database);

        assertThat(withoutTheirForm(database))
                .extracting(policy -> policy.substring(0, policy.indexOf(' ')))
                .containsExactly("statement.due", "statement.kept_by_members");
    }

    /** Policies that a file asks for by a call, and others with a name that only a family has, where the other side lacks them. */
    private static List<String> withoutTheirForm(Database database) throws SQLException, IOException {
        List<String> asked = new ArrayList<>();
        for (Path file : MigrationFilesTest.files("migration", MigrationFilesTest.REPEATABLE)) {
            for (MatchResult call :
                    CALL.matcher(Files.readString(file)).results().toList()) {
                List<String> arguments = ARGUMENT.matcher(call.group(2))
                        .results()
                        .map(argument -> argument.group(1))
                        .toList();
                asked.addAll(family(call.group(1), arguments));
            }
        }
        assertThat(asked).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        try (Connection superuser = database.superuser()) {
            List<String> found = SchemaText.strings(superuser, POLICIES);
            return Stream.concat(
                            asked.stream().filter(policy -> !found.contains(policy)),
                            found.stream()
                                    .filter(policy ->
                                            NAME_OF_A_FAMILY.matcher(policy).lookingAt() && !asked.contains(policy)))
                    .toList();
        }
    }

    /** What a call of the procedure with these arguments creates, as the catalogue shows it. */
    private static List<String> family(String procedure, List<String> given) {
        String table = given.get(0);
        String last = given.get(given.size() - 1);
        return switch (procedure) {
            case "allow_portal_owner" ->
                List.of(permissive(table, given.get(1), last, "portal_owner", "(CURRENT_USER = 'portal_owner'::name)"));
            case "allow_role" -> List.of(permissive(table, given.get(1), given.get(2), "portal_app", has(last)));
            case "restrict_to_role" -> List.of(restrictive(table, given.get(1), given.get(2), has(last)));
            case "allow_organisation" ->
                List.of(permissive(
                        table,
                        given.get(1),
                        given.get(2),
                        "portal_app",
                        given.size() == 3 ? OWN : "(%s AND %s)".formatted(OWN, has(last))));
            case "restrict_limited_people" ->
                List.of(restrictive(
                        table,
                        "limited_to_their_documents",
                        "select",
                        "((NOT %s) OR ctx.works_on(%s))".formatted(has("limited"), last)));
            case "restrict_to_members" ->
                commands(given, 2)
                        .map(command -> restrictive(
                                table,
                                Objects.requireNonNull(MEMBERS.get(command), command),
                                command,
                                "(%s OR ctx.has(('only:MEMBER@'::text || %s)))"
                                        .formatted(has("role:MEMBER"), given.get(1))))
                        .toList();
            case "allow_within_section" ->
                commands(given, 1)
                        .map(command -> permissive(
                                table,
                                Objects.requireNonNull(WITHIN_SECTION.get(command), command),
                                command,
                                "portal_app",
                                command.equals("select")
                                        ? inSection(table, "")
                                        : "(%s AND %s)".formatted(OWN, inSection(table, ""))))
                        .toList();
            case "allow_copying_public_sections" ->
                List.of(permissive(
                        table,
                        "copied_where_public",
                        "select",
                        "portal_owner",
                        "((CURRENT_USER = 'portal_owner'::name) AND %s)"
                                .formatted(inSection(table, " AND (s.level = 'PUBLIC'::text)"))));
            case "allow_public_with_section" ->
                List.of(permissive(
                        table, "public_reads", "select", "portal_public", IN_PUBLIC.replace("TABLE", table)));
            case "allow_public_since" ->
                List.of(permissive(table, "public_reads", "select", "portal_public", "(" + last + " <= now())"));
            default -> throw new IllegalArgumentException(procedure);
        };
    }

    private static Stream<String> commands(List<String> given, int first) {
        return given.subList(first, given.size()).stream();
    }

    private static String inSection(String table, String further) {
        return IN_SECTION.replace("TABLE", table).replace("FURTHER", further);
    }

    private static String has(String role) {
        return "( SELECT ctx.has('%s'::text) AS has)".formatted(role);
    }

    private static String permissive(String table, String policy, String command, String role, String condition) {
        return "%s.%s permissive %s to %s using %s check %s"
                .formatted(
                        table,
                        policy,
                        command,
                        role,
                        command.equals("insert") ? "-" : condition,
                        List.of("insert", "update", "all").contains(command) ? condition : "-");
    }

    private static String restrictive(String table, String policy, String command, String condition) {
        boolean adds = command.equals("insert");
        return "%s.%s restrictive %s to portal_app using %s check %s"
                .formatted(table, policy, command, adds ? "-" : condition, adds ? condition : "-");
    }

    /** Before the repeatable files run, and without them: nodes of the previous release call these functions meanwhile. */
    @Test
    void functionsPartitionsAndTriggersFollowARename() throws SQLException, IOException {
        Database renamed = Database.running().another("renamed");
        try (Connection owner = renamed.as("portal_owner");
                Connection superuser = renamed.superuser();
                Statement sql = owner.createStatement();
                Statement foreign = superuser.createStatement()) {
            sql.execute(PARTITION_OF_A_PETITION);
            owner.commit();
            foreign.execute(FOREIGN_FUNCTION);
            sql.execute(VIEW_WITH_YOUNGER_COLUMNS);
            owner.commit();
            List<String> fresh = text(renamed);

            for (List<String> one : RENAMES) {
                sql.execute(NAMED_AS_BEFORE.formatted(one.get(1), one.get(2)));
            }
            String triggers = calls("V083__plain_names", "rename_trigger");
            sql.execute(triggers.replaceAll("('\\w+'), ('\\w+')\\);", "$2, $1);"));
            owner.commit();
            List<String> before = text(renamed);
            for (List<String> one : RENAMES) {
                assertThat(before)
                        .anyMatch(line -> line.startsWith("relation public." + one.get(1) + " kind "))
                        .noneMatch(line -> line.matches("(?s)(function|relation) .*\\b" + one.get(2) + "\\b.*"));
            }
            assertThat(before)
                    .anyMatch(line -> line.startsWith("function voice_is_given_once() "))
                    .noneMatch(line -> line.contains("vote_is_cast_once"))
                    .anyMatch(line -> line.startsWith("relation public.petition_journal_0123 "))
                    .anyMatch(line -> line.startsWith("function counted_petition_day(petition_fold,bigint) "))
                    .anyMatch(
                            line -> line.startsWith("function note_answer() ") && line.contains("public.answer_given"));

            for (List<String> one : RENAMES) {
                String file = Files.readString(Path.of("src/main/resources/db/migration/" + one.get(0) + ".sql"));
                sql.execute(file.substring(file.indexOf("alter table " + one.get(1))));
            }
            sql.execute(triggers);
            owner.commit();
            assertThat(text(renamed)).isEqualTo(fresh);
        }
    }

    private static String calls(String file, String procedure) throws IOException {
        return Files.readString(Path.of("src/main/resources/db/migration/" + file + ".sql"))
                .lines()
                .filter(line -> line.startsWith("call ctx." + procedure + "("))
                .collect(Collectors.joining("\n"));
    }

    /** Nobody can decide it any more, and nothing else could be proposed beside it. */
    @Test
    void anUpdateEndsChangesThatNobodyHadDecidedWhenTheCallClosed() throws SQLException, IOException {
        Database before = Database.running().another("lapsed");
        List<String> relations = relations(before);
        List<String> expected = List.of(
                "OPEN_FOR_SIGN_ON EDITORIAL t t",
                "SIGN_ON_CLOSED EDITORIAL f f",
                "RELEASE_CLEARED EDITORIAL f f",
                "EMBARGOED SUBSTANTIVE f f",
                "PUBLISHED EDITORIAL f f",
                "PUBLISHED CORRECTION t t",
                "CORRECTED RETRACTION t t",
                "CANCELLED SUBSTANTIVE f f");
        try (Connection superuser = before.superuser();
                Statement sql = superuser.createStatement()) {
            sql.execute(FOUNDED);
            for (String one : expected) {
                String[] words = one.split(" ", -1);
                sql.execute(PROPOSED.formatted(UUID.randomUUID(), words[0], words[1]));
            }
        }

        try (Connection owner = before.as("portal_owner");
                Statement sql = owner.createStatement()) {
            sql.execute(Files.readString(ENDS_LAPSED));
            owner.commit();
        }

        List<String> found = new ArrayList<>();
        try (Connection superuser = before.superuser();
                Statement sql = superuser.createStatement();
                ResultSet rows = sql.executeQuery(OPEN)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(relations(before)).isEqualTo(relations);
    }

    /** Files that make functions do not look at their texts, which may name what a later file makes. Of other languages only the form is seen. */
    @Test
    void functionsInSqlNameOnlyWhatThereIs() throws SQLException {
        try (Connection owner = Database.running().as("portal_owner");
                Statement sql = owner.createStatement()) {
            Map<String, String> functions = new LinkedHashMap<>();
            try (ResultSet rows = sql.executeQuery(FUNCTIONS)) {
                while (rows.next()) {
                    functions.put(rows.getString(1), rows.getString(2));
                }
            }
            assertThat(functions).hasSizeGreaterThan(100);
            sql.execute("set check_function_bodies = on");
            for (Map.Entry<String, String> function : functions.entrySet()) {
                assertThatCode(() -> sql.execute(function.getValue()))
                        .as(function.getKey())
                        .doesNotThrowAnyException();
            }
        }
    }

    /** A registration that is incomplete or contradicts another one stops the migration and says why. */
    @Test
    void aKindIsRegisteredOnceWithAProtectedTableAndItsFunctions() throws SQLException {
        try (Connection owner = Database.running().another("kinds").as("portal_owner");
                Statement sql = owner.createStatement()) {
            assertThat(SchemaText.strings(owner, "select kind || ' ' || relation from ctx.kinds()"))
                    .containsExactly(
                            "FUNDING funding_request", "PETITION petition", "PLAN plan", "STATEMENT statement");
            assertThat(refused(owner, "RELEASE", "release")).contains("RELEASE", "release, which does not exist");
            sql.execute(RELEASES);
            assertThat(refused(owner, "RELEASE", "release")).contains("RELEASE", "release, which is not protected");
            sql.execute("call ctx.protect('release')");
            assertThat(refused(owner, "RELEASE", "release"))
                    .contains("lacks public.index_entry(public.release), ctx.sees_release_section(uuid,uuid,uuid),"
                            + " ctx.release_questions(uuid,text,text[],date,date).");
            sql.execute(FUNCTIONS_OF_RELEASES);
            assertThat(refused(owner, "PLAN", "release")).contains("PLAN is the kind of the table plan");
            assertThat(refused(owner, "RELEASE", "plan")).contains("PLAN is the kind of the table plan");

            sql.execute("call ctx.register_kind('RELEASE', 'release')");
            sql.execute("create policy all_rows on release using (true)");
            sql.execute("insert into release select gen_random_uuid(), gen_random_uuid(), 'r', 'DRAFT', now(), now()");

            assertThat(SchemaText.strings(owner, REGISTERED)).containsExactly("RELEASE DRAFT fr r t r t f t");
        }
    }

    private static String refused(Connection owner, String kind, String table) throws SQLException {
        Savepoint before = owner.setSavepoint();
        try (Statement sql = owner.createStatement()) {
            sql.execute("call ctx.register_kind('%s', '%s')".formatted(kind, table));
            return "";
        } catch (SQLException expected) {
            owner.rollback(before);
            return Objects.requireNonNull(expected.getMessage());
        }
    }

    private static void migrate(Database database) {
        Schema.migrate(database.url(), "portal_owner", Database.PASSWORD, Database.CONTEXT_KEY);
    }

    /** Whose they are, who may what with them, and whether policies bind their owner too. */
    private static List<String> relations(Database database) throws SQLException {
        return text(database).stream()
                .filter(line -> line.startsWith("relation "))
                .toList();
    }

    private static List<String> text(Database database) throws SQLException {
        try (Connection superuser = database.superuser()) {
            return SchemaText.of(superuser);
        }
    }
}
