package ngo.portal.web.api.petition.desk;

import java.util.List;

/** The batches of a petition, the newest first. */
public record BatchesDocument(List<BatchLine> batches) {

    public BatchesDocument {
        batches = List.copyOf(batches);
    }
}
