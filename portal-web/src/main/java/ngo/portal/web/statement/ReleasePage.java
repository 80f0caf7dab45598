package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import ngo.portal.ejb.statement.ReleaseService;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The last look before the public: publish now, by the clock, or not at all. */
@Named
@ViewScoped
public class ReleasePage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private ReleaseService releases;

    @Inject
    private Text text;

    private @Nullable LocalDateTime embargo;
    private String zone = "UTC";

    /** Now, or by the clock where an instant is given. */
    public void publish() {
        current.forget();
        Instant until = embargo == null ? null : embargo.atZone(ZoneId.of(zone)).toInstant();
        releases.publish(current.id(), until);
        text.said("lead", until == null ? "published" : "embargoed");
        Go.to(current.getPath() + "/release");
    }

    /** How many organisations stand under the text. */
    public long getSigned() {
        return current.getView().board().stream()
                .filter(row -> row.state().stands())
                .count();
    }

    /** How many still owe an answer or have to confirm. */
    public long getWaiting() {
        return current.getView().board().stream()
                .map(SignOnRow::state)
                .filter(state -> state.waits())
                .count();
    }

    public CurrentStatement getCurrent() {
        return current;
    }

    public @Nullable LocalDateTime getEmbargo() {
        return embargo;
    }

    public void setEmbargo(@Nullable LocalDateTime embargo) {
        this.embargo = embargo;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
