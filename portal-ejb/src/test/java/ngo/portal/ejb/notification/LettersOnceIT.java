package ngo.portal.ejb.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.fixture.Database;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Everything that somebody should know is in exactly one letter, while others write, two couriers are under way and the mail server
 * comes and goes. The portal's own server sends; this test looks on from outside.
 */
@ArquillianTest
@RunAsClient
class LettersOnceIT {

    private static final int NOTIFICATIONS = 10_000;
    private static final int WRITERS = 4;
    private static final int IN_ONE_ACT = 25;
    private static final int COLLEAGUES = 5;
    private static final Duration AN_ACT = Duration.ofMillis(40);

    /** Letters in hand when the mail server goes: one of each courier may have been accepted, and comes again under the same id. */
    private static final int IN_HAND = 2;

    private static final int TIMES_AWAY = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String INSERT =
            """
            insert into notification (organisation_id, id, audience, event, subject_kind, subject_id, title,
              actor_organisation, needs_answer, created_at)
            values (?, ?, ?, 'StatementOpened', 'STATEMENT', gen_random_uuid(), 'T', ?, true, clock_timestamp())
            """;

    private final String mark = "letters-" + UUID.randomUUID();
    private final List<UUID> organisations = List.of(UUID.randomUUID(), UUID.randomUUID());

    /** Each notification with each of those whom it addresses. */
    private final Set<String> addressed = ConcurrentHashMap.newKeySet();

    /** What came, by Message-ID: to whom, and how much it says to wait; once for each time that it came. */
    private final Map<String, List<String>> received = new TreeMap<>();

    /** Every mail server and writer of a test, so that none is left for the next where one fails. */
    private final List<GreenMail> servers = new ArrayList<>();

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void twoOrganisationsAndTheirPeople() throws SQLException {
        for (UUID one : organisations) {
            run(
                    "insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'O', 'O', 'ACTIVE')"
                            .formatted(one));
            for (int i = 0; i < COLLEAGUES; i++) {
                String subject = subject(one, i);
                run(
                        "insert into person (subject, name, email, coalition_roles, enabled) values ('%1$s', 'N', '%1$s@mail.example', '', true)"
                                .formatted(subject));
                run("insert into member (organisation_id, subject, roles) values ('%s', '%s', 'MEMBER')"
                        .formatted(one, subject));
            }
        }
    }

