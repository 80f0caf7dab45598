package ngo.portal.persistence.petition.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import ngo.portal.fixture.Database;
import ngo.portal.fixture.MailedCodes;
import ngo.portal.fixture.OneDay;
import ngo.portal.fixture.PetitionInvariants;
import ngo.portal.persistence.publication.PublicSupporterRepository;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the public may do with a petition, and that the number is right under concurrency. */
class SigningIT {

    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int AT_ONCE = 40;
    private static final AtomicInteger ORIGINS = new AtomicInteger();

    private static Database database;

    private final UUID petition = UUID.randomUUID();
    private final UUID page = UUID.randomUUID();
    private final UUID text = UUID.randomUUID();

    @BeforeAll
    static void aDatabaseOfItsOwn() throws SQLException {
        database = Database.running().another("signing");
    }

    @BeforeEach
    void anOpenPetition() throws SQLException {
        OneDay.lasting(Duration.ofMinutes(1));
        try (Connection unbound = database.unbound();
                Statement sql = unbound.createStatement()) {
            sql.execute(
                    """
                    insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'O', 'O', 'ACTIVE')
                    on conflict do nothing
                    """
                            .formatted(OWNER));
            sql.execute(
                    """
                    insert into petition (organisation_id, id, slug, title, state, text, text_number, closes_at, created_by, created_at,
                      changed_at, version) values ('%1$s', '%2$s', '%2$s', 'T', 'OPEN', '{}', 1, now() + interval '9 days', 's', now(), now(), 0)
                    """
                            .formatted(OWNER, petition));
            sql.execute(
                    """
                    insert into public_petition (petition_id, owner_id, slug, state, language, owner_alias, owner_name, goal, mail_content,
                      state_note, opened_at, closes_at, zone) values ('%2$s', '%1$s', '%2$s', 'OPEN', 'en', 'o', 'O', 0, 'NEUTRAL', '', now(),
                      now() + interval '9 days', 'UTC')
                    """
                            .formatted(OWNER, petition));
            sql.execute(
                    """
                    insert into public_petition_text (petition_id, language, id, title, text, canonical, fingerprint, source_fingerprint,
                      original, printed_at) values ('%s', 'en', '%s', 'T', '{}', 'T', 'f', 'f', true, now())
                    """
                            .formatted(petition, text));
            sql.execute(
                    """
                    insert into public_petition_page (petition_id, id, partner_id, alias, name, owner, live_at)
                    values ('%s', '%s', '%s', 'o', 'O', true, now())
                    """
                            .formatted(petition, page, OWNER));
            sql.execute(
                    """
                    insert into public_petition_wording (petition_id, page_id, number, language, text, fingerprint, printed_at)
                    values ('%s', '%s', 1, 'en', 'Write to me', 'f', now())
                    """
                            .formatted(petition, page));
        }
        scheduled("select ctx.open_petition_store('%s')".formatted(petition));
        scheduled("select ctx.open_petition_store('%s')".formatted(petition));
    }

    @AfterEach
    void theInvariantsHold() throws SQLException {
        scheduled("select ctx.fold_petitions()");
        try (Connection superuser = database.superuser()) {
            PetitionInvariants.requireTrue(superuser, petition);
        }
    }

    @Test
    void whoSignsAndConfirmsIsCountedOnce() throws SQLException {
        assertThat(anybody(sign("ada", "FR"))).isEqualTo("TAKEN");
        assertThat(total()).isEqualTo("0");
        assertThat(anybody("select state_of.confirmed from public_code(%s) as state_of".formatted(code("ada"))))
                .isEqualTo("f");

        assertThat(anybody(step("ada", "CONFIRM", confirmed("")))).isEqualTo("DONE");
        assertThat(anybody(step("ada", "CONFIRM", confirmed("")))).isEqualTo("DONE");
        assertThat(total()).isEqualTo("1");
        assertThat(owners("select count(*) from petition_pending where petition_id = '%s'"))
                .isEqualTo("0");

        assertThat(anybody(step("ada", "WITHDRAW", "{}"))).isEqualTo("DONE");
        assertThat(anybody(step("ada", "WITHDRAW", "{}"))).isEqualTo("UNKNOWN");
        assertThat(total()).isEqualTo("0");
    }

    /** Before anything is added up; what was added up is in it once. */
    @Test
    void theNumberOfThisMomentHasTheSignatureThatWasJustConfirmed() throws SQLException {
        String thisMoment = "select public_petition_total('%s')".formatted(petition);
        assertThat(anybody(thisMoment)).isEqualTo("0");
        int signed = 0;
        for (String who : List.of("ada", "bea", "cem")) {
            anybody(sign(who, "FR"));
            anybody(step(who, "CONFIRM", confirmed("")));
            signed++;
            assertThat(anybody(thisMoment)).isEqualTo(String.valueOf(signed));
            assertThat(publishedTotal()).isEqualTo("0");
        }
        anybody(step("ada", "WITHDRAW", "{}"));
        assertThat(anybody(thisMoment)).isEqualTo("2").isEqualTo(total());
        assertThat(anybody(thisMoment)).isEqualTo("2");
        plant("update public_petition set state = 'ARCHIVED' where petition_id = '%s'");
        assertThat(anybody(thisMoment))
                .as("the published number of an archived petition")
                .isEqualTo("2");
        plant("update public_petition set state = 'OPEN' where petition_id = '%s'");
        assertThat(anybody("select public_petition_total(gen_random_uuid())")).isEqualTo("null");
    }

    private String publishedTotal() throws SQLException {
        return owners("select total from public_petition where petition_id = '%s'");
    }

    @Test
    void whateverIsReadWritesNothing() throws SQLException {
        anybody(sign("ada", "FR"));
        String before = anybody("select pg_current_xact_id_if_assigned() is null");
        for (int i = 0; i < 20; i++) {
            assertThat(anybody(
                            "select (select id from public_code(%s)) is not null and pg_current_xact_id_if_assigned() is null"
                                    .formatted(code("ada"))))
                    .isEqualTo("t");
        }
        assertThat(before).isEqualTo("t");
        assertThat(total()).isEqualTo("0");
    }

    @Test
    void manyAtTheSameMomentAreOne() throws Exception {
        assertThat(atOnce(i -> anybody(sign("ada", "c" + i, "FR", i)))).containsOnly("TAKEN");
        assertThat(owners("select count(*) from petition_pending where petition_id = '%s'"))
                .isEqualTo("1");
        String first = owners("select encode(code_hash, 'hex') from petition_pending where petition_id = '%s'");
        String confirm = "select public_step('\\x%s', 'CONFIRM', '%s')".formatted(first, confirmed(""));
        assertThat(atOnce(i -> anybody(confirm))).containsOnly("DONE");
        assertThat(total()).isEqualTo("1");
        assertThat(atOnce(i -> anybody(confirm.replace("CONFIRM", "WITHDRAW")))).contains("DONE");
        assertThat(total()).isEqualTo("0");
    }

    @Test
    void whoHasSignedBeforeOpensTheSameSignatureWithANewCode() throws SQLException {
        anybody(sign("ada", "FR"));
        anybody(step("ada", "CONFIRM", confirmed("")));
        assertThat(anybody(sign("ada", "second", "DE", 7))).isEqualTo("TAKEN");
        assertThat(scheduled("select known::text from ctx.claim_petition_mails(1000) where petition_id = '%s'"
                        .formatted(petition)))
                .isEqualTo("true");
        assertThat(anybody(step("second", "CONFIRM", confirmed("")))).isEqualTo("DONE");
        assertThat(total()).isEqualTo("1");
        assertThat(anybody("select country from public_code(%s)".formatted(code("second"))))
                .isEqualTo("FR");

        assertThat(anybody(step("second", "WITHDRAW", "{}"))).isEqualTo("DONE");
        assertThat(total()).isEqualTo("0");
        assertThat(owners("select count(*) from petition_pending where petition_id = '%s'"))
                .isEqualTo("0");
    }

