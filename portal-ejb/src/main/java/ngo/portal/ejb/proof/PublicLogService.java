package ngo.portal.ejb.proof;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ngo.portal.persistence.proof.LogEntry;
import ngo.portal.persistence.proof.Merkle;
import ngo.portal.persistence.proof.Policy;
import ngo.portal.persistence.proof.SignedNote;
import ngo.portal.persistence.proof.StatementBundle;
import ngo.portal.persistence.proof.Tiles;
import ngo.portal.persistence.proof.TlogProof;
import ngo.portal.persistence.proof.VerifierKey;
import ngo.portal.persistence.proof.Verify;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.transparency.LogHead;
import ngo.portal.persistence.transparency.LoggedEntry;
import ngo.portal.persistence.transparency.PublicLogRepository;
import ngo.portal.persistence.transparency.PublishedHead;
import org.jspecify.annotations.Nullable;

/** The transparency log, for the public. */
@Stateless
public class PublicLogService {

    @Inject
    private PublicLogRepository log;

    @Inject
    private Witnesses witnesses;

    /** The signed head of the current log. */
    public String checkpoint() {
        return log.current().map(this::written).orElseThrow(NotFound::new);
    }

    /** The signed heads, newest first. */
    public List<PublishedHead> heads(int most) {
        return log.heads(most);
    }

    /** How many witnesses have cosigned this head. */
    public int witnessed(PublishedHead head) {
        return log.cosignatures(head.log(), head.size()).size();
    }

    /**
     * The entries under a head, newest first.
     *
     * @param before index after the first of them
     */
    public List<LogLine> entries(PublishedHead head, long before, int most) {
        return log.entriesBefore(head.log(), Math.min(before, head.size()), most).stream()
                .map(LogLine::of)
                .toList();
    }

    /** The head with its cosignatures. */
    private String written(LogHead head) {
        return head.note() + String.join("", log.cosignatures(head.log(), head.size()));
    }

    /** A proof under the newest head of its log. */
    public TlogProof proof(LoggedEntry entry) {
        return new Prover(entry.log()).proof(entry);
    }

    /** A file of hashes or entries by its address below that of the log, if the head covers all of it. */
    public byte[] tile(String path) {
        Tiles.Place place = Tiles.place(path).orElseThrow(NotFound::new);
        LogHead head = log.current().orElseThrow(NotFound::new);
        long first = place.number() * Tiles.WIDTH;
        if (place.ofEntries()) {
            if (first + place.width() > head.size()) {
                throw new NotFound();
            }
            return Tiles.bundle(log.entries(head.log(), first, first + place.width()).stream()
                    .map(LoggedEntry::entry)
                    .toList());
        }
        if (first + place.width() > (head.size() >> (8 * place.level()))) {
            throw new NotFound();
        }
        return source(head.log()).tile(place.level(), place.number(), place.width());
    }

    private Tiles.Source source(int number) {
        return (level, tile, width) -> {
            byte[] hashes = log.tile(number, level, tile).orElseThrow(NotFound::new);
            return Arrays.copyOf(hashes, width * Merkle.HASH);
        };
    }

    /** The policy for verifying the heads of all logs. */
    public String policy() {
        List<String> keys = log.keys();
        if (keys.isEmpty()) {
            throw new NotFound();
        }
        return Policy.written(
                keys.stream().map(VerifierKey::of).toList(),
                witnesses.all().stream().map(Witnesses.Witness::key).toList());
    }

    /** The verifier for browsers, in one file. */
    public byte[] page() {
        try (InputStream page = Verify.class.getResourceAsStream("verify.html")) {
            return Objects.requireNonNull(page).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All public keys, a line each: those of the logs, then those of organisations. */
    public String keys() {
        StringBuilder lines = new StringBuilder();
        log.keys().forEach(key -> lines.append(key).append('\n'));
        log.organisationKeys().forEach(entry -> lines.append(
                        LogEntry.of(entry.entry(), entry.place()).value("vkey"))
                .append('\n'));
        return lines.toString();
    }

    /**
     * The proof of publication of a statement, which can be verified without the portal; absent before it is logged.
     *
     * @param text as its fingerprint is computed; absent if it was retracted
     */
    public Optional<byte[]> bundle(String slug, @Nullable String text) {
        List<LoggedEntry> entries = log.ofStatement(slug);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, Prover> provers = new HashMap<>();
        List<TlogProof> proofs = new ArrayList<>();
        entries.forEach(entry ->
                proofs.add(provers.computeIfAbsent(entry.log(), Prover::new).proof(entry)));
        return Optional.of(StatementBundle.of(text, proofs, policy()));
    }

    /** Creates proofs under one head, and loads each tile once. */
    private final class Prover {

        private final LogHead head;
        private final SignedNote note;
        private final Map<String, byte[]> read = new HashMap<>();
        private final Tiles tiles;

        Prover(int number) {
            head = log.newest(number).orElseThrow(NotFound::new);
            note = SignedNote.of(written(head));
            Tiles.Source stored = source(number);
            tiles = new Tiles((level, tile, width) ->
                    read.computeIfAbsent(level + "/" + tile, once -> stored.tile(level, tile, whole(level, tile))));
        }

        private int whole(int level, long tile) {
            return (int) Math.min(Tiles.WIDTH, (head.size() >> (8 * level)) - tile * Tiles.WIDTH);
        }

        TlogProof proof(LoggedEntry entry) {
            return new TlogProof(
                    entry.entry(), entry.place(), Merkle.inclusion(tiles, entry.place(), head.size()), note);
        }
    }
}
