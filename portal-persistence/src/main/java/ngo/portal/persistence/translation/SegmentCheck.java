package ngo.portal.persistence.translation;

/** What a machine can find wrong with a translated segment. */
public enum SegmentCheck {
    /** Nothing is written. */
    EMPTY(Weight.FORBIDS),
    /** Characters that nobody sees and that may hide or turn round words. */
    INVISIBLE(Weight.FORBIDS),
    /** The words were made of other words than the document has now. */
    CHANGED(Weight.ASKS),
    /** A machine has written the words, and nobody has looked at them yet. */
    MACHINE(Weight.ASKS),
    /** Other numbers than in the original, or more or fewer of them. */
    NUMBERS(Weight.ASKS),
    /** Links lead elsewhere, or are missing. */
    LINKS(Weight.ASKS),
    /** Something is emphasised in the original alone. */
    EMPHASIS(Weight.ASKS),
    /** Quotation marks are missing, or were added. */
    QUOTES(Weight.ASKS),
    /** Words with letters of several scripts, of which some only look alike. */
    LETTERS(Weight.ASKS),
    /** The same words as in the original. */
    UNTRANSLATED(Weight.ASKS),
    /** A term of the glossary is said in another way. */
    GLOSSARY(Weight.TELLS),
    /** Much longer or shorter than the original. */
    LENGTH(Weight.TELLS);

    /** What comes of it. */
    public enum Weight {
        /** The text is not handed in with it. */
        FORBIDS,
        /** The text is handed in once somebody has said that it is right as it is. */
        ASKS,
        TELLS
    }

    private final Weight weight;

    SegmentCheck(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }
}
