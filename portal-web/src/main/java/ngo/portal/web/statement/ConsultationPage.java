package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.statement.Consultation;
import ngo.portal.ejb.statement.ConsultationService;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.statement.CircleRow;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.OrganisationChoice;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page for a consultation: its readers, its end and the question to them; all three can be changed later. */
@Named
@ViewScoped
public class ConsultationPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private ConsultationService consultation;

    @Inject
    private OrganisationChoice others;

    @Inject
    private Text text;

    private @Nullable LocalDateTime until;

    private String zone = RequestLanguage.zone().getId();

    private String note = "";

    private List<CircleRow> circle = List.of();

    /** A running consultation starts with its present settings; only further organisations are offered. */
    public void load() {
        current.load();
        if (!current.may("CONSULTATION") && !current.may("CHANGE_CONSULTATION")) {
            Redirects.to(current.getPath());
            return;
        }
        StatementDetail statement = current.getStatement();
        circle = consultation.circle(current.id());
        Set<UUID> asked = circle.stream().map(CircleRow::organisation).collect(Collectors.toSet());
        others.offer(statement.ownerAlias());
        others.letIn(asked);
        if (isRunning()) {
            zone = statement.consultationZone();
            note = statement.consultationNote();
            Instant end = statement.consultationUntil();
            until = end == null ? null : LocalDateTime.ofInstant(end, ZoneId.of(zone));
        }
    }

    /** Whether the consultation is running, so that the page changes it. */
    public boolean isRunning() {
        return current.may("CHANGE_CONSULTATION");
    }

    public void start() {
        Optional<Circle> with = chosen();
        if (with.isPresent()) {
            consultation.start(current.id(), new Consultation(with.get(), end(), zone, note));
            done("consultationStarted");
        }
    }

    public void invite() {
        Optional<Circle> with = chosen();
        if (with.isPresent()) {
            consultation.invite(current.id(), with.get());
            done("consultationWidened");
        }
    }

    public void reschedule() {
        consultation.reschedule(current.id(), end(), zone);
        done("consultationRescheduled");
    }

    public void cover() {
        consultation.cover(current.id(), note);
        done("coverNoteChanged");
    }

    private Optional<Circle> chosen() {
        Optional<Circle> with = others.circle();
        if (with.isEmpty()) {
            text.refused(text.of("statement", "consultation.nobody"));
        }
        return with;
    }

    private @Nullable Instant end() {
        return until == null ? null : InputParser.instant(until, zone, "until");
    }

    private void done(String said) {
        text.said("statement", said);
        Redirects.to(current.getPath());
    }

    /** The organisations that take part so far. */
    public List<CircleRow> getCircle() {
        return circle;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
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
