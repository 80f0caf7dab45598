package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import ngo.portal.ejb.funding.FundingListService;
import ngo.portal.ejb.funding.RequestLine;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestFilter;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.handling.AnswerTimeRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Choice;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Query;
import ngo.portal.web.shared.Text;

/** What our organisation asks for, and at a funder what was asked of it. */
@Named
@RequestScoped
public class FundingListPage {

    private static final int PAGE_SIZE = 25;
    private static final String DESK = "desk";
    private static final String OWN = "own";
    private static final String BOARD = "board";
    private static final String ADDRESS = "/funding";

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
    private boolean staff;

    private Slice.Part<RequestLine> part = new Slice.Part<>(List.of(), null);
    private List<AnswerTimeRow> answerTimes = List.of();

    public void load() {
        staff = requests.isStaff();
        if (isBoard()) {
            return;
        }
        RequestFilter filter = new RequestFilter(
                wanted.isEmpty() ? null : Choice.of(RequestState.class, "state", wanted),
                track.isEmpty() ? null : Choice.of(FundingTrack.class, "track", track));
        Slice slice = Slice.from(after, PAGE_SIZE);
        part = isDesk() ? requests.desk(filter, slice) : requests.own(filter, slice);
        answerTimes = caller.isLead() ? requests.answerTimes() : List.of();
    }

    /** Whether the reader handles requests of others. */
    public boolean isStaff() {
        return staff;
    }

    public boolean isDesk() {
        return isStaff() && !view.equals(OWN);
    }

    /** In columns by how far they are. */
    public boolean isBoard() {
        return isStaff() && view.equals(BOARD);
    }

    public List<RequestLine> getLines() {
        return part.items();
    }

    public String getMore() {
        return part.next() == null ? "" : query().and("after", part.next()).address();
    }

    public String getFirst() {
        return query().address();
    }

    public String getEverything() {
        return place().address();
    }

    private Query query() {
        return place().and("state", wanted).and("track", track);
    }

    private Query place() {
        return Query.at(ADDRESS).and("view", view.isEmpty() ? "" : isDesk() ? DESK : OWN);
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
                .map(one -> new Option(one.name(), text.state(one), one.name().equals(wanted)))
                .toList();
    }

    public List<Option> getTracks() {
        return Arrays.stream(FundingTrack.values())
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
