package ngo.portal.ejb.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ngo.portal.ejb.proof.Witnesses.Witness;
import ngo.portal.persistence.proof.ProofRefused;
import ngo.portal.persistence.proof.SignedNote;
import ngo.portal.persistence.proof.VerifierKey;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.transparency.LogHead;

/**
 * Submits the newest head of the log to witnesses that have not cosigned it. An unavailable witness is retried later and
 * delays nothing.
 */
@ApplicationScoped
public class CosigningJob {

    private static final Logger LOG = System.getLogger(CosigningJob.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int ANOTHER_SIZE = 409;

    private final Map<String, Instant> asked = new ConcurrentHashMap<>();
    private final Map<String, String> said = new ConcurrentHashMap<>();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    private Witnesses witnesses;

    @Inject
    private WitnessService service;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** All of them, one after the other. */
    public void ask() {
        if (witnesses.all().isEmpty()) {
            return;
        }
        try {
            tenant.enter(TenantPrincipal.timer());
            Optional<LogHead> head = service.head();
            if (head.isPresent()) {
                Map<String, Long> seen = service.seen(head.get().log());
                witnesses
                        .all()
                        .forEach(one ->
                                ask(one, head.get(), seen.getOrDefault(one.key().name(), 0L)));
            }
        } finally {
            tenant.leave();
        }
    }

    private void ask(Witness witness, LogHead head, long older) {
        String name = witness.key().name();
        Instant now = clock.instant();
        Instant before = asked.getOrDefault(name, Instant.EPOCH);
        if (older >= head.size() || before.plus(witnesses.pause()).isAfter(now)) {
            return;
        }
        asked.put(name, now);
        try {
            HttpResponse<String> answer = send(witness, service.request(head, older));
            Optional<Long> other = answer.statusCode() == ANOTHER_SIZE ? size(answer.body()) : Optional.empty();
            if (other.isPresent() && other.get() <= head.size()) {
                answer = send(witness, service.request(head, other.get()));
            }
            boolean signed = answer.statusCode() == OK && isSigned(head, witness.key(), answer.body());
            say(name, signed ? "" : "answers " + answer.statusCode() + " and does not sign");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException away) {
            say(name, "cannot be reached: " + away.getClass().getSimpleName());
        }
    }

    private HttpResponse<String> send(Witness witness, String request) throws IOException, InterruptedException {
        String address = witness.address().toString();
        return http.send(
                HttpRequest.newBuilder(URI.create(address + (address.endsWith("/") ? "" : "/") + "add-checkpoint"))
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(request))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The size of the last head that the witness has seen, if it differs from the assumed one. */
    private static Optional<Long> size(String body) {
        return InputParser.whole(body.strip()).map(Integer::longValue);
    }

    /** Stores the answer, if it is a signature of the witness under this head. */
    private boolean isSigned(LogHead head, VerifierKey witness, String lines) {
        try {
            SignedNote note = SignedNote.of(head.note() + lines);
            Optional<SignedNote.Line> line = note.lines().stream()
                    .filter(one -> one.name().equals(witness.name()))
                    .reduce((before, after) -> after);
            if (line.isEmpty() || note.seenBy(witness).isEmpty()) {
                return false;
            }
            service.keep(head, witness.name(), line.get().written());
            return true;
        } catch (ProofRefused otherwise) {
            return false;
        }
    }

    private void say(String name, String sentence) {
        if (!sentence.equals(said.put(name, sentence)) && !sentence.isEmpty()) {
            LOG.log(Level.WARNING, "The witness {0} {1}.", name, sentence);
        }
    }
}
