package ngo.portal.web.api.petition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.petition.PetitionReader;
import ngo.portal.web.api.shared.DocumentCommands;
import ngo.portal.web.api.shared.Fingerprint;

/** Operations of the API on petitions. Partners see only their own pages, so the version tag depends on what the reader sees. */
@RequestScoped
public class PetitionCommands extends DocumentCommands {

    @Inject
    private PetitionReader reader;

    @Override
    protected Record document(UUID id) {
        return PetitionDocument.of(reader.view(id));
    }

    @Override
    protected String tag(String written) {
        return Fingerprint.of(written);
    }

    @Override
    protected String place() {
        return "petitions";
    }
}
