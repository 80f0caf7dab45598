package ngo.portal.ejb.funding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.persistence.funding.FileNotTaken;

/**
 * Blanks what a PDF says about who made it, when and with what. Every sign stays in its place, for the parts of a PDF are found by
 * counting. Where such words are packed or locked so that they cannot be blanked, the file is not taken.
 */
final class PdfFile {

    private static final Pattern INFO = Pattern.compile("/Info\\s+(\\d{1,9})\\s+(\\d{1,5})\\s+R");
    private static final Pattern WORDS =
            Pattern.compile("\\((?:[^()\\\\]|\\\\.|\\([^()]*\\))*\\)|(?<!<)<[0-9A-Fa-f\\s]+>(?!>)", Pattern.DOTALL);
    private static final Pattern XMP = Pattern.compile("<\\?xpacket begin.*?<\\?xpacket end[^>]*>", Pattern.DOTALL);
    private static final Pattern PACKED_METADATA =
            Pattern.compile("/Type\\s*/Metadata(?=[^>]{0,300}/Filter)|/Filter(?=[^>]{0,300}/Type\\s*/Metadata)");
    private static final Pattern METADATA = Pattern.compile("/Type\\s*/Metadata");
    private static final Pattern ACTIVE = Pattern.compile("/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)\\b");

    private PdfFile() {}

    static byte[] cleaned(byte[] bytes) {
        String pdf = new String(bytes, ISO_8859_1);
        boolean packed = METADATA.matcher(pdf).find() && !XMP.matcher(pdf).find();
        if (pdf.contains("/Encrypt")
                || packed
                || PACKED_METADATA.matcher(pdf).find()
                || ACTIVE.matcher(pdf).find()) {
            throw new FileNotTaken();
        }
        return withoutInfo(XMP.matcher(pdf)
                        .replaceAll(found -> " ".repeat(found.group().length())))
                .getBytes(ISO_8859_1);
    }

    private static String withoutInfo(String pdf) {
        StringBuilder clean = new StringBuilder(pdf);
        Matcher info = INFO.matcher(pdf);
        while (info.find()) {
            blank(pdf, clean, info.group(1), info.group(2));
        }
        return clean.toString();
    }

    /** Each part of that number there is: a file that was changed later holds the older ones too. */
    private static void blank(String pdf, StringBuilder clean, String number, String generation) {
        Matcher part = Pattern.compile(
                        "(?<![0-9])" + number + "\\s+" + generation + "\\s+obj\\b(.*?)endobj", Pattern.DOTALL)
                .matcher(pdf);
        if (!part.find()) {
            throw new FileNotTaken();
        }
        do {
            Matcher words = WORDS.matcher(part.group(1));
            while (words.find()) {
                for (int i = words.start() + 1; i < words.end() - 1; i++) {
                    clean.setCharAt(part.start(1) + i, words.group().charAt(0) == '<' ? '0' : ' ');
                }
            }
        } while (part.find());
    }
}
