package ngo.portal.ejb.vault;

import java.util.UUID;

/**
 * A unit of reading, sharing and destruction: all its data is encrypted with the same key.
 *
 * @param id random, created with the protected thing itself, never reused
 * @param owner the organisation that admits other readers
 */
public record VaultObject(UUID id, UUID owner) {}
