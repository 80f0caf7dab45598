package ngo.portal.ejb.funding;

import java.util.UUID;
import ngo.portal.persistence.shared.InputParser;

/** A file that is attached, by the name that its owner gave it and the type that was found in it. */
public record AttachedFile(UUID id, String name, String type, int size) {

    static final String NAME = "FILE_NAME";
    static final String TYPE = "FILE_TYPE";
    static final String SIZE = "FILE_SIZE";

    static AttachedFile of(UUID id, OpenedTexts openedTexts) {
        String size = openedTexts.text(id, SIZE);
        return new AttachedFile(
                id,
                openedTexts.text(id, NAME),
                openedTexts.text(id, TYPE),
                InputParser.whole(size).orElse(0));
    }

    /** The same without its name, which may tell whom it is about. */
    AttachedFile unnamed() {
        return new AttachedFile(id, "", type, size);
    }

    /** Names of files are secrets too. */
    @Override
    public String toString() {
        return "AttachedFile";
    }
}
