package ngo.portal.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import ngo.portal.persistence.publication.KnownText;
import ngo.portal.persistence.publication.PublicPlan;
import ngo.portal.persistence.publication.PublicPlanReading;
import ngo.portal.persistence.publication.PublicPlanRepository;
import ngo.portal.persistence.publication.PublicPlanRow;
import ngo.portal.persistence.shared.Slice;

/** Plans that the leads have adopted, for the public. */
@Stateless
public class PublicPlanService {

    @Inject
    private PublicPlanRepository plans;

    /** Ordered by adoption, newest first. */
    public Slice.Part<PublicPlanRow> plans(Slice slice) {
        return plans.plans(slice);
    }

    /** In this language, if there is an approved translation; otherwise in the original. */
    public PublicPlanReading plan(String slug, String language) {
        return plans.require(slug, language);
    }

    public PublicPlan plan(String slug) {
        return plans.require(slug);
    }

    /** The plan whose present public text has this fingerprint. */
    public Optional<KnownText> withFingerprint(String fingerprint) {
        return plans.withFingerprint(fingerprint);
    }
}
