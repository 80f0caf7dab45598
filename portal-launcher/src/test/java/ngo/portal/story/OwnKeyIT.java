package ngo.portal.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import com.microsoft.playwright.options.FilePayload;
import java.io.File;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ngo.portal.api.Program;
import ngo.portal.api.StagedPetition;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.leak.EveryKey;
import ngo.portal.leak.Session;
import ngo.portal.leak.Superuser;
import ngo.portal.realm.Letters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * An organisation makes a key with the program that the portal gives out, uploads its public half, and from then on only that program,
 * with the other half, opens the addresses of its supporters. Nothing that the portal holds does.
 */
@ExtendWith(TestEnvironment.class)
@Tag("part-6")
class OwnKeyIT {

    private static final String ADMINISTRATOR = "admin@ishr.example";
    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("/petitions/confirm\\?c=([0-9A-Z]{25})");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final int FLIPS = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String planted = "Zq" + UUID.randomUUID().toString().replace("-", "");

    private Portal portal;
    private Superuser database;
    private String petition = "";
    private String slug = "";
    private String owner = "";

    @TempDir
    Path folder;

    @BeforeEach
    void anOpenPetition(Portal running) throws Exception {
        portal = running;
        database = Superuser.of(portal);
        petition = new StagedPetition(
                        account -> new Program(portal.address(), portal.keycloak(), account), "member@ishr.example")
                .reaching("openPetition", "Addresses of our own");
        slug = one("select slug from public_petition where petition_id = '%s'");
        owner = one("select owner_id::text from public_petition where petition_id = '%s'");
    }

    @AfterEach
    void takeItAwayOnceTheInvariantsHold() throws Exception {
        InvariantsAtLast.require(database, UUID.fromString(petition));
        database.run("set session_replication_role = replica");
        database.run("delete from supporter_key where organisation_id = '" + owner + "'");
        database.run("set session_replication_role = origin");
        database.run("delete from petition_count_state where petition_id = '%s'".formatted(petition));
        database.run("update public_petition set state = 'ARCHIVED' where petition_id = '%s'".formatted(petition));
        database.close();
    }

    @Test
    void addressesAreSealedSoThatOnlyTheirOrganisationOpensThem(Chromium chromium) throws Exception {
        FileTime since = FileTime.from(Instant.now());
        confirmed("before");
        Path jar = fetched();
        said(2, jar);
        List<String> made = said(0, jar, "new-key", "keys");
        Path secret = folder.resolve("keys/supporters.private-key.json");
        String fingerprint = made.get(made.size() - 1).replaceFirst(".* ", "");
        try (Person administrator = Person.signInAfresh(chromium, portal, ADMINISTRATOR)) {
            administrator.open("/organisation").follow("Own key").sees("No own key");
            upload(administrator, secret);
            administrator.sees("This file contains a private key");
            upload(administrator, folder.resolve("portal-open.jar"), 4_000);
            administrator.sees("This is not a key created with portal-open.jar");
            upload(administrator, folder.resolve("keys/supporters.public-key.json"));
            administrator
                    .sees("Check this key before you use it")
                    .sees(fingerprint)
                    .sees("If you lose the private key, you lose the addresses")
                    .sees("until their petition is archived: " + held());
            administrator.press("Use this key").sees("Please tick this box");
            administrator.tick("We have the private key");
            administrator.press("Use this key").sees("Addresses are encrypted with this key from now on.");
            administrator.sees("Addresses that the portal can still decrypt: " + held());
        }

        confirmed("after");
        Path export = export("csv");
        assertThat(Files.readString(export)).contains("before@", fingerprint).doesNotContain(planted + "after");
        List<String> said = said(0, jar, "open", secret.toString(), export.toString());
        assertThat(said)
                .contains("Opened: 1. Taken over as they were: 1. Refused: 0.")
                .anyMatch(line -> line.matches(
                        planted + "after," + planted + "after@people\\.example,FR,en,1," + DAY + ",,[^,]*"))
                .anyMatch(line -> line.matches(planted + "before,before@people\\.example,FR,en,1," + DAY + ",,[^,]*"));
        assertThat(said(0, jar, "open", secret.toString(), export("ndjson").toString()))
                .anyMatch(line -> line.matches("\\{\"name\":\"" + planted + "after\",\"email\":\"" + planted
                        + "after@people\\.example\",.*\"agreed\":\"" + DAY + "\".*"))
                .anyMatch(line -> line.matches("\\{\"name\":\"" + planted + "before\",.*\"agreed\":\"" + DAY + "\".*"));
        oneBitIsAnother(jar, secret, export);

        nothingThatThePortalHoldsOpensIt(secret, since);
        itsOwnersAreNotified(chromium);
    }

