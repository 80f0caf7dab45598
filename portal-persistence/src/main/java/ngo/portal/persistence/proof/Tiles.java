package ngo.portal.persistence.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tree cut into files that never change once they are full (C2SP tlog-tiles), 256 hashes or entries each. */
public final class Tiles implements Merkle.Nodes {

    /** The number of hashes in a full tile. */
    public static final int WIDTH = 256;

    /** The length of the longest entry in bytes. */
    public static final int LONGEST_ENTRY = 65_535;

    private static final int HEIGHT = 8;
    private static final int DIGITS = 1_000;
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|\\d{1,2})/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    private final Source source;

    /** Reads tiles from any source. */
    public Tiles(Source source) {
        this.source = source;
    }

    /** A source of tiles. */
    @FunctionalInterface
    public interface Source {
        /** At least so many hashes of a tile, concatenated. */
        byte[] tile(int level, long number, int width);
    }

    /**
     * A parsed path of a tile.
     *
     * @param level that of the hashes, or -1 for entries
     * @param width how many; 256 in a full one
     */
    public record Place(int level, long number, int width) {

        public boolean ofEntries() {
            return level < 0;
        }

        /** The path, below the address of the log. */
        public String path() {
            StringBuilder digits = new StringBuilder("%03d".formatted(number % DIGITS));
            for (long rest = number / DIGITS; rest > 0; rest /= DIGITS) {
                digits.insert(0, "x%03d/".formatted(rest % DIGITS));
            }
            return "tile/" + (ofEntries() ? "entries" : Integer.toString(level)) + "/" + digits
                    + (width == WIDTH ? "" : ".p/" + width);
        }
    }

    /** Parses a path below the address of a log; absent where no tile has such a path. */
    public static Optional<Place> place(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int level = parts.group(1).equals("entries") ? -1 : (int) Decimal.of(parts.group(1));
        long number = Decimal.of(parts.group(2).replaceAll("[x/]", ""));
        int width = parts.group(3) == null ? WIDTH : (int) Decimal.of(parts.group(3));
        Place place = new Place(level, number, width);
        return level < HEIGHT && place.path().equals(path) ? Optional.of(place) : Optional.empty();
    }

    /** All tiles of a log of this size, those of entries too. */
    public static List<Place> places(long size) {
        List<Place> all = new ArrayList<>();
        add(all, -1, size);
        int level = 0;
        for (long hashes = size; hashes > 0; hashes /= WIDTH) {
            add(all, level, hashes);
            level++;
        }
        return all;
    }

    private static void add(List<Place> all, int level, long things) {
        for (long number = 0; number < things / WIDTH; number++) {
            all.add(new Place(level, number, WIDTH));
        }
        if (things % WIDTH > 0) {
            all.add(new Place(level, things / WIDTH, (int) (things % WIDTH)));
        }
    }

    /** Entries as one file contains them, each behind its length. */
    public static byte[] bundle(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes is too long");
            }
            out.write(entry.length >> HEIGHT);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /**
     * Parses the entries of a file.
     *
     * @throws ProofRefused if it is none
     */
    public static List<byte[]> entries(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            int length =
                    at + 2 > bundle.length ? WIDTH * WIDTH : ((bundle[at] & 0xff) << HEIGHT) | (bundle[at + 1] & 0xff);
            if (at + 2 + length > bundle.length) {
                throw new ProofRefused("A file of entries is cut off.");
            }
            entries.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
            at += 2 + length;
        }
        return entries;
    }

    @Override
    public byte[] node(int level, long index) {
        int within = level % HEIGHT;
        long first = index << within;
        int from = (int) (first % WIDTH);
        byte[] tile = source.tile(level / HEIGHT, first / WIDTH, from + (1 << within));
        return within(tile, from, 1 << within);
    }

    private static byte[] within(byte[] tile, int from, int count) {
        return count == 1
                ? Arrays.copyOfRange(tile, from * Merkle.HASH, (from + 1) * Merkle.HASH)
                : Merkle.node(within(tile, from, count / 2), within(tile, from + count / 2, count / 2));
    }

    /**
     * A tile after entries were added.
     *
     * @param hashes all that it holds, concatenated
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Grown(int level, long number, byte[] hashes) {}

    /**
     * The tiles that grow when entries are added.
     *
     * @param before the tiles so far, of which only the last of each level are read
     * @param size how many entries there were
     */
    public static List<Grown> grown(Source before, long size, List<byte[]> leaves) {
        List<Grown> grown = new ArrayList<>();
        List<byte[]> added = leaves;
        long at = size;
        for (int level = 0; !added.isEmpty(); level++) {
            added = grow(before, level, at, added, grown);
            at /= WIDTH;
        }
        return grown;
    }

    /** Grows one level; returns the hashes of the tiles that are full now. */
    private static List<byte[]> grow(Source before, int level, long from, List<byte[]> added, List<Grown> grown) {
        List<byte[]> above = new ArrayList<>();
        long at = from;
        int filled = (int) (at % WIDTH);
        byte[] tile = filled == 0 ? new byte[0] : before.tile(level, at / WIDTH, filled);
        for (byte[] hash : added) {
            tile = Arrays.copyOf(tile, (filled + 1) * Merkle.HASH);
            System.arraycopy(hash, 0, tile, filled * Merkle.HASH, Merkle.HASH);
            filled++;
            at++;
            if (filled == WIDTH) {
                grown.add(new Grown(level, (at - 1) / WIDTH, tile));
                above.add(within(tile, 0, WIDTH));
                tile = new byte[0];
                filled = 0;
            }
        }
        if (filled > 0) {
            grown.add(new Grown(level, at / WIDTH, tile));
        }
        return above;
    }
}
