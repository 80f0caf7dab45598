package ngo.portal.web.help;

import static ngo.portal.web.help.FirstStep.APPROVALS;
import static ngo.portal.web.help.FirstStep.AUDIT;
import static ngo.portal.web.help.FirstStep.DEPUTY;
import static ngo.portal.web.help.FirstStep.DRAFT;
import static ngo.portal.web.help.FirstStep.ENTRY;
import static ngo.portal.web.help.FirstStep.EVERYBODY;
import static ngo.portal.web.help.FirstStep.MEMBERSHIP;
import static ngo.portal.web.help.FirstStep.ORGANISATIONS;
import static ngo.portal.web.help.FirstStep.PEOPLE;
import static ngo.portal.web.help.FirstStep.PLANS;
import static ngo.portal.web.help.FirstStep.REQUESTS;
import static ngo.portal.web.help.FirstStep.SAFETY;
import static ngo.portal.web.help.FirstStep.SETTINGS;
import static ngo.portal.web.help.FirstStep.SIGN;
import static ngo.portal.web.help.FirstStep.STATEMENTS;
import static ngo.portal.web.help.FirstStep.SYSTEM;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.RequestLanguage;

/** The three things that somebody should do first, by what they are here for. */
@Named
@RequestScoped
public class FirstSteps {

    @Inject
    private Caller caller;

    public List<FirstStep> getAll() {
        if (caller.isOffice()) {
            return List.of(ORGANISATIONS, EVERYBODY, SYSTEM);
        }
        if (caller.isFounding()) {
            return List.of(MEMBERSHIP, PEOPLE, ENTRY);
        }
        if (!caller.isAtWork()) {
            return caller.isAuditor() ? List.of(AUDIT, SETTINGS, SAFETY) : List.of(STATEMENTS, PLANS, SAFETY);
        }
        return caller.isLead() ? List.of(APPROVALS, STATEMENTS, SETTINGS) : of(caller.getRoles());
    }

    /** By the role that asks most of a person. */
    static List<FirstStep> of(Collection<MemberRole> roles) {
        if (roles.contains(MemberRole.ADMINISTRATOR)) {
            return List.of(PEOPLE, ENTRY, SAFETY);
        }
        if (roles.contains(MemberRole.SIGNATORY)) {
            return List.of(SIGN, DEPUTY, SETTINGS);
        }
        if (roles.contains(MemberRole.CUSTODIAN)) {
            return List.of(REQUESTS, DEPUTY, SAFETY);
        }
        if (roles.contains(MemberRole.GRANTS_OFFICER)
                || roles.contains(MemberRole.FINANCE_OFFICER)
                || roles.contains(MemberRole.REVIEWER)) {
            return List.of(REQUESTS, SETTINGS, SAFETY);
        }
        if (roles.contains(MemberRole.TRANSLATOR)
                || roles.contains(MemberRole.PRESS_OFFICER)
                || !roles.contains(MemberRole.MEMBER)) {
            return List.of(STATEMENTS, SETTINGS, SAFETY);
        }
        return List.of(STATEMENTS, DRAFT, SETTINGS);
    }

    /** Until they have been read and put away. */
    public boolean isShown() {
        return !RequestLanguage.setting().welcomed();
    }
}
