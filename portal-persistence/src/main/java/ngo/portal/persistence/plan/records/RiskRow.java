package ngo.portal.persistence.plan.records;

import java.util.UUID;

/** What may happen to whom, and what is done against it. It never leaves the organisation. */
public record RiskRow(
        UUID id,
        UUID section,
        String threat,
        String exposed,
        Degree likelihood,
        Degree impact,
        String mitigation,
        long version) {}
