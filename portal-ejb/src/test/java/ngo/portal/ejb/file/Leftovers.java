package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a file as far as it goes and looks for a word in whatever way it could be written. */
final class Leftovers {

    private static final int DEEPEST = 4;

    private final List<String> layers = new ArrayList<>();

    private Leftovers() {}

    /** The file and everything that is packed in it, byte for byte. */
    static String unpacked(byte[] file) {
        Leftovers all = new Leftovers();
        all.unpack(file, 0);
        return String.join("\n", all.layers);
    }

    /** The ways in which the word was found. */
    static List<String> of(byte[] file, String word) {
        String everything = unpacked(file);
        return written(word).stream().filter(everything::contains).toList();
    }

    private static List<String> written(String word) {
        List<String> ways = new ArrayList<>(List.of(
                word,
                new String(word.getBytes(UTF_16LE), ISO_8859_1),
                new String(word.getBytes(UTF_16BE), ISO_8859_1),
                HexFormat.of().formatHex(word.getBytes(UTF_8)),
                HexFormat.of().withUpperCase().formatHex(word.getBytes(UTF_8)),
                word.chars().mapToObj(sign -> "&#" + sign + ";").collect(Collectors.joining()),
                word.chars().mapToObj(sign -> "%" + Integer.toHexString(sign)).collect(Collectors.joining())));
        for (int offset = 0; offset < 3; offset++) {
            byte[] moved = ("\0".repeat(offset) + word).getBytes(US_ASCII);
            String packed = Base64.getEncoder().withoutPadding().encodeToString(moved);
            ways.add(packed.substring(offset == 0 ? 0 : offset + 1, packed.length() - 2));
        }
        return ways;
    }

    private void unpack(byte[] bytes, int depth) {
        String text = new String(bytes, ISO_8859_1);
        layers.add(text);
        if (depth > DEEPEST) {
            return;
        }
        if (text.startsWith("PK\3\4")) {
            unzip(bytes, depth);
        }
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 1)) {
            int start = at + 6;
            start += start < bytes.length && bytes[start] == '\r' ? 1 : 0;
            inflate(bytes, start + 1, depth);
        }
        for (String chunk : List.of("zTXt", "iTXt", "iCCP")) {
            for (int at = text.indexOf(chunk); at >= 0; at = text.indexOf(chunk, at + 1)) {
                int end = text.indexOf('\0', at + 4);
                inflate(bytes, end + 2, depth);
            }
        }
    }

    private void unzip(byte[] bytes, int depth) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                layers.add(String.format(Locale.ROOT, "\n== %s ==%n", entry.getName()));
                unpack(zip.readAllBytes(), depth + 1);
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void inflate(byte[] bytes, int start, int depth) {
        Inflater inflater = new Inflater();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            inflater.setInput(bytes, Math.min(start, bytes.length), Math.max(0, bytes.length - start));
            for (int count = inflater.inflate(buffer); count > 0; count = inflater.inflate(buffer)) {
                out.write(buffer, 0, count);
            }
            if (out.size() > 0) {
                unpack(out.toByteArray(), depth + 1);
            }
        } catch (DataFormatException notPacked) {
            // Most places are not.
        } finally {
            inflater.end();
        }
    }
}
