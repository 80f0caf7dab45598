package ngo.portal.persistence.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The hash tree of RFC 9162, 2.1, over entries in their order; it proves consistency between any two of its states. */
public final class Merkle {

    /** The length of a hash in bytes. */
    public static final int HASH = 32;

    /** The number of commitments of a petition in one row. */
    public static final int ROW = 256;

    /** More levels than any tree of 2^63 entries has. */
    private static final int MOST_HASHES = 64;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    /** Provides the hashes of complete subtrees. */
    @FunctionalInterface
    public interface Nodes {
        /**
         * The hash over the entries from {@code index << level} on, {@code 1 << level} of them.
         *
         * @param level 0 for a leaf
         */
        byte[] node(int level, long index);
    }

    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static byte[] leaf(byte[] entry) {
        return sha256(new byte[] {LEAF}, entry);
    }

    public static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {NODE}, left, right);
    }

    /** The root over the first entries; an empty tree has a root too. */
    public static byte[] root(Nodes nodes, long size) {
        return size == 0 ? sha256() : range(nodes, 0, size);
    }

    /** The root over leaves that are all in memory. */
    public static byte[] rootOfAll(List<byte[]> leaves) {
        return root(all(leaves), leaves.size());
    }

    /** The tree over hashes of leaves that are all in memory. */
    public static Nodes all(List<byte[]> leaves) {
        return new Nodes() {
            @Override
            public byte[] node(int level, long index) {
                return level == 0
                        ? leaves.get((int) index)
                        : Merkle.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
            }
        };
    }

    /** The inclusion proof from one entry to the root over the first {@code size}, beginning beside the leaf. */
    public static List<byte[]> inclusion(Nodes nodes, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("there is no entry " + index + " among " + size);
        }
        List<byte[]> path = new ArrayList<>();
        include(nodes, index, 0, size, path);
        return path;
    }

    /** The consistency proof: it shows that the tree began with its first {@code older} entries. */
    public static List<byte[]> consistency(Nodes nodes, long older, long newer) {
        if (older < 1 || older > newer) {
            throw new IllegalArgumentException(older + " entries are no beginning of " + newer);
        }
        List<byte[]> path = new ArrayList<>();
        agree(nodes, older, 0, newer, true, path);
        return path;
    }

    /**
     * The root that follows from an entry and its inclusion proof (RFC 9162, 2.1.3.2).
     *
     * @throws ProofRefused if the proof does not have the length that it must have
     */
    public static byte[] rootOf(byte[] leaf, long index, long size, List<byte[]> path) {
        if (index < 0 || index >= size) {
            throw new ProofRefused(
                    "The entry has the number " + index + ", and the log has only " + size + " entries.");
        }
        requireSize(path);
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] beside : path) {
            if (last == 0) {
                throw new ProofRefused("The path to the root is longer than it can be.");
            }
            if ((node & 1) == 1 || node == last) {
                hash = node(beside, hash);
                while ((node & 1) == 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new ProofRefused("The path to the root is shorter than it has to be.");
        }
        return hash;
    }

    /** Verifies a consistency proof: whether the newer head contains all entries of the older one in their places (RFC 9162, 2.1.4.2). */
    public static boolean grew(long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> path) {
        if (older > newer || older < 0 || path.size() > MOST_HASHES) {
            return false;
        }
        if (older == newer) {
            return path.isEmpty() && MessageDigest.isEqual(olderRoot, newerRoot);
        }
        if (older == 0) {
            return path.isEmpty() && MessageDigest.isEqual(olderRoot, sha256());
        }
        List<byte[]> rest = new ArrayList<>(path);
        if (Long.bitCount(older) == 1) {
            rest.add(0, olderRoot);
        }
        return !rest.isEmpty() && leads(older - 1, newer - 1, olderRoot, newerRoot, rest);
    }

    private static boolean leads(long older, long newer, byte[] olderRoot, byte[] newerRoot, List<byte[]> path) {
        int odd = Long.numberOfTrailingZeros(~older);
        long node = older >> odd;
        long last = newer >> odd;
        byte[] before = path.get(0);
        byte[] after = path.get(0);
        for (byte[] beside : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = node(beside, before);
                after = node(beside, after);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                after = node(after, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(before, olderRoot) && MessageDigest.isEqual(after, newerRoot);
    }

    private static void requireSize(List<byte[]> path) {
        if (path.size() > MOST_HASHES - 1 || path.stream().anyMatch(hash -> hash.length != HASH)) {
            throw new ProofRefused("The path to the root is longer than it can be.");
        }
    }

    private static void include(Nodes nodes, long index, long from, long size, List<byte[]> path) {
        if (size == 1) {
            return;
        }
        long left = split(size);
        if (index < from + left) {
            include(nodes, index, from, left, path);
            path.add(range(nodes, from + left, size - left));
        } else {
            include(nodes, index, from + left, size - left, path);
            path.add(range(nodes, from, left));
        }
    }

    private static void agree(Nodes nodes, long older, long from, long size, boolean whole, List<byte[]> path) {
        if (older == size) {
            if (!whole) {
                path.add(range(nodes, from, size));
            }
            return;
        }
        long left = split(size);
        if (older <= left) {
            agree(nodes, older, from, left, whole, path);
            path.add(range(nodes, from + left, size - left));
        } else {
            agree(nodes, older - left, from + left, size - left, false, path);
            path.add(range(nodes, from, left));
        }
    }

    /** The hash of a part that begins where a complete subtree of its size or a larger one begins. */
    private static byte[] range(Nodes nodes, long from, long size) {
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.node(level, from >> level);
        }
        long left = split(size);
        return node(range(nodes, from, left), range(nodes, from + left, size - left));
    }

    /** The largest power of two below the number. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
