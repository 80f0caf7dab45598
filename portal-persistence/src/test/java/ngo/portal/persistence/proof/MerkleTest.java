package ngo.portal.persistence.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree against the recursive definition of RFC 9162, 2.1. */
class MerkleTest {

    private static final int MOST = 300;

    private final List<byte[]> leaves = IntStream.range(0, MOST)
            .mapToObj(i -> Merkle.leaf(("entry " + i).getBytes(UTF_8)))
            .toList();

    private final SampleLog.Kept kept = new SampleLog.Kept();
    private final Tiles tiles = new Tiles(kept.add(Tiles.grown(kept, 0, leaves)));
    private final Map<Long, byte[]> asked = new HashMap<>();
    private final Merkle.Nodes nodes =
            (level, index) -> asked.computeIfAbsent(((long) level << 32) | index, once -> tiles.node(level, index));

    /** MTH of the RFC. */
    private byte[] root(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int left = 1;
        while (left * 2 < to - from) {
            left *= 2;
        }
        return Merkle.node(known(from, from + left), known(from + left, to));
    }

    private final Map<Long, byte[]> computed = new HashMap<>();

    private byte[] known(int from, int to) {
        long key = ((long) from << 32) | to;
        byte[] hash = computed.get(key);
        if (hash == null) {
            hash = root(from, to);
            computed.put(key, hash);
        }
        return hash;
    }

    @Test
    void anEmptyTreeHasTheHashOfNothing() {
        assertThat(HexFormat.of().formatHex(Merkle.root(nodes, 0)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void everyEntryLeadsToTheRootOfEverySizeAndToNoOther() {
        for (int size = 1; size <= MOST; size++) {
            byte[] root = known(0, size);
            assertThat(Merkle.root(nodes, size)).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = Merkle.inclusion(nodes, index, size);
                byte[] found = Merkle.rootOf(leaves.get(index), index, size, path);
                if (!Arrays.equals(found, root)) {
                    throw new AssertionError("entry " + index + " of " + size);
                }
                byte[] other = leads(leaves.get((index + 1) % MOST), index, size, path);
                if (Arrays.equals(other, root)) {
                    throw new AssertionError("another entry at " + index + " of " + size);
                }
            }
        }
    }

    private static byte[] leads(byte[] leaf, int index, int size, List<byte[]> path) {
        return Merkle.rootOf(leaf, index, size, path);
    }

    @Test
    void everySizeIsABeginningOfEveryLargerOneAndOfNoOther() {
        for (int newer = 1; newer <= MOST; newer++) {
            for (int older = 1; older <= newer; older++) {
                List<byte[]> path = Merkle.consistency(nodes, older, newer);
                boolean grew = Merkle.grew(older, known(0, older), newer, known(0, newer), path);
                boolean forged = Merkle.grew(older, leaves.get(7), newer, known(0, newer), path)
                        || Merkle.grew(older, known(0, older), newer, leaves.get(7), path);
                if (!grew || forged) {
                    throw new AssertionError(older + " of " + newer);
                }
            }
        }
    }

    @Test
    void aPathOfAnotherLengthIsRefused() {
        List<byte[]> path = Merkle.inclusion(nodes, 5, 100);
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(leaves.get(0));
        List<byte[]> endless =
                IntStream.range(0, 64).mapToObj(i -> leaves.get(i)).toList();

        assertThatThrownBy(() -> Merkle.rootOf(leaves.get(5), 5, 100, path.subList(0, path.size() - 1)))
                .hasMessage("The path to the root is shorter than it has to be.");
        assertThatThrownBy(() -> Merkle.rootOf(leaves.get(5), 5, 100, longer))
                .hasMessage("The path to the root is longer than it can be.");
        assertThatThrownBy(() -> Merkle.rootOf(leaves.get(5), 5, 100, endless))
                .hasMessage("The path to the root is longer than it can be.");
        assertThatThrownBy(() -> Merkle.rootOf(leaves.get(5), 100, 100, path))
                .hasMessage("The entry has the number 100, and the log has only 100 entries.");
    }

    @Test
    void tilesGrownInAnyStepsAreTheSame() {
        SampleLog.Kept stepwise = new SampleLog.Kept();
        int at = 0;
        for (int step : new int[] {1, 2, 3, 250, 1, 43}) {
            stepwise.add(Tiles.grown(stepwise, at, leaves.subList(at, at + step)));
            at += step;
        }

        assertThat(at).isEqualTo(MOST);
        Tiles.grown(kept, 0, leaves).forEach(tile -> assertThat(stepwise.tile(tile.level(), tile.number(), 0))
                .isEqualTo(tile.hashes()));
        assertThat(Tiles.places(MOST).stream().map(Tiles.Place::path))
                .containsExactly(
                        "tile/entries/000", "tile/entries/001.p/44", "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1");
    }

    @Test
    void anAddressOfATileIsReadInOneFormOnly() {
        for (String path : List.of("tile/0/x001/x234/067", "tile/entries/000.p/255", "tile/7/999")) {
            assertThat(Tiles.place(path).orElseThrow().path()).isEqualTo(path);
        }
        assertThat(Tiles.place("tile/0/x001/x234/067").orElseThrow().number()).isEqualTo(1_234_067);
        for (String path : List.of(
                "tile/0/x000/001",
                "tile/0/1",
                "tile/00/001",
                "tile/0/001.p/256",
                "tile/0/001.p/0",
                "tile/8/000",
                "tile/0/000.p/1/",
                "tile/-1/000",
                "tile/0/../000")) {
            assertThat(Tiles.place(path)).as(path).isEmpty();
        }
    }

    @Test
    void entriesComeOutOfAFileAsTheyWentIn() {
        List<byte[]> entries = List.of(new byte[0], new byte[300], "words".getBytes(UTF_8));
        byte[] bundle = Tiles.bundle(entries);

        assertThat(Tiles.entries(bundle)).containsExactlyElementsOf(entries);
        assertThatThrownBy(() -> Tiles.entries(Arrays.copyOf(bundle, bundle.length - 1)))
                .hasMessage("A file of entries is cut off.");
    }
}
