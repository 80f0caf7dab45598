package ngo.portal.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
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
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ngo.portal.launch.proof.LogVerification;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.leak.Superuser;
import ngo.portal.realm.Letters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the signature to a file that shows to anybody that it was counted, without the portal; and everybody counts again. */
@ExtendWith(Stage.class)
class PetitionProofIT {

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("/petitions/confirm\\?c=([0-9A-Z]{25})");
    private static final Duration LOGGED = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID petition = UUID.randomUUID();
    private final String slug = "proof-" + petition.toString().substring(0, 8);

    private Portal portal;
    private Superuser database;

    @TempDir
    Path empty;

    @BeforeEach
    void anOpenPetition(Portal running) throws Exception {
        portal = running;
        database = Superuser.of(portal);
        database.run("set session_replication_role = replica");
        database.run(
                """
                insert into petition (organisation_id, id, slug, title, state, text, text_number, closes_at, created_by, created_at,
                  changed_at, version)
                select id, '%1$s', '%2$s', 'T', 'OPEN', '{}', 1, now() + interval '9 days', 's', now(), now(), 0
                from organisation where alias = 'amnesty';
                insert into public_petition (petition_id, owner_id, slug, state, language, owner_alias, owner_name, goal, mail_content,
                  state_note, opened_at, closes_at, zone)
                select '%1$s', id, '%2$s', 'OPEN', 'en', 'amnesty', 'Amnesty', 0, 'NEUTRAL', '', now(), now() + interval '9 days', 'UTC'
                from organisation where alias = 'amnesty';
                insert into public_petition_text (petition_id, language, title, text, canonical, fingerprint, source_fingerprint,
                  original, printed_at)
                values ('%1$s', 'en', 'Free them', '{}', '# Free them', encode(sha256('# Free them'), 'hex'), 'f', true, now());
                insert into public_petition_page (petition_id, id, partner_id, alias, name, owner, live_at)
                select '%1$s', gen_random_uuid(), id, 'amnesty', 'Amnesty', true, now() from organisation where alias = 'amnesty';
                insert into log_queue (act, owner_id, statement_id, version)
                select 'PETITION_OPENED', owner_id, petition_id, 0 from public_petition where petition_id = '%1$s';
                set session_replication_role = origin;
                select set_config('app.ctx', b || '|' || ctx.mac(1, b), false)
                from (select '1||timer|clock|' || (extract(epoch from now())::bigint + 600) as b) as context;
                select ctx.open_petition_store('%1$s')
                """
                        .formatted(petition, slug));
    }

    @AfterEach
    void takeItAwayOnceTheInvariantsHold() throws Exception {
        InvariantsAtLast.require(database, petition);
        database.run("delete from petition_fold where petition_id = '%s'".formatted(petition));
        database.run("update public_petition set state = 'ARCHIVED' where petition_id = '%s'".formatted(petition));
        database.close();
    }

    @Test
    void whoHasSignedProvesItWithoutThePortalAndAnybodyCountsAgain(Chromium chromium) throws Exception {
        String code = signedAndConfirmed();
        assertThat(get("/en/petitions/" + slug + "/confirmed").body()).contains("/en/petitions/receipt");

        assertThat(receipt(code, Map.of()).body()).contains("The day is not in the public log yet");
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

        midnight(3);
        Path receipt = kept(
                "receipt.txt",
                awaited(code, body -> body.startsWith("coalition-portal/petition-receipt/v1\n"))
                        .getBytes(UTF_8));
        assertThat(Files.readString(receipt)).doesNotContain(code);
        List<String> whole = java(0, jar, "verify", "policy.txt", "receipt.txt", "promise.txt", "code=" + code);
        assertThat(whole)
                .anyMatch(line -> line.contains("as one of 1 signatures under the petition " + petition))
                .anyMatch(line -> line.startsWith("1 witness has seen this head"))
                .contains("The promise was kept: the receipt is of the same signature.")
                .endsWith("It holds.");
        assertThat(inBrowser(chromium, page, code, policy, receipt, promise)).isEqualTo(whole);
        String wrong = code.substring(1) + "0";
        assertThat(inBrowser(chromium, page, wrong, policy, receipt))
                .isEqualTo(java(1, jar, "verify", "policy.txt", "receipt.txt", "code=" + wrong));

        assertThat(java(0, jar, "recount", "policy.txt", portal.at(""), petition.toString(), "code=" + code))
                .anyMatch(line -> line.contains(": 1 confirmed, 0 withdrawn, 0 removed, 0 restored;"))
                .contains("The signature of this code counts.");
        theLedgerSays("en", "1", "0", "1");
        verifyLogRecountsAndNamesWhatWasChanged();

        post("/en/petitions/withdraw", Map.of("c", code, "step", "WITHDRAW"));
        midnight(1);
        awaitEntries(2);
        assertThat(java(0, jar, "recount", "policy.txt", portal.at(""), petition.toString(), "code=" + code))
                .contains("The signature of this code was counted, and was taken back or removed later.");
        theLedgerSays("ar", "0", "1", "0");
        assertThat(receipt(code, Map.of()).body()).contains("There is no confirmed signature for this code.");
        assertThat(java(0, jar, "verify", "policy.txt", "receipt.txt", "code=" + code))
                .anyMatch(line -> line.startsWith("Not proven: that it still counts."));
    }