    /** No other code is mailed to them any more, so the one that they hold still withdraws. */
    @Test
    void whoHasSignedAndWantsNoMailsKeepsTheirSignatureAndTheCode() throws SQLException {
        anybody(sign("ada", "FR"));
        anybody(step("ada", "CONFIRM", confirmed("")));
        anybody(sign("ada", "second", "DE", ORIGINS.incrementAndGet()));
        for (int i = 0; i < 2; i++) {
            assertThat(anybody(step("second", "BLOCK_MAIL", "{\"mail\":\"" + MailedCodes.ADDRESS + "\"}")))
                    .isEqualTo("DONE");
        }
        assertThat(owners("select count(*) from mail_block where address_hash = '\\x" + MailedCodes.ADDRESS + "'"))
                .isEqualTo("1");
        assertThat(claimed()).isEqualTo("0");
        assertThat(total()).isEqualTo("1");
        assertThat(anybody("select confirmed from public_code(%s)".formatted(code("second"))))
                .isEqualTo("t");
        assertThat(anybody(step("second", "WITHDRAW", "{}"))).isEqualTo("DONE");
        assertThat(total()).isEqualTo("0");

        anybody(sign("bea", "FR"));
        assertThat(anybody(step("bea", "BLOCK_MAIL", "{\"mail\":\"" + MailedCodes.ADDRESS + "\"}")))
                .isEqualTo("DONE");
        assertThat(owners("select count(*) from petition_pending where petition_id = '%s'"))
                .as("of what is not confirmed nothing is kept")
                .isEqualTo("0");
    }

    /** To the page on which it was typed first; the same person on two of them is one signature. */
    @Test
    void aSignatureIsCreditedToOnePage() throws SQLException {
        UUID partners = UUID.randomUUID();
        plant(
                "insert into public_petition_page (petition_id, id, partner_id, alias, name, owner, live_at) values ('%s', '"
                        + partners + "', '" + UUID.randomUUID() + "', 'p', 'P', false, now())");
        anybody(sign("ada", "FR"));
        assertThat(anybody(sign("ada", "second", "FR", 7).replace(page.toString(), partners.toString())))
                .isEqualTo("TAKEN");
        assertThat(anybody(sign("bea", "FR").replace(page.toString(), partners.toString())))
                .isEqualTo("TAKEN");
        assertThat(anybody(step("second", "CONFIRM", confirmed("")))).isEqualTo("UNKNOWN");
        anybody(step("ada", "CONFIRM", confirmed("")));
        anybody(step("bea", "CONFIRM", confirmed("")));
        assertThat(total()).isEqualTo("2");
        assertThat(creditedTo(page)).isEqualTo("1");
        assertThat(creditedTo(partners)).isEqualTo("1");

        plant("update public_petition_page set ended_at = now() where petition_id = '%s' and id = '" + partners + "'");
        assertThat(anybody(sign("cem", "FR").replace(page.toString(), partners.toString())))
                .isEqualTo("INVALID");
        anybody(step("bea", "WITHDRAW", "{}"));
        assertThat(total()).isEqualTo("1");
        assertThat(creditedTo(partners)).isEqualTo("0");
        assertThat(creditedTo(page)).isEqualTo("1");
    }

    private String creditedTo(UUID onePage) throws SQLException {
        return owners(
                "select coalesce(sum(confirmed), 0) from petition_signature_count where petition_id = '%s' and page_id = '"
                        + onePage + "'");
    }

    @Test
    void aConsentIsOfAWordingAndTakenBackAtOnce() throws SQLException {
        anybody(sign("ada", "FR"));
        String consent = "[{\"organisation\":\"%s\",\"wording\":1,\"batch\":\"%s\",\"generation\":1,\"sealed\":\"ab\"},"
                        .formatted(OWNER, UUID.randomUUID())
                + "{\"organisation\":\"%s\",\"wording\":1,\"batch\":\"%s\",\"generation\":1,\"sealed\":\"ab\"}]"
                        .formatted(UUID.randomUUID(), UUID.randomUUID());
        anybody(step("ada", "CONFIRM", confirmed(consent)));
        assertThat(owners("select string_agg(wording || encode(sealed, 'hex'), ' ') from petition_consent where"
                        + " petition_id = '%s'"))
                .isEqualTo("1ab");
        anybody(step("ada", "DROP_CONSENT", "{\"organisation\":\"%s\"}".formatted(OWNER)));
        assertThat(owners("select count(*) from petition_consent where petition_id = '%s' and sealed is null"
                        + " and taken_back_at is not null"))
                .isEqualTo("1");
    }

