package ngo.portal.persistence.assessment;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One request on the board of a funder, with its unsealed data.
 *
 * @param applicantName empty where the call is blind and hides the applicant from the reader
 * @param content the object of the vault under which its title is sealed
 * @param internal the object under which its reviews are sealed
 */
public record BoardRow(
        UUID id,
        UUID applicant,
        String applicantName,
        String caseCode,
        UUID call,
        String callTitle,
        FundingTrack track,
        Urgency urgency,
        RequestState state,
        UUID content,
        UUID internal,
        @Nullable Instant dueAt,
        Instant changedAt) {

    public BoardColumn column() {
        return BoardColumn.of(state);
    }
}