    /** A hundred lines, each with another bit changed. */
    private void oneBitIsAnother(Path jar, Path secret, Path export) throws Exception {
        List<String> lines = Files.readString(export).lines().toList();
        byte[] sealed = lines.stream()
                .filter(line -> line.startsWith(",,,,"))
                .findFirst()
                .orElseThrow()
                .getBytes(UTF_8);
        Random random = new Random(FLIPS);
        StringBuilder damaged = new StringBuilder(lines.get(0)).append("\r\n");
        for (int i = 0; i < FLIPS; i++) {
            byte[] line = sealed.clone();
            do {
                line = sealed.clone();
                line[random.nextInt(line.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE - 1));
            } while (new String(line, UTF_8).indexOf('\n') >= 0);
            damaged.append(new String(line, UTF_8)).append("\r\n");
        }
        Path file = Files.writeString(folder.resolve("damaged.csv"), damaged);
        List<String> said = said(1, jar, "open", secret.toString(), file.toString());
        assertThat(said).filteredOn(line -> line.startsWith("Line ")).hasSize(FLIPS);
        assertThat(said).contains("Opened: 0. Taken over as they were: 0. Refused: " + FLIPS + ".");
        assertThat(String.join("\n", said)).doesNotContain(planted);
    }

    /** The same tries open what was sealed before, and what is sealed now with the key that never was there. */
    private void nothingThatThePortalHoldsOpensIt(Path secret, FileTime since) throws Exception {
        EveryKey every = new EveryKey(portal);
        assertThat(every.count()).isGreaterThan(5);
        String where = " from petition_consent where petition_id = '%s' and own_key is %s null";
        String signature = one("select signature_id::text" + where.formatted("%s", "not"));
        byte[] sealed = HexFormat.of().parseHex(one("select encode(sealed, 'hex')" + where.formatted("%s", "not")));
        assertThat(every.opens(sealed, signature)).isFalse();
        KeysetHandle own = TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(secret), TinkConfig2026.get(), InsecureSecretKeyAccess.get());
        assertThat(EveryKey.opens(own, sealed, "coalition-portal/supporter/v1|" + signature))
                .isTrue();
        assertThat(every.opens(
                        HexFormat.of().parseHex(one("select encode(sealed, 'hex')" + where.formatted("%s", ""))),
                        one("select signature_id::text" + where.formatted("%s", ""))))
                .as("what the vault has sealed")
                .isTrue();
        assertThat(one("select (batch_id is null and generation is null)::text" + where.formatted("%s", "not")))
                .isEqualTo("true");
        database.run("vacuum full petition_pending");
        // The mail catcher, which replaces the mailbox, reports in the launcher's log for whom it has created one.
        assertThat(every.traces(List.of(planted + "after"), since).keySet())
                .filteredOn(place -> !place.endsWith("/log/launcher.log"))
                .isEmpty();
    }

    private void itsOwnersAreNotified(Chromium chromium) throws Exception {
        assertThat(database.strings("select action from audit_entry where organisation_id = '" + owner
                        + "' and action like 'SupporterKey%' order by number desc limit 2"))
                .containsExactly("SupporterKeyUsed", "SupporterKeyUploaded");
        try (Person administrator = Person.signInAfresh(chromium, portal, ADMINISTRATOR)) {
            administrator.open("/notifications").sees("activated a key of your organisation for supporters");
            administrator.open("/petitions/" + petition + "/supporters").sees("decrypt with portal-open.jar: 1");
            administrator
                    .open("/organisation/keys")
                    .follow("Stop using this key")
                    .sees("Let the portal encrypt addresses again?")
                    .press("Let the portal encrypt")
                    .sees("The portal encrypts addresses from now on.")
                    .sees("No longer in use");
        }
        try (Person member = Person.signIn(chromium, portal, "member@rsf.example")) {
            member.open("/organisation/keys").sees("May sign");
        }
    }

    /** Of this petition and of any other. */
    private String held() throws Exception {
        return database.strings(
                        "select count(*)::text from petition_consent where sealed is not null and own_key is null"
                                + " and organisation_id = '" + owner + "'")
                .get(0);
    }

    private static void upload(Person person, Path file) throws Exception {
        upload(person, file, Integer.MAX_VALUE);
    }

    private static void upload(Person person, Path file, int most) throws Exception {
        byte[] bytes = Files.newInputStream(file).readNBytes(most);
        person.page()
                .locator("#file")
                .setInputFiles(new FilePayload(file.getFileName().toString(), "application/json", bytes));
        person.press("Upload the key");
    }

    private Path fetched() throws Exception {
        HttpResponse<byte[]> jar = http.send(
                HttpRequest.newBuilder(URI.create(portal.at("/verify/portal-open.jar")))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(jar.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"portal-open.jar\"");
        Path file = Files.write(folder.resolve("portal-open.jar"), jar.body());
        assertThat(Files.mismatch(file, Path.of(System.getProperty("portal.distribution"), "verify/portal-open.jar")))
                .as("the same beside the launcher")
                .isEqualTo(-1);
        return file;
    }

    private Path export(String ending) throws Exception {
        HttpResponse<Path> answer = http.send(
                HttpRequest.newBuilder(URI.create(portal.at("/petitions/" + petition + "/supporters." + ending)))
                        .header("Cookie", Session.afresh(portal, ADMINISTRATOR).cookies())
                        .header("Origin", portal.address().toString())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofFile(folder.resolve("supporters." + ending)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The jar alone, as a program of its own: what it writes, and behind that what it says. */
    private List<String> said(int code, Path jar, String... words) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(words));
        File out = folder.resolve("out").toFile();
        File output = folder.resolve("told").toFile();
        int ended = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(output)
                .start()
                .waitFor();
        List<String> lines = new ArrayList<>(Files.readAllLines(out.toPath()));
        lines.addAll(Files.readAllLines(output.toPath()));
        assertThat(ended).as(String.join("\n", lines)).isEqualTo(code);
        return lines;
    }

    /** Somebody lets the owner write to them. The first one's address is no planted word: the portal may hold that. */
    private void confirmed(String who) throws Exception {
        String address = (who.equals("after") ? planted : "") + who + "@people.example";
        Map<String, String> form = Map.of(
                "stamp",
                stamp(),
                "page",
                "",
                "name",
                planted + who,
                "email",
                address,
                "country",
                "FR",
                "display",
                "COUNTED",
                "consent",
                owner);
        assertThat(post("/en/petitions/" + slug + "/sign", form)).isEqualTo(303);
        Matcher code = CODE.matcher(Letters.of(portal).lastTo(address).text());
        assertThat(code.find()).isTrue();
        Map<String, String> confirm = Map.of(
                "c",
                code.group(1),
                "step",
                "CONFIRM",
                "name",
                planted + who,
                "country",
                "FR",
                "display",
                "COUNTED",
                "consent",
                owner);
        assertThat(post("/en/petitions/confirm", confirm)).isEqualTo(303);
        assertThat(one("select count(*)::text from petition_consent where petition_id = '%s'"))
                .isEqualTo(who.equals("after") ? "2" : "1");
    }

    private String stamp() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Matcher stamp =
                    STAMP.matcher(portal.get("/en/petitions/" + slug + "/sign").body());
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

    private String one(String sql) throws Exception {
        return database.strings(sql.formatted(petition)).get(0);
    }

    private int post(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                        HttpRequest.newBuilder(URI.create(portal.at(path)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", portal.address().toString())
                                .header("X-Forwarded-For", "10.44.7." + fields.size())
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
