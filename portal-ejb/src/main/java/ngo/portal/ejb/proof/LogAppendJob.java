package ngo.portal.ejb.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import ngo.portal.ejb.proof.LogService.SignedEntry;
import ngo.portal.ejb.proof.Witnesses.Witness;
import ngo.portal.ejb.vault.SigningKeyService;
import ngo.portal.ejb.vault.SigningKeyService.CurrentLog;
import ngo.portal.persistence.proof.Checkpoint;
import ngo.portal.persistence.proof.SignedNote;
import ngo.portal.persistence.proof.VerifierKey;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.transparency.LogHead;
import ngo.portal.persistence.transparency.QueuedEntry;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One run of the log: it has organisations' keys sign their publications, appends the entries, commits, and only then signs
 * the head. Runs on several nodes at once are safe, and after an interruption the next run continues.
 */
@ApplicationScoped
public class LogAppendJob {

    private static final Logger LOG = System.getLogger(LogAppendJob.class.getName());
    private static final int AT_ONCE = 256;
    private static final int MAX_ROUNDS = 40;

    /** The last message, so that it is not logged every ten seconds. */
    private final AtomicReference<String> said = new AtomicReference<>("");

    /** The number of the log that contains the witnesses of this node. */
    private final AtomicInteger named = new AtomicInteger();

    @Inject
    private LogService service;

    @Inject
    private Witnesses witnesses;

    @Inject
    private WitnessSetService witnessSets;

    @Inject
    private TrailHeadService trails;

    @Inject
    private SigningKeyService keys;

    @Inject
    private TenantContext tenant;

    @Inject
    @ConfigProperty(name = "portal.log.origin", defaultValue = " ")
    private String origin;

    @Inject
    @ConfigProperty(name = "portal.base.url")
    private String base;

    /** Logs what is queued. */
    public void goOn() {
        try {
            tenant.enter(TenantPrincipal.timer());
            CurrentLog state = keys.log(host());
            if (!service.goesOn(state)) {
                say(
                        Level.ERROR,
                        "The transparency log is paused: the database does not hold the head of "
                                + state.size() + " entries that was signed for " + state.origin()
                                + ". Was an older backup restored? See check-log and restart-log.");
                return;
            }
            int rounds = 0;
            while (rounds < MAX_ROUNDS && append(state)) {
                rounds++;
            }
            trails.logWeekly(state.log());
            sign(state);
            nameWitnesses(state.log());
            said.set("");
        } catch (RuntimeException failed) {
            say(
                    Level.WARNING,
                    "The transparency log waits: " + failed.getClass().getSimpleName());
        } finally {
            tenant.leave();
        }
    }

    /** Runs once after each start, since settings change only with a restart: nodes with different settings would otherwise alternate. */
    private void nameWitnesses(int log) {
        if (named.get() != log) {
            witnessSets.logChange(
                    log, witnesses.all().stream().map(Witness::key).toList());
            named.set(log);
        }
    }

    private void say(Level level, String sentence) {
        if (!sentence.equals(said.getAndSet(sentence))) {
            LOG.log(level, sentence);
        }
    }

    /** Returns whether there was anything to append. */
    private boolean append(CurrentLog state) {
        List<QueuedEntry> waiting = service.waiting(AT_ONCE);
        if (waiting.isEmpty()) {
            return false;
        }
        List<SignedEntry> entries = new ArrayList<>();
        waiting.forEach(one -> entries.add(signed(state, one)));
        service.append(state, entries);
        return true;
    }

    private SignedEntry signed(CurrentLog state, QueuedEntry queued) {
        UUID signer = queued.signer();
        if (queued.alias().isEmpty() || signer == null) {
            return new SignedEntry(queued, queued.entry().getBytes(UTF_8), null);
        }
        SigningKeyService.Signed signed = keys.sign(signer, queued.entry().getBytes(UTF_8));
        VerifierKey key = VerifierKey.ofNotes(name(state, queued.alias()), signed.publicKey());
        SignedNote note = new SignedNote(queued.entry(), List.of(SignedNote.Line.of(key, signed.signature())));
        return new SignedEntry(queued, note.written().getBytes(UTF_8), key);
    }

    /** The log's origin, up to its number. */
    private static String name(CurrentLog state, String alias) {
        return state.origin().replaceFirst("/log/\\d+$", "/organisation/") + alias;
    }

    private void sign(CurrentLog state) {
        Optional<LogHead> unsigned = service.unsigned(state.log());
        if (unsigned.isPresent()) {
            LogHead head = unsigned.get();
            VerifierKey key = VerifierKey.ofNotes(state.origin(), state.publicKey());
            String text = new Checkpoint(state.origin(), head.size(), head.root()).text();
            keys.signHead(head.log(), head.size(), head.root(), text)
                    .map(signature -> new SignedNote(text, List.of(SignedNote.Line.of(key, signature))))
                    .ifPresent(note -> service.keep(head, note.written()));
        }
    }

    private String host() {
        return origin.isBlank() ? URI.create(base).getRawAuthority() : origin.strip();
    }
}
