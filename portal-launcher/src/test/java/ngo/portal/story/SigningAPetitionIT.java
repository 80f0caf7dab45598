package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import ngo.portal.launch.Installation;
import ngo.portal.launch.SharedInstallation;
import ngo.portal.leak.Superuser;
import ngo.portal.realm.Letters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Anybody signs, confirms and withdraws by plain HTTP: no script, no cookie, no session, from right to left. */
@ExtendWith(SharedInstallation.class)
class SigningAPetitionIT {

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");
    private static final int ROUNDS = 200;

    /** Rounds before that, in which the server still becomes quicker. */
    private static final int WARM_UP = 20;

    /** Milliseconds that a median may differ by on a machine where nothing else goes on. */
    private static final double LEAST_NOISE = 10;

    /** Of the median, where the machine is slow. */
    private static final double SHARE_OF_NOISE = 0.2;

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("/petitions/confirm\\?c=([0-9A-Z]{25})");

    private static final Pattern CONSENT = Pattern.compile("<input[^>]*name=\"consent\"[^>]*value=\"([^\"]+)\"[^>]*>");

    /** What a browser fetches with a page. */
    private static final Pattern PART =
            Pattern.compile("<(?:link rel=\"(?:stylesheet|icon|preload)\"|script|img)[^>]*?(?:href|src)=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID petition = UUID.randomUUID();
    private final String slug = "signing-" + petition.toString().substring(0, 8);

    private Portal portal;
    private Superuser database;

    @BeforeEach
    void anOpenPetition(Installation installation) throws Exception {
        portal = Portal.of(installation);
        database = Superuser.of(portal);
        database.run("set session_replication_role = replica");
        String owner = database.strings("select id::text from organisation where alias = 'amnesty'")
                .get(0);
        UUID page = UUID.randomUUID();
        database.run(
                """
                insert into petition (organisation_id, id, slug, title, state, text, text_number, closes_at, created_by, created_at,
                  changed_at, version)
                values ('%1$s', '%2$s', '%3$s', 'T', 'OPEN', '{}', 1, now() + interval '9 days', 's', now(), now(), 0);
                insert into public_petition (petition_id, owner_id, slug, state, language, owner_alias, owner_name, goal, mail_content,
                  state_note, opened_at, closes_at, zone) values ('%2$s', '%1$s', '%3$s', 'OPEN', 'en', 'amnesty', 'Amnesty', 0, 'NEUTRAL', '',
                  now(), now() + interval '9 days', 'UTC');
                insert into public_petition_text (petition_id, language, title, text, canonical, fingerprint, source_fingerprint,
                  original, printed_at)
                values ('%2$s', 'en', 'Free them', '{"title": "Free them", "language": "en", "addressees": [], "sections": []}', 'T', 'f', 'f', true,
                    now()),
                  ('%2$s', 'ar', 'أطلقوا سراحهم', '{"title": "أطلقوا سراحهم", "language": "ar", "addressees": [], "sections": []}', 'T',
                    md5('%3$s') || md5('%3$s'), 'f', false, now());
                insert into public_petition_page (petition_id, id, partner_id, alias, name, owner, live_at)
                values ('%2$s', '%4$s', '%1$s', 'amnesty', 'Amnesty', true, now());
                insert into public_petition_wording (petition_id, page_id, number, language, text, fingerprint, printed_at)
                values ('%2$s', '%4$s', 1, 'en', 'You may write to me.', 'f', now());
                set session_replication_role = origin;
                select set_config('app.ctx', b || '|' || ctx.mac(1, b), false)
                from (select '1||timer|scheduler|' || (extract(epoch from now())::bigint + 600) as b) as context;
                select ctx.open_petition_store('%2$s')
                """
                        .formatted(owner, petition, slug, page));
    }

    @AfterEach
    void takeItAwayOnceTheInvariantsHold() throws Exception {
        InvariantsAtLast.require(database, petition);
        database.run("delete from petition_count_state where petition_id = '%s'".formatted(petition));
        database.run("update public_petition set state = 'ARCHIVED' where petition_id = '%s'".formatted(petition));
        database.close();
    }

    @Test
    void fromTheFormToTheMailAndBack() throws Exception {
        String stamp = stamp("ar");
        HttpResponse<String> wrong =
                post("/ar/petitions/" + slug + "/sign", form(stamp, "ليلى", "no address"), "10.1.1.1");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("dir=\"rtl\"", "value=\"ليلى\"", "value=\"no address\"")
                .doesNotContain("checked=\"checked\" name=\"consent\"");

        String address = petition + "@people.example";
        Map<String, String> form = form(stamp, "ليلى", address);
        form.put(
                "consent",
                database.strings("select partner_id::text from public_petition_page where petition_id = '%s'"
                                .formatted(petition))
                        .get(0));
        HttpResponse<String> sent = post("/ar/petitions/" + slug + "/sign", form, "10.1.1.1");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains(portal.at("/ar/petitions/" + slug + "/sent"));
        assertThat(get("/ar/petitions/" + slug + "/sent").body()).contains("dir=\"rtl\"", "يرجى مراجعة صندوق البريد");

        Letters.Letter letter = Letters.of(portal).lastTo(address);
        assertThat(letter.text()).doesNotContain("ليلى", "أطلقوا");
        String code = code(letter);
        for (int i = 0; i < 20; i++) {
            assertThat(head("/ar/petitions/confirm?c=" + code)).isEqualTo(200);
            HttpResponse<String> look = get("/ar/petitions/confirm?c=" + code);
            assertThat(look.body()).contains("value=\"ليلى\"").doesNotContain(address);
            assertThat(look.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(total()).isEqualTo("0");

        for (int i = 0; i < 2; i++) {
            HttpResponse<String> confirmed = post("/ar/petitions/confirm", confirm(code, "ليلى حسن"), "10.1.1.1");
            assertThat(confirmed.headers().firstValue("Location"))
                    .contains(portal.at("/ar/petitions/" + slug + "/confirmed"));
        }
        awaitTotal("1");
        assertThat(get("/en/verify?code=" + fingerprint("ar")).body())
                .contains("This is our text.", "/ar/petitions/" + slug + "\"", "أطلقوا سراحهم", "Translation (Arabic)");
        assertThat(get("/ar/").body()).contains("/ar/petitions/" + slug + "\"", "أطلقوا سراحهم", "عدد التوقيعات: 1");
        assertThat(database.strings(
                        "select count(*) from petition_pending where petition_id = '%s'".formatted(petition)))
                .containsExactly("0");
        assertThat(database.strings(
                        "select name from public_petition_name where petition_id = '%s'".formatted(petition)))
                .containsExactly("ليلى حسن");

        HttpResponse<String> again = post(
                "/ar/petitions/" + slug + "/sign",
                form(stamp, "Somebody else", address.replace("people", "PEOPLE")),
                "10.1.1.1");
        assertThat(again.statusCode()).isEqualTo(sent.statusCode());
        assertThat(headers(again).keySet()).isEqualTo(headers(sent).keySet());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(sent.headers().firstValue("Location"));
        String second = codeOtherThan(code, address);
        assertThat(get("/ar/petitions/withdraw?c=" + second).body())
                .contains("سحب التوقيع", "ويبقى توقيعك", "عدم إرسال رسائل كهذه بعد الآن")
                .doesNotContain("Somebody else", "محو وعدم إرسال رسائل كهذه");
        assertThat(post(
                                "/ar/petitions/withdraw",
                                Map.of("c", code.toLowerCase(Locale.ROOT), "step", "WITHDRAW"),
                                "10.1.1.1")
                        .headers()
                        .firstValue("Location"))
                .contains(portal.at("/ar/petitions/" + slug + "/withdrawn"));
        awaitTotal("0");
        assertThat(get("/ar/petitions/confirm?c=" + code).body()).contains("هذا الرمز لا يفتح شيئًا");
        assertThat(database.strings(
                        "select count(*) from petition_consent where petition_id = '%s' and sealed is not null"
                                .formatted(petition)))
                .containsExactly("0");
    }

    @Test
    void oneNetworkWaitsWithATicketAndAnotherPasses() throws Exception {
        String stamp = stamp("en");
        signOnceThereAreKeys(stamp);
        for (int i = 0; i < 5; i++) {
            assertThat(post(
                                    "/en/petitions/" + slug + "/sign",
                                    form(stamp, "Sample", i + slug + "@people.example"),
                                    "10.2.2." + i)
                            .statusCode())
                    .isEqualTo(303);
        }
        HttpResponse<String> last = post(
                "/en/petitions/" + slug + "/sign", form(stamp, "Sample", 5 + slug + "@people.example"), "10.2.2.5");
        assertThat(last.statusCode()).isEqualTo(429);
        Matcher ticket = TICKET.matcher(last.body());
        assertThat(ticket.find()).isTrue();
        Map<String, String> early = form(stamp, "Sample", 5 + slug + "@people.example");
        early.put("ticket", ticket.group(1));
        assertThat(post("/en/petitions/" + slug + "/sign", early, "10.2.2.5").body())
                .contains(ticket.group(1));
        assertThat(post(
                                "/en/petitions/" + slug + "/sign",
                                form(stamp, "Sample", "x" + slug + "@people.example"),
                                "10.3.3.3")
                        .statusCode())
                .isEqualTo(303);

        Map<String, String> program = form(stamp, "Sample", "y" + slug + "@people.example");
        program.put("website", "https://spam.example");
        assertThat(post("/en/petitions/" + slug + "/sign", program, "10.4.4.4").statusCode())
                .isEqualTo(303);
        Map<String, String> forged = form("1.00", "Sample", "z" + slug + "@people.example");
        assertThat(post("/en/petitions/" + slug + "/sign", forged, "10.4.4.4").statusCode())
                .isEqualTo(422);
        assertThat(database.strings(
                        "select count(*) from petition_pending where petition_id = '%s'".formatted(petition)))
                .containsExactly("7");
        for (String language : List.of("en", "fr", "es", "ar", "ru")) {
            assertThat(get("/" + language + "/petitions/" + slug + "/sign").body())
                    .contains("<html lang=\"" + language + "\" dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"")
                    .doesNotContain("<script");
        }
    }

    @Test
    void aPetitionOfAFrozenOrganisationSaysInEachLanguageWhyNobodySigns() throws Exception {
        String stamp = stamp("en");
        String open = "/en/petitions/" + slug;
        Map<String, String> words = Map.of(
                "en", "the organisation responsible for it is not active in the coalition at present",
                "fr", "l’organisation qui en est responsable n’est pas active dans la coalition",
                "es", "la organización responsable no está activa en la coalición",
                "ar", "المنظمة المسؤولة عنها ليست نشطة في التحالف",
                "ru", "организация, которая за неё отвечает, сейчас не участвует");
        assertThat(get(open).body()).contains("name=\"stamp\"").doesNotContain(words.get("en"));
        database.run("update organisation set state = 'FROZEN' where alias = 'amnesty'");
        try {
            for (Map.Entry<String, String> one : words.entrySet()) {
                for (String page : List.of("", "/sign")) {
                    assertThat(get("/" + one.getKey() + "/petitions/" + slug + page)
                                    .body())
                            .as(one.getKey() + page)
                            .contains(one.getValue())
                            .doesNotContain("name=\"stamp\"");
                }
            }
            assertThat(get("/api/v1/public/petitions/" + slug).body())
                    .contains("\"PAUSED\"")
                    .containsPattern("\"ownerCollects\": ?false");
            HttpResponse<String> late =
                    post(open + "/sign", form(stamp, "Sample", "late@" + slug + ".example"), "10.9.0.1");
            assertThat(late.statusCode()).isEqualTo(303);
            assertThat(late.headers().firstValue("Location")).contains(portal.at(open + "/sign"));
        } finally {
            database.run("update organisation set state = 'ACTIVE' where alias = 'amnesty'");
        }
        assertThat(get(open).body()).contains("name=\"stamp\"").doesNotContain(words.get("en"));
        assertThat(database.strings("select 1 from petition_pending where petition_id = '%s'".formatted(petition)))
                .isEmpty();
    }

    /** A supporter who has read an older text is first shown the current one, and nothing else happens. */
    @Test
    void consentIsForTheWordingThatWasShown() throws Exception {
        String stamp = stamp("en");
        String address = "reader@" + slug + ".example";
        Map<String, String> form = form(stamp, "Sample", address);
        assertThat(get("/en/petitions/" + slug + "/sign").body()).contains("value=\"" + owner() + ":1\"");
        form.put("consent", owner() + ":1");
        assertThat(post("/en/petitions/" + slug + "/sign", form, "10.7.0.1").statusCode())
                .isEqualTo(303);
        String code = code(Letters.of(portal).lastTo(address));
        String page = "/en/petitions/confirm?c=" + code;
        assertThat(ticked(get(page))).containsExactly(owner() + ":1");

        database.run(
                """
                insert into public_petition_wording (petition_id, page_id, number, language, text, fingerprint, printed_at)
                select petition_id, id, 2, 'en', 'You may pass my address on.', 'f', now() from public_petition_page where petition_id = '%s'
                """
                        .formatted(petition));
        assertThat(get(page).body()).contains("You may pass my address on.");
        assertThat(ticked(get(page))).isEmpty();
        Map<String, String> confirm = new LinkedHashMap<>(confirm(code, "Sample"));
        confirm.put("consent", owner() + ":1");
        HttpResponse<String> shown = post("/en/petitions/confirm", confirm, "10.7.0.1");
        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(shown.body()).contains("has changed the text you agree to", "You may pass my address on.");
        assertThat(ticked(shown)).isEmpty();
        assertThat(total()).isEqualTo("0");
        confirm.put("consent", owner() + ":2");
        assertThat(post("/en/petitions/confirm", confirm, "10.7.0.1").statusCode())
                .isEqualTo(303);
        assertThat(wordings()).containsExactly("2");

        String signatures = "/api/v1/public/petitions/" + slug + "/signatures";
        String program =
                "{\"name\":\"Sample\",\"email\":\"program@%s.example\",\"country\":\"FR\",\"consents\":[\"amnesty%s\"],\"stamp\":\"%s\"}";
        assertThat(json(signatures, program.formatted(slug, ":1", stamp)).statusCode())
                .isEqualTo(400);
        assertThat(json(signatures, program.formatted(slug, ":2", stamp)).statusCode())
                .isEqualTo(202);
        String other = code(Letters.of(portal).lastTo("program@" + slug + ".example"));
        String step = "{\"code\":\"" + other + "\",\"step\":\"%s\",\"organisation\":\"amnesty\"%s}";
        assertThat(json("/api/v1/public/codes", step.formatted("CONFIRM", "")).body())
                .contains("\"DONE\"");
        assertThat(wordings()).containsExactly("2", "2");
        awaitTotal("2");
    }

    /** Nothing is ticked that gives something away, and a program that confirms gives nothing away either. */
    @Test
    void theFirstEntryOfAnAddressDoesNotDecideForTheMailboxOwner() throws Exception {
        String stamp = stamp("en");
        String address = "mine@" + slug + ".example";
        Map<String, String> form = form(stamp, "Somebody Else", address);
        form.put("display", "PUBLIC");
        form.put("consent", owner() + ":1");
        HttpResponse<String> first = post("/en/petitions/" + slug + "/sign", form, "10.8.0.1");
        String code = code(Letters.of(portal).lastTo(address));
        HttpResponse<String> alone = get("/en/petitions/confirm?c=" + code);
        assertThat(ticked(alone)).containsExactly(owner() + ":1");
        assertThat(alone.body()).containsPattern("value=\"PUBLIC\"\\s+checked");

        HttpResponse<String> again =
                post("/en/petitions/" + slug + "/sign", form(stamp, "Sample", address), "10.8.1.1");
        assertThat(answerOf(again)).isEqualTo(answerOf(first));
        HttpResponse<String> page = get("/en/petitions/confirm?c=" + code);
        assertThat(ticked(page)).isEmpty();
        assertThat(page.body()).containsPattern("value=\"COUNTED\"\\s+checked");
        assertThat(json("/api/v1/public/codes", "{\"code\":\"" + code + "\",\"step\":\"CONFIRM\"}")
                        .body())
                .contains("\"DONE\"");
        awaitTotal("1");
        assertThat(wordings()).isEmpty();
        assertThat(database.strings("select 1 from public_petition_name where petition_id = '%s'".formatted(petition)))
                .isEmpty();
    }

    private HttpResponse<String> json(String path, String body) throws Exception {
        return calm(http.send(
                HttpRequest.newBuilder(URI.create(portal.at(path)))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .header("X-Forwarded-For", "10.7.1.1")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** What the boxes of a page say that are ticked. */
    private static List<String> ticked(HttpResponse<String> page) {
        return CONSENT.matcher(page.body())
                .results()
                .filter(box -> box.group().contains("checked"))
                .map(box -> box.group(1))
                .toList();
    }

    private List<String> wordings() throws Exception {
        return database.strings(
                "select wording::text from petition_consent where petition_id = '%s'".formatted(petition));
    }

    private String owner() throws Exception {
        return database.strings("select partner_id::text from public_petition_page where petition_id = '%s'"
                        .formatted(petition))
                .get(0);
    }

    /** Names of those who let theirs be shown, countries, and the message after confirmation. */
    @Test
    @Tag("part-6")
    void thePublicReadsWhoHasSignedAsFarAsTheyLetIt() throws Exception {
        database.run(
                """
                insert into public_petition_page_text (petition_id, page_id, language, introduction, thanks, printed_at)
                select petition_id, id, 'en', '', 'Tell your friends.', now() from public_petition_page where petition_id = '%s'
                """
                        .formatted(petition));
        String stamp = stamp("en");
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            people.add("who" + i + "@" + slug + ".example");
            assertThat(post("/en/petitions/" + slug + "/sign", form(stamp, "Sample", people.get(i)), "10.9." + i + ".1")
                            .statusCode())
                    .isEqualTo(303);
        }
        for (int i = 0; i < 10; i++) {
            Map<String, String> confirm =
                    confirm(code(Letters.of(portal).lastTo(people.get(i))), "Shown <b> ليلى " + i);
            post("/en/petitions/confirm", confirm, "10.9.9.9");
        }
        awaitTotal("10");
        database.run("update public_petition_name set shown = true where petition_id = '%s'".formatted(petition));
        database.run(
                "update petition_count_state set countries_at = null where petition_id = '%s'".formatted(petition));
        for (int tries = 0;
                tries < 100 && !get("/en/petitions/" + slug).body().contains("<bdi>France</bdi>");
                tries++) {
            LockSupport.parkNanos(200_000_000);
        }
        for (String place : List.of("/en/petitions/" + slug, "/en/petitions/" + slug + "/supporters")) {
            HttpResponse<String> page = get(place);
            assertThat(page.body())
                    .contains("<bdi>Shown &lt;b&gt; ليلى 0</bdi>", "<bdi>Shown &lt;b&gt; ليلى 9</bdi>", "By country")
                    .containsPattern("(?s)<bdi>France</bdi></th>\\s*<td>10</td>")
                    .doesNotContain("Not shown by country", "<script");
            assertThat(page.headers().firstValue("Cache-Control"))
                    .contains("public, max-age=30, s-maxage=10, stale-while-revalidate=60");
        }
        HttpResponse<String> all = get("/ar/petitions/" + slug + "/supporters");
        assertThat(all.body()).contains("dir=\"rtl\"", "content=\"noindex\"", "فرنسا");
        assertThat(all.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(get("/en/petitions/" + slug + "/confirmed").body()).contains("Tell your friends.");
        assertThat(get("/en/petitions/" + slug + "/sent").body()).doesNotContain("Tell your friends.");

        String first = code(Letters.of(portal).lastTo(people.get(0)));
        post("/en/petitions/withdraw", Map.of("c", first, "step", "WITHDRAW"), "10.9.9.9");
        awaitTotal("9");
        assertThat(get("/en/petitions/" + slug + "/supporters").body())
                .contains("ليلى 9</bdi>", "Not shown by country")
                .doesNotContain("ليلى 0</bdi>", "France");
    }

    /**
     * A supporter who has lost the mail gets a new code after the petition has closed; nobody else gets a mail, and the response is the same for
     * everybody.
     */
    @Test
    @Tag("part-6")
    void aNewCodeComesAfterTheEnd() throws Exception {
        String address = "lost@" + slug + ".example";
        post("/en/petitions/" + slug + "/sign", form(stamp("en"), "Sample", address), "10.10.0.1");
        String first = code(Letters.of(portal).lastTo(address));
        post("/en/petitions/confirm", confirm(first, "Sample"), "10.10.0.1");
        awaitTotal("1");
        database.run("update public_petition set state = 'CLOSED', closed_at = now() where petition_id = '%s'"
                .formatted(petition));

        assertThat(get("/en/petitions/" + slug).body()).contains("/en/petitions/withdraw?petition=" + slug);
        String page = get("/en/petitions/withdraw?petition=" + slug).body();
        assertThat(page)
                .contains("value=\"" + slug + "\" selected=\"selected\"")
                .doesNotContain("<script");
        Matcher stamp = STAMP.matcher(page);
        assertThat(stamp.find()).isTrue();
        Map<String, String> wish = new LinkedHashMap<>(Map.of(
                "step", "NEW_CODE", "petition", slug, "email", "nobody", "stamp", stamp.group(1), "website", ""));
        HttpResponse<String> unreadable = post("/en/petitions/withdraw", wish, "10.10.0.2");
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("value=\"nobody\"", "No mail can be sent to this address.");
        Set<String> answers = new HashSet<>();
        for (String who : List.of("nobody@" + slug + ".example", address, address)) {
            wish.put("email", who);
            answers.add(answerOf(post("/en/petitions/withdraw", wish, "10.10.0.2")));
        }
        wish.put("website", "https://spam.example");
        answers.add(answerOf(post("/en/petitions/withdraw", wish, "10.10.0.2")));
        assertThat(answers).hasSize(1).first().asString().contains("303", "/en/petitions/" + slug + "/asked");
        assertThat(get("/en/petitions/" + slug + "/asked").body()).contains("an e-mail with a new code is on its way");
        wish.put("website", "");
        wish.put("stamp", "1.00");
        assertThat(post("/en/petitions/withdraw", wish, "10.10.0.2").statusCode())
                .isEqualTo(422);

        String second = codeOtherThan(first, address);
        assertThat(database.strings("select count(*) from petition_pending where petition_id = '%s' and not exists ("
                                .formatted(petition)
                        + "select 1 from petition_signature s where s.mail_hash = petition_pending.mail_hash)"))
                .as("kept of people who have not signed")
                .containsExactly("0");
        assertThat(post("/en/petitions/withdraw", Map.of("c", second, "step", "WITHDRAW"), "10.10.0.3")
                        .headers()
                        .firstValue("Location"))
                .contains(portal.at("/en/petitions/" + slug + "/withdrawn"));
        awaitTotal("0");
    }

    /** The form carries the text that was shown above it; an API client states the language in which it has shown it. */
    @Test
    void aSignatureIsBoundToTheTextThatWasRead() throws Exception {
        String stamp = stamp("fr");
        String original = text("en");
        assertThat(get("/fr/petitions/" + slug).body()).contains("name=\"text\" value=\"" + original + "\"");
        database.run(
                """
                insert into public_petition_text (petition_id, language, title, text, canonical, fingerprint, source_fingerprint,
                  original, printed_at) values ('%1$s', 'fr', 'Libérez-les',
                  '{"title": "Libérez-les", "language": "fr", "addressees": [], "sections": []}', 'T', md5('fr %1$s'), 'f', false, now())
                """
                        .formatted(petition));
        Map<String, String> form = form(stamp, "Sample", "fr@" + slug + ".example");
        form.put("text", original);
        assertThat(post("/fr/petitions/" + slug + "/sign", form, "10.11.0.1").statusCode())
                .isEqualTo(303);
        assertThat(texts()).containsExactly(original);

        form.put("text", UUID.randomUUID().toString());
        form.put("email", "other@" + slug + ".example");
        HttpResponse<String> shown = post("/fr/petitions/" + slug + "/sign", form, "10.11.0.1");
        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(shown.body())
                .contains("value=\"other@" + slug + ".example\"", "name=\"text\" value=\"" + text("fr") + "\"");

        String program =
                "{\"language\":\"ar\",\"name\":\"Sample\",\"email\":\"program@%s.example\",\"country\":\"FR\",\"stamp\":\"%s\"}";
        assertThat(json("/api/v1/public/petitions/" + slug + "/signatures", program.formatted(slug, stamp))
                        .statusCode())
                .isEqualTo(202);
        assertThat(texts()).containsExactlyInAnyOrder(original, text("ar"));
        assertThat(Letters.of(portal).lastTo("program@" + slug + ".example").html())
                .contains("<html lang=\"ar\"");
    }

    private String text(String language) throws Exception {
        return database.strings("select id::text from public_petition_text where petition_id = '%s' and language = '%s'"
                        .formatted(petition, language))
                .get(0);
    }

    private List<String> texts() throws Exception {
        return database.strings(
                "select text_id::text from petition_pending where petition_id = '%s'".formatted(petition));
    }

    /** Each in their own, from the form to the mail and back. */
    @Test
    @Tag("part-6")
    void inEachLanguageSomebodySignsConfirmsAndWithdraws() throws Exception {
        String stamp = stamp("en");
        List<String> languages = List.of("en", "fr", "es", "ar", "ru");
        for (String language : languages) {
            String here = "/" + language + "/petitions/";
            HttpResponse<String> sent = post(
                    here + slug + "/sign",
                    form(stamp, "Sample", address(language)),
                    "10.3.0." + languages.indexOf(language));
            assertThat(sent.headers().firstValue("Location")).contains(portal.at(here + slug + "/sent"));
        }
        for (String language : languages) {
            String here = "/" + language + "/petitions/";
            Letters.Letter letter = Letters.of(portal).lastTo(address(language));
            assertThat(letter.html()).contains("<html lang=\"" + language + "\"");
            assertThat(letter.text()).contains(here + "confirm?c=", here + "withdraw?c=");
            String code = code(letter);
            assertThat(get(here + "confirm?c=" + code).body()).contains("<html lang=\"" + language + "\"");
            HttpResponse<String> confirmed = post(here + "confirm", confirm(code, "Sample"), "10.3.1.1");
            assertThat(confirmed.headers().firstValue("Location")).contains(portal.at(here + slug + "/confirmed"));
            HttpResponse<String> thanks = get(here + slug + "/confirmed");
            assertThat(thanks.body())
                    .contains("<html lang=\"" + language + "\"")
                    .containsPattern("role=\"status\">[^<]*\\b" + (languages.indexOf(language) + 1) + "\\b");
            assertThat(thanks.headers().firstValue("Cache-Control"))
                    .as("the number is of one person")
                    .contains("no-store");
        }
        awaitTotal("5");
        for (String language : languages) {
            String here = "/" + language + "/petitions/";
            String code = code(Letters.of(portal).lastTo(address(language)));
            HttpResponse<String> withdrawn = post(here + "withdraw", Map.of("c", code, "step", "WITHDRAW"), "10.3.1.2");
            assertThat(withdrawn.headers().firstValue("Location")).contains(portal.at(here + slug + "/withdrawn"));
        }
        awaitTotal("0");
    }

    private String address(String language) {
        return "in-" + language + "@" + slug + ".example";
    }

    /**
     * Who has signed, who waits, who wants no mails and who is new: neither the response nor its timing reveals it. Two kinds are new: the
     * difference between them is the measurement error of the machine.
     */
    @Test
    void noResponseRevealsWhoHasSigned() throws Exception {
        String stamp = stamp("en");
        List<String> kinds = List.of("known", "pending", "blocked", "new", "newer");
        for (String kind : kinds.subList(0, 3)) {
            post("/en/petitions/" + slug + "/sign", form(stamp, "Sample", kind + "@" + slug + ".example"), "10.6.0.1");
        }
        post(
                "/en/petitions/confirm",
                confirm(code(Letters.of(portal).lastTo("known@" + slug + ".example")), "Sample"),
                "10.6.0.1");
        String blocked = code(Letters.of(portal).lastTo("blocked@" + slug + ".example"));
        assertThat(post("/en/petitions/confirm", Map.of("c", blocked, "step", "BLOCK_MAIL"), "10.6.0.1")
                        .headers()
                        .firstValue("Location"))
                .contains(portal.at("/en/petitions/" + slug + "/blocked"));
        awaitTotal("1");
        Set<String> answers = new HashSet<>();
        Map<String, List<Long>> times = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(kinds);
        Random random = new Random(ROUNDS);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (String kind : order) {
                String address = kind + (kind.startsWith("new") ? round : "") + "@" + slug + ".example";
                Map<String, String> form = form(stamp, "Sample", address);
                String from = "10." + (20 + kinds.indexOf(kind)) + "." + (WARM_UP + round) + ".1";
                long begun = System.nanoTime();
                HttpResponse<String> answer = post("/en/petitions/" + slug + "/sign", form, from);
                long took = System.nanoTime() - begun;
                answers.add(answerOf(answer));
                if (round >= 0) {
                    times.computeIfAbsent(kind, none -> new ArrayList<>()).add(took);
                }
            }
        }
        assertThat(answers).hasSize(1);
        Map<String, Double> medians = new TreeMap<>();
        times.forEach((kind, took) -> medians.put(kind, median(took)));
        double newest = medians.getOrDefault("newer", 0.0);
        double noise = Math.abs(medians.getOrDefault("new", 0.0) - newest) + SHARE_OF_NOISE * newest;
        assertThat(Collections.max(medians.values()) - Collections.min(medians.values()))
                .as("milliseconds between %s", medians)
                .isLessThan(Math.max(LEAST_NOISE, noise));
    }

    private static double median(List<Long> nanoseconds) {
        return nanoseconds.stream().sorted().toList().get(nanoseconds.size() / 2) / 1e6;
    }

    @Test
    void thePageIsLightAndMayBeKept() throws Exception {
        HttpResponse<String> page = get("/en/petitions/" + slug);
        assertThat(page.headers().firstValue("Cache-Control"))
                .contains("public, max-age=30, s-maxage=10, stale-while-revalidate=60");
        assertThat(get("/en/petitions/" + slug + "/sign").headers().firstValue("Cache-Control"))
                .contains("no-store");
        assertThat(get("/en/petitions/confirm").headers().firstValue("Cache-Control"))
                .contains("no-store");
        List<String> parts =
                PART.matcher(page.body()).results().map(part -> part.group(1)).toList();
        assertThat(parts).hasSizeBetween(1, 3);
        int weight = zipped(page.body());
        for (String part : parts) {
            weight += zipped(get(part.replace("&amp;", "&")).body());
        }
        assertThat(weight).as("bytes").isLessThanOrEqualTo(60 * 1_024);
    }

    /** All that an answer says but for the time. */
    private static String answerOf(HttpResponse<String> answer) {
        return answer.statusCode() + " " + headers(answer) + " " + answer.body();
    }

    /** But for the time, and for the connection, which the server ends after so many requests. */
    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.remove("date");
        headers.remove("connection");
        return headers;
    }

    private static int zipped(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    /** A closed page of a petition still lets supporters sign the petition itself. */
    @Test
    void aPageThatCollectsNoMoreLeadsToThePetition() throws Exception {
        database.run(
                """
                set session_replication_role = replica;
                insert into public_petition_page (petition_id, id, partner_id, alias, name, owner, live_at)
                select '%1$s', gen_random_uuid(), id, alias, alias, false, now() from organisation where alias = 'fidh';
                set session_replication_role = origin
                """
                        .formatted(petition));
        String page = "/en/petitions/" + slug + "/with/fidh";
        assertThat(get(page).body()).contains("name=\"page\" value=\"fidh\"");
        String stamp = stamp("en");

        database.run("update public_petition_page set ended_at = now() where petition_id = '%s' and not owner"
                .formatted(petition));
        HttpResponse<String> led = get(page);
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location").orElse("")).endsWith("/en/petitions/" + slug);
        assertThat(led.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/en/petitions/" + slug + "/with/nobody").statusCode()).isEqualTo(404);
        Map<String, String> form = form(stamp, "Ada", petition + "@people.example");
        form.put("page", "fidh");
        assertThat(post("/en/petitions/" + slug + "/sign", form, "10.1.1.7").statusCode())
                .isEqualTo(303);
        assertThat(database.strings(
                        "select g.alias from petition_pending p join public_petition_page g on g.id = p.page_id where p.petition_id = '%s'"
                                .formatted(petition)))
                .containsExactly("amnesty");
    }

    private String stamp(String language) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            Matcher stamp = STAMP.matcher(
                    get("/" + language + "/petitions/" + slug + "/sign").body());
            boolean sealed =
                    database.strings("select 1 from petition_batch where petition_id = '%s'".formatted(petition))
                                    .size()
                            >= 3;
            if (stamp.find() && sealed) {
                return stamp.group(1);
            }
            LockSupport.parkNanos(200_000_000);
        }
        throw new AssertionError("There is no form");
    }

    private static Map<String, String> form(String stamp, String name, String email) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("stamp", stamp);
        form.put("page", "");
        form.put("name", name);
        form.put("email", email);
        form.put("country", "LB");
        form.put("display", "COUNTED");
        form.put("website", "");
        return form;
    }

    private Map<String, String> confirm(String code, String name) throws Exception {
        return Map.of(
                "c",
                code,
                "step",
                "CONFIRM",
                "name",
                name,
                "country",
                "FR",
                "display",
                "PUBLIC",
                "consent",
                database.strings("select partner_id::text from public_petition_page where petition_id = '%s'"
                                .formatted(petition))
                        .get(0));
    }

    private static String code(Letters.Letter letter) {
        Matcher code = CODE.matcher(letter.text());
        assertThat(code.find()).as(letter.text()).isTrue();
        return code.group(1);
    }

    private String codeOtherThan(String first, String address) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            String code = code(Letters.of(portal).lastTo(address));
            if (!code.equals(first)) {
                return code;
            }
            LockSupport.parkNanos(200_000_000);
        }
        throw new AssertionError("No second mail came");
    }

    private String fingerprint(String language) throws Exception {
        return database.strings(
                        "select fingerprint from public_petition_text where petition_id = '%s' and language = '%s'"
                                .formatted(petition, language))
                .get(0);
    }

    private String total() throws Exception {
        return database.strings("select total::text from public_petition where petition_id = '%s'".formatted(petition))
                .get(0);
    }

    private void awaitTotal(String expected) throws Exception {
        for (int tries = 0; tries < 300 && !total().equals(expected); tries++) {
            LockSupport.parkNanos(200_000_000);
        }
        assertThat(total()).isEqualTo(expected);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return calm(
                http.send(HttpRequest.newBuilder(URI.create(portal.at(path))).build(), BodyHandlers.ofString()));
    }

    private int head(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.at(path)))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        return calm(http.send(request, BodyHandlers.ofString())).statusCode();
    }

    /** Signs once the portal has the keys of this petition, which a timer loads. */
    private void signOnceThereAreKeys(String stamp) throws Exception {
        Map<String, String> form = form(stamp, "Sample", "first" + slug + "@people.example");
        int status = 503;
        for (int tries = 0; tries < 300 && status == 503; tries++) {
            LockSupport.parkNanos(tries == 0 ? 0 : 200_000_000);
            status = post("/en/petitions/" + slug + "/sign", form, "10.1.1.1").statusCode();
        }
        assertThat(status).isEqualTo(303);
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String from) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return calm(http.send(
                HttpRequest.newBuilder(URI.create(portal.at(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", portal.address().toString())
                        .header("Accept-Language", "ar")
                        .header("X-Forwarded-For", from)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** Whatever was asked: nobody gets a cookie. */
    private static HttpResponse<String> calm(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.statusCode()).isNotEqualTo(500);
        return answer;
    }
}
