package ngo.portal.persistence.tenant;

import java.util.UUID;

/**
 * One document as another organisation would see it.
 *
 * @param owner whose document it is; a document of anybody else is not shown
 * @param reader as which organisation somebody looks
 */
public record Preview(UUID owner, UUID document, UUID reader) {

    /** The flag in the signed context; {@code ctx.preview} reads it. */
    String flag() {
        return "preview=" + owner + "/" + document + "/" + reader;
    }
}
