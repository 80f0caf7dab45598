package ngo.portal.persistence.petition.signing;

import java.util.UUID;

/** An object of the vault that is not needed any more. */
public record OldKeyRow(UUID organisation, UUID object) {}
