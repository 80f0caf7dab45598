package ngo.portal.persistence.text.comparison;

import java.util.List;

/** One passage in both texts, or in one of them; the shape is that of the newer text where it has the passage. */
public record BlockComparison(PassageKind shape, Change change, List<Piece> pieces) {

    public BlockComparison {
        pieces = List.copyOf(pieces);
    }
}
