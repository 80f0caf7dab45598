package ngo.portal.leak;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word is found in each form in which it can lie somewhere; a search that finds nothing has looked for all of them. */
class WordSearchTest {

    private static final String WORD = "quxplanevorst";
    private static final String TEXT = "Ask for " + WORD + " at the harbour";

    private final WordSearch hunt = WordSearch.after(List.of(WORD));

    @Test
    void aWordIsFoundAsItIsAndInCapitals() {
        assertThat(hunt.in(TEXT.getBytes(UTF_8))).containsExactly(WORD + " as PLAIN");
        assertThat(hunt.in(TEXT.toUpperCase(Locale.ROOT).getBytes(UTF_8))).containsExactly(WORD + " as UPPER_CASE");
        assertThat(hunt.in(TEXT.replace(WORD, "quxplanevors").getBytes(UTF_8))).isEmpty();
    }

    @Test
    void aWordIsFoundInTwoBytesASign() {
        assertThat(hunt.in(TEXT.getBytes(UTF_16LE))).contains(WORD + " as UTF_16_LITTLE");
        assertThat(hunt.in(TEXT.getBytes(UTF_16BE))).contains(WORD + " as UTF_16_BIG");
    }

    @Test
    void aWordIsFoundInHexadecimalNumbers() {
        byte[] text = TEXT.getBytes(UTF_8);

        assertThat(hunt.in(HexFormat.of().formatHex(text).getBytes(UTF_8))).containsExactly(WORD + " as HEX");
        assertThat(hunt.in(HexFormat.of().withUpperCase().formatHex(text).getBytes(UTF_8)))
                .containsExactly(WORD + " as HEX_UPPER_CASE");
    }

    @Test
    void aWordIsFoundInAnAddress() {
        byte[] text = TEXT.getBytes(UTF_8);

        assertThat(hunt.in(URLEncoder.encode(TEXT, UTF_8).getBytes(UTF_8))).isNotEmpty();
        assertThat(hunt.in(("%" + HexFormat.ofDelimiter("%").formatHex(text)).getBytes(UTF_8)))
                .containsExactly(WORD + " as PERCENT");
        assertThat(hunt.in(("%" + HexFormat.ofDelimiter("%").withUpperCase().formatHex(text)).getBytes(UTF_8)))
                .containsExactly(WORD + " as PERCENT_UPPER_CASE");
    }

    /** It looks different by where it begins in a group of three bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "\u00ff\u00fe~~"})
    void aWordIsFoundInBase64WhereverItBegins(String before) {
        byte[] text = (before + WORD + "?>~ and more").getBytes(UTF_8);

        assertThat(hunt.in(Base64.getEncoder().encode(text))).hasSize(1);
        assertThat(hunt.in(Base64.getUrlEncoder().encode(text))).hasSize(1);
        assertThat(hunt.in(Base64.getMimeEncoder(8, new byte[] {'\r', '\n'}).encode(text)))
                .hasSize(1);
    }

    @Test
    void aWordIsFoundAcrossTheLinesOfALetter() {
        assertThat(hunt.in(TEXT.replace("plane", "pla=\r\nne").getBytes(UTF_8))).containsExactly(WORD + " as PLAIN");
    }

    @Test
    void aWordIsFoundInWhatWasCompressed() throws IOException {
        byte[] text = TEXT.repeat(50).getBytes(UTF_8);

        assertThat(hunt.in(amongOthers(gzip(text)))).containsExactly(WORD + " as PLAIN");
        assertThat(hunt.in(amongOthers(zlib(text)))).containsExactly(WORD + " as PLAIN");
        assertThat(hunt.in(amongOthers(zip(text)))).containsExactly(WORD + " as PLAIN");
        assertThat(hunt.in(amongOthers(gzip(zip(text))))).containsExactly(WORD + " as PLAIN");
        assertThat(hunt.in(amongOthers(zlib(Base64.getEncoder().encode(text)))))
                .anyMatch(found -> found.startsWith(WORD + " as BASE_64"));
    }

    @Test
    void whatWasCutOffIsLookedThroughAsFarAsItGoes() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(TEXT.getBytes(UTF_8));
        text.writeBytes(noise);
        byte[] packed = gzip(text.toByteArray());

        assertThat(hunt.in(java.util.Arrays.copyOf(packed, packed.length / 2))).containsExactly(WORD + " as PLAIN");
    }

    @Test
    void aWordIsFoundAnywhereInALongFile() throws IOException {
        for (int before : List.of(0, (16 << 20) - 5, (16 << 20) + 5, (32 << 20) - (1 << 18) - 5)) {
            byte[] text = new byte[before + 100];
            System.arraycopy(WORD.getBytes(UTF_8), 0, text, before, WORD.length());

            assertThat(hunt.in(new ByteArrayInputStream(text)))
                    .as("after " + before)
                    .containsExactly(WORD + " as PLAIN");
        }
    }

    private static byte[] amongOthers(byte[] bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("some PK and x\u009c and ".getBytes(UTF_8));
        all.writeBytes(bytes);
        all.writeBytes(new byte[] {1, 2, 3});
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] zlib(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
