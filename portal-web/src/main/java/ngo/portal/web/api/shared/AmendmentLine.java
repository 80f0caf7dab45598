package ngo.portal.web.api.shared;

import java.util.List;
import java.util.Optional;
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
 * @param paragraph its number in the present section, from one; 0 where the section is gone
 * @param present the words of the paragraph now; empty where it is gone
 * @param place names these words in an answer
 * @param merged the changes of both; absent where a person has to choose, and once the amendment is answered
 * @param conflicts the words that both change in different ways
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
        Optional<ThreeWayMerge> merge =
                view.place().filter(found -> row.isOpen()).map(found -> found.merge(row));
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
                merge.filter(ThreeWayMerge::isClean).map(ThreeWayMerge::words).orElse(null),
                merge.stream()
                        .flatMap(one -> one.conflicts().stream())
                        .map(part -> new Conflict(part.present(), part.proposed()))
                        .toList());
    }
}
