package ngo.portal.persistence.petition.signing;

import java.util.UUID;

/** An object of the vault that nobody needs any more. */
public record OldKeyRow(UUID organisation, UUID object) {}
