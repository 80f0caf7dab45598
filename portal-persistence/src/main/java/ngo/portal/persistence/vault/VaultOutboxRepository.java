package ngo.portal.persistence.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** The outbox of commands of the vault. It is in the main database, so that an act and its command are committed together. */
@ApplicationScoped
public class VaultOutboxRepository {

    private static final Select<DueVaultCommand> DUE = Select.of(
            DueVaultCommand.class, "select organisation_id as owner, command_id as id from ctx.due_vault_commands()");

    private static final Select<VaultOutboxCommand> ALONE = Select.of(
            VaultOutboxCommand.class,
            """
            select organisation_id as owner, id, act as type, object_id as object, reader_id as reader, attempts from vault_command
            where id = ?1 for update
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Adds a command, due at once after the commit of the act's own transaction. */
    public void add(UUID owner, VaultCommandType act, UUID object, @Nullable UUID reader, Instant now) {
        entities.flush();
        Sql.run(
                entities,
                """
                insert into vault_command (organisation_id, id, act, object_id, reader_id, asked_at, due_at)
                values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6, ?6)
                """,
                owner,
                UUID.randomUUID(),
                act,
                object,
                reader == null ? null : reader.toString(),
                now);
    }

    /** The positions of due commands of all organisations; for a timer alone. */
    public List<DueVaultCommand> due() {
        return DUE.list(entities);
    }

    /** The present command, locked while the caller carries it out; absent where it is done. */
    public Optional<VaultOutboxCommand> alone(UUID id) {
        return ALONE.first(entities, id);
    }

    /** Cancels an expulsion; waits for a node that is carrying it out. */
    public void takeBackExpulsion(UUID object, UUID reader) {
        Sql.run(
                entities,
                "delete from vault_command where act = 'EXPEL' and object_id = ?1 and reader_id = ?2",
                object,
                reader);
    }

    /** Records that the reader was removed; re-encryption remains to be done. */
    public void goOn(VaultOutboxCommand command) {
        Sql.run(
                entities,
                "update vault_command set act = 'RESEAL', attempts = 0 where organisation_id = ?1 and id = ?2",
                command.owner(),
                command.id());
    }

    /** Counts a failed attempt; the command is due again at this instant. */
    public void putOff(VaultOutboxCommand command, Instant due) {
        Sql.run(
                entities,
                "update vault_command set due_at = ?1, attempts = attempts + 1 where organisation_id = ?2 and id = ?3",
                due,
                command.owner(),
                command.id());
    }

    public void end(VaultOutboxCommand command) {
        Sql.run(
                entities,
                "delete from vault_command where organisation_id = ?1 and id = ?2",
                command.owner(),
                command.id());
    }
}
