package ngo.portal.persistence.text.comparison;

/** Words that both texts have, or only the newer, or only the older. */
public record Piece(Kind kind, String text) {

    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }
}
