package ngo.portal.persistence.vault;

import java.util.UUID;

/** Where one promise of the vault is due. */
public record DueVaultCommand(UUID owner, UUID id) {}
