package ngo.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fonts that come along are those that were delivered, with their licences, and none of them lies there for nothing. */
class FontsTest {

    private static final Path FONTS = Path.of("src/main/webapp/resources/fonts");
    private static final Path STYLES = Path.of("src/main/webapp/resources/css");
    private static final String SUMS = "SHA256SUMS";

    private static final Pattern ADDRESS = Pattern.compile("url\\(\"?/resources/fonts/([^\"?)]+)\\?([0-9a-f]+)\"?\\)");

    @Test
    void everyFileIsAsItWasDelivered() throws Exception {
        Map<String, String> there = new TreeMap<>();
        for (String name : files()) {
            there.put(name, fingerprint(name));
        }

        assertThat(there).hasSizeGreaterThan(10).isEqualTo(listed());
    }

    /** Browsers keep a font for good: its address has to change with it. */
    @Test
    void everyFontIsNamedInTheStylesWithWhatItsFingerprintBeginsWith() throws IOException {
        Map<String, String> listed = listed();
        String styles = styles();
        Map<String, String> named = ADDRESS.matcher(styles)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));

        assertThat(styles.split("url\\([^)]*font")).as("each in the one form").hasSize(named.size() + 1);
        assertThat(named.keySet())
                .containsExactlyInAnyOrderElementsOf(listed.keySet().stream()
                        .filter(name -> name.endsWith(".woff2"))
                        .toList());
        assertThat(named)
                .allSatisfy((name, beginning) ->
                        assertThat(listed.get(name)).startsWith(beginning).matches(whole -> beginning.length() == 8));
    }

    /** A text is read at once; and readers of one script fetch no font of the others. */
    @Test
    void everyFontIsSwappedInAndSaysForWhichCharactersItIs() throws IOException {
        List<String> faces = Stream.of(styles().split("@font-face"))
                .filter(face -> face.contains("url(") && face.contains(".woff2"))
                .toList();

        assertThat(faces).hasSizeGreaterThan(10).allSatisfy(face -> assertThat(face)
                .contains("font-display: swap", "unicode-range: U+"));
    }

    @Test
    void everyFontHasItsLicence() throws IOException {
        List<Path> licences = files().stream()
                .filter(name -> name.endsWith(".txt"))
                .map(FONTS::resolve)
                .toList();

        assertThat(licences)
                .allSatisfy(licence -> assertThat(licence).content().contains("SIL OPEN FONT LICENSE Version 1.1"));
        assertThat(files()).filteredOn(name -> name.endsWith(".woff2")).allMatch(name -> licences.stream()
                .anyMatch(licence ->
                        name.startsWith(licence.getFileName().toString().replace(".txt", "-"))));
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(FONTS)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(SUMS))
                    .sorted()
                    .toList();
        }
    }

    /** As {@code sha256sum -c} reads it. */
    private static Map<String, String> listed() throws IOException {
        return Files.readAllLines(FONTS.resolve(SUMS)).stream()
                .map(line -> line.split(" {2}", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
    }

    private static String fingerprint(String name) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FONTS.resolve(name))));
    }

    private static String styles() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> sheets = Files.list(STYLES)) {
            for (Path sheet : sheets.sorted().toList()) {
                all.append(Files.readString(sheet));
            }
        }
        return all.toString();
    }
}
