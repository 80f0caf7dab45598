package ngo.portal.ejb.vault;

import java.util.UUID;

/**
 * What is read, handed on and destroyed as a whole: everything sealed for it is sealed with the same key.
 *
 * @param id made at random with the thing itself, and never used again
 * @param owner the organisation that lets others read it
 */
public record VaultObject(UUID id, UUID owner) {}
