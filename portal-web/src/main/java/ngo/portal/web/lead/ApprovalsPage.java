package ngo.portal.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ngo.portal.ejb.lead.InboxService;
import ngo.portal.ejb.lead.PendingDecision;
import ngo.portal.ejb.lead.PendingDecision.Waits;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The list of pending decisions of the leads, the most urgent first. */
@Named
@RequestScoped
public class ApprovalsPage {

    /** Which of it is shown. */
    public enum Show {
        MINE,
        OTHERS,
        ALL;

        private boolean has(PendingDecision pendingDecision) {
            return switch (this) {
                case MINE -> pendingDecision.waits() == Waits.FOR_US;
                case OTHERS -> pendingDecision.waits() == Waits.FOR_OTHERS;
                case ALL -> true;
            };
        }
    }

    @Inject
    private InboxService inbox;

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    @Inject
    private DateWords when;

    private Show show = Show.MINE;
    private List<PendingDecision> all = List.of();

    /** Refuses before anything of the page is shown. */
    public void load() {
        all = inbox.pendingDecisions();
    }

    public List<PendingDecision> getPendingDecisions() {
        return all.stream().filter(show::has).toList();
    }

    /** Whether the list has its maximum length, so that there may be more. */
    public boolean isFull() {
        return all.size() >= PendingDecision.MAX_SHOWN_PER_KIND;
    }

    public boolean isNothing() {
        return all.isEmpty();
    }

    /** Where it is decided. */
    public String page(PendingDecision pendingDecision) {
        return Addresses.of(pendingDecision.link());
    }

    /** How far the leads are, in words. */
    public String progress(PendingDecision pendingDecision) {
        if (pendingDecision.votes().isAsked()) {
            return text.of(
                    "inbox",
                    "votes",
                    pendingDecision.votes().given(),
                    pendingDecision.votes().needed());
        }
        return text.of("inbox", pendingDecision.waits() == Waits.FOR_THE_CLOCK ? "votes.clock" : "votes.none");
    }

    /** For how long it has not moved. */
    public String age(PendingDecision pendingDecision) {
        return text.of(
                "inbox",
                "age",
                Duration.between(pendingDecision.since(), clock.instant()).toDays());
    }

    public DateWords.@Nullable Deadline due(PendingDecision pendingDecision) {
        return when.deadline(pendingDecision.due(), pendingDecision.zone());
    }

    public Show[] getShows() {
        return Show.values();
    }

    public Show getShow() {
        return show;
    }

    public String getShown() {
        return show.name();
    }

    /** What an address asks for that nobody offers is shown as if it asked for nothing. */
    public void setShown(String wanted) {
        for (Show one : Show.values()) {
            if (one.name().equals(wanted)) {
                show = one;
            }
        }
    }
}