    /** A copy that was sealed before the key was added or replaced has to be resealed: nothing bypasses the current key. */
    @Test
    void aCopyIsTakenOnlyUnderTheKeyThatIsInUse() throws SQLException {
        String vault = "[{\"organisation\":\"%s\",\"wording\":1,\"batch\":\"%s\",\"generation\":1,\"sealed\":\"ab\"}]"
                .formatted(OWNER, UUID.randomUUID());
        String agreed = Instant.now()
                .minus(Duration.ofHours(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String own =
                "[{\"organisation\":\"%s\",\"wording\":1,\"key\":%d,\"agreed\":\"" + agreed + "\",\"sealed\":\"cd\"}]";
        String copy =
                "select concat_ws(' ', own_key, encode(sealed, 'hex'), batch_id is null, given_at at time zone 'UTC')"
                        + " from petition_consent where petition_id = '%s'";
        anybody(sign("ada", "FR"));
        assertThat(anybody(step("ada", "CONFIRM", confirmed(own.formatted(OWNER, 1)))))
                .isEqualTo("AWAY");
        plant(
                """
                insert into supporter_key (organisation_id, number, keyset, fingerprint, mark, state, uploaded_by, uploaded_by_subject,
                  uploaded_at) values ('%1$s', 1, 'first', 'f', 'm', 'IN_USE', 'a', 'a', now()),
                  ('%1$s', 2, 'second', 'g', 'm', 'PROPOSED', 'a', 'a', now())
                """
                        .formatted(OWNER));
        assertThat(anybody("select string_agg(number || keyset, ' ') from public_supporter_keys('%s')"
                        .formatted(petition)))
                .isEqualTo("1first");
        for (String consents : List.of(vault, own.formatted(OWNER, 2))) {
            assertThat(anybody(step("ada", "CONFIRM", confirmed(consents)))).isEqualTo("AWAY");
        }
        assertThat(total()).isEqualTo("0");
        assertThat(anybody(step("ada", "CONFIRM", confirmed(own.formatted(OWNER, 1)))))
                .isEqualTo("DONE");
        assertThat(owners(copy)).isEqualTo("1 cd t " + agreed.replace('T', ' ').replace("Z", ""));

        anybody(step("ada", "DROP_CONSENT", "{\"organisation\":\"%s\"}".formatted(OWNER)));
        assertThat(anybody(step("ada", "ADD_CONSENT", "{\"consents\":" + quoted(vault) + "}")))
                .isEqualTo("AWAY");
        plant("update supporter_key set state = 'REMOVED' where number = 1 and organisation_id = '" + OWNER + "'");
        assertThat(anybody(step("ada", "ADD_CONSENT", "{\"consents\":" + quoted(vault) + "}")))
                .isEqualTo("DONE");
        assertThat(owners("select coalesce(own_key::text, '-') || encode(sealed, 'hex') from petition_consent"
                        + " where petition_id = '%s'"))
                .isEqualTo("-ab");
        plant("delete from supporter_key where organisation_id = '" + OWNER + "'");
    }

    @Test
    void aPetitionThatIsNotOpenTakesNobodyAndAWeekLongConfirms() throws SQLException {
        anybody(sign("ada", "FR"));
        anybody(sign("bea", "FR"));
        plant("update public_petition set state = 'PAUSED' where petition_id = '%s'");
        assertThat(anybody(sign("cem", "FR"))).isEqualTo("PAUSED");
        plant("update public_petition set state = 'CLOSED', closed_at = now() - interval '6 days' where petition_id"
                + " = '%s'");
        plant("update petition_pending set created_at = now() - interval '6 days 1 minute' where petition_id = '%s'");
        assertThat(anybody(sign("cem", "FR"))).isEqualTo("CLOSED");
        assertThat(anybody(step("ada", "CONFIRM", confirmed("")))).isEqualTo("DONE");
        plant("update public_petition set closed_at = now() - interval '8 days' where petition_id = '%s'");
        assertThat(anybody(step("bea", "CONFIRM", confirmed("")))).isEqualTo("CLOSED");
        plant("update petition_pending set created_at = now() - interval '8 days' where petition_id = '%s'");
        assertThat(anybody(step("bea", "CONFIRM", confirmed("")))).isEqualTo("UNKNOWN");
        scheduled("select ctx.forget_petition_traces()");
        assertThat(owners("select count(*) from petition_pending where petition_id = '%s'"))
                .isEqualTo("0");
    }

    @Test
    void aSignatureBeforeTheEndIsConfirmedThoughTheClockOfTheNodeIsSlow() throws SQLException {
        anybody(sign("ada", "FR"));
        plant("update petition set opened_at = now() - interval '1 day', closes_at = now() where id = '%s'");
        try (Connection node = database.acting(TenantPrincipal.timer(OWNER));
                Statement sql = node.createStatement()) {
            assertThat(sql.executeUpdate(
                            "update petition set state = 'CLOSED', closed_at = now() - interval '5 minutes' where id = '%s'"
                                    .formatted(petition)))
                    .isEqualTo(1);
            node.commit();
        }
        assertThat(owners("select state from public_petition where petition_id = '%s'"))
                .isEqualTo("CLOSED");
        assertThat(anybody(step("ada", "CONFIRM", confirmed("")))).isEqualTo("DONE");
        assertThat(total()).isEqualTo("1");
    }

    @Test
    void anotherPetitionsPageTextOrCodeIsNothing() throws SQLException {
        assertThat(anybody(sign("ada", "FR")
                        .replace(page.toString(), UUID.randomUUID().toString())))
                .isEqualTo("INVALID");
        assertThat(anybody(sign("ada", "FR")
                        .replace(text.toString(), UUID.randomUUID().toString())))
                .isEqualTo("INVALID");
        assertThat(anybody(sign("ada", "France"))).isEqualTo("INVALID");
        assertThat(anybody(step("nobody", "CONFIRM", confirmed("")))).isEqualTo("UNKNOWN");
    }

    @Test
    void oneNetworkWaitsAndAnotherPasses() throws SQLException {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            said.add(anybody(sign("s" + i, "s" + i, "FR", 1_000_000)).replaceAll(" .*", ""));
        }
        assertThat(said)
                .startsWith("TAKEN", "TAKEN", "TAKEN", "TAKEN", "TAKEN", "WAIT")
                .endsWith("WAIT");
        assertThat(anybody(sign("else", "FR"))).isEqualTo("TAKEN");
        assertThat(anybody(sign("s9", "s9", "FR", 1_000_000).replace("false)", "true)")))
                .isEqualTo("TAKEN");
    }

    /** Two nodes share the limit, and nobody queues behind a flood. */
    @Test
    void aFloodFromOneNetworkTakesItsLimitAndHoldsNobodyElseUp() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<Integer>> floods = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            String who = "flood" + node;
            floods.add(nodes.submit(() -> taken(who, 1_000)));
        }
        long begun = System.nanoTime();
        assertThat(anybody(sign("else", "FR"))).isEqualTo("TAKEN");
        assertThat((System.nanoTime() - begun) / 1_000_000).as("milliseconds").isLessThan(2_000);
        assertThat(floods.get(0).get() + floods.get(1).get()).isBetween(1, 5);
        nodes.shutdown();
    }

    private int taken(String who, int times) throws SQLException {
        int taken = 0;
        try (Connection one = database.as("portal_public")) {
            one.setAutoCommit(true);
            for (int i = 0; i < times; i++) {
                taken += ask(one, sign(who + i, who + i, "FR", 2_000_000)).equals("TAKEN") ? 1 : 0;
            }
        }
        return taken;
    }

    /** Who has signed, waits, does not want mails, or is new: no response and no timing reveals it. */
    @Test
    void aResponseDoesNotRevealWhoHasSigned() throws SQLException {
        anybody(sign("known", "FR"));
        anybody(step("known", "CONFIRM", confirmed("")));
        anybody(sign("pending", "FR"));
        anybody(sign("blocked", "FR"));
        anybody(step("blocked", "BLOCK_MAIL", "{\"mail\":\"" + MailedCodes.ADDRESS + "\"}"));
        List<String> kinds = List.of("known", "pending", "blocked", "new");
        List<List<Long>> times =
                kinds.stream().map(kind -> (List<Long>) new ArrayList<Long>()).toList();
        try (Connection one = database.as("portal_public")) {
            one.setAutoCommit(true);
            for (int round = 0; round < 200; round++) {
                for (int kind = 0; kind < kinds.size(); kind++) {
                    String who = kind == 3 ? "new" + round : kinds.get(kind);
                    String sql = sign(who, who + round, "FR", ORIGINS.incrementAndGet());
                    long begun = System.nanoTime();
                    assertThat(ask(one, sql)).isEqualTo("TAKEN");
                    times.get(kind).add(System.nanoTime() - begun);
                }
            }
        }
        List<Double> medians = times.stream().map(SigningIT::median).toList();
        assertThat(Collections.max(medians) - Collections.min(medians))
                .as("milliseconds between %s", medians)
                .isLessThan(10);
    }

    private static double median(List<Long> nanoseconds) {
        return nanoseconds.stream().sorted().toList().get(nanoseconds.size() / 2) / 1e6;
    }

    @Test
    void signingWithTheAddressOfSomebodyElseChangesNothingOfTheirs() throws SQLException {
        anybody(sign("ada", "FR"));
        String first = owners(
                "select md5((to_jsonb(p) - 'signed_again')::text) from petition_pending p where petition_id = '%s'");
        for (int i = 0; i < 200; i++) {
            assertThat(anybody(sign("ada", "other" + i, "DE", ORIGINS.incrementAndGet())))
                    .isEqualTo("TAKEN");
        }
        assertThat(
                        owners(
                                "select md5((to_jsonb(p) - 'signed_again')::text) from petition_pending p where petition_id = '%s'"))
                .isEqualTo(first);
        assertThat(claimed()).as("one mail").isEqualTo("1");
        assertThat(anybody("select count(*) from public_code(%s)".formatted(code("other7"))))
                .isEqualTo("0");
        assertThat(anybody("select country from public_code(%s)".formatted(code("ada"))))
                .isEqualTo("FR");
        String corrected = confirmed("").replace("{", "{\"country\":\"BE\",");
        assertThat(anybody(step("ada", "CONFIRM", corrected))).isEqualTo("DONE");
        assertThat(owners("select country from petition_signature where petition_id = '%s'"))
                .isEqualTo("BE");
    }

    /** Nor may they decide for the owner of the mailbox: consent that discloses data has to be given again. */
    @Test
    void onceTwoHaveSignedWithAnAddressNothingIsTakenOverThatGivesSomethingAway() throws SQLException {
        String wished = "select display || ' ' || coalesce('[' || consents || ']', 'unknown') from public_code(%s)";
        anybody(sign("ada", "FR").replace("COUNTED", "PUBLIC"));
        anybody(sign("bea", "FR").replace("COUNTED", "PUBLIC"));
        assertThat(anybody(wished.formatted(code("ada")))).isEqualTo("PUBLIC []");
        anybody(sign("ada", "other", "DE", ORIGINS.incrementAndGet()));
        assertThat(anybody(wished.formatted(code("ada")))).isEqualTo("COUNTED unknown");
        assertThat(anybody(wished.formatted(code("bea")))).isEqualTo("PUBLIC []");

        String chosen = "{\"organisation\":\"%s\",\"wording\":1,\"batch\":\"%s\",\"generation\":1,\"sealed\":\"ab\"}"
                .formatted(OWNER, UUID.randomUUID());
        anybody(step(
                "ada",
                "CONFIRM",
                confirmed("[" + chosen + "]")
                        .replace(
                                "{\"commitment",
                                "{\"display\":\"ADDRESSEE\",\"nameBatch\":\"" + OWNER
                                        + "\",\"nameGeneration\":1,\"nameSealed\":\"ab\",\"commitment")));
        String said = "ADDRESSEE [" + OWNER + "]";
        assertThat(anybody(wished.formatted(code("ada")))).isEqualTo(said);
        for (String again : List.of("second", "third")) {
            anybody(sign("ada", again, "DE", ORIGINS.incrementAndGet()));
            assertThat(anybody(wished.formatted(code("second")))).as(again).isEqualTo(said);
        }
    }

    @Test
    void whatWaitedForAWeekGoesAndItsKeyOnTheNinthDay() throws SQLException {
        UUID old = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        plant("insert into petition_batch values ('" + OWNER
                + "', '%s', 'PENDING', (now() at time zone 'UTC')::date - 9, '" + old + "')");
        plant("insert into petition_batch values ('" + OWNER
                + "', '%s', 'PENDING', (now() at time zone 'UTC')::date - 8, '" + kept + "')");
        assertThat(scheduled(
                        "select string_agg(object_id::text, ',') from ctx.old_petition_batches() where object_id in ('"
                                + old + "', '" + kept + "')"))
                .isEqualTo(old.toString());

        anybody(sign("ada", "FR"));
        plant("update petition_pending set created_at = now() - interval '6 days' where petition_id = '%s'");
        scheduled("select ctx.forget_petition_traces()");
        assertThat(owners("select count(*) from petition_pending where petition_id = '%s'"))
                .isEqualTo("1");
        plant("update petition_pending set created_at = now() - interval '7 days 1 minute' where petition_id = '%s'");
        scheduled("select ctx.forget_petition_traces()");
        assertThat(owners("select count(*) from petition_pending where petition_id = '%s'"))
                .isEqualTo("0");
    }

    @Test
    void whatIsForgottenGoesAPartAtATime() throws SQLException {
        for (String who : List.of("ada", "bea", "cem")) {
            anybody(sign(who, "FR"));
        }
        String pending = "select count(*) from petition_pending where petition_id = '%s'";
        plant("update petition_pending set created_at = now() - interval '99 days' where petition_id = '%s'");
        assertThat(scheduled("select ctx.forget_petition_traces(2)")).isEqualTo("t");
        assertThat(owners(pending)).isEqualTo("1");
        forgetTheRest();
        assertThat(owners(pending)).isEqualTo("0");

        for (String who : List.of("dan", "eva", "fay")) {
            anybody(sign(who, "FR"));
            anybody(step(who, "CONFIRM", confirmed("")));
        }
        String traces = "select count(origin) from petition_signature where petition_id = '%s'";
        plant("update petition_signature set confirmed_at = now() - interval '31 days' where petition_id = '%s'");
        forgetTheRest();
        assertThat(owners(traces)).isEqualTo("0");
    }

    /** Other tests leave some as well. */
    private void forgetTheRest() throws SQLException {
        while (scheduled("select ctx.forget_petition_traces(2)").equals("t")) {
            // As often as there is more.
        }
    }

    @Test
    void whatWasSealedUnderAnOldKeyGoesAPartAtATimeAndTheKeyLast() throws SQLException {
        UUID old = UUID.randomUUID();
        plant("insert into petition_batch values ('" + OWNER
                + "', '%s', 'PENDING', (now() at time zone 'UTC')::date - 9, '" + old + "')");
        for (String who : List.of("ada", "bea", "cem")) {
            anybody(sign(who, "FR"));
        }
        plant("update petition_pending set batch_id = '" + old + "' where petition_id = '%s'");
        String left = "select (select count(*) from petition_pending where petition_id = '%s') || ' '"
                + " || (select count(*) from petition_batch where object_id = '" + old + "')";
        String forget = "select ctx.forget_petition_batch('" + old + "', 2)";

        assertThat(clockOf(OWNER, forget)).isEqualTo("f");
        assertThat(owners(left)).isEqualTo("1 1");
        assertThat(clockOf(OWNER, forget)).isEqualTo("t");
        assertThat(owners(left)).isEqualTo("0 0");
    }

    @Test
    void oneMailADayAndThreeInAWeek() throws SQLException {
        anybody(sign("ada", "FR"));
        for (int mail = 1; mail <= 3; mail++) {
            assertThat(claimed()).isEqualTo("1");
            sent();
            anybody(sign("ada", "again", "FR", mail));
            assertThat(claimed()).isEqualTo("0");
            plant("update petition_pending set mailed_at = now() - interval '25 hours' where petition_id = '%s'");
            anybody(sign("ada", "again", "FR", 100 + mail));
        }
        assertThat(claimed()).isEqualTo("0");
    }

    @Test
    void aMailTooManyIsDueWhenTheLimitAllowsUnlessThatIsTooLate() throws SQLException {
        anybody(sign("ada", "FR"));
        assertThat(claimed()).isEqualTo("1");
        scheduled("select ctx.put_off_petition_mail('%s', '%s', 1, 3600)".formatted(petition, pendingId()));
        assertThat(claimed()).isEqualTo("0");
        assertThat(owners(
                        "select concat_ws(' ', mails, attempts, mail_due_at - now() between '59 minutes' and '1 hour',"
                                + " claimed_until is null) from petition_pending where petition_id = '%s'"))
                .isEqualTo("0 0 t t");
        anybody(sign("ada", "again", "FR", ORIGINS.incrementAndGet()));
        assertThat(claimed()).as("signing again brings it no sooner").isEqualTo("0");

        plant(
                "update petition_pending set mail_due_at = now(), created_at = now() - interval '6 days 23 hours 30 minutes' where petition_id = '%s'");
        assertThat(claimed()).isEqualTo("1");
        scheduled("select ctx.put_off_petition_mail('%s', '%s', 1, 3600)".formatted(petition, pendingId()));
        assertThat(owners("select mail_due_at is null from petition_pending where petition_id = '%s'"))
                .isEqualTo("t");
    }

    @Test
    void aCourierThatLostItsClaimNeitherSendsNorMarksTheMail() throws SQLException {
        String row = "select md5(p::text) from petition_pending p where petition_id = '%s'";
        String left =
                "update petition_pending set claimed_until = now() + interval '%d seconds' where petition_id = '%s'";
        anybody(sign("ada", "FR"));
        assertThat(claimed()).isEqualTo("1");
        String claimed = owners(row);
        assertThat(renewed(1)).isTrue();
        assertThat(owners(row)).as("more than half of the time is left").isEqualTo(claimed);
        for (int seconds : new int[] {50, -1}) {
            plant(left.formatted(seconds, petition));
            assertThat(renewed(1)).as("nobody has taken it over").isTrue();
            assertThat(
                            owners(
                                    "select claimed_until > now() + interval '1 minute' from petition_pending where petition_id = '%s'"))
                    .isEqualTo("t");
        }

        plant(left.formatted(-1, petition));
        assertThat(claimed()).isEqualTo("1");
        String anothers = owners(row);
        assertThat(renewed(1)).isFalse();
        mark(1, "SENT");
        mark(1, "LATER");
        mark(1, "BOUNCED");
        scheduled("select ctx.put_off_petition_mail('%s', '%s', 1, 3600)".formatted(petition, pendingId()));
        assertThat(owners(row)).isEqualTo(anothers);
        assertThat(owners("select bounced from petition_count_state where petition_id = '%s'"))
                .isEqualTo("0");
        assertThat(renewed(2)).isTrue();
        mark(2, "SENT");
        mark(2, "SENT");
        assertThat(owners("select mails from petition_pending where petition_id = '%s'"))
                .isEqualTo("1");
        assertThat(renewed(2)).isFalse();
        assertThat(renewed(0)).isFalse();
    }

    @Test
    void aBounceErasesTheRow() throws SQLException {
        anybody(sign("ada", "FR"));
        assertThat(claimed()).isEqualTo("1");
        mark(1, "BOUNCED");
        assertThat(owners("select count(*) from petition_pending where petition_id = '%s'"))
                .isEqualTo("0");
    }

    @Test
    void theNumberIsExactWhileALongTransactionHoldsTheWatermark() throws Exception {
        try (Connection held = database.superuser()) {
            held.setAutoCommit(false);
            try (Statement sql = held.createStatement()) {
                sql.execute("select pg_current_xact_id()");
                for (String who : List.of("ada", "bea", "cem")) {
                    anybody(sign(who, "FR"));
                    anybody(step(who, "CONFIRM", confirmed("")));
                    assertThat(total())
                            .isEqualTo(owners("select count(*) from petition_signature where petition_id = '%s'"));
                }
                assertThat(
                                owners(
                                        "select coalesce(sum(confirmed), 0) from petition_signature_count where petition_id = '%s'"))
                        .isEqualTo("0");
            }
            held.rollback();
        }
        assertThat(total()).isEqualTo("3");
        assertThat(owners("select sum(confirmed) from petition_signature_count where petition_id = '%s'"))
                .isEqualTo("3");
    }

    @Test
    void aWatermarkFromAnotherClusterIsRecounted() throws SQLException {
        anybody(sign("ada", "FR"));
        anybody(step("ada", "CONFIRM", confirmed("")));
        plant("update petition_count_state set folded = folded + 1000000000 where petition_id = '%s'");
        plant("delete from petition_signature_count where petition_id = '%s'");
        assertThat(total()).isEqualTo("1");
        assertThat(owners("select sum(confirmed) from petition_signature_count where petition_id = '%s'"))
                .isEqualTo("1");
    }

    @Test
    void aCountryIsPublishedFromTenInStepsAndADayIsClosed() throws SQLException {
        many("FR", 0, 9);
        assertThat(published()).isEqualTo("null");
        many("FR", 9, 10);
        assertThat(published()).isEqualTo("FR 10");
        many("FR", 10, 14);
        assertThat(published()).isEqualTo("FR 10");
        for (int i = 0; i < 8; i++) {
            anybody(step("FR" + i, "WITHDRAW", "{}"));
        }
        assertThat(published()).isEqualTo("FR 10");

        plant("update petition_count_state set day = day - 1 where petition_id = '%s'");
        assertThat(total()).isEqualTo("6");
        assertThat(owners("select confirmed || ' ' || withdrawn || ' ' || total from public_petition_day where"
                        + " petition_id = '%s'"))
                .isEqualTo("14 8 6");
    }

    /** The sum of countries and others is the total. */
    @Test
    void aCountryThatHasFallenByTenIsLoweredOrGoneAndAllFitIntoTheTotal() throws SQLException {
        many("FR", 0, 34);
        many("DE", 0, 10);
        many("KE", 0, 5);
        assertThat(published()).isEqualTo("DE 10, FR 34");
        withdraw("FR", 0, 9);
        assertThat(published()).isEqualTo("DE 10, FR 34");
        assertThat(answerTo()).isEqualTo("40, FR 34");
        withdraw("FR", 9, 10);
        assertThat(published()).isEqualTo("DE 10, FR 24");
        assertThat(answerTo()).isEqualTo("39, DE 10, FR 24");
        withdraw("FR", 10, 33);
        assertThat(published()).isEqualTo("DE 10");
        many("FR", 34, 43);
        assertThat(published()).isEqualTo("DE 10, FR 10");
        withdraw("KE", 0, 5);
        withdraw("DE", 0, 1);
        assertThat(published()).isEqualTo("DE 10, FR 10");
        assertThat(answerTo()).isEqualTo("19, DE 10");
    }

    /** Supporters who let their name be shown are shown, and nobody else; countries and the rest are all who have confirmed. */
    @Test
    void thePublicReadsNamesCountriesAndTheMessageToSigners() throws Exception {
        many("FR", 0, 12);
        many("KE", 0, 3);
        for (String who : List.of("ada", "bea", "cem", "dan", "eva")) {
            anybody(sign(who, "DE"));
            anybody(step(
                    who,
                    "CONFIRM",
                    confirmed("")
                            .replace(
                                    "{\"commitment",
                                    "{\"display\":\"PUBLIC\",\"name\":\"" + who + "\",\"shown\":" + !who.equals("cem")
                                            + ",\"commitment")));
        }
        plant("update public_petition_name set suspended = true where name = 'dan' and petition_id = '%s'");
        plant("update public_petition_name set signed_on = signed_on - 1 where name = 'ada' and petition_id = '%s'");
        anybody(step("eva", "WITHDRAW", "{}"));
        assertThat(published()).isEqualTo("FR 12");
        UUID partners = UUID.randomUUID();
        plant("insert into organisation (id, alias, name, short_name, state) values ('" + partners + "', '" + partners
                + "', 'P', 'P', 'ACTIVE')");
        plant(
                "insert into public_petition_page (petition_id, id, partner_id, alias, name, owner, live_at) values ('%s', '"
                        + partners + "', '" + partners + "', 'p', 'P', false, now())");
        plant("insert into public_petition_page_text (petition_id, page_id, language, introduction, thanks, printed_at)"
                + " select petition_id, id, 'en', '', 'Thank you from ' || name, now() from public_petition_page"
                + " where petition_id = '%s'");

        asThePublic(PublicSupporterRepository.class, supporters -> {
            Slice.Part<PublicSupporterRepository.Name> first = supporters.names(petition, Slice.first(1));
            assertThat(first.items())
                    .extracting(PublicSupporterRepository.Name::name)
                    .containsExactly("bea");
            Slice.Part<PublicSupporterRepository.Name> last = supporters.names(petition, Slice.from(first.next(), 1));
            assertThat(last.items())
                    .extracting(PublicSupporterRepository.Name::name)
                    .containsExactly("ada");
            assertThat(last.next()).isNull();

            assertThat(supporters.countries(petition, 19))
                    .containsExactly(new PublicSupporterRepository.Country("FR", 12));
            assertThat(supporters.countries(petition, 11)).isEmpty();

            String slug = petition.toString();
            assertThat(supporters.thanks(slug, "", "fr"))
                    .contains(new PublicSupporterRepository.Thanks("O", "Thank you from O", "en"));
            assertThat(supporters.thanks(slug, "p", "en"))
                    .contains(new PublicSupporterRepository.Thanks("P", "Thank you from P", "en"));
            plant("update organisation set state = 'FROZEN' where id = '" + partners + "'");
            assertThat(supporters.thanks(slug, "p", "en"))
                    .as("an organisation that does not collect now")
                    .contains(new PublicSupporterRepository.Thanks("O", "Thank you from O", "en"));
            plant("update organisation set state = 'ACTIVE' where id = '" + partners + "'");
            plant("update public_petition_page set ended_at = now() where not owner and petition_id = '%s'");
            assertThat(supporters.thanks(slug, "p", "en"))
                    .as("an organisation that collects no more")
                    .contains(new PublicSupporterRepository.Thanks("O", "Thank you from O", "en"));
        });
    }

    /** Before somebody has read the text in another language it was not there in it. */
    @Test
    void aSignatureIsBoundToTheTextThatWasRead() throws Exception {
        plant(
                "insert into public_petition_text (petition_id, language, title, text, canonical, fingerprint, source_fingerprint,"
                        + " original, printed_at) values ('%s', 'fr', 'T', '{}', 'T', 'g', 'f', false, now())");
        asThePublic(SigningRepository.class, signatures -> {
            String slug = petition.toString();
            assertThat(signatures.page(slug, "fr", "", "").orElseThrow().language())
                    .isEqualTo("fr");
            assertThat(signatures
                            .page(slug, "fr", "", text.toString())
                            .orElseThrow()
                            .text())
                    .isEqualTo(text);
            assertThat(signatures
                            .page(slug, "fr", "", UUID.randomUUID().toString())
                            .orElseThrow()
                            .language())
                    .isEqualTo("fr");
        });
    }

    /** A supporter who has lost the mail can still withdraw, and nobody learns who has signed. */
    @Test
    void aNewCodeOpensASignatureOnceNobodySignsAnyMore() throws SQLException {
        for (String who : List.of("ada", "bea")) {
            anybody(sign(who, "FR"));
        }
        anybody(step("ada", "CONFIRM", confirmed("")));
        assertThat(claimed()).isEqualTo("1");
        sent();
        // Only this many keys are returned at once.
        plant("update public_petition set state = 'ARCHIVED' where petition_id <> '%s'");
        for (String state : List.of("PAUSED", "CLOSED", "DELIVERED", "ANSWERED", "UNANSWERED", "OPEN")) {
            plant("update public_petition set state = '" + state + "' where petition_id = '%s'");
            assertThat(scheduled(
                            "select count(*) from ctx.missing_petition_batches() where kind = 'PENDING' and petition_id = '"
                                    + petition + "'"))
                    .as("it can be sealed while a petition is " + state)
                    .isEqualTo("2");
            for (String who : List.of("ada", "bea", "nobody")) {
                assertThat(anybody(newCode(who, who + state))).isEqualTo("TAKEN");
            }
            for (String who : List.of("bea", "nobody")) {
                assertThat(anybody("select count(*) from public_code(%s)".formatted(code(who + state))))
                        .isEqualTo("0");
                assertThat(anybody(step(who + state, "CONFIRM", confirmed("")))).isEqualTo("UNKNOWN");
                assertThat(anybody(step(who + state, "WITHDRAW", "{}"))).isEqualTo("UNKNOWN");
            }
            assertThat(scheduled(
                            "select string_agg(known::text, ' ') from ctx.claim_petition_mails(1000) where petition_id = '"
                                    + petition + "'"))
                    .as("mailed: supporters who have signed, and nobody twice a day")
                    .isEqualTo("true");
            assertThat(owners("select count(*) from petition_pending where petition_id = '%s' and known_only"))
                    .as("nothing is kept of others")
                    .isEqualTo("1");
            assertThat(anybody("select confirmed from public_code(%s)".formatted(code("ada" + state))))
                    .isEqualTo("t");
            assertThat(anybody(step("ada" + state, "ADD_CONSENT", "{\"consents\": []}")))
                    .as("of a name that nobody typed no copy is made")
                    .isEqualTo("UNKNOWN");
            plant("delete from petition_pending where known_only and petition_id = '%s'");
        }
        assertThat(anybody(newCode("ada", "last"))).isEqualTo("TAKEN");
        assertThat(anybody(step("last", "WITHDRAW", "{}"))).isEqualTo("DONE");
        assertThat(total()).isEqualTo("0");
        plant("update public_petition set state = 'ARCHIVED' where petition_id = '%s'");
        assertThat(anybody(newCode("bea", "late"))).isEqualTo("CLOSED");
        plant("update public_petition set state = 'OPEN' where petition_id = '%s'");
    }

    @Test
    void aWishForANewCodeKeepsNobodyFromSigning() throws SQLException {
        assertThat(anybody(newCode("ada", "wish"))).isEqualTo("TAKEN");
        assertThat(anybody(sign("ada", "FR"))).isEqualTo("TAKEN");
        assertThat(claimed()).isEqualTo("1");
        sent();
        assertThat(anybody(newCode("ada", "wish"))).isEqualTo("TAKEN");
        assertThat(claimed()).as("one mail a day").isEqualTo("0");
        plant("update petition_pending set mailed_at = now() - interval '25 hours' where petition_id = '%s'");
        assertThat(anybody(newCode("ada", "wish"))).isEqualTo("TAKEN");
        assertThat(claimed()).as("the code that they have").isEqualTo("1");
        assertThat(anybody(step("wish", "CONFIRM", confirmed("")))).isEqualTo("UNKNOWN");
        assertThat(anybody(step("ada", "CONFIRM", confirmed("")))).isEqualTo("DONE");

        String network = hash("o 3000000");
        String signing = newCode("bea", "bea")
                .replaceAll("substr\\(sha256\\(convert_to\\('\\S+ o \\d+', 'UTF8'\\)\\), 1, 16\\)", network);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            said.add(anybody(signing).replaceAll(" .*", ""));
        }
        assertThat(said).containsExactly("TAKEN", "TAKEN", "TAKEN", "TAKEN", "TAKEN", "WAIT");
        assertThat(anybody(sign("cem", "cem", "FR", 3_000_000)))
                .as("one limit for both")
                .startsWith("WAIT");
    }

    private String newCode(String who, String code) {
        return "select public_new_code('%s', gen_random_uuid(), %s, %s, 'en', gen_random_uuid(), 1, 'x', %s, false)"
                .formatted(petition, hash("m " + who), code(code), hash("o " + ORIGINS.incrementAndGet()));
    }

    private void withdraw(String country, int from, int to) throws SQLException {
        for (int i = from; i < to; i++) {
            assertThat(anybody(step(country + i, "WITHDRAW", "{}"))).isEqualTo("DONE");
        }
    }

    /** The total, and what is said of countries beside it. */
    private String answerTo() throws SQLException {
        return scheduled(
                "select string_agg(trim(country || ' ' || confirmed), ', ' order by country) from ctx.petition_numbers('%s')"
                        .formatted(petition));
    }

    @Test
    void manySignersAtOnceGiveExactlyTheirNumber() throws Exception {
        signAtOnce(150);
        assertThat(total()).isEqualTo("100");
    }

    @Test
    @Tag("part-1")
    void thousandSignersAtOnceGiveExactlyTheirNumber() throws Exception {
        signAtOnce(1_000);
        assertThat(total()).isEqualTo("666");
    }

    /** A third of them withdraws. */
    private void signAtOnce(int people) throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(32);
        AtomicInteger next = new AtomicInteger();
        List<Future<Boolean>> all = new ArrayList<>();
        for (int connection = 0; connection < 32; connection++) {
            all.add(many.submit(() -> {
                try (Connection one = database.as("portal_public")) {
                    one.setAutoCommit(true);
                    boolean right = true;
                    for (int who = next.getAndIncrement(); who < people; who = next.getAndIncrement()) {
                        ask(one, sign("p" + who, who % 2 == 0 ? "FR" : "DE"));
                        MailedCodes.of(database, code("p" + who));
                        right &= ask(one, step("p" + who, "CONFIRM", confirmed("")))
                                .equals("DONE");
                        right &= who % 3 != 0
                                || ask(one, step("p" + who, "WITHDRAW", "{}")).equals("DONE");
                    }
                    return right;
                }
            }));
        }
        scheduled("select ctx.fold_petitions()");
        for (Future<Boolean> one : all) {
            assertThat(one.get()).isTrue();
            scheduled("select ctx.fold_petitions()");
        }
        many.shutdown();
    }

    @Test
    void thePublicRoleRunsThreeFunctionsAndReadsNobody() throws SQLException {
        try (Connection owner = database.as("portal_owner")) {
            assertThat(
                            column(
                                    owner,
                                    """
                            select distinct p.proname from pg_proc p where p.pronamespace in ('public'::regnamespace, 'ctx'::regnamespace)
                              and p.prosecdef and has_function_privilege('portal_public', p.oid, 'EXECUTE')
                              and p.proname not like '%publish%' and p.proname not in ('plain_text', 'snippet') order by 1
                            """))
                    .containsExactly(
                            "public_code",
                            "public_new_code",
                            "public_petition_total",
                            "public_receipt",
                            "public_sign",
                            "public_step",
                            "public_supporter_keys");
        }
        for (String table : List.of(
                "petition_pending",
                "petition_signature",
                "petition_consent",
                "petition_signature_event",
                "petition_batch",
                "petition_signature_count",
                "petition_count_state",
                "petition_invalidation",
                "petition_sheet",
                "petition_sheet_count",
                "petition_scan",
                "petition_handover",
                "petition_handover_division",
                "supporter_key",
                "mail_block")) {
            for (String command : List.of("select 1 from %s", "delete from %s", "insert into %s default values")) {
                assertThatThrownBy(() -> anybody(command.formatted(table)))
                        .as(command + " " + table)
                        .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState())
                                .isEqualTo("42501"));
            }
        }
        for (String whole : List.of("petition_pending", "petition_signature")) {
            assertThatThrownBy(() -> anybody(
                            "select 1 from " + whole + "_" + petition.toString().replace("-", "")))
                    .isInstanceOf(SQLException.class);
        }
    }

    /** Asked as the portal asks, not as a test writes it. */
    @Test
    void theRepositoryOfThePublicAsksRight() throws Exception {
        UUID id = UUID.randomUUID();
        asThePublic(SigningRepository.class, signatures -> signs(signatures, id));
        MailedCodes.all(database);
        asThePublic(SigningRepository.class, signatures -> confirms(signatures, id));
    }

    private interface Asking<R> {
        void ask(R repository) throws SQLException;
    }

    /** Lets a repository query as the role for public readers. */
    private <R> void asThePublic(Class<R> type, Asking<R> asking) throws Exception {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                        "public",
                        Map.of(
                                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                                "jakarta.persistence.jtaDataSource", "",
                                "jakarta.persistence.jdbc.url", database.url(),
                                "jakarta.persistence.jdbc.user", "portal_public",
                                "jakarta.persistence.jdbc.password", Database.PASSWORD));
                EntityManager entities = factory.createEntityManager()) {
            R repository = type.getConstructor().newInstance();
            Field field = type.getDeclaredField("entities");
            field.setAccessible(true);
            field.set(repository, entities);
            entities.getTransaction().begin();
            asking.ask(repository);
            entities.getTransaction().commit();
        }
    }

    private static byte[] codeOf(UUID id) {
        return Arrays.copyOf(id.toString().getBytes(StandardCharsets.US_ASCII), 16);
    }

    private void signs(SigningRepository signatures, UUID id) {
        SigningPageRow where =
                signatures.page(petition.toString(), "fr", "", "").orElseThrow();
        assertThat(where.text()).isEqualTo(text);
        assertThat(where.ownPage()).isTrue();
        assertThat(signatures.page(petition.toString(), "en", "nobody", "")).isEmpty();
        assertThat(signatures.choices(petition, page, "fr", "en"))
                .extracting(ConsentChoiceRow::organisation, ConsentChoiceRow::words)
                .containsExactly(tuple(OWNER, "Write to me"));

        byte[] code = codeOf(id);
        assertThat(signatures.sign(new NewSignature(
                        where,
                        id,
                        code,
                        code,
                        "FR",
                        "en",
                        SignatureDisplay.PUBLIC,
                        id,
                        1,
                        new byte[] {7},
                        code,
                        null,
                        0,
                        false,
                        List.of(new byte[16], new byte[16]))))
                .isEqualTo("TAKEN");
        assertThat(signatures.newCode(
                        new NewCode(petition, id, code, code, "en", id, 1, new byte[] {7}, code, List.of()), false))
                .isEqualTo("TAKEN");
    }

    private void confirms(SigningRepository signatures, UUID id) throws SQLException {
        assertThat(owners("select cardinality(earlier) from petition_pending where petition_id = '%s'"))
                .isEqualTo("2");
        byte[] code = codeOf(id);
        CodeRow waiting = signatures.code(code).orElseThrow();
        assertThat(waiting.ownPage()).isTrue();
        assertThat(waiting.row()).isEqualTo(id).isEqualTo(waiting.signature());
        assertThat(waiting.sealed()).containsExactly(7);
        assertThat(waiting.open()).isTrue();
        assertThat(signatures.step(
                        code,
                        CodeStep.CONFIRM,
                        "{\"commitment\":\"" + fresh()
                                + "\",\"name\":\"Ada\",\"shown\":true,\"display\":\"PUBLIC\",\"consents\":[{\"organisation\":\"%s\",\"wording\":1,\"batch\":\"%s\",\"generation\":1,\"sealed\":\"ab\"}]}"
                                        .formatted(OWNER, id)))
                .isEqualTo("DONE");
        CodeRow signed = signatures.code(code).orElseThrow();
        assertThat(signed.confirmed()).isTrue();
        assertThat(signed.sealed()).isNull();
        assertThat(signed.consents()).containsExactly(OWNER);
        assertThat(signatures.count(petition.toString()).orElseThrow().total()).isZero();
        assertThat(signatures.totalNow(petition))
                .as("with what was confirmed just now")
                .isEqualTo(1);
        plant("update public_petition set state = 'ARCHIVED' where petition_id = '%s'");
        assertThat(signatures.count(petition.toString())).as("the number stays").isPresent();
        plant("update public_petition set state = 'OPEN' where petition_id = '%s'");
    }

    /** Of one mailbox the portal has learned more spellings since: the new row names the hashes under which it may have signed before. */
    @Test
    void whoSignedInAnotherSpellingIsKnownAndCountedOnce() throws SQLException {
        anybody(sign("old", "FR"));
        anybody(step("old", "CONFIRM", confirmed("")));
        assertThat(anybody(signAs("new", "old", "DE"))).isEqualTo("TAKEN");
        assertThat(scheduled("select known::text from ctx.claim_petition_mails(1000) where petition_id = '%s'"
                        .formatted(petition)))
                .isEqualTo("true");
        assertThat(anybody("select country || confirmed from public_code(%s)".formatted(code("new"))))
                .isEqualTo("FRtrue");
        assertThat(anybody(step("new", "CONFIRM", confirmed("")))).isEqualTo("DONE");
        assertThat(total()).isEqualTo("1");
        assertThat(anybody(step("new", "WITHDRAW", "{}"))).isEqualTo("DONE");
        assertThat(total()).isEqualTo("0");
        assertThat(owners("select count(*) from petition_pending where petition_id = '%s'"))
                .isEqualTo("0");
    }

    @Test
    void whoSignedInAnotherSpellingIsMailedANewCode() throws SQLException {
        anybody(sign("old", "FR"));
        anybody(step("old", "CONFIRM", confirmed("")));
        anybody(
                """
                select public_new_code('%s', gen_random_uuid(), %s, %s, 'en', gen_random_uuid(), 1, 'x', %s, false, array[%s])
                """
                        .formatted(petition, hash("m new"), code("new"), hash("o new"), hash("m old")));
        assertThat(claimed()).isEqualTo("1");
        assertThat(anybody(step("new", "WITHDRAW", "{}"))).isEqualTo("DONE");
        assertThat(total()).isEqualTo("0");
    }

    @Test
    void twoSpellingsThatWaitBecomeOneSignature() throws Exception {
        for (String first : List.of("old", "new")) {
            anybody(sign("old", "FR"));
            anybody(signAs("new", "old", "FR"));
            assertThat(anybody(step(first, "CONFIRM", confirmed("")))).isEqualTo("DONE");
            anybody(step(first.equals("old") ? "new" : "old", "CONFIRM", confirmed("")));
            assertThat(total()).as(first).isEqualTo("1");
            assertThat(anybody(step(first, "WITHDRAW", "{}"))).isEqualTo("DONE");
        }
        anybody(sign("old", "FR"));
        anybody(signAs("new", "old", "FR"));
        MailedCodes.all(database);
        atOnce(i -> anybody(step(i % 2 == 0 ? "old" : "new", "CONFIRM", confirmed(""))));
        assertThat(total()).isEqualTo("1");
    }

    /** The courier alone opens what is sealed: a row that says something else is of somebody who cannot seal. */
    @Test
    void aRowThatIsNotWhatIsSealedInItIsNeverMailed() throws SQLException {
        String address = "ef".repeat(32);
        anybody(sign("ada", "FR"));
        assertThat(claimed()).isEqualTo("1");
        String opened =
                "select ctx.renew_petition_mail('%s', '%s', 1, encode(%s, 'hex') || ',' || encode(%s, 'hex'), %s,"
                        + " sha256('\\x" + address + "'::bytea || uuid_send('%s')))";
        String id = pendingId();
        assertThat(scheduled(opened.formatted(petition, id, hash("m eve"), hash("m ada"), code("ada"), id)))
                .isEqualTo("t");
        assertThat(stolen(step("ada", "BLOCK_MAIL", "{\"mail\":\"" + "cd".repeat(32) + "\"}")))
                .as("an address that is somebody else's")
                .isEqualTo("UNKNOWN");
        assertThat(stolen(step("ada", "BLOCK_MAIL", "{\"mail\":\"" + address + "\"}")))
                .isEqualTo("DONE");

        anybody(sign("eve", "FR"));
        assertThat(claimed()).isEqualTo("1");
        id = pendingId();
        assertThat(scheduled(opened.formatted(petition, id, hash("m eve"), hash("m eve"), code("ada"), id)))
                .as("another code was sealed")
                .isEqualTo("f");
        assertThat(owners("select mail_due_at is null and address_proof is null from petition_pending where id = '" + id
                        + "'"))
                .isEqualTo("t");
        assertThat(stolen(step("eve", "CONFIRM", confirmed("")))).isEqualTo("UNKNOWN");
    }

    private static String stolen(String sql) throws SQLException {
        try (Connection connection = database.as("portal_public")) {
            String said = ask(connection, sql);
            connection.commit();
            return said;
        }
    }

    private String signAs(String who, String earlier, String country) {
        return sign(who, country).strip().replaceFirst("\\)$", ", array[" + hash("m " + earlier) + "])");
    }

    @Test
    void aMemberHasNoSchedulerRightsAndSeesNoSupporter() throws SQLException {
        try (Connection member = database.acting(TenantPrincipal.person("someone"))) {
            assertThatThrownBy(() -> ask(member, "select ctx.fold_petitions()"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    private void many(String country, int from, int to) throws SQLException {
        for (int i = from; i < to; i++) {
            anybody(sign(country + i, country));
            anybody(step(country + i, "CONFIRM", confirmed("")));
        }
    }

    private String published() throws SQLException {
        plant("update petition_count_state set countries_at = null where petition_id = '%s'");
        total();
        return owners(
                "select string_agg(country || ' ' || confirmed, ', ' order by country) from public_petition_country where petition_id ="
                        + " '%s'");
    }

    private String total() throws SQLException {
        scheduled("select ctx.fold_petitions()");
        return owners("select confirmed from public_petition where petition_id = '%s'");
    }

    private String claimed() throws SQLException {
        return scheduled("select count(*)::text from ctx.claim_petition_mails(1000) where petition_id = '%s'"
                .formatted(petition));
    }

    private void sent() throws SQLException {
        mark(Integer.parseInt(owners("select attempts from petition_pending where petition_id = '%s'")), "SENT");
    }

    private void mark(int attempt, String outcome) throws SQLException {
        scheduled("select ctx.mark_petition_mail('%s', '%s', %d, '%s')"
                .formatted(petition, pendingId(), attempt, outcome));
    }

    private boolean renewed(int attempt) throws SQLException {
        return scheduled("select ctx.renew_petition_mail('%s', '%s', %d)".formatted(petition, pendingId(), attempt))
                .equals("t");
    }

    private String pendingId() throws SQLException {
        return owners("select id from petition_pending where petition_id = '%s' limit 1");
    }

    private String sign(String who, String country) {
        return sign(who, who, country, ORIGINS.incrementAndGet());
    }

    private String sign(String who, String code, String country, int origin) {
        return """
                select public_sign('%s', '%s', '%s', gen_random_uuid(), %s, %s, '%s', 'en', 'COUNTED', gen_random_uuid(), 1, 'x', %s, null, 0,
                  false)
                """
                .formatted(petition, page, text, hash("m " + who), code(code), country, hash("o " + origin));
    }

    private String step(String who, String step, String details) {
        return "select public_step(%s, '%s', '%s')".formatted(code(who), step, details);
    }

    private static String confirmed(String consents) {
        return "{\"commitment\":\"" + fresh() + "\",\"consents\":" + (consents.isEmpty() ? "\"[]\"" : quoted(consents))
                + "}";
    }

    /** A commitment that no other signature has. */
    private static String fresh() {
        return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    }

    private static String quoted(String json) {
        return '"' + json.replace("\"", "\\\"") + '"';
    }

    private String code(String who) {
        return hash("c " + who);
    }

    private String hash(String what) {
        return "substr(sha256(convert_to('%s %s', 'UTF8')), 1, 16)".formatted(petition, what);
    }

    private interface Act {
        String of(int number) throws SQLException;
    }

    private static List<String> atOnce(Act act) throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> all = IntStream.range(0, AT_ONCE)
                    .<Callable<String>>mapToObj(i -> () -> act.of(i))
                    .toList();
            List<String> said = new ArrayList<>();
            for (Future<String> one : many.invokeAll(all)) {
                said.add(one.get());
            }
            return said;
        } finally {
            many.shutdown();
        }
    }

    private static String anybody(String sql) throws SQLException {
        if (sql.contains("public_step") || sql.contains("public_code")) {
            MailedCodes.all(database);
        }
        return stolen(sql);
    }

    private static String scheduled(String sql) throws SQLException {
        return clockOf(NOBODY, sql);
    }

    private static String clockOf(UUID organisation, String sql) throws SQLException {
        try (Connection connection = database.acting(TenantPrincipal.timer(organisation))) {
            String said = ask(connection, sql);
            connection.commit();
            return said;
        }
    }

    private void plant(String sql) throws SQLException {
        try (Connection unbound = database.unbound();
                Statement statement = unbound.createStatement()) {
            statement.execute(sql.formatted(petition));
        }
    }

    private String owners(String sql) throws SQLException {
        try (Connection unbound = database.superuser()) {
            return ask(unbound, sql.formatted(petition));
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        List<String> found = column(connection, sql);
        return found.isEmpty() ? "" : found.get(0);
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        }
    }
}
