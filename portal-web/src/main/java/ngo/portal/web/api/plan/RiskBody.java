package ngo.portal.web.api.plan;

import java.util.UUID;
import ngo.portal.ejb.plan.records.RiskForm;
import ngo.portal.persistence.plan.records.Degree;
import org.jspecify.annotations.Nullable;

/**
 * A risk.
 *
 * @param section where it hangs; under the heading of risks where it is left out
 */
public record RiskBody(
        @Nullable UUID section,
        @Nullable String threat,
        @Nullable String exposed,
        @Nullable Degree likelihood,
        @Nullable Degree impact,
        @Nullable String mitigation) {

    RiskForm form() {
        RiskForm form = new RiskForm();
        form.setThreat(threat == null ? "" : threat);
        form.setExposed(exposed == null ? "" : exposed);
        form.setLikelihood(likelihood == null ? Degree.MEDIUM : likelihood);
        form.setImpact(impact == null ? Degree.MEDIUM : impact);
        form.setMitigation(mitigation == null ? "" : mitigation);
        return form;
    }
}
