package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.ejb.statement.ConsultationService;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Chooses who reads a draft and until when. */
@Named
@ViewScoped
public class ConsultationPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private ConsultationService consultation;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Text text;

    private final Map<String, Boolean> chosen = new HashMap<>();

    private boolean everybody;

    private @Nullable LocalDateTime until;

    private String zone = "UTC";

    private @Nullable List<OrganisationRow> others;

    public void load() {
        current.load();
        if (!current.may("CONSULTATION")) {
            Go.to(current.getPath());
        }
    }

    /** Everybody who could be asked; the holder of the pen has the text anyhow. */
    public List<OrganisationRow> getOthers() {
        if (others == null) {
            others = organisations.directory().stream()
                    .filter(row -> row.state() == OrganisationState.ACTIVE)
                    .filter(row -> !row.id().equals(current.getStatement().owner()))
                    .toList();
        }
        return others;
    }

    public void start() {
        List<String> with = getOthers().stream()
                .map(OrganisationRow::alias)
                .filter(alias -> chosen.getOrDefault(alias, false))
                .toList();
        if (!everybody && with.isEmpty()) {
            text.refused(text.of("statement", "consultation.nobody"));
            return;
        }
        @Nullable
        Instant end = until == null ? null : until.atZone(ZoneId.of(zone)).toInstant();
        consultation.start(current.id(), everybody ? Circle.everybody() : Circle.of(with), end);
        text.said("statement", "consultationStarted");
        Go.to(current.getPath());
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public boolean isEverybody() {
        return everybody;
    }

    public void setEverybody(boolean everybody) {
        this.everybody = everybody;
    }

    public @Nullable LocalDateTime getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDateTime until) {
        this.until = until;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public CurrentStatement getCurrent() {
        return current;
    }
}
