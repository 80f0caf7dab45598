package ngo.portal.persistence.text.comparison;

import java.util.List;
import java.util.UUID;

/** One section in both texts, or in one of them; a section that moved is removed at one place and added at the other. */
public record SectionComparison(UUID id, Change change, List<Piece> heading, List<BlockComparison> blocks) {

    public SectionComparison {
        heading = List.copyOf(heading);
        blocks = List.copyOf(blocks);
    }
}
