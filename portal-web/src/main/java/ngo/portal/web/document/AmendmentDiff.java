package ngo.portal.web.document;

import java.util.List;
import java.util.UUID;
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
 * @param place number of the paragraph today, 0 if its section is gone
 */
public record AmendmentDiff(AmendmentRow row, int place, List<BlockComparison> blocks) {

    private static final UUID ONE_SECTION = new UUID(0, 1);

    public static AmendmentDiff of(AmendmentRow row, NumberedText text) {
        TextComparison comparison = TextComparison.between(alone(row.original()), alone(row.proposed()));
        List<BlockComparison> blocks = comparison.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
        return new AmendmentDiff(row, text.numberOfAmendment(row), blocks);
    }

    /** Under which sign it stands once it is settled. */
    public String icon() {
        return switch (row.state()) {
            case PROPOSED -> "pen";
            case ACCEPTED, MERGED -> "check";
            case REJECTED -> "cross";
            case WITHDRAWN -> "back";
        };
    }

    private static DocumentText alone(String words) {
        Section section = new Section(ONE_SECTION, "", Html.fromPlain(words));
        return new DocumentText("-", InterfaceLanguage.EN.tag(), List.of(), List.of(section));
    }
}
