package ngo.portal.persistence.delivery;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A reply or a commitment of a delivery whose day has come.
 *
 * @param commitment number of the commitment; 0 where it is the reply
 * @param title of the document
 */
public record DueDelivery(
        UUID document, String kind, int number, int commitment, String addressee, LocalDate on, String title) {

    public boolean isReply() {
        return commitment == 0;
    }
}
