package ngo.portal.persistence.text;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.text.TextRefused.Reason;

/** Everything that those who sign a document put their name to, and nothing else. */
public record DocumentText(String title, String language, List<String> addressees, List<Section> sections) {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_ADDRESSEE = 300;
    public static final int LONGEST_TEXT = 200_000;
    public static final int MOST_SECTIONS = 100;
    public static final int MOST_ADDRESSEES = 100;

    public DocumentText {
        title = Characters.line(title, LONGEST_TITLE);
        language = tag(language);
        addressees = addressees.stream()
                .map(addressee -> Characters.line(addressee, LONGEST_ADDRESSEE))
                .filter(addressee -> !addressee.isEmpty())
                .toList();
        sections = List.copyOf(sections);
        refuse(title.isEmpty(), Reason.EMPTY_TITLE);
        refuse(addressees.size() > MOST_ADDRESSEES, Reason.TOO_MANY_ADDRESSEES);
        refuse(sections.size() > MOST_SECTIONS, Reason.TOO_MANY_SECTIONS);
        refuse(sections.stream().map(Section::id).distinct().count() < sections.size(), Reason.REPEATED_SECTION);
        refuse(length(title, addressees, sections) > LONGEST_TEXT, Reason.TOO_LONG);
    }

    public Optional<Section> section(UUID id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    public DocumentText withSections(List<Section> others) {
        return new DocumentText(title, language, addressees, others);
    }

    /** The tag of a language as it is kept; refused where it is none. */
    public static String tag(String language) {
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(language.strip())
                    .build()
                    .toLanguageTag();
            refuse(tag.equals("und"), Reason.UNKNOWN_LANGUAGE);
            return tag;
        } catch (IllformedLocaleException unknown) {
            throw new TextRefused(Reason.UNKNOWN_LANGUAGE);
        }
    }

    private static long length(String title, List<String> addressees, List<Section> sections) {
        return title.length()
                + addressees.stream().mapToLong(String::length).sum()
                + sections.stream()
                        .mapToLong(section ->
                                section.heading().length() + section.html().length())
                        .sum();
    }

    private static void refuse(boolean wrong, Reason reason) {
        if (wrong) {
            throw new TextRefused(reason);
        }
    }
}
