package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import ngo.portal.api.Program;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two hundred words confided to requests for funding are nowhere but in front of those who may read them: in no dump and no file
 * of either database, in no log, mail or temporary file, in no trail, in whatever form. What everybody may know is found by the same
 * search at each of these places.
 */
@ExtendWith(TestEnvironment.class)
class FundingLeakIT {

    private static final int MANY = 200;
    private static final String ACT = "request-drafted";
    private static final List<String> TRAILS = List.of(
            "/api/v1/audit?size=100",
            "/admin/audit",
            "/admin/audit.csv",
            "/admin/audit.jsonl",
            "/api/v1/notifications?size=100");

    private final PlantedRequestWords secret = new PlantedRequestWords();
    private final PlantedRequestWords common = new PlantedRequestWords();
    private Portal portal;

    @BeforeEach
    void begin(Portal running) {
        portal = running;
        new Program(portal.address(), portal.keycloak(), "member@fidh.example").waitForMembership();
    }

    @Test
    void whatIsConfidedToARequestIsNowhereElse() throws Exception {
        FileTime since = FileTime.from(Instant.now().minusSeconds(2));
        Desk desk = new Desk(portal, secret.mark());
        String code;
        try (Superuser keeping = Superuser.of(portal)) {
            keeping.keepLogOfChanges();
            code = desk.read("member@fidh.example", walk(desk)).field("caseCode");
            nothingSecretLeftBehind(desk, code, since);
        }
        InstallationTraces traces =
                new InstallationTraces(portal, WordSearch.after(List.of(secret.mark(), code, ACT, "portal")), since);
        nothingSecretOf("mails", traces.mails(), "portal");
        nothingSecretOf("trail", traces.answers(Reader.of(portal, "auditor@coalition.example"), TRAILS), ACT);
        for (String account : List.of("admin@fidh.example", "grants@frontline.example")) {
            nothingSecretOf("trail", traces.answers(Reader.of(portal, account), TRAILS), code);
        }
    }

    private void nothingSecretLeftBehind(Desk desk, String code, FileTime since) throws Exception {
        Path temporary = everywhere(code);
        try {
            assertThat(desk.read()).hasSizeGreaterThanOrEqualTo(MANY);
            InstallationTraces remains =
                    new InstallationTraces(portal, WordSearch.after(List.of(secret.mark(), common.mark())), since);

            nothingSecret("dumps", remains.dumps(), "funding_call");
            nothingSecret("files of the databases", remains.dataFiles(), "/base/", "/pg_wal/");
            nothingSecret("files at home", remains.home(), "/log/postgresql.log");
            nothingSecret("temporary files", remains.temporary(), temporary.toString());
        } finally {
            Files.delete(temporary);
        }
    }

    private String walk(Desk desk) {
        Cases cases = new Cases(desk, secret, "fidh");
        String call = cases.call(common.in("title of a call"));
        String request = cases.reported(call);
        cases.deleted(call);
        cases.turnedDown(call);
        cases.givenBack(call);
        Refusals.of(desk, secret, call, request);
        return request;
    }

    /** What everybody may know, where no request brings it: in a log, and packed in a temporary file. */
    private Path everywhere(String code) throws Exception {
        try (Superuser superuser = Superuser.of(portal)) {
            superuser.run("do $$ begin raise log '%'; end $$".replace("'%'", "'" + common.in("log") + "'"));
        }
        Path file = Files.createTempFile("upload", ".tmp");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(("about " + code + ": " + common.in("file")).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return file;
    }

    private void nothingSecret(String where, Map<String, Set<String>> found, String... places) {
        assertThat(found.entrySet().stream()
                        .filter(place -> place.getValue().stream().anyMatch(word -> word.startsWith(secret.mark()))))
                .as(where)
                .isEmpty();
        for (String place : places) {
            assertThat(found.keySet())
                    .as("what is no secret is found in " + where)
                    .anyMatch(one -> one.contains(place));
        }
    }

    private void nothingSecretOf(String where, Map<String, Set<String>> found, String known) {
        nothingSecret(where, found);
        assertThat(found.values()).as("what is no secret is found in " + where).anyMatch(words -> words.stream()
                .anyMatch(word -> word.startsWith(known + " ")));
    }
}
