package ngo.portal.persistence.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the decision log.
 *
 * @param outcome the decision itself; with the kind the key of its words
 * @param decidedBy empty where the portal itself has done it or no person is named
 * @param decidedFor the lead for whom a deputy has decided; mostly empty
 * @param documentKind name of its kind, such as STATEMENT; empty where it was about no document
 * @param document absent where it was about no document
 * @param title of the document, or the organisation that chairs
 * @param firstDay of a term in the chair, such as 2027-01-01; else empty
 * @param language of a translation without which the document may go out; else empty
 */
public record DecisionRow(
        Instant at,
        UUID id,
        DecisionKind kind,
        String outcome,
        String organisation,
        String decidedBy,
        String decidedFor,
        String reason,
        String documentKind,
        @Nullable UUID document,
        String title,
        String firstDay,
        String lastDay,
        String language) {}
