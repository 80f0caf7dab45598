package ngo.portal.ejb.event;

import java.util.UUID;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;

/**
 * The recipients of an event: holders of one role in one organisation, one person of it, or the leads.
 *
 * @param role name of the role, or the person after {@link #PERSON}
 * @param mustAct whether they have to act, instead of only being informed
 */
public record Audience(UUID organisation, String role, boolean mustAct) {

    /** The prefix of a role name that addresses one person; the database uses it too. */
    public static final String PERSON = "person:";

    public static Audience notified(UUID organisation, MemberRole role) {
        return new Audience(organisation, role.name(), false);
    }

    public static Audience asked(UUID organisation, MemberRole role) {
        return new Audience(organisation, role.name(), true);
    }

    /** One person of an organisation, if nobody else may know. */
    public static Audience person(UUID organisation, String subject) {
        return new Audience(organisation, PERSON + subject, false);
    }

    /** One person of an organisation who has to act. */
    public static Audience asksPerson(UUID organisation, String subject) {
        return new Audience(organisation, PERSON + subject, true);
    }

    /** Coalition administrators, for their information. */
    public static Audience officeNotified() {
        return new Audience(Office.ID, CoalitionRole.COALITION_ADMINISTRATOR.name(), false);
    }

    public static Audience officeAsked() {
        return new Audience(Office.ID, CoalitionRole.COALITION_ADMINISTRATOR.name(), true);
    }

    public static Audience leadsNotified() {
        return new Audience(Leads.AUDIENCE, "LEAD", false);
    }

    public static Audience leadsAsked() {
        return new Audience(Leads.AUDIENCE, "LEAD", true);
    }
}
