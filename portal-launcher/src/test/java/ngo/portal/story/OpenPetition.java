package ngo.portal.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.leak.Superuser;

/** A petition that anybody may sign, put where the pages of members would have brought it, and what strangers do with it by plain HTTP. */
public final class OpenPetition implements AutoCloseable {

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("/petitions/confirm\\?c=([0-9A-Z]{25})");
    private static final Duration LOGGED = Duration.ofSeconds(90);
    private static final Duration REQUEST = Duration.ofSeconds(20);
    private static final int NETWORKS = 250;

    /** One after the other over all petitions, since what a network may do is counted for a while. */
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(REQUEST).build();
    private final UUID id = UUID.randomUUID();
    private final String slug = "petition-" + id.toString().substring(0, 8);
    private final Portal portal;

    private OpenPetition(Portal portal) {
        this.portal = portal;
    }

    static OpenPetition plant(Portal portal) throws Exception {
        OpenPetition petition = new OpenPetition(portal);
        petition.run(planting(petition.id, petition.slug, "amnesty"));
        return petition;
    }

    /** The statements that insert it as superuser: a petition of an existing organisation. */
    public static String planting(UUID id, String slug, String owner) {
        return """
                set session_replication_role = replica;
                insert into petition (organisation_id, id, slug, title, state, text, text_number, closes_at, created_by, created_at,
                  changed_at, version)
                select id, '%1$s', '%2$s', 'T', 'OPEN', '{}', 1, now() + interval '9 days', 's', now(), now(), 0
                from organisation where alias = '%3$s';
                insert into public_petition (petition_id, owner_id, slug, state, language, owner_alias, owner_name, goal, mail_content,
                  state_note, opened_at, closes_at, zone)
                select '%1$s', id, '%2$s', 'OPEN', 'en', alias, alias, 0, 'NEUTRAL', '', now(), now() + interval '9 days', 'UTC'
                from organisation where alias = '%3$s';
                insert into public_petition_text (petition_id, language, title, text, canonical, fingerprint, source_fingerprint,
                  original, printed_at)
                values ('%1$s', 'en', 'Free them', '{}', '# Free them', encode(sha256('# Free them'), 'hex'), 'f', true, now());
                insert into public_petition_page (petition_id, id, partner_id, alias, name, owner, live_at)
                select '%1$s', gen_random_uuid(), id, alias, alias, true, now() from organisation where alias = '%3$s';
                insert into log_queue (act, owner_id, statement_id, version)
                select 'PETITION_OPENED', owner_id, petition_id, 0 from public_petition where petition_id = '%1$s';
                set session_replication_role = origin;
                select set_config('app.ctx', b || '|' || ctx.mac(1, b), false)
                from (select '1||timer|scheduler|' || (extract(epoch from now())::bigint + 600) as b) as context;
                select ctx.open_petition_store('%1$s')
                """
                .formatted(id, slug, owner);
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    /** What a form of it is to bring along; it is old enough for nobody to be taken for a program. */
    String stamp() throws Exception {
        Instant end = Instant.now().plus(LOGGED);
        while (Instant.now().isBefore(end)) {
            Matcher stamp = STAMP.matcher(get("/en/petitions/" + slug + "/sign").body());
            boolean sealed = number("select count(*) from petition_batch where petition_id = '%s'") >= 3;
            if (stamp.find() && sealed) {
                Waiting.pause(Duration.ofMillis(2_500));
                return stamp.group(1);
            }
            Waiting.pause(Duration.ofMillis(200));
        }
        throw new AssertionError("There is no form");
    }

    /** What is said to somebody who signs, from a network where nobody else does. */
    int sign(String stamp, String address) throws IOException, InterruptedException {
        return post(
                        "/en/petitions/" + slug + "/sign",
                        Map.of(
                                "stamp", stamp, "page", "", "name", "Layla", "email", address, "country", "LB",
                                "display", "COUNTED"))
                .statusCode();
    }

    /** What is said to somebody who confirms. */
    int confirm(String code) throws IOException, InterruptedException {
        return post(
                        "/en/petitions/confirm",
                        Map.of("c", code, "step", "CONFIRM", "name", "Layla", "country", "LB", "display", "COUNTED"))
                .statusCode();
    }

    /** The code in a mail. */
    static Optional<String> codeIn(String mail) {
        Matcher code = CODE.matcher(mail);
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(portal.at(path)))
                        .timeout(REQUEST)
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        int who = PEOPLE.getAndIncrement();
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(portal.at(path)))
                        .timeout(REQUEST)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", portal.address().toString())
                        .header("X-Forwarded-For", "10." + who / NETWORKS % NETWORKS + "." + who % NETWORKS + ".7")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return answer;
    }

    /** The day ends, and has been a number of days ago. */
    void midnight(int ago) throws Exception {
        run("update petition_signature set confirmed_at = confirmed_at - interval '" + ago
                + " days' where petition_id = '%s'");
        run("update petition_count_state set day = day - " + ago + " where petition_id = '%s'");
    }

    /** So many days of it are in the public log; the ledger that says so. */
    String awaitEntries(int count) throws Exception {
        Instant end = Instant.now().plus(LOGGED);
        while (true) {
            String ledger = get("/api/v1/public/petitions/" + slug + "/ledger").body();
            if (ledger.matches("(?s)(.*\"entry\":\\d+){" + count + "}.*")) {
                return ledger;
            }
            assertThat(Instant.now()).as(ledger).isBefore(end);
            Waiting.pause(Duration.ofMillis(500));
        }
    }

    /** Waits until an answer is this one. */
    void until(long expected, String question) throws Exception {
        Instant end = Instant.now().plus(LOGGED);
        long said = number(question);
        while (said != expected) {
            assertThat(Instant.now()).as(question + " is " + said).isBefore(end);
            Waiting.pause(Duration.ofMillis(300));
            said = number(question);
        }
    }

    /** A number from the database, read past the portal; %s is the petition. */
    long number(String question) throws IOException, SQLException {
        return Long.parseLong(strings(question).get(0));
    }

    List<String> strings(String question) throws IOException, SQLException {
        try (Superuser database = Superuser.of(portal)) {
            return database.strings(question.formatted(id));
        }
    }

    void run(String command) throws IOException, SQLException {
        try (Superuser database = Superuser.of(portal)) {
            database.run(command.formatted(id));
        }
    }

    /** Takes it away, once what is true of every petition is true of this one. */
    @Override
    public void close() throws IOException, SQLException {
        try (Superuser database = Superuser.of(portal)) {
            InvariantsAtLast.require(database, id);
        }
        run("delete from petition_count_state where petition_id = '%s'");
        run("update public_petition set state = 'ARCHIVED' where petition_id = '%s'");
    }
}
