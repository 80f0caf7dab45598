package ngo.portal.web.petition.archive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import ngo.portal.ejb.petition.archive.ArchiveService;
import ngo.portal.persistence.petition.archive.ArchiveRequestRow;
import ngo.portal.persistence.petition.archive.ErasureRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.petition.CurrentPetition;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The page for archiving a petition: what is erased and what stays, shown to the person who requests it and to the one who agrees; afterwards
 * the erasure report.
 */
@Named
@ViewScoped
public class PetitionArchivePage implements Serializable {

    @Inject
    private CurrentPetition current;

    @Inject
    private ArchiveService archives;

    @Inject
    private Text text;

    private String reason = "";

    private transient ArchiveService.@Nullable Ending ending;

    public void load() {
        current.load();
        ending = archives.ending(current.id());
    }

    public void ask() {
        archives.ask(current.id(), reason);
        done("asked");
    }

    public void takeBack() {
        archives.takeBack(current.id());
        done("takenBack");
    }

    public void agree() {
        archives.agree(current.id());
        done("archived");
    }

    public void refuse() {
        archives.refuse(current.id(), reason);
        done("refused");
    }

    private void done(String what) {
        text.said("handover", what);
        Redirects.to(current.getPath() + "/archive");
    }

    private ArchiveService.Ending ending() {
        if (ending == null) {
            ending = archives.ending(current.id());
        }
        return ending;
    }

    /** The last request; absent where there was none, or where it is not the reader's business. */
    public @Nullable ArchiveRequestRow getRequest() {
        return ending().request().orElse(null);
    }

    /** When the scheduler erases the petition, as currently planned. */
    public @Nullable Instant getTime() {
        return ending().time();
    }

    public boolean isErased() {
        return ending().erasure().isPresent();
    }

    public ErasureRow getErasure() {
        return ending().erasure().orElseThrow(NotFound::new);
    }

    public CurrentPetition getCurrent() {
        return current;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
