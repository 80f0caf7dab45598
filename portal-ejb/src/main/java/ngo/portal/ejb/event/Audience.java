package ngo.portal.ejb.event;

import java.util.UUID;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;

/**
 * People who are told: those with one role in one organisation, one person of it, or the leads.
 *
 * @param role name of the role, or the person after {@link #PERSON}
 * @param mustAct they have something to do, not only to know
 */
public record Audience(UUID organisation, String role, boolean mustAct) {

    /** What the name of a role begins with where it names one person; the database knows it too. */
    public static final String PERSON = "person:";

    public static Audience told(UUID organisation, MemberRole role) {
        return new Audience(organisation, role.name(), false);
    }

    public static Audience asked(UUID organisation, MemberRole role) {
        return new Audience(organisation, role.name(), true);
    }

    /** One person of an organisation, where nobody else may know. */
    public static Audience person(UUID organisation, String subject) {
        return new Audience(organisation, PERSON + subject, false);
    }

    /** One person of an organisation, who has something to do. */
    public static Audience asksPerson(UUID organisation, String subject) {
        return new Audience(organisation, PERSON + subject, true);
    }

    /** Those who administer the coalition. */
    public static Audience officeTold() {
        return new Audience(Office.ID, CoalitionRole.COALITION_ADMINISTRATOR.name(), false);
    }

    public static Audience officeAsked() {
        return new Audience(Office.ID, CoalitionRole.COALITION_ADMINISTRATOR.name(), true);
    }

    public static Audience leadsTold() {
        return new Audience(Leads.AUDIENCE, "LEAD", false);
    }

    public static Audience leadsAsked() {
        return new Audience(Leads.AUDIENCE, "LEAD", true);
    }
}
