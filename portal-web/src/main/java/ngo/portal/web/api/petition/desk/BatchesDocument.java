package ngo.portal.web.api.petition.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the batches of a petition, the newest first.
 *
 * @param next the number after which to go on; absent at the end
 */
public record BatchesDocument(List<BatchLine> batches, @Nullable String next) {

    public BatchesDocument {
        batches = List.copyOf(batches);
    }
}
