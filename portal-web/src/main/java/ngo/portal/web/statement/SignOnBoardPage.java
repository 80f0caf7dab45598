package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.ejb.statement.SignOnCallService;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.OrganisationChoice;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Every invited organisation, its answer and what it waits for. */
@Named("boardPage")
@ViewScoped
public class SignOnBoardPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private OrganisationService organisations;

    @Inject
    private SignOnCallService calls;

    @Inject
    private OrganisationChoice others;

    @Inject
    private Text text;

    private String reason = "";
    private @Nullable LocalDateTime soft;
    private LocalDateTime hard = LocalDateTime.MIN;
    private boolean offered;
    private @Nullable List<SignOnSeat> seats;

    public List<SignOnSeat> getSeats() {
        if (seats == null) {
            Map<UUID, String> names =
                    organisations
                            .organisations(current.getView().board().stream()
                                    .map(SignOnRow::organisation)
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(OrganisationRow::id, OrganisationRow::shortName));
            seats = current.getView().board().stream()
                    .map(row -> SignOnSeat.of(row, names.getOrDefault(row.organisation(), row.name()), isInformed()))
                    .toList();
        }
        return seats;
    }

    public boolean isInformed() {
        return current.isInformed();
    }

    /** All answers in one sentence. */
    public String getSummary() {
        List<SignOnRow> board = current.getView().board();
        long signed = current.getView().supporters();
        if (!isInformed()) {
            return text.of("lead", "board.signed", signed);
        }
        long waiting = board.stream().filter(row -> row.state().waits()).count();
        return text.of("lead", "board.summary", signed, board.size(), count(board, SignOnState.DECLINED), waiting);
    }

    /** The days of the valid signatures; only for readers who may see every answer, and if there is more than one day. */
    public Optional<SignedDays> getDays() {
        return isInformed() ? SignedDays.of(current.getView().board()) : Optional.empty();
    }

    private static long count(List<SignOnRow> board, SignOnState state) {
        return board.stream().filter(row -> row.state() == state).count();
    }

    public void remind() {
        begin();
        calls.remind(current.id());
        text.said("lead", "reminded");
        Redirects.to(current.getPath() + "/board");
    }

    /** Organisations that a lead can still invite; those that were invited before are marked. */
    public OrganisationChoice getOthers() {
        if (!offered) {
            offered = true;
            others.offer(current.getStatement().ownerAlias());
            others.letIn(current.getView().board().stream()
                    .map(SignOnRow::organisation)
                    .toList());
        }
        return others;
    }

    public void extend() {
        String zone = current.getStatement().deadlineZone();
        begin();
        calls.extend(
                current.id(),
                soft == null ? null : InputParser.instant(soft, zone, "softDeadline"),
                InputParser.instant(hard, zone, "hardDeadline"));
        text.said("lead", "extended");
        Redirects.to(current.getPath() + "/board");
    }

    public void invite() {
        Optional<Circle> circle = others.circle();
        if (circle.isEmpty()) {
            text.refused(text.of("lead", "problem.invited"));
            return;
        }
        begin();
        calls.invite(current.id(), circle.get());
        text.said("lead", "invited", circle.get().aliases().size());
        Redirects.to(current.getPath() + "/board");
    }

    public void close() {
        begin();
        calls.close(current.id(), reason);
        text.said("lead", "closed");
        Redirects.to(current.getPath() + "/board");
    }

    private void begin() {
        current.forget();
        seats = null;
    }

    public CurrentStatement getCurrent() {
        return current;
    }

    public @Nullable LocalDateTime getSoft() {
        return soft;
    }

    public void setSoft(@Nullable LocalDateTime soft) {
        this.soft = soft;
    }

    /** Where the call closes now, in its own zone, until another time is typed. */
    public LocalDateTime getHard() {
        StatementDetail statement = current.getStatement();
        Instant end = statement.hardDeadline();
        return hard.equals(LocalDateTime.MIN) && end != null
                ? LocalDateTime.ofInstant(end, ZoneId.of(statement.deadlineZone()))
                : hard;
    }

    public void setHard(LocalDateTime hard) {
        this.hard = hard;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
