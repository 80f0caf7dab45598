package ngo.portal.ejb.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ngo.portal.ejb.text.ImportRefused.Reason;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.Paragraph;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.Section;

/**
 * Splits a press release into its usual parts: the text, the notes to editors, the contact. Descriptions of the
 * organisations are left out, because the directory contains them.
 */
final class PressRelease {

    private static final String RULE = "-*#\u2013\u2014";
    private static final int MAX_END_MARK_CHARACTERS = 5;
    private static final Set<String> END = Set.of("", "end", "ends", "fin", "انتهى", "конец");

    /** Labels that press officers write above the title, in each language of the portal. */
    static final String BANNER_WORDS = "((joint )?(press|media) (release|statement)|for immediate release"
            + "|communiqué de presse( conjoint)?|pour diffusion immédiate"
            + "|comunicado de prensa( conjunto)?|para difusión inmediata"
            + "|بيان صحفي( مشترك)?|للنشر الفوري"
            + "|(совместный )?пресс-релиз|для немедленной публикации)";

    private static final Pattern BANNER = Pattern.compile("(?iu)" + BANNER_WORDS + "[\\s\\u00a0]*:?");
    private static final Pattern HEADING = Pattern.compile("<h2>.*");
    private static final Pattern BOLD_LINE = Pattern.compile("<p><strong>[^<]{1,100}(?<![.!?,;])</strong></p>");

    private final Map<ReleasePart, StringBuilder> others = new EnumMap<>(ReleasePart.class);
    private final List<Section> sections = new ArrayList<>();
    private final StringBuilder section = new StringBuilder();
    private String heading = "";
    private ReleasePart part = ReleasePart.BODY;

    private PressRelease() {}

    static ImportedText read(ManuscriptFile manuscript, String fileName) {
        List<Paragraph> paragraphs = Paragraphs.of(manuscript.html()).all().stream()
                .dropWhile(paragraph -> BANNER.matcher(paragraph.plain()).matches())
                .toList();
        if (manuscript.title().isEmpty() && paragraphs.isEmpty()) {
            throw new ImportRefused(Reason.EMPTY);
        }
        boolean titled = !manuscript.title().isEmpty();
        boolean firstIsTitle = !titled && isTitle(paragraphs.get(0));
        String title =
                titled ? manuscript.title() : firstIsTitle ? paragraphs.get(0).plain() : title(fileName);
        PressRelease release = new PressRelease();
        paragraphs.stream().skip(firstIsTitle ? 1 : 0).forEach(release::take);
        release.endSection();
        return release.imported(manuscript, title);
    }

    private static boolean isTitle(Paragraph first) {
        return first.plain().length() <= DocumentText.MAX_TITLE_CHARACTERS
                && first.html().matches("(?s)<(p|h2|h3)>.*");
    }

    private static String title(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String name = last.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String printable = name.replaceAll("[\\p{Cntrl}_]+", " ").strip();
        return printable.isEmpty() || printable.length() > DocumentText.MAX_TITLE_CHARACTERS ? "\u2026" : printable;
    }

    private void take(Paragraph paragraph) {
        ReleasePart next = ReleasePart.beginningAt(paragraph.plain(), ReleasePart.BODY);
        if (next != ReleasePart.BODY) {
            endSection();
            part = next;
            add(Html.fromPlain(next.rest(paragraph.plain())));
        } else if (isHeading(paragraph)) {
            endSection();
            part = ReleasePart.BODY;
            heading = paragraph.plain();
        } else if (!isEnd(paragraph.plain())) {
            add(paragraph.html());
        }
    }

    /** The mark that ends a press release: a line, or the word between two lines. */
    private static boolean isEnd(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isRule(line.charAt(from))) {
            from++;
        }
        while (to > from && isRule(line.charAt(to - 1))) {
            to--;
        }
        return to - from <= MAX_END_MARK_CHARACTERS
                && END.contains(line.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static boolean isRule(char sign) {
        return RULE.indexOf(sign) >= 0 || Character.isWhitespace(sign);
    }

    /** A bold line in the text is a section heading; inside another part it is a name, and only a real heading ends the part. */
    private boolean isHeading(Paragraph paragraph) {
        boolean real = HEADING.matcher(paragraph.html()).matches();
        boolean bold =
                part == ReleasePart.BODY && BOLD_LINE.matcher(paragraph.html()).matches();
        return (real || bold) && paragraph.plain().length() <= Section.MAX_HEADING_CHARACTERS;
    }

    private void add(String html) {
        StringBuilder target =
                part == ReleasePart.BODY ? section : others.computeIfAbsent(part, first -> new StringBuilder());
        target.append(html);
    }

    private void endSection() {
        if (!heading.isEmpty() || section.length() > 0) {
            sections.add(Section.of(heading, section.toString()));
        }
        heading = "";
        section.setLength(0);
    }

    private ImportedText imported(ManuscriptFile manuscript, String title) {
        if (sections.isEmpty()) {
            sections.add(Section.of("", ""));
        }
        String language = manuscript.language().isEmpty()
                ? LanguageGuess.of(Html.toPlain(manuscript.html()))
                : manuscript.language();
        DocumentText text = new DocumentText(title, language, manuscript.addressees(), sections);
        return new ImportedText(text, other(ReleasePart.NOTES), other(ReleasePart.CONTACT));
    }

    private String other(ReleasePart wanted) {
        return Html.clean(others.getOrDefault(wanted, new StringBuilder()).toString());
    }
}
