package ngo.portal.persistence.translation;

/** The automatic checks of a translated segment. */
public enum SegmentCheck {
    /** The translation is empty. */
    EMPTY(Weight.FORBIDS),
    /** Characters that are invisible and may hide or reorder words. */
    INVISIBLE(Weight.FORBIDS),
    /** The words translate other words than the document has now. */
    CHANGED(Weight.ASKS),
    /** A machine has written the words, and nobody has checked them yet. */
    MACHINE(Weight.ASKS),
    /** The numbers differ from those of the original. */
    NUMBERS(Weight.ASKS),
    /** Links have other targets, or are missing. */
    LINKS(Weight.ASKS),
    /** Something is emphasised in the original alone. */
    EMPHASIS(Weight.ASKS),
    /** Quotation marks are missing, or were added. */
    QUOTES(Weight.ASKS),
    /** Words with letters of several scripts, of which some only look alike. */
    LETTERS(Weight.ASKS),
    /** The same words as in the original. */
    UNTRANSLATED(Weight.ASKS),
    /** A term of the glossary is translated in another way. */
    GLOSSARY(Weight.INFORMS),
    /** Much longer or shorter than the original. */
    LENGTH(Weight.INFORMS);

    /** The consequences of a finding. */
    public enum Weight {
        /** The text cannot be submitted with it. */
        FORBIDS,
        /** The text can be submitted once somebody has confirmed the words. */
        ASKS,
        INFORMS
    }

    private final Weight weight;

    SegmentCheck(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }
}
