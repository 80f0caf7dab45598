package ngo.portal.web.api.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.web.api.shared.DocumentCommands;
import ngo.portal.web.api.shared.Fingerprint;

/**
 * Operations of the API on plans. Each reader sees a different part of a plan, so the version tag depends on what the reader sees: a change that
 * is hidden from the reader does not change the tag.
 */
@RequestScoped
public class PlanCommands extends DocumentCommands {

    @Inject
    private PlanReader reader;

    @Override
    protected Record document(UUID id) {
        return PlanDocument.of(reader.view(id));
    }

    @Override
    protected String tag(String written) {
        return Fingerprint.of(written);
    }

    @Override
    protected String place() {
        return "plans";
    }
}
