package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ngo.portal.persistence.organisation.AdmissionRepository;
import ngo.portal.persistence.organisation.PersonAdmission;

/** The caller's own memberships, as the portal knows them. Everybody may query their own. */
@Stateless
public class MembershipService {

    @Inject
    private AdmissionRepository admissions;

    /** Requires a tenant context with this subject. */
    public PersonAdmission of(String subject) {
        return admissions.of(subject);
    }
}
