package ngo.portal.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import ngo.portal.ejb.lead.ChairService;
import ngo.portal.persistence.lead.ChairSchedule;
import ngo.portal.persistence.lead.ChairSchedule.Gap;
import ngo.portal.persistence.lead.ChairTermRow;
import org.jspecify.annotations.Nullable;

/** Who chairs the coalition, for every page that says so. */
@Named
@RequestScoped
public class ChairBoard {

    @Inject
    private ChairService chair;

    private @Nullable ChairSchedule schedule;

    private ChairSchedule schedule() {
        if (schedule == null) {
            schedule = chair.schedule();
        }
        return schedule;
    }

    public @Nullable ChairTermRow getNow() {
        return schedule().on(today()).orElse(null);
    }

    public @Nullable ChairTermRow getNext() {
        return schedule().after(today()).orElse(null);
    }

    /** Whose handover should have been noted. */
    public @Nullable ChairTermRow getAwaited() {
        return schedule().awaitingHandover(today()).orElse(null);
    }

    /** Whose handover can be noted: the one that is awaited, else the next one. */
    public @Nullable ChairTermRow getReceiving() {
        return schedule()
                .awaitingHandover(today())
                .or(() -> schedule().after(today()).filter(term -> !term.isHandedOver()))
                .orElse(null);
    }

    public List<Gap> getGaps() {
        return schedule().gaps(today());
    }

    public List<ChairTermRow> getTerms() {
        return schedule().terms();
    }

    public boolean begun(ChairTermRow term) {
        return !term.firstDay().isAfter(today());
    }

    private LocalDate today() {
        return chair.today();
    }
}
