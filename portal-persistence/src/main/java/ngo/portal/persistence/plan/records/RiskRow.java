package ngo.portal.persistence.plan.records;

import java.util.UUID;

/** A risk of a plan: threat, persons affected and mitigation. It never leaves the organisation. */
public record RiskRow(
        UUID id,
        UUID section,
        String threat,
        String exposed,
        Degree likelihood,
        Degree impact,
        String mitigation,
        long version) {}
