package ngo.portal.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.launch.proof.LogContinuity;
import ngo.portal.launch.proof.LogExport;
import ngo.portal.launch.proof.LogVerification;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.leak.Superuser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement of the sample coalition as a journalist checks it: with what the portal hands out, and then without the portal. */
@ExtendWith(TestEnvironment.class)
class StatementProofIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** A key that has nothing to do with the portal. */
    private static final String STRANGER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"(/[a-z]{2}/log\\?before=[0-9]+)\"");

    private static final int MAX_JAR_BYTES = 100_000;

    /** The log goes on every ten seconds. */
    private static final Duration LOGGED = Duration.ofSeconds(90);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, UTF_8);

    private Portal portal;
    private DatabaseAccount owner;

    @TempDir
    Path folder;

    @BeforeEach
    void running(Portal running) throws IOException {
        portal = running;
        owner = DatabaseAccount.ofUri(portal.property("DATABASE_URL_OWNER"));
    }

    @Test
    void jarAndPageSayTheSameOfWhatThePortalHandsOut(Chromium chromium) throws Exception {
        saysTheSameAsTheJar(new OfflineChromium(chromium));
    }

    @Test
    void thePageSaysTheSameInAnotherBrowser() throws Exception {
        try (OfflineFirefox firefox = OfflineFirefox.installed()) {
            saysTheSameAsTheJar(firefox);

            Path talkative = folder.resolve("talkative.html");
            Files.writeString(talkative, "<!DOCTYPE html><img src=\"https://elsewhere.example/seen.png\">");
            assertThat(firefox.requestsOf(talkative))
                    .as("a page that does ask is noticed")
                    .contains("https://elsewhere.example/seen.png");
        }
    }

    private void saysTheSameAsTheJar(OfflineBrowser browser) throws Exception {
        Path bundle = kept("statement.proof.zip", "/en/statements/" + slug() + ".proof.zip", "public, max-age=60");
        Path policy = kept("policy.txt", "/log/policy.txt", "public, max-age=300");
        Path jar = kept("portal-verify.jar", "/verify/portal-verify.jar", "public, max-age=300");
        Path page = kept("verify.html", "/verify/verify.html", "public, max-age=300");
        assertThat(Files.size(jar)).isLessThan(MAX_JAR_BYTES);

        List<String> whole = java(0, jar, policy, bundle);
        assertThat(whole)
                .anyMatch(line -> line.startsWith("The text is “"))
                .anyMatch(line -> line.startsWith("Signed by "))
                .endsWith("It holds.");
        assertThat(browser.said(page, "", policy, bundle)).isEqualTo(whole);

        Path stranger = folder.resolve("stranger.txt");
        Files.writeString(stranger, "log " + STRANGER + "\nquorum none\n");
        assertThat(browser.said(page, "", stranger, bundle)).isEqualTo(java(1, jar, stranger, bundle));
        assertThat(browser.said(page, "", bundle)).isEqualTo(java(2, jar, bundle));
    }

    @Test
    void theLogIsMirroredAndVerifiedAndAChangedRowIsNamed() throws Exception {
        kept("policy.txt", "/log/policy.txt", "public, max-age=300");
        kept("checkpoint", "/log/checkpoint", "public, max-age=5");
        assertThat(fetched("/log/tile/0/999").statusCode()).isEqualTo(404);
        assertThat(fetched("/log/nothing").statusCode()).isEqualTo(404);

        assertThat(new LogExport(owner, out).write(folder.resolve("mirror"))).isTrue();
        HttpResponse<byte[]> first = fetched("/log/tile/entries/000.p/1");
        assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(folder.resolve("mirror/tile/entries")).isNotEmptyDirectory();

        assertThat(new LogVerification(owner, out).allWhole())
                .as(said.toString(UTF_8))
                .isTrue();
        DatabaseAccount keys = DatabaseAccount.ofUri(portal.property("DATABASE_URL_KEYS_OWNER"));
        assertThat(new LogContinuity(owner, keys, out).goesOn()).isTrue();
        try (Superuser superuser = Superuser.of(portal)) {
            superuser.run("update log_entry set entry = entry || 'x' where place = 0");
            assertThat(new LogVerification(owner, out).allWhole()).isFalse();
            superuser.run("update log_entry set entry = substring(entry for length(entry) - 1) where place = 0");
        }
        assertThat(said.toString(UTF_8)).contains("BROKEN. Entry 0 has been changed.");
        assertThat(new LogVerification(owner, out).allWhole()).isTrue();
    }

    /** In the language of the reader, without an account, a script or a cookie. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "ru"})
    void theLogIsAPageForPeople(String language) throws Exception {
        kept("checkpoint", "/log/checkpoint", "public, max-age=5");
        for (String asked : List.of("/log", "/log/")) {
            HttpResponse<String> led = HTTP.send(
                    HttpRequest.newBuilder(URI.create(portal.at(asked)))
                            .header("Accept-Language", language)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(led.statusCode()).as(asked).isEqualTo(302);
            assertThat(led.headers().firstValue("Location")).contains(portal.at("/" + language + "/log"));
        }
        HttpResponse<String> page = portal.get("/" + language + "/log");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains("<html lang=\"" + language + "\"", "/log/checkpoint", "portal-verify.jar watch policy.txt")
                .doesNotContain("<script", "???");
        assertThat(allPages(page.body())).contains("/" + language + "/statements/" + slug() + "\"");
        assertThat(portal.get("/" + language + "/newsroom").body()).contains("href=\"/" + language + "/log\"");
    }

    /** The page of the log and all that follow it. */
    private String allPages(String first) throws Exception {
        StringBuilder all = new StringBuilder(first);
        Matcher next = NEXT.matcher(first);
        while (next.find()) {
            String page = portal.get(next.group(1)).body();
            all.append(page);
            next = NEXT.matcher(page);
        }
        return all.toString();
    }

    /** The sample that organisations signed: other tests publish what nobody signs. */
    private String slug() throws Exception {
        try (Superuser database = Superuser.of(portal)) {
            return database.strings(
                            "select slug from publication where title like 'Defenders from all over the world%'")
                    .get(0);
        }
    }

    private Path kept(String name, String path, String cache) throws Exception {
        Instant end = Instant.now().plus(LOGGED);
        HttpResponse<byte[]> answer = fetched(path);
        while (answer.statusCode() != 200 && Instant.now().isBefore(end)) {
            Waiting.pause(Duration.ofMillis(500));
            answer = fetched(path);
        }
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains(cache);
        assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
        assertThat(answer.headers().allValues("Vary")).as(path).containsExactly("Accept-Encoding");
        Path file = folder.resolve(name);
        Files.write(file, answer.body());
        return file;
    }

    private HttpResponse<byte[]> fetched(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(portal.at(path))).build(), BodyHandlers.ofByteArray());
    }

    private static List<String> java(int code, Path jar, Path... files) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString(), "verify"));
        List.of(files).forEach(file -> words.add(file.toString()));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isEqualTo(code);
        return lines;
    }
}
