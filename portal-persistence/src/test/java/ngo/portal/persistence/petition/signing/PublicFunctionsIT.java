package ngo.portal.persistence.petition.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import ngo.portal.fixture.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every function that portal_public may call, as the catalogue lists them, so that a new one is tried from its first day: none of them
 * changes anything, breaks or takes long, with any argument.
 */
class PublicFunctionsIT {

    /** Without those of extensions, which are PostgreSQL's own, and those of triggers, which cannot be called. */
    private static final String FUNCTIONS =
            """
            select p.oid::regproc || '|' || coalesce(array_to_string(p.proargnames[1:p.pronargs], ' '), '') || '|' || coalesce(
              (select string_agg(format_type(t.type, null), '/' order by t.place) from unnest(p.proargtypes) with ordinality t (type, place)), '')
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname not in ('pg_catalog', 'information_schema') and has_schema_privilege('portal_public', n.oid, 'usage')
              and has_function_privilege('portal_public', p.oid, 'execute') and p.prorettype <> 'trigger'::regtype
              and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            order by 1
            """;

    /** Of each kind: nothing, too little, too much, what steers, what is somebody else's. */
    private static final Map<String, List<String>> HOSTILE = Map.of(
            "text",
                    List.of(
                            "''",
                            "repeat('A', 200000)",
                            "repeat('(', 20000)",
                            "E'\\u0001\\u202e<script>\\n'",
                            "'''; drop table petition; --'",
                            "'{\"consents\": [[[[{}'",
                            "'{\"consents\": \"[{}]\", \"commitment\": {}}'",
                            "'%%_%%'"),
            "bytea", List.of("''::bytea", "'\\x00'::bytea", "decode(repeat('00', 200000), 'hex')", "sha256('x')"),
            "bytea[]",
                    List.of(
                            "'{}'::bytea[]",
                            "array[null]::bytea[]",
                            "array_fill(substr(sha256('x'), 1, 16), array[20000])"),
            "uuid", List.of("'00000000-0000-0000-0000-000000000000'::uuid", "gen_random_uuid()"),
            "integer", List.of("0", "-1", "2147483647", "-2147483648"),
            "bigint", List.of("0::bigint", "-1::bigint", "9223372036854775807::bigint"),
            "boolean", List.of("true", "false"));

    private static Database database;
    private static StagedSigning stage;

    @BeforeAll
    static void aPetitionThatSomebodyHasSignedAndSomebodyElseIsAboutTo() throws SQLException {
        database = Database.running().another("hostile");
        stage = new StagedSigning(database);
        stage.confirm("ada");
        stage.anybody(stage.sign("eve"));
        stage.mailed();
    }

    @Test
    void theHandbookSaysWhatAStolenPasswordDoesWithEachOfThem() throws SQLException, IOException {
        String handbook = Files.readString(Path.of("../docs/security.md"));
        for (String function : functions()) {
            String name = function.substring(0, function.indexOf('|')).replace("public.", "");
            assertThat(handbook).contains("`" + name + "`");
        }
    }

    @Test
    void noneChangesOrBreaksAnythingWhateverItIsCalledWith() throws SQLException {
        List<String> functions = functions();
        assertThat(functions).anyMatch(one -> one.startsWith("public_step"));
        String before = everything();
        List<String> broken = new ArrayList<>();
        try (Connection stolen = database.as("portal_public")) {
            for (String function : functions) {
                for (String call : calls(function)) {
                    String state = called(stolen, call);
                    // Refused for what was said, by a right or by a constraint; anything else is a fault.
                    if (!state.isEmpty()
                            && !state.startsWith("22")
                            && !state.startsWith("23")
                            && !state.equals("42501")) {
                        broken.add(state + " " + call);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(everything()).isEqualTo(before);
        assertThat(
                        stage.one(
                                "select count(*) from petition_pending where petition_id <> '%s' or octet_length(sealed) > 4096"
                                        + " or octet_length(mail_hash) <> 16 or octet_length(code_hash) <> 16 or cardinality(earlier) > 32"))
                .isEqualTo("0");
    }

    private static List<String> functions() throws SQLException {
        try (Connection superuser = database.superuser()) {
            return StagedSigning.ask(superuser, FUNCTIONS);
        }
    }

    /** Each argument hostile among good ones, and all of them at once. */
    private static List<String> calls(String function) {
        String[] parts = function.split("\\|", -1);
        if (parts[2].isEmpty()) {
            return List.of(call(parts[0], List.of()));
        }
        String[] names = parts[1].split(" ");
        String[] types = parts[2].split("/");
        List<String> calls = new ArrayList<>();
        for (int place = 0; place < types.length; place++) {
            for (String hostile : hostile(types[place])) {
                List<String> given = good(names, types);
                given.set(place, hostile);
                calls.add(call(parts[0], given));
            }
        }
        for (int i = 0; i < 8; i++) {
            List<String> given = new ArrayList<>();
            for (String type : types) {
                List<String> all = hostile(type);
                given.add(all.get(i % all.size()));
            }
            calls.add(call(parts[0], given));
        }
        return calls;
    }

    private static String call(String name, List<String> given) {
        return "select * from " + name + "(" + String.join(", ", given) + ")";
    }

    private static List<String> hostile(String type) {
        List<String> all = new ArrayList<>(List.of("null::" + type));
        all.addAll(HOSTILE.getOrDefault(type, List.of()));
        return all;
    }

    private static List<String> good(String[] names, String[] types) {
        Map<String, String> known = new TreeMap<>(Map.of(
                "petition",
                "'" + stage.petition + "'::uuid",
                "page",
                "'" + stage.page + "'::uuid",
                "signed_text",
                "'" + stage.text + "'::uuid",
                "mail",
                stage.mail("mallory"),
                "code",
                stage.code("eve"),
                "step",
                "'CONFIRM'",
                "details",
                "'{\"commitment\":\"zz\",\"consents\":\"[]\"}'",
                "country",
                "'FR'",
                "display",
                "'COUNTED'"));
        known.put("sealed", "'x'::bytea");
        known.put("origin", "substr(sha256(uuid_send(gen_random_uuid())), 1, 16)");
        known.put("domain", "null::bytea");
        known.put("earlier", "null::bytea[]");
        known.put("language", "'en'");
        Map<String, String> others = Map.of(
                "text",
                "'word'",
                "uuid",
                "gen_random_uuid()",
                "integer",
                "1",
                "bigint",
                "1::bigint",
                "boolean",
                "false");
        List<String> good = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            good.add(Objects.requireNonNullElse(
                    known.get(names[i]), Objects.requireNonNullElse(others.get(types[i]), "null::" + types[i])));
        }
        return good;
    }

    /** Empty where it was answered, else the state of the error. */
    private static String called(Connection stolen, String call) throws SQLException {
        try (Statement sql = stolen.createStatement()) {
            sql.execute("set statement_timeout = '20s'");
            sql.execute(call);
            stolen.commit();
            return "";
        } catch (SQLException refused) {
            stolen.rollback();
            return String.valueOf(refused.getSQLState());
        }
    }

    /** Each table but for what waits to be confirmed, and how often somebody has asked. */
    private static String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String table : stage.all(
                """
                select c.oid::regclass from pg_class c where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'ctx'::regnamespace)
                  and c.relname not like 'petition_pending%' and c.relname <> 'rate_bucket' order by 1
                """)) {
            all.append(table)
                    .append(' ')
                    .append(stage.one(
                            "select count(*) || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from "
                                    + table + " t"))
                    .append('\n');
        }
        return all.toString();
    }
}
