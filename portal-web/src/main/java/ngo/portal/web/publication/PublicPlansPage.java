package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.publication.PublicPlanService;
import ngo.portal.persistence.publication.PublicPlanRow;
import ngo.portal.persistence.shared.Slice;

/** The plans that the leads have adopted, the last one first. */
@Named
@RequestScoped
public class PublicPlansPage extends PublicList<PublicPlanRow> {

    @Inject
    private PublicPlanService plans;

    @Override
    protected Slice.Part<PublicPlanRow> read(Slice slice) {
        return plans.plans(slice);
    }
}
