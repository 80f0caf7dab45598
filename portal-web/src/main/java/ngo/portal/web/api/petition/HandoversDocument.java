package ngo.portal.web.api.petition;

import java.util.List;
import ngo.portal.persistence.petition.handover.HandoverRow;

/** The lists of signatures that were made to be handed over for a petition, the newest first. */
public record HandoversDocument(List<HandoverLine> items) {

    static HandoversDocument of(List<HandoverRow> rows) {
        return new HandoversDocument(rows.stream().map(HandoverLine::of).toList());
    }
}
