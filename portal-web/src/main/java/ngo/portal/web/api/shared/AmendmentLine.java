package ngo.portal.web.api.shared;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.document.AmendmentReader.AmendmentView;
import ngo.portal.persistence.document.AmendmentPlace;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.AmendmentState;
import ngo.portal.persistence.text.comparison.ThreeWayMerge;
import org.jspecify.annotations.Nullable;

/**
 * An amendment and the paragraph that it would change.
 *
 * @param joined other organisations that propose the same words
 * @param paragraph counted from one, as the section is now; 0 where it is gone
 * @param present what the paragraph says now; empty where it is gone
 * @param place names what it says now, for an answer
 * @param merged the words of both; absent where somebody has to choose, and once it is answered
 * @param conflicts words that both change in different ways
 */
public record AmendmentLine(
        UUID id,
        String organisation,
        List<String> joined,
        UUID section,
        int paragraph,
        String original,
        String proposed,
        String reason,
        AmendmentState state,
        int edition,
        String answer,
        String present,
        String place,
        @Nullable String merged,
        List<Conflict> conflicts) {

    /** Words that the text and an amendment change in different ways. */
    public record Conflict(String present, String proposed) {}

    static AmendmentLine of(AmendmentView view) {
        AmendmentRow row = view.row();
        AmendmentPlace place = view.place().orElseGet(() -> new AmendmentPlace(0, List.of()));
        List<ThreeWayMerge> merge = row.isOpen() && view.place().isPresent() ? List.of(place.merge(row)) : List.of();
        return new AmendmentLine(
                row.id(),
                row.organisationName(),
                view.joined(),
                row.section(),
                place.number(),
                row.original(),
                row.proposed(),
                row.reason(),
                row.state(),
                row.edition(),
                row.verdictReason(),
                place.plain(),
                place.key(),
                merge.stream()
                        .filter(ThreeWayMerge::isClean)
                        .map(ThreeWayMerge::words)
                        .findFirst()
                        .orElse(null),
                merge.stream()
                        .flatMap(one -> one.conflicts().stream())
                        .map(part -> new Conflict(part.present(), part.proposed()))
                        .toList());
    }
}
