package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import ngo.portal.launch.Launcher;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What was shredded stays shut for everybody, also where the main database is restored from before. Only who restores the database of
 * keys as well, while the key file is still the same, reads it again; docs/security.md says so.
 */
@ExtendWith(TestEnvironment.class)
class ShreddedStaysShutIT {

    private static final String WRITER = "member@fidh.example";
    private static final List<String> READERS = List.of(WRITER, "grants@frontline.example");

    private final PlantedRequestWords words = new PlantedRequestWords();
    private Portal portal;
    private Desk desk;
    private Cases requests;
    private Superuser main;
    private Superuser keys;

    @BeforeEach
    void begin(Portal running) throws Exception {
        portal = running;
        desk = new Desk(portal, words.mark());
        desk.as(WRITER).waitForMembership();
        requests = new Cases(desk, words, "fidh");
        main = Superuser.of(portal);
        keys = Superuser.of(portal, "portal_keys");
    }

    @AfterEach
    void leave() throws Exception {
        main.close();
        keys.close();
    }

    @Test
    void whatItsWriterHasDeletedStaysShutInAnOlderDump() throws Exception {
        SealedCase withdrawn = SealedCase.of(desk, main, requests.answered(requests.call("Help")), "fidh");
        Dump dump = Dump.ofMain(main, withdrawn.id());
        Dump dumpOfKeys = Dump.ofKeys(keys, withdrawn);

        desk.step(WRITER, withdrawn.id(), "withdraw", "{}");
        desk.step(WRITER, withdrawn.id(), "delete", "{}");

        staysShut(withdrawn, dump);
        dumpOfKeys.restore();
        assertThat(desk.as(WRITER).get("/funding-requests/" + withdrawn.id()).body())
                .as(
                        "with the keys from before and the key file of now it opens: so it was for want of keys that it did not")
                .contains(words.mark());
        dumpOfKeys.forget();
        dump.forget();
    }

    @Test
    void whatTheLauncherHasShreddedStaysShutInAnOlderDump() throws Exception {
        SealedCase secret = SealedCase.of(desk, main, requests.answered(requests.call("Help")), "fidh");
        Dump dump = Dump.ofMain(main, secret.id());

        assertThat(launcher("shred", desk.read(WRITER, secret.id()).field("caseCode")))
                .containsPattern("\\d+ wraps of \\d objects are destroyed\\.");

        for (String reader : READERS) {
            assertThat(answers(reader, secret)).as("at once, to " + reader).doesNotContain(words.mark());
        }
        staysShut(secret, dump);
        dump.forget();
    }

    @Test
    void aDraftThatWasDeletedLeavesNoTraceAndStaysShutInAnOlderDump() throws Exception {
        SealedCase draft = SealedCase.of(desk, main, requests.drafted(requests.call("Help")), "fidh");
        Dump dump = Dump.ofMain(main, draft.id());

        desk.step(WRITER, draft.id(), "delete", "{}");

        assertThat(desk.as(WRITER).get("/funding-requests/" + draft.id()).status())
                .isEqualTo(404);
        staysShut(draft, dump);
        dump.forget();
    }

    private void staysShut(SealedCase shredded, Dump dump) throws Exception {
        awaitNoRows(shredded);
        dump.restore();
        assertThat(main.strings("select field from sealed_field where request_id = '" + shredded.id() + "'"))
                .as("the dump is restored")
                .hasSameSizeAs(shredded.fields());
        for (String reader : READERS) {
            assertThat(answers(reader, shredded))
                    .as("from a dump, to " + reader)
                    .doesNotContain(words.mark());
        }
    }

    /** By call and by page, a file of it as well. */
    private String answers(String reader, SealedCase one) {
        return desk.as(reader).get("/funding-requests/" + one.id()).body()
                + desk.at(reader).get("/funding/" + one.id()).body()
                + desk.at(reader).get("/funding").body()
                + desk.at(reader).get(one.file()).body();
    }

    /** The scheduler destroys keys and rows seconds after the act. */
    private void awaitNoRows(SealedCase one) throws Exception {
        String fields = "select field from sealed_field where object_id = '"
                + one.objects().content() + "'";
        String wraps = "select object_id from object_wrap where object_id in ('"
                + one.objects().content() + "', '" + one.objects().identity() + "', '"
                + one.objects().payment() + "')";
        for (int i = 0;
                i < 200
                        && !(main.strings(fields).isEmpty()
                                && keys.strings(wraps).isEmpty());
                i++) {
            LockSupport.parkNanos(300_000_000L);
        }
        assertThat(main.strings(fields)).isEmpty();
        assertThat(keys.strings(wraps)).isEmpty();
    }

    /** The output of a command, run by the operator of the portal. */
    private String launcher(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName());
        builder.command().addAll(List.of(command));
        builder.environment()
                .put("PORTAL_HOME", Superuser.home(portal).toAbsolutePath().toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
