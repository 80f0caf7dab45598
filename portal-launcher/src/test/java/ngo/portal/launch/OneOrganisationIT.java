package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.api.Program;
import ngo.portal.api.StagedPlan;
import ngo.portal.api.StagedRequest;
import ngo.portal.api.StagedStatement;
import ngo.portal.launch.CommandedHome.Open;
import ngo.portal.launch.keys.KeyCheck;
import ngo.portal.launch.keys.VaultFile;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * One organisation loses drafts, and they come back out of a backup of all; nothing else changes. The portal runs only until its data
 * are copied: what is lost is lost in a home where nothing moves by itself, so that every row can be compared.
 */
@ExtendWith(SharedInstallation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("part-4")
class OneOrganisationIT {

    private static final UUID FIDH = UUID.fromString("0a000000-0000-4000-8000-000000000003");
    private static final UUID ELSEWHERE = UUID.randomUUID();
    private static final String OFFICE = "0c000000-0000-4000-8000-000000000002";
    private static final String FILE = "0f000000-0000-4000-8000-000000000001";
    private static final String WORD = "Quillfeather";
    private static final String ATTACHED = "What somebody has attached";
    private static final Pattern AGREED = Pattern.compile("\"([0-9a-f]{4}(?:-[0-9a-f]{4}){4})\"");

    /** Tables that record the restore itself and its approvals. */
    private static final Set<String> RECORDS = Set.of("audit_entry", "audit_head", "notification", "break_glass");

    /** Tables that are rebuilt, with other timestamps. */
    private static final Set<String> REBUILT = Set.of("document_due", "document_search");

    private static final TenantPrincipal ASKER =
            TenantPrincipal.office("asker", "Anna", Set.of(CoalitionRole.COALITION_ADMINISTRATOR));
    private static final TenantPrincipal SECOND =
            new TenantPrincipal(ELSEWHERE, "second", "Boris", Set.of(MemberRole.MEMBER), Set.of(CoalitionRole.LEAD));
    private static final TenantPrincipal MEMBER =
            new TenantPrincipal(FIDH, "somebody", "Somebody", Set.of(MemberRole.MEMBER), Set.of());

    private final Installation installation;
    private final CommandedHome running;
    private final Path parent;
    private final Path exports;
    private final Path export;
    private final CommandedHome theirs;
    private final CommandedHome scratch;
    private final String statement;
    private final String live;
    private final String changed;
    private final String plan;
    private final String otherPlan;
    private final String request;
    private final String shredded;

    OneOrganisationIT(Installation installation, @TempDir Path parent) throws Exception {
        this.installation = installation;
        this.running = CommandedHome.of(installation);
        this.parent = parent;
        StagedStatement statements = new StagedStatement(this::program);
        statement = statements.reaching("draft", WORD + " draft");
        live = statements.reaching("draft", "Lost while all go on");
        changed = statements.reaching("draft", "Changed since");
        StagedPlan plans = new StagedPlan(this::program);
        plan = plans.reaching("plan", WORD + " plan");
        otherPlan = plans.reaching("plan", "A plan that is there");
        StagedRequest requests = new StagedRequest(this::program);
        request = requests.reaching("draftRequest");
        shredded = requests.reaching("draftRequest");
        List<Path> backups = List.of(backup("keys"), backup("portal"));
        scratch = CommandedHome.beside(installation, parent.resolve("scratch"));
        scratch.restore(backups);
        theirs = CommandedHome.beside(installation, parent.resolve("theirs"));
        theirs.restore(backups);
        byte[] sealed = scratch.asked(open -> sealed(open, scratch).sealed(FILE, ATTACHED));
        for (CommandedHome home : List.of(scratch, theirs)) {
            home.whileUp(open -> sealed(open, home).attach(FILE, sealed));
        }
        exports = parent.resolve("exports");
        assertThat(scratch.run("export-organisation", "fidh", exports.toString()))
                .as(scratch.sayings())
                .isEqualTo(Commands.YES);
        export = only(exports);
    }

    private Program program(String account) {
        return new Program(installation.portalUrl(), installation.keycloakUrl(), account);
    }

    private Path backup(String part) throws IOException {
        Path folder = parent.resolve(part);
        assertThat(running.run("backup", part, folder.toString())).isEqualTo(Commands.YES);
        return only(folder);
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private SealedRequest sealed(Open open, CommandedHome home) throws Exception {
        return new SealedRequest(open, home.keyset(), FIDH, request);
    }

    @Test
    void lostDraftsComeBackAndNothingElseChanges() throws Exception {
        Map<String, String> before = theirs.asked(this::whatWasDoneSince);
        theirs.whileUp(open -> lose(open, List.of(statement, plan, request)));

        assertThat(imported(theirs)).isEqualTo(Commands.NO);
        saysWhatItWouldDo(theirs.sayings());
        String access = bringBack(theirs);

        theirs.whileUp(open -> {
            assertThat(sums(open)).isEqualTo(before);
            listsAndSearchShowThem(open);
            assertThat(sealed(open, theirs).texts())
                    .contains(ATTACHED)
                    .anyMatch(text -> text.startsWith("A lock and a room"));
            auditTrailsAreCompleteAndRecordIt(open, access);
        });
        assertThat(imported(theirs)).isEqualTo(Commands.YES);
        assertThat(theirs.sayings()).contains("There is nothing to restore.");
        assertThat(theirs.asked(this::sums)).isEqualTo(before);
    }

    /** Users of the portal wait for a moment at most. */
    @Test
    void aPortalThatRunsNeedsNotBeStopped() throws Exception {
        assertThat(imported(running)).isEqualTo(Commands.YES);
        assertThat(running.sayings()).contains("There is nothing to restore.");
        running.whileUp(open -> lose(open, List.of(live)));
        assertThat(program("member@fidh.example").get("/statements/" + live).status())
                .isEqualTo(404);

        bringBack(running);

        assertThat(program("member@fidh.example").get("/statements/" + live).body())
                .contains("Lost while all go on");
        assertThat(program("member@fidh.example").get("/statements").body()).contains(live);
        assertThat(running.run("import-organisation", export.toString(), "--missing-only", "--with-removed"))
                .as("a file that this portal never had may as well have been removed here")
                .isEqualTo(Commands.NO);
        assertThat(running.sayings()).contains("  sealed_file: 1 (" + FILE + ")\n");
    }

    @Test
    void dataAndKeysAreKeptApartAndTakenForNothingElse() throws IOException {
        assertThat(scratch.run("export-organisation", "fidh", exports.toString(), "--keys", exports.toString()))
                .isEqualTo(Commands.UNKNOWN);
        assertThat(scratch.sayings()).contains(exports + " contains the other part of a backup.");
        Path both = parent.resolve("both");
        assertThat(scratch.run("export-organisation", "fidh", both.toString(), "--keys", both.toString()))
                .isEqualTo(Commands.UNKNOWN);
        assertThat(scratch.sayings()).contains("Data and keys cannot be written to one folder");
        Path data = parent.resolve("more");
        Path keys = parent.resolve("exported-keys");
        assertThat(scratch.run("export-organisation", "fidh", data.toString(), "--keys", keys.toString()))
                .as(scratch.sayings())
                .isEqualTo(Commands.YES);
        assertThat(scratch.run("import-organisation", only(keys).toString(), "--missing-only"))
                .isEqualTo(Commands.UNKNOWN);
        assertThat(scratch.sayings()).contains("does not contain the data of one organisation");
        assertThat(scratch.run("restore", export.toString())).isEqualTo(Commands.UNKNOWN);
        assertThat(scratch.sayings()).contains("contains one organisation, not a full backup");
        assertThat(scratch.run("export-organisation", "nobody", exports.toString()))
                .isEqualTo(Commands.UNKNOWN);
        assertThat(scratch.sayings()).contains("There is no organisation with the alias nobody.");
    }

    /** Needs the approval of two people, and not of one; returns the break-glass access that records both. */
    private String bringBack(CommandedHome home) throws Exception {
        assertThat(imported(home)).isEqualTo(Commands.NO);
        Matcher agreed = AGREED.matcher(home.sayings());
        assertThat(agreed.find()).isTrue();
        String access = home.asked(open -> ask(open, agreed.group(1)));
        assertThat(imported(home)).as("by the word of one").isEqualTo(Commands.NO);
        home.whileUp(open -> confirm(open, access));
        assertThat(imported(home)).as(home.sayings()).isEqualTo(Commands.YES);
        return access;
    }

    private int imported(CommandedHome home) {
        return home.run("import-organisation", export.toString(), "--missing-only");
    }

    /** After the backup a text was changed, an objective taken away, and a request deleted together with its keys. */
    private Map<String, String> whatWasDoneSince(Open open) throws Exception {
        open.change(List.of(
                "update statement set title = 'Changed by hand' where id = '" + changed + "'",
                "delete from objective where plan_id = '" + otherPlan + "'"));
        open.changeKeys(List.of("delete from object_wrap where object_id = '"
                + open.strings("select content_id from funding_request where id = '" + shredded + "'")
                        .get(0)
                + "'"));
        lose(open, List.of(shredded));
        return sums(open);
    }

    /** All that names one of these documents, wherever it is. */
    private static void lose(Open open, List<String> documents) throws Exception {
        List<String> tables = open.strings(
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                        + " where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'organisation_id'");
        open.change(tables.stream()
                .filter(table -> !RECORDS.contains(table))
                .map(table -> "delete from \"" + table + "\" t where t.organisation_id = '" + FIDH
                        + "' and to_jsonb(t)::text ~ '" + String.join("|", documents) + "'")
                .toList());
    }

    private Map<String, String> sums(Open open) throws Exception {
        Map<String, String> sums = new TreeMap<>(open.sums());
        sums.keySet().removeAll(RECORDS);
        sums.keySet().removeAll(REBUILT);
        return sums;
    }

    /** Rows are named by their keys, and no word of them is said. */
    private void saysWhatItWouldDo(String sayings) {
        assertThat(sayings)
                .contains(
                        "  statement: 1 (" + statement + ")\n",
                        "  plan: 1 (" + plan + ")\n",
                        "  funding_request: 1 (" + request + ")\n",
                        "  sealed_file: 1 (" + FILE + ")\n",
                        "has lost its key and cannot be decrypted:\n  funding_request: 1 (" + shredded + ")\n",
                        "belongs to something that is missing here:\n  request_writer: 1 (" + shredded,
                        "left unchanged:\n  statement: 1 (" + changed + ")\n",
                        "Nothing was changed. Two people have to approve")
                .containsPattern("may have been deleted by members[^\n]*\n  objective: 1 \\(")
                .doesNotContain(WORD, "Changed", "A law");
    }

    private static String ask(Open open, String agreed) throws Exception {
        String access = UUID.randomUUID().toString();
        open.as(
                ASKER,
                """
                insert into break_glass (organisation_id, id, reason, asked_by, asked_name, asked_at, until)
                values ('%s', '%s', 'Lost drafts: %s', 'asker', 'Anna', now(), now() + interval '1 hour')
                """
                        .formatted(FIDH, access, agreed));
        return access;
    }

    private static void confirm(Open open, String access) throws Exception {
        open.as(
                SECOND,
                """
                update break_glass set confirmed_by = 'second', confirmed_name = 'Boris', confirmed_for = '%s', confirmed_at = now()
                where id = '%s'
                """
                        .formatted(ELSEWHERE, access));
    }

    private void listsAndSearchShowThem(Open open) throws Exception {
        assertThat(open.as(MEMBER, "select document_id from ctx.search('" + WORD + "', '')"))
                .containsExactlyInAnyOrder(statement, plan);
        for (Map.Entry<String, String> listed :
                Map.of("STATEMENT", statement, "PLAN", plan, "FUNDING", request).entrySet()) {
            assertThat(open.as(
                            MEMBER,
                            "select document_id from newest('" + listed.getKey()
                                    + "', 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 50)"))
                    .contains(listed.getValue());
        }
    }

    private void auditTrailsAreCompleteAndRecordIt(Open open, String access) throws Exception {
        assertThat(new TrailCheck(open.databases().owner(), System.out).allWhole())
                .isTrue();
        assertThat(new KeyCheck(open.databases().keysOwner(), new VaultFile(theirs.keyset()).read(), System.out)
                        .allOpen())
                .isTrue();
        assertThat(open.strings("select concat_ws(' ', organisation_id, actor, on_behalf_of) from audit_entry"
                        + " where action = 'ContentBroughtBack' and object_id = '" + access + "'"))
                .containsExactlyInAnyOrder(FIDH + " operator asker", OFFICE + " operator asker");
        assertThat(open.strings("select concat_ws(' ', organisation_id, audience, title) from notification"
                        + " where event = 'ContentBroughtBack'"))
                .containsExactly(FIDH + " ADMINISTRATOR FIDH – International Federation for Human Rights");
        assertThat(open.strings("select tgname from pg_trigger where tgenabled = 'D' union all"
                        + " select polname from pg_policy where polname = 'brought_back'"))
                .isEmpty();
    }
}
