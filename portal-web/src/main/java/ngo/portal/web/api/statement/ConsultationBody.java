package ngo.portal.web.api.statement;

import java.time.Instant;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.statement.Consultation;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * With whom a text is talked about, until when, and what they are asked. Where a consultation is changed, what is left out stays.
 *
 * @param with a list of aliases, or "ALL"
 * @param zone zone in which the end was set, an IANA name; UTC where it is left out
 * @param note what the organisations are asked
 */
public record ConsultationBody(
        @Nullable Circle with, @Nullable Instant until, @Nullable String zone, @Nullable String note) {

    Consultation consultation() {
        if (with == null) {
            throw new InvalidInput("with");
        }
        return new Consultation(with, until, zoneOrUtc(), note == null ? "" : note);
    }

    String zoneOrUtc() {
        return zone == null ? "UTC" : zone;
    }
}
