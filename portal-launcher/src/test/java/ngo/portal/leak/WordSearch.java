package ngo.portal.leak;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A hunt for words, in whatever form they lie in some bytes, also where these were compressed. It reads everything once, however many words and
 * forms there are.
 */
final class WordSearch {

    private static final int PIECE = 16 << 20;
    /** The most that a word can need of two pieces, compressed or not. */
    private static final int OVERLAP = 1 << 18;

    private static final int INFLATED = 32 << 20;
    private static final int DEEPEST = 3;
    private static final int PAIRS = 1 << 16;
    private static final int BYTE = 0xff;

    private static final int GZIP = 0x1f8b;
    private static final int ZIP = ('P' << Byte.SIZE) | 'K';
    private static final int GZIP_HEADER = 10;
    private static final int ZIP_HEADER = 30;
    private static final int ZIP_NAME_LENGTH = 26;
    private static final int ZIP_EXTRA_LENGTH = 28;
    private static final int ZLIB_DEFLATE = 0x78;
    private static final int ZLIB_CHECK = 31;

    /** By their first two bytes. */
    private final Trail[][] byBeginning = new Trail[PAIRS][];

    /** Whether a trail, or something compressed, may begin with these two bytes: almost all bytes are passed over by this alone. */
    private final boolean[] isBeginning = new boolean[PAIRS];

    /** What is looked for, and what it is when it is found. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Trail(String name, byte[] bytes) {}

    private WordSearch(Collection<String> words) {
        Arrays.fill(byBeginning, new Trail[0]);
        for (int i = 0; i < PAIRS; i++) {
            int first = i >> Byte.SIZE;
            isBeginning[i] = (first == ZLIB_DEFLATE && i % ZLIB_CHECK == 0) || i == GZIP || i == ZIP;
        }
        for (String word : words) {
            for (WordEncoding disguise : WordEncoding.values()) {
                Trail trail = new Trail(word + " as " + disguise, disguise.of(word));
                int pair = pair(trail.bytes(), 0);
                Trail[] known = byBeginning[pair];
                byBeginning[pair] = Arrays.copyOf(known, known.length + 1);
                byBeginning[pair][known.length] = trail;
                isBeginning[pair] = true;
            }
        }
    }

    /** Words of ASCII letters and digits, long enough to occur nowhere by chance. */
    static WordSearch after(Collection<String> words) {
        return new WordSearch(words);
    }

    /** Each word that was found, with the form in which it lay there. */
    Set<String> in(InputStream stream) throws IOException {
        Set<String> found = new TreeSet<>();
        byte[] piece = new byte[PIECE];
        int kept = 0;
        int read = stream.readNBytes(piece, 0, PIECE);
        while (read > 0) {
            look(piece, kept + read, found, 0);
            int next = Math.min(OVERLAP, kept + read);
            System.arraycopy(piece, kept + read - next, piece, 0, next);
            kept = next;
            read = stream.readNBytes(piece, kept, PIECE - kept);
        }
        return found;
    }

    Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        look(bytes, bytes.length, found, 0);
        return found;
    }

    private void look(byte[] bytes, int length, Set<String> found, int depth) {
        boolean lines = false;
        int pair = length > 0 ? bytes[0] & BYTE : 0;
        for (int at = 0; at + 1 < length; at++) {
            pair = ((pair << Byte.SIZE) | (bytes[at + 1] & BYTE)) & (PAIRS - 1);
            if (isBeginning[pair]) {
                match(pair, bytes, at, length, found);
                if (depth < DEEPEST) {
                    unpack(pair, bytes, at, length, found, depth);
                }
            }
            lines |= bytes[at] == '\n';
        }
        if (lines && depth < DEEPEST) {
            byte[] whole = withoutBreaks(bytes, length);
            look(whole, whole.length, found, DEEPEST);
        }
    }

    private void match(int pair, byte[] bytes, int at, int length, Set<String> found) {
        for (Trail trail : byBeginning[pair]) {
            if (matches(trail.bytes(), bytes, at, length)) {
                found.add(trail.name());
            }
        }
    }

    private static int pair(byte[] bytes, int at) {
        return ((bytes[at] & BYTE) << Byte.SIZE) | (bytes[at + 1] & BYTE);
    }

    private static boolean matches(byte[] wanted, byte[] bytes, int at, int length) {
        return at + wanted.length <= length && Arrays.equals(wanted, 0, wanted.length, bytes, at, at + wanted.length);
    }

    /** As mails and keys break long lines, softly too. */
    private static byte[] withoutBreaks(byte[] bytes, int length) {
        byte[] whole = new byte[length];
        int to = 0;
        for (int at = 0; at < length; at++) {
            boolean soft = bytes[at] == '=' && at + 1 < length && (bytes[at + 1] == '\r' || bytes[at + 1] == '\n');
            if (!soft && bytes[at] != '\r' && bytes[at] != '\n') {
                whole[to++] = bytes[at];
            }
        }
        return Arrays.copyOf(whole, to);
    }

    private void unpack(int pair, byte[] bytes, int at, int length, Set<String> found, int depth) {
        if (pair >> Byte.SIZE == ZLIB_DEFLATE && pair % ZLIB_CHECK == 0) {
            inflate(bytes, at, length, false, found, depth);
        } else if (pair == GZIP && at + GZIP_HEADER < length) {
            inflate(bytes, at + GZIP_HEADER, length, true, found, depth);
        } else if (pair == ZIP && at + ZIP_HEADER < length && bytes[at + 2] == 3) {
            int name = number(bytes, at + ZIP_NAME_LENGTH);
            int extra = number(bytes, at + ZIP_EXTRA_LENGTH);
            inflate(bytes, at + ZIP_HEADER + name + extra, length, true, found, depth);
        }
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & BYTE) | ((bytes[at + 1] & BYTE) << Byte.SIZE);
    }

    /** As far as it goes: what only looks like a beginning ends at once. */
    private void inflate(byte[] bytes, int from, int length, boolean bare, Set<String> found, int depth) {
        if (from >= length) {
            return;
        }
        Inflater inflater = new Inflater(bare);
        inflater.setInput(bytes, from, length - from);
        byte[] plain = new byte[1 << Byte.SIZE];
        int filled = 0;
        try {
            int more = inflater.inflate(plain, 0, plain.length);
            while (more > 0 && filled + more < INFLATED) {
                filled += more;
                plain = filled == plain.length ? Arrays.copyOf(plain, filled << 2) : plain;
                more = inflater.inflate(plain, filled, plain.length - filled);
            }
        } catch (DataFormatException notCompressed) {
            // What came out before that is looked through all the same.
        } finally {
            inflater.end();
        }
        look(plain, filled, found, depth + 1);
    }
}
