package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.ejb.funding.FundingListService;
import ngo.portal.ejb.funding.RequestLine;
import ngo.portal.persistence.funding.AnswerTimeRow;
import ngo.portal.persistence.funding.RequestFilter;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Track;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.InvalidInput;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;

/** What our organisation asks for, and at a funder what was asked of it. */
@Named
@RequestScoped
public class FundingListPage {

    private static final int LINES = 25;
    private static final String DESK = "desk";
    private static final String OWN = "own";
    private static final String BOARD = "board";
    private static final Set<MemberRole> STAFF =
            EnumSet.of(MemberRole.GRANTS_OFFICER, MemberRole.REVIEWER, MemberRole.FINANCE_OFFICER);

    @Inject
    private FundingListService requests;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private String after = "";
    private String wanted = "";
    private String track = "";
    private String view = "";

    private Slice.Part<RequestLine> part = new Slice.Part<>(List.of(), null);
    private List<AnswerTimeRow> answerTimes = List.of();

    public void load() {
        if (isBoard()) {
            return;
        }
        RequestFilter filter = new RequestFilter(
                wanted.isEmpty() ? null : choice(RequestState.values(), "state", wanted),
                track.isEmpty() ? null : choice(Track.values(), "track", track));
        Slice slice = Slice.from(after, LINES);
        part = isDesk() ? requests.desk(filter, slice) : requests.own(filter, slice);
        answerTimes = caller.isLead() ? requests.answerTimes() : List.of();
    }

    private static <E extends Enum<E>> E choice(E[] all, String field, String given) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field));
    }

    /** Whether the reader handles requests of others. */
    public boolean isStaff() {
        return caller.getRoles().stream().anyMatch(STAFF::contains);
    }

    public boolean isDesk() {
        return isStaff() && !view.equals(OWN);
    }

    /** In columns by how far they are. */
    public boolean isBoard() {
        return isStaff() && view.equals(BOARD);
    }

    /** Reviewers may not be told who asks; each request says whether they are. */
    public boolean isTold() {
        return !isDesk()
                || caller.getRoles().contains(MemberRole.GRANTS_OFFICER)
                || caller.getRoles().contains(MemberRole.FINANCE_OFFICER);
    }

    public List<RequestLine> getLines() {
        return part.items();
    }

    public String getMore() {
        return part.next() == null ? "" : address(wanted, track, part.next());
    }

    public String getFirst() {
        return address(wanted, track, "");
    }

    public String getEverything() {
        return address("", "", "");
    }

    private String address(String state, String track, String after) {
        List<String> query = Stream.of(
                        view.isEmpty() ? "" : "view=" + (isDesk() ? DESK : OWN),
                        state.isEmpty() ? "" : "state=" + state,
                        track.isEmpty() ? "" : "track=" + track,
                        after.isEmpty() ? "" : "after=" + after)
                .filter(one -> !one.isEmpty())
                .toList();
        return query.isEmpty() ? "/funding" : "/funding?" + String.join("&", query);
    }

    public boolean isBeginning() {
        return after.isEmpty();
    }

    public boolean isNarrow() {
        return !(wanted + track).isEmpty();
    }

    /** Whether there is anything to be chosen from. */
    public boolean isFiltered() {
        return isNarrow() || !isBeginning() || !getLines().isEmpty();
    }

    public List<Option> getStates() {
        return Arrays.stream(RequestState.values())
                .filter(one -> !isDesk() || one != RequestState.DRAFT)
                .map(one -> new Option(
                        one.name(),
                        text.of("common", "state." + one),
                        one.name().equals(wanted)))
                .toList();
    }

    public List<Option> getTracks() {
        return Arrays.stream(Track.values())
                .map(one -> new Option(
                        one.name(),
                        text.of("funding", "track." + one),
                        one.name().equals(track)))
                .toList();
    }

    public List<AnswerTimeRow> getAnswerTimes() {
        return answerTimes;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getTrack() {
        return track;
    }

    public void setTrack(String track) {
        this.track = track;
    }

    public String getView() {
        return isBoard() ? BOARD : isDesk() ? DESK : OWN;
    }

    public void setView(String view) {
        this.view = view;
    }
}
