package ngo.portal.persistence.assessment;

import java.time.Instant;
import java.util.UUID;

/** A declaration of a person's relation to the applicant. The explanation in words is sealed under this id. */
public record DeclarationRow(
        UUID id, String subject, String name, SeatKind part, Relation relation, Instant declaredAt) {}
