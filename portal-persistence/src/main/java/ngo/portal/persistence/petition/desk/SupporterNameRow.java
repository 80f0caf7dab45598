package ngo.portal.persistence.petition.desk;

import java.time.LocalDate;
import java.util.UUID;

/** A name that may be shown to everybody. */
public record SupporterNameRow(UUID id, String name, String country, LocalDate signedOn) {}
