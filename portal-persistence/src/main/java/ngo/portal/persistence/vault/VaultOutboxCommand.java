package ngo.portal.persistence.vault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One command of the vault.
 *
 * @param owner whose object it is about
 * @param reader who is expelled; absent where nobody is
 */
public record VaultOutboxCommand(
        UUID owner, UUID id, VaultCommandType type, UUID object, @Nullable UUID reader, int attempts) {}
