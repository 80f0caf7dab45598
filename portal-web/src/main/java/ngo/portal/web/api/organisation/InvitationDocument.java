package ngo.portal.web.api.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.people.InvitationRow;
import ngo.portal.persistence.people.InvitationStage;
import org.jspecify.annotations.Nullable;

/**
 * An invitation and its state.
 *
 * @param problem why it was not sent, or not yet; empty if there is no problem
 */
public record InvitationDocument(
        UUID id,
        String email,
        String name,
        String language,
        List<String> roles,
        @Nullable Instant until,
        String invitedBy,
        Instant invitedAt,
        Instant expiresAt,
        InvitationStage state,
        String problem) {

    static InvitationDocument of(InvitationRow row) {
        return new InvitationDocument(
                row.id(),
                row.email(),
                row.name(),
                row.language(),
                RoleWords.of(row.roles()),
                row.until(),
                row.invitedBy(),
                row.invited(),
                row.expires(),
                row.stage(),
                row.problem());
    }
}
