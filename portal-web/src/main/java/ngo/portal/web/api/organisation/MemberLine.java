package ngo.portal.web.api.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.people.AssignedRole;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.people.MandateRow;
import ngo.portal.persistence.people.RoleStage;
import org.jspecify.annotations.Nullable;

/**
 * A member of an organisation.
 *
 * @param roles the person's roles, including those that are about to be given
 * @param mandates the terms of all roles, including those that have an end
 */
public record MemberLine(String subject, String name, String email, List<String> roles, List<Mandate> mandates) {

    /**
     * The terms of one role.
     *
     * @param document the only document for which it holds; absent if it holds for all
     * @param grantedBy absent if the role was given in Keycloak
     */
    public record Mandate(
            String role,
            RoleStage stage,
            @Nullable UUID document,
            @Nullable Instant until,
            @Nullable String grantedBy,
            @Nullable Instant grantedAt) {

        static Mandate of(AssignedRole held) {
            MandateRow mandate = held.mandate();
            return new Mandate(
                    RoleWords.of(held.role()),
                    held.stage(),
                    held.document(),
                    held.until(),
                    mandate == null ? null : mandate.grantedBy(),
                    mandate == null ? null : mandate.grantedAt());
        }
    }

    public static MemberLine of(ColleagueRow row) {
        return new MemberLine(
                row.subject(),
                row.name(),
                row.email(),
                RoleWords.of(row.standing()),
                row.roles().stream().map(Mandate::of).toList());
    }
}
