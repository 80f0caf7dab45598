package ngo.portal.persistence.tenant;

import java.util.UUID;

/**
 * A preview of one document as another organisation sees it.
 *
 * @param owner the owner of the document; documents of others are not shown
 * @param reader the organisation whose view is shown
 */
public record Preview(UUID owner, UUID document, UUID reader) {

    /** The flag in the signed context; {@code ctx.preview} reads it. */
    String flag() {
        return "preview=" + owner + "/" + document + "/" + reader;
    }
}
