package ngo.portal.persistence.text;

import java.util.List;

/** The elements of a text between its sections and its words. */
public sealed interface Block {

    /** A paragraph (level 0) or a heading of one of the two levels below a section's own. */
    record Leaf(int level, StyledText words) implements Block {}

    record Quotation(List<Block> blocks) implements Block {}

    record Listing(boolean numbered, List<List<Block>> items) implements Block {}
}
