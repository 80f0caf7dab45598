package ngo.portal.persistence.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Invitations to join an organisation, and their outcome. */
@ApplicationScoped
public class InvitationRepository {

    /** With the newest command that sends it. */
    private static final String ROWS =
            """
            select i.id, i.email, i.name, i.language, i.roles, i.mandate_until, i.invited_by_name, i.invited_at, i.expires_at,
              i.accepted_at is not null as accepted, i.taken_back_at is not null as taken_back, e.asked_at is not null as asked,
              e.done_at is not null as answered, e.problem
            from invitation i left join lateral (
              select e.asked_at, e.done_at, e.problem from outbox_command e
              where e.organisation_id = i.organisation_id and e.act = 'INVITE' and e.subject = i.email and e.asked_at >= i.invited_at
              order by e.asked_at desc limit 1) e on true
            where i.organisation_id = ?1
            """;

    private static final String IS_OPEN = " and i.accepted_at is null and i.taken_back_at is null";

    private static final Select<String> OPEN_ADDRESSES = Select.of(
            String.class,
            "select i.email from invitation i where i.organisation_id = ?1 and i.expires_at > ?2" + IS_OPEN);

    private static final Select<Sent> OPEN_OR_SINCE = Select.of(
            Sent.class,
            ROWS + " and coalesce(i.accepted_at, i.taken_back_at, ?2) >= ?2 order by i.invited_at desc, i.id");

    private static final Select<Sent> ONE = Select.of(Sent.class, ROWS + " and i.id = ?2");

    private static final Select<Sent> OPEN_ONE = Select.of(Sent.class, ROWS + IS_OPEN + " and i.email = ?2");

    /**
     * An invitation with the command that sends it.
     *
     * @param asked there is such a command
     * @param answered it is done or given up, the latter for a problem
     */
    private record Sent(
            UUID id,
            String email,
            String name,
            String language,
            Set<MemberRole> roles,
            @Nullable Instant mandateUntil,
            String invitedByName,
            Instant invitedAt,
            Instant expiresAt,
            boolean accepted,
            boolean takenBack,
            boolean asked,
            boolean answered,
            String problem) {

        InvitationRow row(Instant now) {
            return new InvitationRow(
                    id,
                    email,
                    name,
                    language,
                    roles,
                    mandateUntil,
                    invitedByName,
                    invitedAt,
                    expiresAt,
                    stage(now),
                    problem);
        }

        private InvitationStage stage(Instant now) {
            if (accepted) {
                return InvitationStage.ACCEPTED;
            }
            if (takenBack) {
                return InvitationStage.TAKEN_BACK;
            }
            if (asked && !answered) {
                return InvitationStage.BEING_SENT;
            }
            if (!problem.isEmpty() && answered) {
                return InvitationStage.FAILED;
            }
            return expiresAt.isAfter(now) ? InvitationStage.SENT : InvitationStage.RUN_OUT;
        }
    }

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Open invitations, and those that ended since the given instant; the newest first. */
    public List<InvitationRow> rows(UUID organisation, Instant since, Instant now) {
        return OPEN_OR_SINCE.list(entities, organisation, since).stream()
                .map(sent -> sent.row(now))
                .toList();
    }

    /** An invitation in its stage at this instant. */
    public Optional<InvitationRow> find(UUID organisation, UUID id, Instant now) {
        return ONE.first(entities, organisation, id).map(sent -> sent.row(now));
    }

    /** The invitation that nobody has accepted or withdrawn, expired or not. */
    public Optional<InvitationRow> findOpen(UUID organisation, String email, Instant now) {
        return OPEN_ONE.first(entities, organisation, email).map(sent -> sent.row(now));
    }

    /** Addresses with an open invitation. */
    public Set<String> openAddresses(UUID organisation, Instant now) {
        return OPEN_ADDRESSES.list(entities, organisation, now).stream().collect(Collectors.toUnmodifiableSet());
    }

    public void add(UUID organisation, UUID id, NewInvitation invitation, Sender sender) {
        Sql.run(
                entities,
                """
                insert into invitation (organisation_id, id, email, name, language, roles, mandate_until, invited_by,
                  invited_by_name, invited_at, expires_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as timestamptz), ?8, ?9, ?10, ?11)
                """,
                organisation,
                id,
                invitation.email(),
                invitation.name(),
                invitation.language(),
                RoleNames.joined(invitation.roles()),
                invitation.until(),
                sender.subject(),
                sender.name(),
                sender.at(),
                sender.expires());
    }

    /** Sends the same invitation again, with the given roles and times. */
    public void renew(UUID organisation, UUID id, NewInvitation invitation, Sender sender) {
        Sql.run(
                entities,
                """
                update invitation set name = ?3, language = ?4, roles = ?5, mandate_until = cast(?6 as timestamptz),
                  invited_by = ?7, invited_by_name = ?8, invited_at = ?9, expires_at = ?10
                where organisation_id = ?1 and id = ?2
                """,
                organisation,
                id,
                invitation.name(),
                invitation.language(),
                RoleNames.joined(invitation.roles()),
                invitation.until(),
                sender.subject(),
                sender.name(),
                sender.at(),
                sender.expires());
    }

    public void takeBack(UUID organisation, UUID id, Instant now) {
        Sql.run(
                entities,
                "update invitation set taken_back_at = ?3 where organisation_id = ?1 and id = ?2",
                organisation,
                id,
                now);
    }

    /** The sender of an invitation, when it was sent, and how long it is valid. */
    public record Sender(String subject, String name, Instant at, Instant expires) {}
}
