package ngo.portal.persistence.assessment;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.funding.FundingTrack;
import org.jspecify.annotations.Nullable;

/** Which requests of the board are wanted; whatever is absent does not matter. */
public record BoardFilter(@Nullable UUID call, @Nullable BoardColumn column, @Nullable FundingTrack track) {

    public static final BoardFilter NONE = new BoardFilter(null, null, null);

    String callText() {
        return call == null ? "" : call.toString();
    }

    String trackName() {
        return track == null ? "" : track.name();
    }

    /** The states that are wanted, for the database. */
    String states() {
        return Arrays.stream(BoardColumn.values())
                .filter(one -> column == null || one == column)
                .flatMap(one -> one.states().stream())
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }
}
