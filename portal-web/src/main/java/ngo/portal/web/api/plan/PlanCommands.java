package ngo.portal.web.api.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.web.api.shared.DocumentCommands;
import ngo.portal.web.api.shared.Fingerprint;

/**
 * What is done with plans. Each reader sees something else, so what they see is itself what tells one version from another:
 * nothing that is hidden from them moves the tag.
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
