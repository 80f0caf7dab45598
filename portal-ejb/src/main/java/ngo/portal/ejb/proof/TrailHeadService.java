package ngo.portal.ejb.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import ngo.portal.persistence.proof.Merkle;
import ngo.portal.persistence.proof.Tiles;
import ngo.portal.persistence.transparency.LogRepository;
import ngo.portal.persistence.transparency.NewLogEntry;
import ngo.portal.persistence.transparency.TrailHead;

/**
 * Logs the heads of all audit trails once a week, as one hash over all of them: nobody who rewrites a trail later can
 * rewrite that hash. For a timer alone.
 */
@Stateless
public class TrailHeadService {

    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    private LogRepository log;

    @Inject
    private LogAppender appender;

    @Inject
    private Clock clock;

    /** A trail and its leaf in the tree; the salt prevents others from guessing its content. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Leaf(TrailHead trail, byte[] salt, byte[] hash) {}

    /** Logs the heads if a week has passed since the last time. */
    public void logWeekly(int number) {
        if (log.hasTrailsSince(number, clock.instant().minus(WEEK))) {
            return;
        }
        log.alone();
        List<TrailHead> trails = log.trails();
        if (trails.isEmpty() || log.hasTrailsSince(number, clock.instant().minus(WEEK))) {
            return;
        }
        SecureRandom random = new SecureRandom();
        List<Leaf> leaves = trails.stream()
                .map(trail -> leaf(trail, random))
                .sorted((one, other) -> Arrays.compareUnsigned(one.hash(), other.hash()))
                .toList();
        Tree tree = new Tree(leaves.stream().map(Leaf::hash).toList());
        Base64.Encoder text = Base64.getEncoder();
        String entry = "coalition-portal/audit-heads/v1\ntrails " + leaves.size() + "\nroot "
                + text.encodeToString(Merkle.root(tree.nodes(), leaves.size())) + "\n";
        long place =
                appender.extend(number, List.of(new NewLogEntry(entry.getBytes(UTF_8), "audit-heads", null, null, "")));
        for (int i = 0; i < leaves.size(); i++) {
            String path = Merkle.inclusion(tree.nodes(), i, leaves.size()).stream()
                    .map(text::encodeToString)
                    .collect(Collectors.joining(" "));
            log.keepTrail(number, place, leaves.get(i).trail(), leaves.get(i).salt(), i, path);
        }
    }

    private static Leaf leaf(TrailHead trail, SecureRandom random) {
        byte[] salt = new byte[Merkle.HASH];
        random.nextBytes(salt);
        byte[] said = (trail.alias() + "\n" + trail.number() + "\n" + trail.hash() + "\n").getBytes(UTF_8);
        return new Leaf(trail, salt, Merkle.leaf(Merkle.sha256(salt, said)));
    }

    /** The Merkle tree over all trails, which exists only in memory. */
    private record Tree(List<byte[]> leaves) {

        Merkle.Nodes nodes() {
            List<Tiles.Grown> grown = new ArrayList<>(Tiles.grown((level, tile, width) -> new byte[0], 0, leaves));
            return new Tiles((level, tile, width) -> grown.stream()
                    .filter(one -> one.level() == level && one.number() == tile)
                    .findFirst()
                    .orElseThrow()
                    .hashes());
        }
    }
}
