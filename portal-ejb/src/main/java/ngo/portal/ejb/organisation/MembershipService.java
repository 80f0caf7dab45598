package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ngo.portal.persistence.organisation.AdmissionRepository;
import ngo.portal.persistence.organisation.PersonAdmission;

/** Where the caller belongs, as the portal knows it. Everybody may ask about themselves. */
@Stateless
public class MembershipService {

    @Inject
    private AdmissionRepository admissions;

    /** The context has to be entered with this subject before. */
    public PersonAdmission of(String subject) {
        return admissions.of(subject);
    }
}
