package ngo.portal.persistence.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * The canonical plain text of a document, to which signatures are bound and which anybody can download. Its form is
 * described in docs/fingerprint.md and is fixed: every change would invalidate signatures already given.
 */
public final class CanonicalText {

    private static final String SECTION_BREAK = "* * *";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final String text;

    private CanonicalText(String text) {
        this.text = text;
    }

    public static CanonicalText of(DocumentText document) {
        StringBuilder out = new StringBuilder("# ").append(document.title()).append("\n\n");
        out.append("Language: ").append(document.language()).append('\n');
        document.addressees()
                .forEach(addressee -> out.append("To: ").append(addressee).append('\n'));
        for (Section section : document.sections()) {
            boolean first = section.equals(document.sections().get(0));
            append(out, heading(section, first));
            append(out, new MarkdownWriter(2).write(Html.blocks(section.html())));
        }
        return new CanonicalText(out.toString());
    }

    private static String heading(Section section, boolean first) {
        if (section.heading().isEmpty()) {
            return first ? "" : SECTION_BREAK;
        }
        return "## " + section.heading();
    }

    private static void append(StringBuilder out, String part) {
        if (!part.isEmpty()) {
            out.append('\n').append(part).append('\n');
        }
    }

    /**
     * Restores the canonical form of a text that somebody has copied or stored: it normalises the byte order mark, line
     * ends, white space at the ends of lines and of the file, and combining characters. It changes no word and no other
     * character, so that an altered text stays altered.
     */
    public static String restored(String given) {
        String text = given.startsWith(BYTE_ORDER_MARK) ? given.substring(1) : given;
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                        .lines()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .strip()
                + "\n";
    }

    public String text() {
        return text;
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of {@link #bytes}, in lower-case hexadecimal, as sha256sum outputs it. */
    public String fingerprint() {
        return Sha256.of(text);
    }
}
