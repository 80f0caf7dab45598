package ngo.portal.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import ngo.portal.fixture.OneDay;
import ngo.portal.launch.proof.LogVerification;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.realm.Letters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the signature to a file that shows to anybody that it was counted, without the portal; and everybody counts again. */
@ExtendWith(TestEnvironment.class)
@Tag("part-4")
class PetitionProofIT {

    private static final Duration LOGGED = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();

    private Portal portal;
    private OpenPetition petition;
    private String slug = "";

    @TempDir
    Path empty;

    @BeforeEach
    void anOpenPetition(Portal running) throws Exception {
        OneDay.lasting(Duration.ofMinutes(3));
        portal = running;
        petition = OpenPetition.plant(portal);
        slug = petition.slug();
    }

    @AfterEach
    void takeItAwayOnceTheInvariantsHold() throws Exception {
        petition.close();
    }

    @Test
    void whoHasSignedProvesItWithoutThePortalAndAnybodyCountsAgain(Chromium chromium) throws Exception {
        String code = signedAndConfirmed();
        assertThat(petition.get("/en/petitions/" + slug + "/confirmed").body()).contains("/en/petitions/receipt");

        assertThat(receipt(code, Map.of()).body()).contains("That day is not in the public log yet");
        HttpResponse<String> promised = receipt(code, Map.of("take", "yes"));
        assertThat(promised.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + slug + ".promise.txt\"");
        assertThat(promised.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(promised.body())
                .startsWith("coalition-portal/petition-promise/v1\n")
                .doesNotContain(code);
        Path promise = kept("promise.txt", promised.body().getBytes(UTF_8));
        Path policy = kept("policy.txt", fetched("/log/policy.txt"));
        Path jar = kept("portal-verify.jar", fetched("/verify/portal-verify.jar"));
        Path page = kept("verify.html", fetched("/verify/verify.html"));
        assertThat(java(0, jar, "verify", "policy.txt", "promise.txt", "code=" + code))
                .contains("The code is that of this signature.")
                .endsWith("It holds.");

        petition.midnight(3);
        Path receipt = kept(
                "receipt.txt",
                awaited(code, body -> body.startsWith("coalition-portal/petition-receipt/v1\n"))
                        .getBytes(UTF_8));
        assertThat(Files.readString(receipt)).doesNotContain(code);
        List<String> whole = java(0, jar, "verify", "policy.txt", "receipt.txt", "promise.txt", "code=" + code);
        assertThat(whole)
                .anyMatch(line -> line.contains("as one of 1 signatures under the petition " + petition.id()))
                .anyMatch(line -> line.startsWith("1 witness has seen this head"))
                .contains("The promise was kept: the receipt is of the same signature.")
                .endsWith("It holds.");
        String wrong = code.substring(1) + "0";
        List<String> noPolicy = java(2, jar, "verify", "receipt.txt");
        List<String> anotherCode = java(1, jar, "verify", "policy.txt", "receipt.txt", "code=" + wrong);
        inEachBrowser(chromium, browser -> {
            assertThat(browser.said(page, code, policy, receipt, promise)).isEqualTo(whole);
            assertThat(browser.said(page, wrong, policy, receipt)).isEqualTo(anotherCode);
            assertThat(browser.said(page, "", receipt)).isEqualTo(noPolicy);
        });

        assertThat(java(
                        0,
                        jar,
                        "recount",
                        "policy.txt",
                        portal.at(""),
                        petition.id().toString(),
                        "code=" + code))
                .anyMatch(line -> line.contains(": 1 confirmed, 0 withdrawn, 0 removed, 0 restored;"))
                .contains("The signature of this code counts.");
        theLedgerSays("en", "1", "0", "1");
        verifyLogRecountsAndNamesWhatWasChanged();

        petition.post("/en/petitions/withdraw", Map.of("c", code, "step", "WITHDRAW"));
        petition.midnight(1);
        petition.awaitEntries(2);
        assertThat(java(
                        0,
                        jar,
                        "recount",
                        "policy.txt",
                        portal.at(""),
                        petition.id().toString(),
                        "code=" + code))
                .contains("The signature of this code was counted, and was taken back or removed later.");
        theLedgerSays("ar", "0", "1", "0");
        assertThat(receipt(code, Map.of()).body()).contains("There is no confirmed signature for this code.");
        assertThat(java(0, jar, "verify", "policy.txt", "receipt.txt", "code=" + code))
                .anyMatch(line -> line.startsWith("Not proven: that it still counts."));
    }

    private interface Look {
        void in(OfflineBrowser browser) throws Exception;
    }

    private static void inEachBrowser(Chromium chromium, Look look) throws Exception {
        look.in(new OfflineChromium(chromium));
        Optional<OfflineFirefox> other = OfflineFirefox.found();
        if (other.isPresent()) {
            try (OfflineFirefox firefox = other.get()) {
                look.in(firefox);
            }
        }
    }

    /** A commitment, and a number of the public ledger, each changed by the database superuser. */
    private void verifyLogRecountsAndNamesWhatWasChanged() throws Exception {
        String place = petition.strings(
                        "select place::text from log_entry where day is not null and statement_id = '%s'")
                .get(0);
        assertThat(verifyLog(true)).contains("; days recounted: ");
        String bit =
                "update log_batch set commitments = set_bit(commitments, 7, 1 - get_bit(commitments, 7)) where petition_id = '%s'";
        petition.run(bit);
        assertThat(verifyLog(false))
                .contains("petition " + petition.id() + ": BROKEN at entry " + place + ". Those confirmed on ");
        petition.run(bit);
        String more = "update public_petition_day set total = total + %d where petition_id = '%%s'";
        petition.run(more.formatted(1));
        assertThat(verifyLog(false)).contains("BROKEN at entry " + place + ". The public ledger of ");
        petition.run(more.formatted(-1));
        verifyLog(true);
    }

    private String verifyLog(boolean whole) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        DatabaseAccount owner = DatabaseAccount.ofUri(portal.property("DATABASE_URL_OWNER"));
        assertThat(new LogVerification(owner, new PrintStream(said, true, UTF_8)).allWhole())
                .as(said.toString(UTF_8))
                .isEqualTo(whole);
        return said.toString(UTF_8);
    }

