package ngo.portal.ejb.funding;

import java.util.UUID;
import ngo.portal.persistence.shared.InputParser;

/** An attached file, with the name that its owner gave it and the type that was detected in it. */
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

    /** The attachment without its name, which may identify the person concerned. */
    AttachedFile unnamed() {
        return new AttachedFile(id, "", type, size);
    }

    /** Omits the file name, which is a secret too. */
    @Override
    public String toString() {
        return "AttachedFile";
    }
}
