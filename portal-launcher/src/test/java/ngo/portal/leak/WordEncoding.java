package ngo.portal.leak;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** An encoding of a word: the bytes that represent the word, independent of the bytes around it. */
enum WordEncoding {
    PLAIN,
    UPPER_CASE,
    UTF_16_LITTLE,
    UTF_16_BIG,
    HEX,
    HEX_UPPER_CASE,
    PERCENT,
    PERCENT_UPPER_CASE,
    /** Of letters and digits alone, so that those for addresses look the same. */
    BASE_64_FIRST,
    BASE_64_SECOND,
    BASE_64_THIRD;

    private static final int GROUP = 3;
    private static final int SIGNS = 4;
    private static final int BITS = 8;
    private static final int BITS_OF_SIGN = 6;

    private static final HexFormat NUMBERS = HexFormat.of();
    private static final HexFormat PERCENTS = HexFormat.of().withPrefix("%");

    byte[] of(String word) {
        byte[] bytes = word.getBytes(US_ASCII);
        return switch (this) {
            case PLAIN -> bytes;
            case UPPER_CASE -> word.toUpperCase(Locale.ROOT).getBytes(US_ASCII);
            case UTF_16_LITTLE -> word.getBytes(UTF_16LE);
            case UTF_16_BIG -> word.getBytes(UTF_16BE);
            case HEX -> NUMBERS.formatHex(bytes).getBytes(US_ASCII);
            case HEX_UPPER_CASE -> NUMBERS.withUpperCase().formatHex(bytes).getBytes(US_ASCII);
            case PERCENT -> PERCENTS.formatHex(bytes).getBytes(US_ASCII);
            case PERCENT_UPPER_CASE -> PERCENTS.withUpperCase().formatHex(bytes).getBytes(US_ASCII);
            case BASE_64_FIRST -> base64(word, 0);
            case BASE_64_SECOND -> base64(word, 1);
            case BASE_64_THIRD -> base64(word, 2);
        };
    }

    /** Only the characters that the word alone determines, where this many bytes of a group precede it. */
    private static byte[] base64(String word, int before) {
        byte[] bytes = (" ".repeat(before) + word).getBytes(US_ASCII);
        String signs = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        int from = (before * BITS + BITS_OF_SIGN - 1) / BITS_OF_SIGN;
        int to = bytes.length / GROUP * SIGNS + bytes.length % GROUP * BITS / BITS_OF_SIGN;
        return signs.substring(from, to).getBytes(US_ASCII);
    }
}
