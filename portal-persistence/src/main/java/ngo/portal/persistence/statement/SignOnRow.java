package ngo.portal.persistence.statement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the sign-on board: an invited organisation and its state, as far as the reader may know.
 *
 * @param answer absent where there is none, or none that the reader may see
 * @param signedNumber number of the text signed before clearance was requested again; 0 if none was
 * @param askedByReader the reader has requested clearance of the present text, and nobody else has given it
 * @param declineReason empty unless the reader is a lead or of that organisation
 */
public record SignOnRow(
        UUID organisation,
        String alias,
        String name,
        SignOnState state,
        @Nullable Answer answer,
        Display display,
        String printedName,
        String region,
        String reservation,
        String signatory,
        @Nullable Instant answeredAt,
        int textNumber,
        String fingerprint,
        String declineReason,
        String withdrawalNote,
        int signedNumber,
        boolean askedByReader) {

    /** Number of the text that the organisation had signed before it has to confirm; 0 where it does not have to. */
    public int confirms() {
        return state == SignOnState.RECONFIRM ? textNumber : state.isUnanswered() ? signedNumber : 0;
    }
}
