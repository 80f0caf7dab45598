package ngo.portal.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which file contains what, and that tables only grow: while a portal is updated, nodes of the version before go on with them. See
 * docs/decisions/0050 and 0092.
 */
class MigrationFilesTest {

    private static final Path FILES = Path.of("src/main/resources/db");

    private static final Pattern NO_COMMAND = Pattern.compile("--[^\\n]*|\\$\\$.*?\\$\\$|'[^']*'", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'[a-z_.]+'");

    private static final Pattern VERSIONED = Pattern.compile("V\\d{3}__[a-z_]+\\.sql");
    static final Pattern REPEATABLE = Pattern.compile("R__\\d\\d_[a-z_]+\\.sql");

    private static final Pattern MAKES_TABLES = Pattern.compile(
            "(create (extension|schema|type|(unlogged )?table|(unique )?index|function|procedure|sequence) |alter (table|type) "
                    + "|comment on |insert into |update |grant |revoke |call ctx\\.(protect|validate_where_kept|rename_trigger)\\().*");
    private static final Pattern SHRINKS =
            Pattern.compile(".*\\b(drop (?!not null)|rename |set not null|alter column \\w+ (set data )?type "
                    + "|add (column )?(?!constraint )(?![^,]* default )(?![^,]* generated )[^,]* not null|add constraint "
                    + "|revoke (?!all on (schema|function|procedure) )).*");

    /** A constraint that takes the place of a narrower one, or a key of more columns. That it does is for the eye. */
    private static final Pattern WIDENS =
            Pattern.compile("drop constraint (\\w+), add constraint \\1 (check|primary key) ");

    /**
     * A bound of what is written from now on. Java has kept to it since the table exists, so that rows of nodes of the version before fit;
     * a reviewer has to see that they do.
     */
    private static final Pattern BINDS = Pattern.compile(
            "add constraint (?:petition_pending|petition_signature|petition_consent|public_petition_name|mail_block"
                    + "|translation_draft|translation_text)_\\w+"
                    + " check \\((?:[^()]|\\([^()]*\\))*\\) not valid,? ?");

    /** Unique although the table is older: a commitment is made of a random code, so that only a forger writes one twice. */
    private static final String FORGED_TWICE = "create unique index petition_journal_commitment ";

    /** The one way to rename a table: nodes of the previous release use the view, and functions get the new name at once. */
    private static final Pattern RENAMES = Pattern.compile(
            "alter table (\\w+) rename to (\\w+);create view \\1 with \\(security_invoker = true\\) as select \\* from \\2;"
                    + "call ctx\\.follow_rename\\('\\1', '\\2'\\);");

    private static final Pattern UNIQUE = Pattern.compile("create unique index (?:concurrently )?\\w+ on (\\w+) .*");
    private static final Pattern MADE = Pattern.compile("create (?:unlogged )?table (\\w+) .*");

    /** Of contraction, the one place where something goes; what is dropped is named, and nothing that hangs on it goes along unnamed. */
    private static final Pattern DROPS =
            Pattern.compile("(drop (table|view|function|procedure|trigger|index|type|policy|sequence) (?!.* cascade$).*"
                    + "|alter table \\w+ (drop (column|constraint) (?!\\S+ cascade)\\w+(, )?)+)");

    private static final Pattern REDEFINES = Pattern.compile(
            "(set local check_function_bodies|create or replace (function|procedure|view|trigger) |drop trigger if exists "
                    + "|grant |revoke |alter default privileges |create policy "
                    + "|call ctx\\.(forget_policies|open_to_backup|register_kind|connect_kinds|(allow|restrict)_\\w+)\\().*");

    private static final Pattern FORGETS = Pattern.compile("call ctx\\.forget_policies\\('(\\w+)'\\)");
    private static final Pattern POLICY =
            Pattern.compile("(?:create policy \\w+ on |call ctx\\.(?:allow|restrict)_\\w+\\(')(\\w+)\\b.*");

    @ParameterizedTest
    @ValueSource(strings = {"migration", "keys"})
    void versionedFilesMakeTablesAndNothingElse(String chain) throws IOException {
        for (Path file : files(chain, VERSIONED)) {
            assertThat(commands(file)).as(file.toString()).isNotEmpty();
            assertThat(withoutRenames(commands(file))).as(file.toString()).allMatch(MAKES_TABLES.asMatchPredicate());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"migration", "keys"})
    void tablesOnlyGrow(String chain) throws IOException {
        for (Path file : files(chain, VERSIONED)) {
            assertThat(withoutRenames(commands(file))).as(file.toString()).noneMatch(MigrationFilesTest::shrinks);
        }
    }

    @Test
    void aRenameLeavesAViewOfTheOldNameInTheSameFile() {
        String rename = "alter table plan rename to campaign";
        String view = "create view plan with (security_invoker = true) as select * from campaign";
        String follow = "call ctx.follow_rename('plan', 'campaign')";
        String grant = "grant select on plan to portal_app";

        assertThat(withoutRenames(List.of(rename, view, follow, grant))).containsExactly(grant);
        for (List<String> incomplete : List.of(
                List.of(rename),
                List.of(rename, view),
                List.of(rename, follow),
                List.of(rename, view.replace("view plan", "view plans"), follow),
                List.of(rename, view.replace("from campaign", "from other"), follow),
                List.of(rename, view.replace(" with (security_invoker = true)", ""), follow),
                List.of(rename, view.replace("*", "id"), follow),
                List.of(rename, view + " where id is null", follow),
                List.of(rename, view, follow.replace("'campaign'", "'plan'")),
                List.of("alter table plan rename column title to name", view, follow))) {
            assertThat(withoutRenames(incomplete)).isEqualTo(incomplete);
        }
    }

    /** The commands other than renames that are complete. */
    private static List<String> withoutRenames(List<String> commands) {
        String left = RENAMES.matcher(String.join(";", commands) + ";").replaceAll("");
        return Stream.of(left.split(";")).filter(command -> !command.isEmpty()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table plan",
                "alter table plan drop column title",
                "alter table plan drop constraint plan_state",
                "alter table plan rename column title to name",
                "alter table plan rename to campaign",
                "alter table plan alter column scope set not null",
                "alter table plan alter column scope type integer",
                "alter table plan add column place integer, add column rank integer not null",
                "alter table plan add rank integer not null",
                "alter table plan add constraint plan_rank check (rank > 0)",
                "alter table plan add constraint plan_title unique (title)",
                "revoke select on plan from portal_app",
                "drop index plan_by_id"
            })
    void whatTheVersionBeforeWouldMissIsKnown(String command) {
        assertThat(shrinks(command)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table plan add column rank integer not null default 0, add column place integer",
                "alter table plan alter column title drop not null",
                "alter table plan drop constraint plan_state, add constraint plan_state check (state <> '')",
                "alter table plan drop constraint plan_pk, add constraint plan_pk primary key (organisation_id, id, place)",
                "create table rank (id uuid not null, type text not null)",
                "alter type ctx.person add attribute rank integer"
            })
    void whatTheVersionBeforeDoesNotMindIsKnown(String command) {
        assertThat(shrinks(command)).isFalse();
    }

    private static boolean shrinks(String command) {
        return !command.startsWith("create ")
                && SHRINKS.matcher(BINDS.matcher(WIDENS.matcher(command).replaceAll(""))
                                .replaceAll(""))
                        .matches();
    }

    /** What nodes of the version before write could be there twice. */
    @ParameterizedTest
    @ValueSource(strings = {"migration", "keys"})
    void nothingHasToBeUniqueThatWasNotFromTheBeginning(String chain) throws IOException {
        for (Path file : files(chain, VERSIONED)) {
            assertThat(narrowed(commands(file))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void aUniqueIndexOnATableOfAnotherFileIsKnown() {
        String index = "create unique index plan_by_title on plan (title)";

        assertThat(narrowed(List.of(index))).containsExactly("plan");
        assertThat(narrowed(List.of("create table plan (id uuid)", index))).isEmpty();
        assertThat(narrowed(List.of("create index plan_by_title on plan (title)")))
                .isEmpty();
    }

    /** The tables on which a unique index is made, and which are older than it. */
    private static List<String> narrowed(List<String> commands) {
        List<String> made = found(MADE, commands);
        return found(
                        UNIQUE,
                        commands.stream()
                                .filter(command -> !command.startsWith(FORGED_TWICE))
                                .toList())
                .stream()
                .filter(table -> !made.contains(table))
                .toList();
    }

    private static List<String> found(Pattern pattern, List<String> commands) {
        return commands.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(command -> command.group(1))
                .toList();
    }

    @Test
    void whatContractsOnlyDrops() throws IOException {
        for (Path file : files("contract", VERSIONED)) {
            assertThat(commands(file)).as(file.toString()).isNotEmpty().allMatch(DROPS.asMatchPredicate());
        }
    }

    @Test
    void aDropIsKnown() {
        assertThat(List.of(
                        "drop table campaign",
                        "drop function ctx.old(text, uuid)",
                        "drop trigger told on plan",
                        "alter table plan drop column scope",
                        "alter table plan drop column scope, drop constraint plan_rank"))
                .allMatch(DROPS.asMatchPredicate());
        assertThat(List.of(
                        "drop table campaign cascade",
                        "drop schema ctx",
                        "delete from plan",
                        "alter table plan drop column scope cascade",
                        "alter table plan drop column scope, add column rank integer",
                        "alter table plan rename to campaign",
                        "create table plan (id uuid)"))
                .noneMatch(DROPS.asMatchPredicate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"migration", "keys"})
    void repeatableMigrationsCanBeRunAgain(String chain) throws IOException {
        for (Path file : files(chain, REPEATABLE)) {
            assertThat(commands(file)).as(file.toString()).isNotEmpty().allMatch(REDEFINES.asMatchPredicate());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"migration", "keys"})
    void thePoliciesOfATableFollowTheStatementThatDropsThem(String chain) throws IOException {
        Map<String, Path> places = new HashMap<>();
        for (Path file : files(chain, REPEATABLE)) {
            String open = "";
            for (String command : commands(file)) {
                Matcher forgets = FORGETS.matcher(command);
                Matcher policy = POLICY.matcher(command);
                if (forgets.matches()) {
                    open = forgets.group(1);
                    assertThat(places.put(open, file)).as(open).isNull();
                } else if (policy.matches()) {
                    assertThat(policy.group(1)).as(command).isEqualTo(open);
                }
            }
        }
        assertThat(places).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"migration", "keys"})
    void allFilesAreOneOrTheOther(String chain) throws IOException {
        try (Stream<Path> all = Files.list(FILES.resolve(chain))) {
            assertThat(all.map(file -> file.getFileName().toString()))
                    .allMatch(name -> VERSIONED.matcher(name).matches()
                            || REPEATABLE.matcher(name).matches());
        }
    }

    static List<Path> files(String chain, Pattern name) throws IOException {
        try (Stream<Path> all = Files.list(FILES.resolve(chain))) {
            List<Path> found = all.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    /** Each on a line of its own, without comments, bodies of functions, and strings that are more than a word. */
    private static List<String> commands(Path file) throws IOException {
        String text = NO_COMMAND
                .matcher(Files.readString(file))
                .replaceAll(found -> WORD.matcher(found.group()).matches()
                        ? found.group()
                        : found.group().startsWith("--") ? "" : "''");
        List<String> commands = new ArrayList<>();
        for (String command : text.split(";", -1)) {
            String words = command.strip().replaceAll("\\s+", " ");
            if (!words.isEmpty()) {
                commands.add(words);
            }
        }
        return commands;
    }
}
