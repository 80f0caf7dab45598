package ngo.portal.persistence.assessment;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.funding.FundingTrack;
import org.jspecify.annotations.Nullable;

/** The filter of a funder's board; an absent value does not filter. */
public record BoardFilter(@Nullable UUID call, @Nullable BoardColumn column, @Nullable FundingTrack track) {

    public static final BoardFilter NONE = new BoardFilter(null, null, null);

    String callText() {
        return call == null ? "" : call.toString();
    }

    String trackName() {
        return track == null ? "" : track.name();
    }

    /** The wanted states as one parameter of a query. */
    String states() {
        return Arrays.stream(BoardColumn.values())
                .filter(one -> column == null || one == column)
                .flatMap(one -> one.states().stream())
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }
}
