package ngo.portal.web.api.petition.desk;

import java.time.LocalDate;
import java.util.UUID;
import ngo.portal.persistence.petition.desk.SupporterNameRow;

/** A supporter's name that may be published. */
public record SupporterNameLine(UUID id, String name, String country, LocalDate signedOn) {

    static SupporterNameLine of(SupporterNameRow row) {
        return new SupporterNameLine(row.id(), row.name(), row.country(), row.signedOn());
    }
}
