package ngo.portal.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import ngo.portal.ejb.lead.ChairService;
import ngo.portal.persistence.lead.ChairPlan;
import ngo.portal.persistence.lead.ChairPlan.Gap;
import ngo.portal.persistence.lead.ChairTermRow;
import org.jspecify.annotations.Nullable;

/** Who chairs the coalition, for every page that says so. */
@Named
@RequestScoped
public class ChairBoard {

    @Inject
    private ChairService chair;

    private @Nullable ChairPlan plan;

    private ChairPlan plan() {
        if (plan == null) {
            plan = chair.plan();
        }
        return plan;
    }

    public @Nullable ChairTermRow getNow() {
        return plan().on(today()).orElse(null);
    }

    public @Nullable ChairTermRow getNext() {
        return plan().after(today()).orElse(null);
    }

    /** Whose handover should have been noted. */
    public @Nullable ChairTermRow getAwaited() {
        return plan().awaitingHandover(today()).orElse(null);
    }

    /** Whose handover can be noted: the one that is awaited, else the next one. */
    public @Nullable ChairTermRow getReceiving() {
        return plan().awaitingHandover(today())
                .or(() -> plan().after(today()).filter(term -> !term.isHandedOver()))
                .orElse(null);
    }

    public List<Gap> getGaps() {
        return plan().gaps(today());
    }

    public List<ChairTermRow> getTerms() {
        return plan().terms();
    }

    public boolean begun(ChairTermRow term) {
        return !term.firstDay().isAfter(today());
    }

    private LocalDate today() {
        return chair.today();
    }
}
