package ngo.portal.web.api.statement;

import java.time.Instant;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.statement.Consultation;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A consultation: the organisations that take part, its end and the question to them. When a consultation is changed, fields that are left out
 * keep their value.
 *
 * @param with a list of aliases, or "ALL"
 * @param zone zone in which the end was set, an IANA name; UTC if left out
 * @param note the question to the organisations
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
