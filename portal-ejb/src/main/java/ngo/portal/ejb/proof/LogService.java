package ngo.portal.ejb.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.vault.SigningKeyService.CurrentLog;
import ngo.portal.persistence.proof.Checkpoint;
import ngo.portal.persistence.proof.LogEntry;
import ngo.portal.persistence.proof.VerifierKey;
import ngo.portal.persistence.transparency.LogHead;
import ngo.portal.persistence.transparency.LogRepository;
import ngo.portal.persistence.transparency.LoggedEntry;
import ngo.portal.persistence.transparency.NewLogEntry;
import ngo.portal.persistence.transparency.QueuedEntry;
import org.jspecify.annotations.Nullable;

/** The transactions of appending to the log, one for each method. For a timer alone. */
@Stateless
public class LogService {

    @Inject
    private LogRepository log;

    @Inject
    private LogAppender appender;

    @Inject
    private Clock clock;

    /**
     * A queued item as it will be in the log.
     *
     * @param key of the signer; absent if nobody signed it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record SignedEntry(QueuedEntry queued, byte[] entry, @Nullable VerifierKey key) {}

    public List<QueuedEntry> waiting(int most) {
        return log.waiting(most);
    }

    /** Whether this database still contains the last signed head; begins a new log. */
    public boolean goesOn(CurrentLog state) {
        log.alone();
        String vkey = VerifierKey.ofNotes(state.origin(), state.publicKey()).text();
        Optional<String> known = log.key(state.log());
        if (known.isEmpty() && state.size() == 0) {
            log.begin(state.log(), vkey, clock.instant());
            state.previous().ifPresent(before -> appender.extend(state.log(), List.of(restarted(before))));
            return true;
        }
        boolean same = known.filter(vkey::equals).isPresent();
        return same
                && (state.size() == 0
                        || log.head(state.log(), state.size())
                                .filter(head -> Arrays.equals(head.root(), state.root()))
                                .isPresent());
    }

    private static NewLogEntry restarted(CurrentLog before) {
        Checkpoint last = new Checkpoint(before.origin(), before.size(), before.root());
        String entry = "coalition-portal/log-restarted/v1\nlog " + before.origin() + "\nsize " + before.size()
                + "\nroot " + (before.size() == 0 ? "-" : last.rootText()) + "\n";
        return new NewLogEntry(entry.getBytes(UTF_8), "log-restarted", null, null, "");
    }

    /** Skips entries that another node has logged meanwhile. */
    public void append(CurrentLog state, List<SignedEntry> entries) {
        log.alone();
        Set<Long> left = new HashSet<>(log.stillQueued(
                entries.stream().map(one -> one.queued().number()).toList()));
        List<SignedEntry> fresh = entries.stream()
                .filter(one -> left.contains(one.queued().number()))
                .toList();
        Map<String, String> named = new HashMap<>();
        List<NewLogEntry> all = new ArrayList<>();
        Map<Integer, QueuedEntry> hidden = new HashMap<>();
        for (SignedEntry one : fresh) {
            nameKey(state.log(), one, named).ifPresent(all::add);
            if (one.key() == null && one.queued().signer() != null) {
                hidden.put(all.size(), one.queued());
            }
            all.add(entry(one));
        }
        long first = appender.extend(state.log(), all);
        hidden.forEach((at, queued) -> {
            UUID signer = queued.signer();
            if (signer != null && queued.act().equals("SIGN_ON")) {
                log.keepOpening(signer, state.log(), first + at, queued.salt());
            }
        });
        log.unqueue(left);
    }

    private static NewLogEntry entry(SignedEntry one) {
        return new NewLogEntry(
                one.entry(),
                one.queued().act().toLowerCase(Locale.ROOT).replace('_', '-'),
                one.queued().statement(),
                one.queued().signature(),
                one.key() == null ? "" : one.queued().alias(),
                one.queued().day());
    }

    /** Logs the owner of a key before its first use. */
    private Optional<NewLogEntry> nameKey(int number, SignedEntry one, Map<String, String> named) {
        VerifierKey key = one.key();
        if (key == null) {
            return Optional.empty();
        }
        String alias = one.queued().alias();
        Optional<LoggedEntry> known = log.keyEntry(number, alias);
        String before = named.getOrDefault(alias, known.map(LogService::vkey).orElse(""));
        named.put(alias, key.text());
        if (before.equals(key.text())) {
            return Optional.empty();
        }
        String from = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        byte[] entry = LogEntry.ofKey(key, alias, from, before.isEmpty() ? "-" : before);
        return Optional.of(new NewLogEntry(entry, LogEntry.ORGANISATION_KEY, null, null, alias));
    }

    private static String vkey(LoggedEntry entry) {
        return LogEntry.of(entry.entry(), entry.place()).value("vkey");
    }

    /** The newest head, if it is not signed yet. */
    public Optional<LogHead> unsigned(int number) {
        return log.newestHead(number).filter(head -> head.note().isEmpty());
    }

    public void keep(LogHead head, String note) {
        log.sign(head.log(), head.size(), note);
    }
}
