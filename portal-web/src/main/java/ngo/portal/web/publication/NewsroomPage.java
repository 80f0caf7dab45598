package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.publication.ReleaseRow;
import ngo.portal.persistence.shared.Slice;
import org.jspecify.annotations.Nullable;

/** Everything that was published, newest first. */
@Named
@RequestScoped
public class NewsroomPage {

    private static final int SHOWN = 20;

    @Inject
    private PublicService releases;

    private String after = "";

    private Slice.Part<ReleaseRow> part = new Slice.Part<>(List.of(), null);

    public void load() {
        part = releases.releases(Slice.from(after, SHOWN));
    }

    public List<ReleaseRow> getRows() {
        return part.items();
    }

    /** Key of the part that follows; absent at the end. */
    public @Nullable String getNext() {
        return part.next();
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null ? "" : after;
    }
}
