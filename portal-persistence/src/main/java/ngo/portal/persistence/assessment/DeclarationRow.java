package ngo.portal.persistence.assessment;

import java.time.Instant;
import java.util.UUID;

/** How somebody has said to stand to the applicant. What they tell about it in words is sealed under this id. */
public record DeclarationRow(
        UUID id, String subject, String name, SeatKind part, Relation relation, Instant declaredAt) {}
