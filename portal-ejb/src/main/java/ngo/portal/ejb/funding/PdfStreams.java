package ngo.portal.ejb.funding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import ngo.portal.persistence.funding.FileNotTaken;

/**
 * Looks at the packed parts of a PDF before anything reads it: a small file can unpack to one that fills the memory. Packed in a way
 * of which it cannot be said beforehand how large it gets, it is not taken.
 */
final class PdfStreams {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int PART = 64 * 1024;
    private static final long MOST_BYTES_IN_ALL = 256L * 1024 * 1024;

    /** What says how a packed part was packed; whoever unpacks it jumps over that too. */
    private static final int HEADER = 2;

    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern UNCERTAIN =
            Pattern.compile("/(LZWDecode|LZW|RunLengthDecode|ASCII85Decode|A85|ASCIIHexDecode|AHx|Crypt)\\b");
    private static final Pattern FILTER =
            Pattern.compile("/(?:Filter|F)\\s*(?:\\[([^\\]]{0,200})\\]|(/\\w+)|(\\d+\\s+\\d+\\s+R))");

    /** A name that is written by numbers of signs; read so, it could be any of the names above. */
    private static final Pattern DISGUISED =
            Pattern.compile("/([^\\s/<>\\[\\]()#]{0,20}#[0-9A-Fa-f]{2}[^\\s/<>\\[\\]()]{0,60})");

    private static final Set<String> NAMES = Set.of(
            "Filter",
            "F",
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "RunLengthDecode",
            "RL",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "Crypt");

    private static final Pattern SIGN = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PACKED = Pattern.compile("/(FlateDecode|Fl)\\b");

    private PdfStreams() {}

    static void requireHarmless(byte[] bytes) {
        String pdf = new String(bytes, ISO_8859_1);
        if (UNCERTAIN.matcher(pdf).find() || DISGUISED.matcher(pdf).results().anyMatch(PdfStreams::hides)) {
            throw new FileNotTaken();
        }
        Matcher filter = FILTER.matcher(pdf);
        while (filter.find()) {
            requireOnce(filter);
        }
        long all = 0;
        Matcher stream = STREAM.matcher(pdf);
        while (stream.find()) {
            all += unpacked(bytes, stream.end());
            if (all > MOST_BYTES_IN_ALL) {
                throw new FileNotTaken();
            }
        }
    }

    private static boolean hides(MatchResult found) {
        Matcher sign = SIGN.matcher(found.group(1));
        String name = sign.replaceAll(
                one -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(one.group(1), 16))));
        return NAMES.contains(name);
    }

    /** Packed twice, it would not be known how large it gets. */
    private static void requireOnce(Matcher filter) {
        String names = filter.group(1) == null ? filter.group(2) : filter.group(1);
        if (names == null || PACKED.matcher(names).results().count() > 1 || names.matches(".*/RL\\b.*")) {
            throw new FileNotTaken();
        }
    }

    private static long unpacked(byte[] bytes, int start) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(
                    bytes, Math.min(start + HEADER, bytes.length), Math.max(bytes.length - start - HEADER, 0));
            byte[] part = new byte[PART];
            long size = 0;
            int more = inflater.inflate(part);
            while (more > 0) {
                size += more;
                if (size > MOST_BYTES) {
                    throw new FileNotTaken();
                }
                more = inflater.inflate(part);
            }
            return size;
        } catch (DataFormatException notPacked) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