    @AfterEach
    void nobodyWritesOrGetsAnythingAnyMore() throws Exception {
        servers.forEach(GreenMail::stop);
        writers.shutdownNow();
        assertThat(writers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        run("drop trigger if exists mark_is_lost on letter");
        run("update person set enabled = false where subject like '" + mark + "%'");
        run("delete from person_setting where subject like '" + mark + "%'");
        run("delete from letter where subject like '" + mark + "%'");
    }

    private String subject(UUID organisation, int number) {
        return mark + "." + organisations.indexOf(organisation) + "." + number;
    }

    @Test
    void eachNotificationIsInExactlyOneLetterToEachAddressee() throws Exception {
        List<Future<?>> acts = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            acts.add(writers.submit(writer(i)));
        }
        for (int away = 0; away < TIMES_AWAY; away++) {
            GreenMail server = mailServer();
            await(() -> server.getReceivedMessages().length > 0);
            end(server);
        }
        GreenMail server = mailServer();
        for (Future<?> one : acts) {
            one.get();
        }
        await(() -> count("notification where mailed_at is null and organisation_id in (" + ours() + ")") == 0
                && count("letter where sent_at is null and subject like '" + mark + "%'") == 0);
        end(server);

        assertThat(addressed).hasSizeGreaterThan(NOTIFICATIONS);
        assertThat(notified()).isEqualTo(addressed);
        assertThat(first(received)).isEqualTo(written());
        List<String> again = received.entrySet().stream()
                .filter(letter -> letter.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(again).hasSizeLessThanOrEqualTo(IN_HAND * TIMES_AWAY);
        assertThat(strings("select '<' || id || '@coalition-portal>' from letter where attempts > 1 and subject like '"
                        + mark + "%'"))
                .containsAll(again);
    }

    /** The mail server answers for it, and then the sender cannot say so any more, as when it is killed between the two. */
    @Test
    void whatIsNotMarkedAsSentComesAgainUnderTheSameIdAndNothingElseDoes() throws Exception {
        String unlucky = subject(organisations.get(0), 0);
        run(
                """
                create or replace function mark_is_lost() returns trigger language plpgsql as
                $$ begin raise exception 'The sender is gone.'; end $$;
                create trigger mark_is_lost before update on letter for each row
                  when (new.sent_at is not null and new.subject = '%s') execute function mark_is_lost()
                """
                        .formatted(unlucky));
        GreenMail server = mailServer();
        notifyEverybody();
        await(() -> server.getReceivedMessages().length >= COLLEAGUES
                && count("letter where sent_at is not null and subject like '" + mark + "%'") == COLLEAGUES - 1);
        run("drop trigger mark_is_lost on letter");
        letTimePass(unlucky);
        await(() -> count("letter where sent_at is null and subject like '" + mark + "%'") == 0);
        end(server);

        assertThat(first(received)).hasSize(COLLEAGUES).isEqualTo(written());
        String once = unlucky + "@mail.example 1";
        assertThat(received.values()).allSatisfy(letter -> assertThat(letter)
                .isEqualTo(letter.contains(once) ? List.of(once, once) : letter.subList(0, 1)));
    }

    /** It waits longer and longer, alone of all letters to that person, and is set aside in the end. */
    @Test
    void anAddressThatAlwaysFailsHoldsUpNobodyAndIsGivenUpAfterDays() throws Exception {
        String unreachable = subject(organisations.get(0), 0);
        run("update person set email = 'nobody at all' where subject = '" + unreachable + "'");
        GreenMail server = mailServer();
        String waiting = "letter where failing_since is not null and subject = '" + unreachable + "'";
        for (int time = 1; time <= 2; time++) {
            int letters = time * (COLLEAGUES - 1);
            notifyEverybody();
            await(() -> count("letter where sent_at is not null and subject like '" + mark + "%'") == letters
                    && count(waiting) == 1);
        }
        assertThat(count("letter where closed_at is null and subject = '" + unreachable + "'"))
                .isEqualTo(1);

        run("update letter set failing_since = failing_since - interval '4 days' where subject = '" + unreachable
                + "'");
        letTimePass(unreachable);
        await(() -> count("letter where set_aside_at is not null and subject = '" + unreachable + "'") == 1);
        run("update person set email = subject || '@mail.example' where subject = '" + unreachable + "'");
        letTimePass(unreachable);
        await(() -> count("letter where sent_at is not null and subject = '" + unreachable + "'") == 1);
        end(server);

        assertThat(received).hasSize(2 * (COLLEAGUES - 1) + 1);
    }

    /** It is no failure either: nobody has to act. */
    @Test
    void aLetterToSomebodyWhoMayNotSignInAnyMoreIsNotTriedAgain() throws Exception {
        String gone = subject(organisations.get(0), 0);
        notifyEverybody();
        await(() -> count("letter where subject like '" + mark + "%'") == COLLEAGUES);
        run("update person set enabled = false where subject = '" + gone + "'");
        GreenMail server = mailServer();
        await(() ->
                count("letter where sent_at is null and set_aside_at is null and subject like '" + mark + "%'") == 0);
        end(server);

        assertThat(received).hasSize(COLLEAGUES - 1);
        assertThat(count(
                        "letter where set_aside_at is not null and failing_since is null and subject = '" + gone + "'"))
                .isEqualTo(1);
    }

    /** What is set meanwhile counts for the next letter. */
    @Test
    void aLetterIsInTheLanguageThatItsReaderHadSetWhenItWasWritten() throws Exception {
        String arabic = subject(organisations.get(0), 0);
        run("insert into person_setting (subject, language) values ('" + arabic + "', 'ar')");
        notifyEverybody();
        await(() -> count("letter where subject like '" + mark + "%'") == COLLEAGUES);
        run("update person_setting set language = 'fr' where subject = '" + arabic + "'");
        GreenMail server = mailServer();
        await(() -> server.getReceivedMessages().length == COLLEAGUES);

        assertThat(server.getReceivedMessages()).allSatisfy(letter -> {
            boolean own = letter.getAllRecipients()[0].toString().startsWith(arabic + "@");
            assertThat(letter.getSubject()).startsWith(own ? "بوابة التحالف: مهمة" : "Coalition Portal: 1 item");
            assertThat(letter.getHeader("Content-Language")).containsExactly(own ? "ar" : "en");
            Multipart parts = (Multipart) letter.getContent();
            assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
            assertThat(parts.getBodyPart(1).getContent().toString())
                    .contains(own ? "<html lang=\"ar\" dir=\"rtl\">" : "<html lang=\"en\" dir=\"ltr\">");
        });
        end(server);
    }

    private GreenMail mailServer() {
        GreenMail server = new GreenMail(new ServerSetup(Integer.getInteger("test.mail.port"), "localhost", "smtp"));
        servers.add(server);
        server.start();
        return server;
    }

    /** Hangs up first: whatever was accepted until then is there, and is not after it has stopped. */
    private void end(GreenMail server) throws MessagingException {
        server.getSmtp().stopService();
        for (MimeMessage letter : server.getReceivedMessages()) {
            String to = letter.getAllRecipients()[0].toString();
            if (to.startsWith(mark)) {
                received.computeIfAbsent(letter.getMessageID(), id -> new ArrayList<>())
                        .add(to + " " + letter.getSubject().replaceAll("\\D", ""));
            }
        }
        server.stop();
    }

    private void notifyEverybody() throws SQLException {
        try (Connection connection = Database.running().unbound();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement(statement, organisations.get(0), "MEMBER");
            statement.executeBatch();
        }
    }

    private static UUID statement(PreparedStatement statement, UUID organisation, String audience) throws SQLException {
        UUID id = UUID.randomUUID();
        statement.setObject(1, organisation);
        statement.setObject(2, id);
        statement.setString(3, audience);
        statement.setObject(4, organisation);
        statement.addBatch();
        return id;
    }

    /** Consecutive acts with several notifications each, to everybody of an organisation or to one person. */
    private Callable<Void> writer(int writer) {
        return () -> {
            try (Connection connection = Database.running().unbound();
                    PreparedStatement statement = connection.prepareStatement(INSERT)) {
                connection.setAutoCommit(false);
                for (int i = 0; i < NOTIFICATIONS / WRITERS; i++) {
                    UUID organisation = organisations.get((writer + i) % organisations.size());
                    String one = subject(organisation, i % COLLEAGUES);
                    boolean everybody = i % 3 != 0;
                    UUID id = statement(statement, organisation, everybody ? "MEMBER" : "person:" + one);
                    for (int person = 0; person < COLLEAGUES; person++) {
                        String subject = subject(organisation, person);
                        if (everybody || subject.equals(one)) {
                            addressed.add(id + " " + subject);
                        }
                    }
                    if (i % IN_ONE_ACT == IN_ONE_ACT - 1) {
                        statement.executeBatch();
                        LockSupport.parkNanos(AN_ACT.toNanos());
                        connection.commit();
                    }
                }
            }
            return null;
        };
    }

    /** Each notification with each person who got it in a letter. */
    private Set<String> notified() throws SQLException {
        return new HashSet<>(strings("select i.notification_id || ' ' || i.subject from letter_item i join letter l"
                + " on l.id = i.letter_id and l.subject = i.subject where i.organisation_id in (" + ours() + ")"));
    }

    /** What should have come: to whom each letter goes, and how many notifications it contains. */
    private Map<String, String> written() throws SQLException {
        Map<String, String> letters = new TreeMap<>();
        strings(
                        "select '<' || letter_id || '@coalition-portal> ' || subject || '@mail.example ' || count(*) from letter_item"
                                + " where organisation_id in (" + ours() + ") group by letter_id, subject")
                .forEach(line -> letters.put(line.split(" ", 2)[0], line.split(" ", 2)[1]));
        return letters;
    }

    /** A letter that comes again says the same. */
    private static Map<String, String> first(Map<String, List<String>> received) {
        Map<String, String> letters = new TreeMap<>();
        received.forEach((id, words) -> {
            assertThat(words).containsOnly(words.get(0));
            letters.put(id, words.get(0));
        });
        return letters;
    }

    private void letTimePass(String subject) throws SQLException {
        run("update letter set due_at = now() where sent_at is null and subject = '" + subject + "'");
    }

    private String ours() {
        return "'" + organisations.get(0) + "', '" + organisations.get(1) + "'";
    }

    private static void await(Callable<Boolean> there) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!there.call()) {
            assertThat(Instant.now()).as("the letters are not sent in time").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static int count(String from) throws SQLException {
        return Integer.parseInt(strings("select count(*) from " + from).get(0));
    }

    private static List<String> strings(String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection unbound = Database.running().unbound();
                Statement query = unbound.createStatement();
                ResultSet answer = query.executeQuery(sql)) {
            while (answer.next()) {
                all.add(answer.getString(1));
            }
        }
        return all;
    }

    private static void run(String sql) throws SQLException {
        try (Connection unbound = Database.running().unbound();
                Statement command = unbound.createStatement()) {
            command.execute(sql);
        }
    }
}
