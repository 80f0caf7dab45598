package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import ngo.portal.ejb.funding.AttachmentService;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;

/** The files of a request; a servlet takes new ones in. */
@Named
@RequestScoped
public class RequestFilesPage {

    @Inject
    private CurrentRequest current;

    @Inject
    private AttachmentService files;

    @Inject
    private Text text;

    public void remove(UUID file) {
        files.remove(current.id(), file);
        text.said("handling", "fileRemoved");
        Redirects.to(current.getPath() + "/edit?part=" + FormPart.FILES);
    }

    /** Why the file that was sent was not taken; empty if none was refused. */
    public String getProblem() {
        String key = "refusal." + PageParameters.of("refused");
        return text.has("problem", key) ? text.of("problem", key) : "";
    }
}
