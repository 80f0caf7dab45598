package ngo.portal.persistence.text;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.text.TextRefused.Reason;

/** Everything that the signatories of a document sign, and nothing else. */
public record DocumentText(String title, String language, List<String> addressees, List<Section> sections) {

    public static final int MAX_TITLE_CHARACTERS = 300;
    public static final int MAX_ADDRESSEE_CHARACTERS = 300;
    public static final int MAX_TEXT_CHARACTERS = 200_000;
    public static final int MAX_SECTIONS = 100;
    public static final int MAX_ADDRESSEES = 100;

    public DocumentText {
        title = Characters.line(title, MAX_TITLE_CHARACTERS);
        language = tag(language);
        addressees = addressees.stream()
                .map(addressee -> Characters.line(addressee, MAX_ADDRESSEE_CHARACTERS))
                .filter(addressee -> !addressee.isEmpty())
                .toList();
        sections = List.copyOf(sections);
        refuse(title.isEmpty(), Reason.EMPTY_TITLE);
        refuse(addressees.size() > MAX_ADDRESSEES, Reason.TOO_MANY_ADDRESSEES);
        refuse(sections.size() > MAX_SECTIONS, Reason.TOO_MANY_SECTIONS);
        refuse(sections.stream().map(Section::id).distinct().count() < sections.size(), Reason.REPEATED_SECTION);
        refuse(length(title, addressees, sections) > MAX_TEXT_CHARACTERS, Reason.TOO_LONG);
    }

    public Optional<Section> section(UUID id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    public DocumentText withSections(List<Section> others) {
        return new DocumentText(title, language, addressees, others);
    }

    /** Normalises a language tag; refuses an invalid one. */
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
