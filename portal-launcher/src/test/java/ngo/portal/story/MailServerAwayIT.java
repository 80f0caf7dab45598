package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.AtOnce;
import ngo.portal.launch.Installation;
import ngo.portal.launch.SharedInstallation;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.realm.Letters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing goes on while the mail server is away, and nobody waits for a mail for ever or gets it twice. */
@ExtendWith(SharedInstallation.class)
@Tag("part-1")
class MailServerAwayIT {

    private static final int PEOPLE = 500;
    private static final int CONNECTIONS = 8;
    private static final int MAILS_A_DAY = 5;

    /** Until the limit allows another; what could not be sent is tried again within half an hour. */
    private static final String TOO_MANY = "mail_due_at > now() + interval '1 hour'";

    private static final Duration TWO_ROUNDS_OF_THE_COURIER = Duration.ofSeconds(3);

    /** Without a single mail. */
    private static final Duration COMES = Duration.ofSeconds(60);

    private static final Duration ALL_COME = Duration.ofMinutes(5);
    private static final String SENT =
            "select count(*) from petition_pending where petition_id = '%s' and mails = 1 and mail_due_at is null";

    @Test
    void whoSignsMeanwhileGetsOneMailOnceItIsBack(Installation installation) throws Exception {
        Portal portal = Portal.of(installation);
        Letters letters = Letters.of(portal);
        try (OpenPetition petition = OpenPetition.plant(portal)) {
            String stamp = petition.stamp();
            String domain = "-" + petition.slug() + ".example";
            installation.mail().close();
            try {
                AtOnce.times(CONNECTIONS, connection -> () -> {
                    for (int who = connection; who < PEOPLE; who += CONNECTIONS) {
                        assertThat(petition.sign(stamp, "supporter@n" + who + domain))
                                .isEqualTo(303);
                    }
                    return connection;
                });
                triedAgain(petition, 1);
                minutesPass(petition, 5);
                triedAgain(petition, 2);
                minutesPass(petition, 5);
                triedAgain(petition, 3);
            } finally {
                installation.mail().start();
            }
            assertThat(petition.number("select sum(mails) from petition_pending where petition_id = '%s'"))
                    .isZero();

            minutesPass(petition, 30);
            awaitAll(petition);
            Waiting.pause(TWO_ROUNDS_OF_THE_COURIER);
            Map<String, List<String>> mails = letters.idsByAddress(domain);
            assertThat(mails).hasSize(PEOPLE);
            assertThat(mails.values().stream().flatMap(List::stream))
                    .as("the ids of all mails")
                    .hasSize(PEOPLE)
                    .doesNotHaveDuplicates();
        }
    }

    /** Somebody else has typed the address into many forms, while nothing went out. */
    @Test
    void nobodyGetsMoreThanFiveInADayAlsoWhenTheyWerePutOff(Installation installation) throws Exception {
        Portal portal = Portal.of(installation);
        List<OpenPetition> petitions = new ArrayList<>();
        List<String> stamps = new ArrayList<>();
        for (int i = 0; i < MAILS_A_DAY + 2; i++) {
            petitions.add(OpenPetition.plant(portal));
        }
        for (OpenPetition petition : petitions) {
            stamps.add(petition.stamp());
        }
        String address = "victim@" + petitions.get(0).slug() + ".example";
        installation.mail().close();
        try {
            for (int i = 0; i < petitions.size(); i++) {
                assertThat(petitions.get(i).sign(stamps.get(i), address)).isEqualTo(303);
            }
            for (OpenPetition petition : petitions) {
                petition.until(
                        1,
                        "select count(*) from petition_pending where petition_id = '%s' and claimed_until is null and (attempts >= 1 or "
                                + TOO_MANY + ")");
            }
        } finally {
            installation.mail().start();
        }
        for (OpenPetition petition : petitions) {
            minutesPass(petition, 1);
        }
        long putOff = 0;
        for (OpenPetition petition : petitions) {
            petition.until(
                    0,
                    "select count(*) from petition_pending where petition_id = '%s' and mail_due_at is not null and not "
                            + TOO_MANY);
            putOff += petition.number("select count(*) from petition_pending where petition_id = '%s' and " + TOO_MANY);
            petition.close();
        }
        assertThat(putOff).isEqualTo(petitions.size() - MAILS_A_DAY);
        assertThat(Letters.of(portal).idsByAddress(address).get(address)).hasSize(MAILS_A_DAY);
    }

    /** The courier has had each mail in its hands so often, and has it no more. */
    private static void triedAgain(OpenPetition petition, int times) throws Exception {
        petition.until(
                PEOPLE,
                "select count(*) from petition_pending where petition_id = '%s' and claimed_until is null and attempts >= "
                        + times);
    }

    private static void minutesPass(OpenPetition petition, int minutes) throws Exception {
        petition.run("update petition_pending set mail_due_at = mail_due_at - interval '" + minutes
                + " minutes' where petition_id = '%s'");
    }

    /** Asked of the database: to look into all mails again and again would hold up those that are to come. */
    private static void awaitAll(OpenPetition petition) throws Exception {
        Instant end = Instant.now().plus(ALL_COME);
        Instant last = Instant.now();
        long sent = petition.number(SENT);
        while (sent < PEOPLE) {
            assertThat(Instant.now())
                    .as(sent + " mails")
                    .isBefore(last.plus(COMES))
                    .isBefore(end);
            Waiting.pause(Duration.ofSeconds(1));
            long before = sent;
            sent = petition.number(SENT);
            last = sent > before ? Instant.now() : last;
        }
    }
}
