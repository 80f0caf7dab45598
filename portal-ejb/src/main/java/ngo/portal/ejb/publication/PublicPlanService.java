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

/** The plans that the leads have adopted, as anybody may read them. */
@Stateless
public class PublicPlanService {

    @Inject
    private PublicPlanRepository plans;

    /** The last adopted first. */
    public Slice.Part<PublicPlanRow> plans(Slice slice) {
        return plans.plans(slice);
    }

    /** In this language, where there is an approved translation; else as it was written. */
    public PublicPlanReading plan(String slug, String language) {
        return plans.require(slug, language);
    }

    public PublicPlan plan(String slug) {
        return plans.require(slug);
    }

    /** The plan of which the text that has this fingerprint is public now. */
    public Optional<KnownText> withFingerprint(String fingerprint) {
        return plans.withFingerprint(fingerprint);
    }
}