    /** A commitment, and a number of the public ledger, each changed by whoever may change anything. */
    private void verifyLogRecountsAndNamesWhatWasChanged() throws Exception {
        String place = database.strings(
                        "select place::text from log_entry where day is not null and statement_id = '%s'"
                                .formatted(petition))
                .get(0);
        assertThat(verifyLog(true)).contains("days were recounted.");
        String bit =
                "update log_batch set commitments = set_bit(commitments, 7, 1 - get_bit(commitments, 7)) where petition_id = '%s'"
                        .formatted(petition);
        database.run(bit);
        assertThat(verifyLog(false))
                .contains("petition " + petition + ": BROKEN at entry " + place + ". Those confirmed on ");
        database.run(bit);
        String more = "update public_petition_day set total = total + %d where petition_id = '%s'";
        database.run(more.formatted(1, petition));
        assertThat(verifyLog(false)).contains("BROKEN at entry " + place + ". The public ledger of ");
        database.run(more.formatted(-1, petition));
        verifyLog(true);
    }

    private String verifyLog(boolean whole) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        DatabaseAccount owner = DatabaseAccount.ofUri(portal.told("DATABASE_URL_OWNER"));
        assertThat(new LogVerification(owner, new PrintStream(said, true, UTF_8)).allWhole())
                .as(said.toString(UTF_8))
                .isEqualTo(whole);
        return said.toString(UTF_8);
    }

    private void theLedgerSays(String language, String confirmed, String withdrawn, String total) throws Exception {
        String ledger = get("/" + language + "/petitions/" + slug + "/ledger").body();
        assertThat(ledger).contains("dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"", petition.toString());
        String day = database.strings(
                        "select max(day)::text from petition_day where petition_id = '%s'".formatted(petition))
                .get(0);
        assertThat(get("/" + language + "/petitions/" + slug + "/ledger.csv").body())
                .contains(day + "," + confirmed + "," + withdrawn + ",0,0,,0,0," + total + ",0,");
        assertThat(get("/api/v1/public/petitions/" + slug + "/ledger").body())
                .contains("\"day\":\"" + day + "\",\"confirmed\":" + confirmed + ",\"withdrawn\":" + withdrawn)
                .contains("\"total\":" + total);
        String kind = withdrawn.equals("0") ? "confirmed" : "withdrawn";
        HttpResponse<String> batch = get("/log/batch/" + petition + "/" + day + "/" + kind + "/0");
        assertThat(batch.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(get("/log/batch/" + petition + "/" + day + "/" + kind + "/1").statusCode())
                .isEqualTo(404);
    }

    private String signedAndConfirmed() throws Exception {
        String address = petition + "@people.example";
        Map<String, String> form = Map.of(
                "stamp", stamp(), "page", "", "name", "Layla", "email", address, "country", "LB", "display", "COUNTED");
        assertThat(post("/en/petitions/" + slug + "/sign", form).statusCode()).isEqualTo(303);
        Matcher code = CODE.matcher(Letters.of(portal).lastTo(address).text());
        assertThat(code.find()).isTrue();
        Map<String, String> confirm =
                Map.of("c", code.group(1), "step", "CONFIRM", "name", "Layla", "country", "LB", "display", "COUNTED");
        assertThat(post("/en/petitions/confirm", confirm).statusCode()).isEqualTo(303);
        assertThat(get("/en/petitions/confirm?c=" + code.group(1)).body()).contains("/en/petitions/receipt");
        return code.group(1);
    }

    /** The day ends, and has been a number of days ago. */
    private void midnight(int ago) throws Exception {
        database.run(
                "update petition_signature set confirmed_at = confirmed_at - interval '%d days' where petition_id = '%s'"
                        .formatted(ago, petition));
        database.run("update petition_fold set day = day - %d where petition_id = '%s'".formatted(ago, petition));
    }

    private void awaitEntries(int count) throws Exception {
        Instant end = Instant.now().plus(LOGGED);
        while (!get("/api/v1/public/petitions/" + slug + "/ledger")
                .body()
                .matches("(?s)(.*\"entry\":\\d+){" + count + "}.*")) {
            assertThat(Instant.now()).isBefore(end);
            Waiting.pause(Duration.ofMillis(500));
        }
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
        return post("/en/petitions/receipt", besides.isEmpty() ? Map.of("c", code) : Map.of("c", code, "take", "yes"));
    }

    private String stamp() throws Exception {
        Instant end = Instant.now().plus(LOGGED);
        while (Instant.now().isBefore(end)) {
            Matcher stamp = STAMP.matcher(get("/en/petitions/" + slug + "/sign").body());
            boolean sealed =
                    database.strings("select 1 from petition_batch where petition_id = '%s'".formatted(petition))
                                    .size()
                            >= 3;
            if (stamp.find() && sealed) {
                Waiting.pause(Duration.ofMillis(2_500));
                return stamp.group(1);
            }
            Waiting.pause(Duration.ofMillis(200));
        }
        throw new AssertionError("There is no form");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(portal.at(path))).build(), BodyHandlers.ofString());
    }

    private byte[] fetched(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(portal.at(path))).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(portal.at(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", portal.address().toString())
                        .header("X-Forwarded-For", "10.9.8.7")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return answer;
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

    private static List<String> inBrowser(Chromium chromium, Path page, String code, Path... files) {
        try (BrowserContext offline = chromium.browser().newContext(new Browser.NewContextOptions().setOffline(true))) {
            Page shown = offline.newPage();
            List<String> asked = new ArrayList<>();
            shown.onRequest(request -> asked.add(request.url()));
            shown.navigate(page.toUri().toString());
            shown.fill("#code", code);
            shown.setInputFiles("#files", files);
            shown.waitForSelector("#said li.outcome");
            assertThat(asked).allMatch(url -> url.startsWith("file:"));
            return shown.locator("#said li").allTextContents();
        }
    }
}
