package ngo.portal.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import ngo.portal.launch.Crowd;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.realm.Letters;

/**
 * Supporters of one petition. Each signs, looks for a code among the mails, and confirms with it; a signer without an answer repeats the request
 * until it is answered. What was promised is what was answered.
 */
final class Signers implements AutoCloseable {

    private static final int ANSWERED = 303;

    /** While the portal is being started, its server knows no page. */
    private static final int NOT_THERE_YET = 404;

    private static final int AWAY = 500;
    private static final int CODE_HASH_BYTES = 16;
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** Longer than a server may be silent after its restart before the launcher starts it once more. */
    private static final Duration GIVES_UP = Duration.ofMinutes(6);

    private final OpenPetition petition;
    private final Letters letters;
    private final String stamp;
    private final int crowdNumber;
    private final Crowd crowd = new Crowd("signer");
    private final AtomicInteger people = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final Queue<String> codes = new ConcurrentLinkedQueue<>();
    private final Set<String> reached = ConcurrentHashMap.newKeySet();
    private final Set<String> signed = ConcurrentHashMap.newKeySet();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

    private Signers(OpenPetition petition, Letters letters, String stamp, int crowdNumber) {
        this.petition = petition;
        this.letters = letters;
        this.stamp = stamp;
        this.crowdNumber = crowdNumber;
    }

    /** Nobody of them has signed yet, and nobody is in a crowd of another number. */
    static Signers of(OpenPetition petition, Letters letters, int crowdNumber) throws Exception {
        return new Signers(petition, letters, petition.stamp(), crowdNumber);
    }

    /** So many of them at once. */
    Signers begin(int connections) {
        crowd.begin(connections, PAUSE, this::signAndConfirm);
        crowd.begin(1, Duration.ofSeconds(1), this::lookAtTheMails);
        return this;
    }

    /** One of each, so that codes and signatures keep step. Nobody has the mail domain of anybody else, which would be remarkable. */
    private void signAndConfirm() throws Exception {
        String address =
                "supporter@n" + people.incrementAndGet() + "-" + crowdNumber + "-" + petition.slug() + ".example";
        untilAnswered(() -> petition.sign(stamp, address));
        signed.add(address);
        String code = codes.poll();
        if (code != null) {
            untilAnswered(() -> petition.confirm(code));
            confirmed.add(code);
        }
    }

    private void untilAnswered(Callable<Integer> request) throws Exception {
        long end = System.nanoTime() + GIVES_UP.toNanos();
        while (System.nanoTime() < end) {
            try {
                int status = request.call();
                if (status == ANSWERED) {
                    return;
                }
                if (status < AWAY && status != NOT_THERE_YET) {
                    throw new AssertionError("somebody was answered by " + status);
                }
            } catch (IOException lineIsCut) {
                cut.incrementAndGet();
            }
            cut.incrementAndGet();
            Waiting.pause(PAUSE);
        }
        throw new AssertionError("somebody got no answer for minutes");
    }

    private void lookAtTheMails() throws Exception {
        for (JsonElement item : letters.all()) {
            JsonObject mail = item.getAsJsonObject();
            String to = mail.getAsJsonArray("to").get(0).getAsString();
            if (to.endsWith("-" + petition.slug() + ".example") && reached.add(to)) {
                OpenPetition.codeIn(mail.get("text").getAsString()).ifPresent(codes::add);
            }
        }
    }

    /** Until so many more have confirmed than when this was asked. */
    void awaitMore(int count) {
        int before = confirmed.size();
        long end = System.nanoTime() + GIVES_UP.toNanos();
        while (confirmed.size() < before + count) {
            if (System.nanoTime() > end || !crowd.problems().isEmpty()) {
                throw new AssertionError(confirmed.size() - before + " have confirmed; " + crowd.problems());
            }
            Waiting.pause(PAUSE);
        }
    }

    /** How many confirmations were answered. */
    int confirmed() {
        return confirmed.size();
    }

    /** The same, as the database knows their codes. */
    Set<String> hashesOfTheConfirmed() throws GeneralSecurityException {
        Set<String> hashes = new HashSet<>();
        for (String code : confirmed) {
            byte[] whole = MessageDigest.getInstance("SHA-256")
                    .digest(("coalition-portal/petition-code/v1\n" + code + "\n").getBytes(UTF_8));
            hashes.add(HexFormat.of().formatHex(whole, 0, CODE_HASH_BYTES));
        }
        return hashes;
    }

    /** Addresses whose signature was answered with the request to check the mailbox. */
    Set<String> signed() {
        return Set.copyOf(signed);
    }

    /** How often an answer was none, and the request was repeated. */
    int cut() {
        return cut.get();
    }

    /** What no supporter may meet. */
    Set<String> problems() {
        return crowd.problems();
    }

    @Override
    public void close() {
        crowd.close();
    }
}
