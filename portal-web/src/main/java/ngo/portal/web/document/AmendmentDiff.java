package ngo.portal.web.document;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.document.AmendmentPlace;
import ngo.portal.persistence.document.AmendmentPlaces;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Section;
import ngo.portal.persistence.text.comparison.BlockComparison;
import ngo.portal.persistence.text.comparison.TextComparison;

/**
 * An amendment as it is read: the paragraph with the words that it takes away and adds.
 *
 * @param joined other organisations that propose the same words for the same paragraph
 * @param place number of the paragraph today, 0 if its section is gone
 * @param now the paragraph as the text has it today
 */
public record AmendmentDiff(
        AmendmentRow row, List<AmendmentRow> joined, int place, AmendmentPlace now, List<BlockComparison> blocks) {

    private static final UUID ONE_SECTION = new UUID(0, 1);

    /** Those that wait for an answer; amendments with the same words are one. */
    static List<AmendmentDiff> open(DiscussedText about) {
        AmendmentPlaces places = new AmendmentPlaces(about.amendments());
        List<AmendmentRow> left = new ArrayList<>(about.openAmendments());
        List<AmendmentDiff> open = new ArrayList<>();
        while (!left.isEmpty()) {
            AmendmentRow row = left.remove(0);
            List<AmendmentRow> joined = places.joined(row);
            left.removeAll(joined);
            open.add(of(row, joined, about, places));
        }
        return open;
    }

    static List<AmendmentDiff> settled(DiscussedText about) {
        AmendmentPlaces places = new AmendmentPlaces(about.amendments());
        return about.amendments().stream()
                .filter(row -> !row.isOpen())
                .map(row -> of(row, List.of(), about, places))
                .toList();
    }

    private static AmendmentDiff of(
            AmendmentRow row, List<AmendmentRow> joined, DiscussedText about, AmendmentPlaces places) {
        AmendmentPlace now = places.of(row, about.numbered().section(row.section()));
        return new AmendmentDiff(
                row,
                joined,
                about.numbered().number(row.section(), now),
                now,
                compared(row.original(), row.proposed()));
    }

    static List<BlockComparison> compared(String older, String newer) {
        return TextComparison.between(alone(older), alone(newer)).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
    }

    private static DocumentText alone(String words) {
        Section section = new Section(ONE_SECTION, "", Html.fromPlain(words));
        return new DocumentText("-", InterfaceLanguage.EN.tag(), List.of(), List.of(section));
    }

    /** Who proposes the same. */
    public List<String> joinedNames() {
        return joined.stream().map(AmendmentRow::organisationName).distinct().toList();
    }

    /** Whether there is a section into which the words can still go. */
    public boolean isPlaced() {
        return place > 0;
    }

    /** Whether the paragraph has changed since this was proposed, so that both have to be merged. */
    public boolean isChanged() {
        return isPlaced() && now.isChanged(row) && !isSaid();
    }

    /** Whether the text already says what is proposed. */
    public boolean isSaid() {
        return isPlaced() && now.says(row.proposed());
    }

    /** The icon of an amendment that is settled. */
    public String icon() {
        return switch (row.state()) {
            case PROPOSED -> "pen";
            case ACCEPTED, MERGED -> "check";
            case REJECTED -> "cross";
            case WITHDRAWN -> "back";
        };
    }
}
