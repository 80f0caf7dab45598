package ngo.portal.persistence.vault;

import java.util.UUID;

/** The owner and id of a due command of the vault. */
public record DueVaultCommand(UUID owner, UUID id) {}
