package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.ejb.statement.ConsultationService;
import ngo.portal.web.document.OrganisationChoice;
import ngo.portal.web.shared.Redirects;
import ngo.portal.web.shared.RequestLanguage;
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
    private OrganisationChoice others;

    @Inject
    private Text text;

    private @Nullable LocalDateTime until;

    private String zone = RequestLanguage.zone().getId();

    public void load() {
        current.load();
        if (!current.may("CONSULTATION")) {
            Redirects.to(current.getPath());
            return;
        }
        others.show(organisations.others(current.getStatement().owner()));
    }

    public void start() {
        Optional<Circle> circle = others.circle();
        if (circle.isEmpty()) {
            text.refused(text.of("statement", "consultation.nobody"));
            return;
        }
        @Nullable
        Instant end = until == null ? null : until.atZone(ZoneId.of(zone)).toInstant();
        consultation.start(current.id(), circle.get(), end);
        text.said("statement", "consultationStarted");
        Redirects.to(current.getPath());
    }

    public OrganisationChoice getOthers() {
        return others;
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
