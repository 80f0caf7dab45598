package ngo.portal.persistence.vault;

import java.util.UUID;

/** Where one command of the vault is due. */
public record DueVaultCommand(UUID owner, UUID id) {}
