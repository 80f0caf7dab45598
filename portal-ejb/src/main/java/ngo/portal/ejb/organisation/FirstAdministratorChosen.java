package ngo.portal.ejb.organisation;

import java.util.UUID;

/**
 * The office has said who is to administer a new organisation first. Whoever invites people hears of it, in the same
 * transaction.
 *
 * @param language in which the invitation is written
 */
public record FirstAdministratorChosen(UUID organisation, String address, String language) {}
