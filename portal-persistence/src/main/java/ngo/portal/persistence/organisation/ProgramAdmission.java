package ngo.portal.persistence.organisation;

/**
 * A program with access.
 *
 * @param name how the trail calls it
 * @param place the one organisation for which it works, with its roles there; without any it reads
 */
public record ProgramAdmission(String name, MembershipRow place) {}
