package ngo.portal.ejb.petition.signing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.TimerRuns;
import ngo.portal.ejb.limit.RateLimitService;
import ngo.portal.ejb.petition.PetitionReader;
import ngo.portal.ejb.vault.ObjectCipher;
import ngo.portal.persistence.petition.signing.PetitionMailRow;
import ngo.portal.persistence.petition.signing.PetitionTimerRepository.MailOutcome;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the mails to those who sign, while the portal's own courier hands them to a mail server that does not take them all. */
@ArquillianTest
class PetitionCourierIT {

    private static final int MAILS_A_DAY = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final People owner = People.ofANewOrganisation();
    private final People second = People.ofANewOrganisation();
    private final People third = People.ofANewOrganisation();

    @Inject
    private Founding founding;

    @Inject
    private PetitionFixture fixture;

    @Inject
    private PetitionCourier courier;

    @Inject
    private TenantContext tenant;

    @Inject
    private PetitionReader reader;

    @Inject
    private SigningService signing;

    @Inject
    private PetitionTimerService clock;

    @Inject
    private PetitionKeys keys;

    @Inject
    private RateLimitService limits;

    private UUID id = new UUID(0, 0);

    @SuppressWarnings("NullAway.Init")
    private ScriptedMailServer server;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void anOpenPetitionAndAMailServer() throws Exception {
        founding.of(owner, second, third);
        id = fixture.of(owner, second, third);
        fixture.awaitKeys(id);
        tenant.leave();
        server = new ScriptedMailServer(
                URI.create(System.getenv("PORTAL_SMTP_URL")).getPort());
    }

    @AfterEach
    void nobodyWritesAnyMore() throws IOException {
        server.close();
        DatabaseSuperuser.change("update petition_pending set mail_due_at = null where petition_id = '" + id + "'");
        tenant.leave();
    }

    @Test
    void whatIsRefusedToEverybodyErasesNobody() {
        server.refuse("MAIL", "550 5.4.5 daily quota exceeded");
        String address = signs("ada", "FR");
        await(() -> isPutOff("attempts = 1"));
        for (String where : List.of("DATA", ScriptedMailServer.END)) {
            server.refuse(where, "554 5.7.1 account suspended");
            isTriedAgain();
        }
        server.refuse("RCPT TO:<" + address, "550 5.7.1 relaying denied");
        isTriedAgain();
        assertThat(bounced()).isEqualTo("0");

        server.refuse("RCPT TO:<" + address, "550 5.1.1 no such user");
        due();
        await(() -> pending("count(*)").equals("0"));
        assertThat(bounced()).isEqualTo("1");
        assertThat(server.delivered()).doesNotContain(address);
    }

    /** Nobody signs with such an address any more; of the days before there may be some. The mail would go to somebody else. */
    @Test
    void whatMailCannotNameIsErasedAndReachesNobody() {
        server.refuse("MAIL", "450 4.3.2 later");
        String address = signs("ada", "FR");
        await(() -> isPutOff("attempts > 0"));
        ObjectCipher cipher = keys.pending(id).orElseThrow().cipher();
        UUID row = UUID.fromString(pending("max(id::text)"));
        Supporter other = new Supporter(
                "Sample", "\u0161" + address.substring(1), SigningCode.made().plain(), Set.of());
        DatabaseSuperuser.change("update petition_pending set attempts = 0, sealed = '\\x"
                + HexFormat.of().formatHex(cipher.sealText(row, PendingText.FIELD, other.text())) + "' where id = '"
                + row
                + "'");
        server.refuse(command -> "");
        due();
        await(() -> pending("count(*)").equals("0"));
        assertThat(bounced()).isEqualTo("1");
        assertThat(server.delivered()).doesNotContain(address);
    }

    /** Somebody has signed five others this evening, or was signed for. */
    @Test
    void aMailTooManyForTodayGoesOutOnceTheLimitAllows() {
        byte[] key = keys.ofAddress(SupporterAddress.of(address("ada")).orElseThrow());
        for (int mail = 0; mail < MAILS_A_DAY; mail++) {
            assertThat(takes(key)).isTrue();
        }
        String address = signs("ada", "FR");
        await(() -> isPutOff("mail_due_at between now() + interval '4 hours' and now() + interval '5 hours'"));
        assertThat(pending("sum(mails)")).isEqualTo("0");
        assertThat(server.delivered()).doesNotContain(address);

        DatabaseSuperuser.change("update rate_bucket set full_at = full_at - interval '5 hours' where key = '\\x"
                + HexFormat.of().formatHex(key) + "'");
        due();
        await(() -> pending("count(*) filter (where mails = 1 and mail_due_at is null)")
                .equals("1"));
        assertThat(server.delivered()).containsOnlyOnce(address);
        assertThat(takes(key)).as("it was counted").isFalse();
    }