    private void theLedgerSays(String language, String confirmed, String withdrawn, String total) throws Exception {
        String ledger =
                petition.get("/" + language + "/petitions/" + slug + "/ledger").body();
        assertThat(ledger)
                .contains(
                        "dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"",
                        petition.id().toString());
        String day = petition.strings("select max(day)::text from petition_day where petition_id = '%s'")
                .get(0);
        assertThat(petition.get("/" + language + "/petitions/" + slug + "/ledger.csv")
                        .body())
                .contains(day + "," + confirmed + "," + withdrawn + ",0,0,,0,0," + total + ",0,");
        assertThat(petition.get("/api/v1/public/petitions/" + slug + "/ledger").body())
                .contains("\"day\":\"" + day + "\",\"confirmed\":" + confirmed + ",\"withdrawn\":" + withdrawn)
                .contains("\"total\":" + total);
        String kind = withdrawn.equals("0") ? "confirmed" : "withdrawn";
        HttpResponse<String> batch = petition.get("/log/batch/" + petition.id() + "/" + day + "/" + kind + "/0");
        assertThat(batch.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(petition.get("/log/batch/" + petition.id() + "/" + day + "/" + kind + "/1")
                        .statusCode())
                .isEqualTo(404);
    }

    private String signedAndConfirmed() throws Exception {
        String address = petition.id() + "@people.example";
        assertThat(petition.sign(petition.stamp(), address)).isEqualTo(303);
        String code =
                OpenPetition.codeIn(Letters.of(portal).lastTo(address).text()).orElseThrow();
        assertThat(petition.confirm(code)).isEqualTo(303);
        assertThat(petition.get("/en/petitions/confirm?c=" + code).body()).contains("/en/petitions/receipt");
        return code;
    }

    /** With the cosignature of the witness that is there. */
    private String awaited(String code, Predicate<String> wanted) throws Exception {
        Instant end = Instant.now().plus(LOGGED);
        String body = "";
        while (!wanted.test(body) || !body.contains("witness.example/test")) {
            assertThat(Instant.now()).as(body).isBefore(end);
            Waiting.pause(Duration.ofMillis(500));
            body = receipt(code, Map.of("take", "yes")).body();
        }
        return body;
    }

    private HttpResponse<String> receipt(String code, Map<String, String> besides) throws Exception {
        return petition.post(
                "/en/petitions/receipt", besides.isEmpty() ? Map.of("c", code) : Map.of("c", code, "take", "yes"));
    }

    private byte[] fetched(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(portal.at(path))).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private Path kept(String name, byte[] bytes) throws Exception {
        return Files.write(empty.resolve(name), bytes);
    }

    /** The jar alone, in a directory where nothing is but what was fetched. */
    private List<String> java(int code, Path jar, String... words) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(empty.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isEqualTo(code);
        return lines;
    }
}
