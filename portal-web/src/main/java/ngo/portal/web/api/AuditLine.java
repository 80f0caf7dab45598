package ngo.portal.web.api;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.audit.AuditRow;
import ngo.portal.web.api.shared.Problem;

/**
 * One entry of the audit trail. The action is a name in kebab case.
 *
 * @param onBehalfOf the account that the actor stood in for as a deputy; empty where the actor acted in their own right
 * @param organisation alias of the organisation that the actor acted for
 * @param title empty where the caller may not see the document
 */
public record AuditLine(
        long number,
        Instant at,
        String actor,
        String actorName,
        String onBehalfOf,
        String organisation,
        String action,
        String objectKind,
        UUID object,
        String title,
        String hash,
        String previous) {

    static AuditLine of(AuditRow row) {
        return new AuditLine(
                row.number(),
                row.at(),
                row.actor(),
                row.actorName(),
                row.onBehalfOf(),
                row.alias(),
                Problem.kebab(row.action()),
                row.objectKind(),
                row.object(),
                row.title(),
                row.hash(),
                row.previous());
    }
}