    @Test
    void aMailThatCannotBeMadeHoldsUpNoOther() {
        server.refuse("MAIL", "450 4.3.2 later");
        signs("damaged", "KE");
        List<String> others = IntStream.range(0, 10)
                .mapToObj(who -> signs("whole" + who, "FR"))
                .toList();
        await(() -> isPutOff("attempts > 0"));
        DatabaseSuperuser.change("update petition_pending set sealed = '\\x00', attempts = 0 where country = 'KE'"
                + " and petition_id = '" + id + "'");
        server.refuse(command -> "");
        DatabaseSuperuser.change(
                "update petition_pending set mail_due_at = now() - case country when 'KE' then interval"
                        + " '1 hour' else interval '0' end where petition_id = '" + id + "'");

        await(() -> server.delivered().containsAll(others));
        String damaged = "count(*) filter (where country = 'KE' and mails = 0 and claimed_until is null"
                + " and mail_due_at > now() and attempts >= ";
        await(() -> pending(damaged + "1)").equals("1"));
        due();
        await(() -> pending(damaged + "2)").equals("1"));
    }

    /** A mail server is slow, and the claim on what waits behind its first mail is over. */
    @Test
    void whatAnotherNodeHasTakenOverIsNotSentAgain() throws Exception {
        server.refuse("MAIL", "450 4.3.2 later");
        Map<String, String> countries = Map.of(signs("ada", "FR"), "FR", signs("bea", "KE"), "KE");
        await(() -> isPutOff("attempts > 0"));
        BlockingQueue<String> first = new LinkedBlockingQueue<>();
        CountDownLatch slow = new CountDownLatch(1);
        server.refuse(command -> {
            countries.keySet().stream()
                    .filter(address -> command.startsWith("RCPT TO:<" + address))
                    .forEach(address -> keepWaiting(address, first, slow));
            return "";
        });
        DatabaseSuperuser.change(
                "update petition_pending set mail_due_at = now() - interval '1 hour' where petition_id = '" + id + "'");
        String sent = Objects.requireNonNull(first.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        String other = countries.keySet().stream()
                .filter(address -> !address.equals(sent))
                .findFirst()
                .orElseThrow();
        DatabaseSuperuser.change(
                "update petition_pending set claimed_until = now() - interval '1 second' where petition_id = '" + id
                        + "' and country = '" + countries.get(other) + "'");
        tenant.enter(TenantPrincipal.timer(new UUID(0, 0)));
        List<PetitionMailRow> taken = clock.claim(1_000);
        taken.forEach(mail -> clock.mark(mail, mail.petition().equals(id) ? MailOutcome.SENT : MailOutcome.LATER));
        tenant.leave();
        assertThat(taken).filteredOn(mail -> mail.petition().equals(id)).hasSize(1);
        slow.countDown();

        String next = signs("next", "LB");
        await(() -> server.delivered().contains(next));
        assertThat(server.delivered()).contains(sent).doesNotContain(other);
        await(() -> pending("string_agg(mails::text, ' ')").equals("1 1 1"));
    }

    /** The first one; no longer than the portal waits for an answer. */
    private static void keepWaiting(String address, BlockingQueue<String> first, CountDownLatch slow) {
        try {
            if (slow.getCount() > 0) {
                first.add(address);
                assertThat(slow.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean takes(byte[] key) {
        return limits.take("PETITION_MAIL", key, MAILS_A_DAY, Duration.ofDays(1).dividedBy(MAILS_A_DAY))
                .isZero();
    }

    private String address(String who) {
        return who + "@" + id + ".example";
    }

    /** Signs from a separate network; returns the address to which the mail goes. */
    private String signs(String who, String country) {
        tenant.enter(owner.member());
        String slug = reader.view(id).petition().slug();
        tenant.leave();
        SupporterInput input = new SupporterInput("Sample", address(who), country, SignatureDisplay.COUNTED, Set.of());
        assertThat(signing.sign(signing.page(slug, "en", ""), input, "en", input.email(), false, 0)
                        .kind())
                .isEqualTo(SigningAnswer.Kind.TAKEN);
        return input.email();
    }

    /** Nobody has the mail in hand, nor will for a while. */
    private boolean isPutOff(String condition) {
        return pending("count(*) filter (where claimed_until is null and mail_due_at > now() and " + condition + ")")
                        .equals(pending("count(*)"))
                && !pending("count(*)").equals("0");
    }

    private void isTriedAgain() {
        String attempts = pending("max(attempts)");
        due();
        await(() -> isPutOff("attempts > " + attempts));
        assertThat(pending("sum(mails)")).isEqualTo("0");
    }

    private void due() {
        DatabaseSuperuser.change("update petition_pending set mail_due_at = now() where petition_id = '" + id + "'");
    }

    private String pending(String what) {
        return DatabaseSuperuser.MAIN.string(
                "select " + what + " from petition_pending where petition_id = '" + id + "'");
    }

    private String bounced() {
        return DatabaseSuperuser.MAIN.string(
                "select bounced from petition_count_state where petition_id = '" + id + "'");
    }

    private void await(BooleanSupplier there) {
        TimerRuns.until(tenant, courier::tick, there);
    }
}
