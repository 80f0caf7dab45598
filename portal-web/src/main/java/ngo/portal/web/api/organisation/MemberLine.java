package ngo.portal.web.api.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.people.HeldRole;
import ngo.portal.persistence.people.MandateRow;
import ngo.portal.persistence.people.RoleStage;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of an organisation.
 *
 * @param roles those that the person has or is about to have
 * @param mandates all roles with what is known of them, those that end as well
 */
public record MemberLine(String subject, String name, String email, List<String> roles, List<Mandate> mandates) {

    /**
     * One role.
     *
     * @param document the only one for which it holds; absent where it holds for all
     * @param grantedBy absent where it was given in Keycloak
     */
    public record Mandate(
            String role,
            RoleStage stage,
            @Nullable UUID document,
            @Nullable Instant until,
            @Nullable String grantedBy,
            @Nullable Instant grantedAt) {

        static Mandate of(HeldRole held) {
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
