package ngo.portal.web.api.petition;

import java.util.List;
import ngo.portal.persistence.petition.handover.HandoverRow;

/** Lists that were made of a petition to be handed over, the newest first. */
public record HandoversDocument(List<HandoverLine> items) {

    static HandoversDocument of(List<HandoverRow> rows) {
        return new HandoversDocument(rows.stream().map(HandoverLine::of).toList());
    }
}
