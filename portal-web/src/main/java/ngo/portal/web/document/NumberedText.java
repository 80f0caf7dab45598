package ngo.portal.web.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.document.ParagraphForm;
import ngo.portal.persistence.document.AmendmentPlace;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Paragraph;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.Section;

/** A text whose paragraphs are counted through, so that people can talk about them. */
public record NumberedText(List<Part> parts) {

    public record Part(UUID section, String heading, List<NumberedParagraph> places) {}

    /**
     * A paragraph.
     *
     * @param number counted through the whole text
     */
    public record NumberedParagraph(int number, UUID section, Paragraph paragraph) {

        private static final int MAX_LABEL_CHARACTERS = 50;

        /** Its number and how it begins. */
        public String getLabel() {
            String words = paragraph.plain().replace('\n', ' ');
            boolean isLong = words.length() > MAX_LABEL_CHARACTERS;
            return number + ". " + (isLong ? words.substring(0, MAX_LABEL_CHARACTERS) + "\u2026" : words);
        }
    }

    public static NumberedText of(DocumentText text) {
        return of(text.sections());
    }

    /** The same for several texts in sequence. */
    public static NumberedText of(List<Section> sections) {
        List<Part> parts = new ArrayList<>();
        int counted = 0;
        for (Section section : sections) {
            int before = counted;
            List<NumberedParagraph> places = Paragraphs.of(section).all().stream()
                    .map(one -> new NumberedParagraph(before + one.number(), section.id(), one))
                    .toList();
            parts.add(new Part(section.id(), section.heading(), places));
            counted += places.size();
        }
        return new NumberedText(parts);
    }

    /** The paragraphs of one section; none where nothing is written in it. */
    public List<NumberedParagraph> places(UUID section) {
        return parts.stream()
                .filter(part -> part.section().equals(section))
                .flatMap(part -> part.places().stream())
                .toList();
    }

    public List<NumberedParagraph> getPlaces() {
        return parts.stream().flatMap(part -> part.places().stream()).toList();
    }

    public Optional<NumberedParagraph> place(int number) {
        return getPlaces().stream().filter(place -> place.number() == number).findFirst();
    }

    /** Writes down in a form which paragraph is meant. */
    void choose(int number, ParagraphForm form) {
        NumberedParagraph place = place(number).orElseThrow(() -> new InvalidInput("paragraph"));
        form.setSection(place.section());
        form.setParagraph(place.paragraph().number());
    }

    /** The number of the paragraph that a remark is about today, 0 if its section is gone. */
    public int numberOfRemark(CommentRow comment) {
        return number(comment.section(), comment.paragraphKey(), comment.paragraph());
    }

    /** The paragraphs of one section, counted from one. */
    Paragraphs section(UUID section) {
        return new Paragraphs(
                places(section).stream().map(NumberedParagraph::paragraph).toList());
    }

    /** The number of the paragraph that an amendment would change, or before which it would be put; 0 if its section is gone. */
    int number(UUID section, AmendmentPlace place) {
        return parts.stream().noneMatch(part -> part.section().equals(section))
                ? 0
                : places(section).stream()
                        .filter(one -> one.paragraph().number() <= place.number())
                        .mapToInt(NumberedParagraph::number)
                        .max()
                        .orElse(1);
    }

    private int number(UUID section, String key, int paragraph) {
        return parts.stream()
                .filter(part -> part.section().equals(section))
                .flatMap(part -> new Paragraphs(part.places().stream()
                                .map(NumberedParagraph::paragraph)
                                .toList())
                        .find(key, paragraph).stream().flatMap(found -> part.places().stream()
                                .filter(place -> place.paragraph().equals(found))))
                .mapToInt(NumberedParagraph::number)
                .findFirst()
                .orElse(0);
    }
}
