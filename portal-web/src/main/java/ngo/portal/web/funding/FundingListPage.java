package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ngo.portal.ejb.funding.FundingListService;
import ngo.portal.ejb.funding.RequestLine;
import ngo.portal.persistence.funding.handling.AnswerTimeRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.listing.ListQuery;

/** What our organisation asks for, and at a funder what was asked of it. */
@Named
@RequestScoped
public class FundingListPage {

    private static final int PAGE_SIZE = 25;
    private static final String DESK = "desk";
    private static final String OWN = "own";
    private static final String BOARD = "board";

    @Inject
    private FundingListService requests;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    private String after = "";
    private String view = "";
    private boolean staff;

    private RequestQuery asked = RequestQuery.of(name -> null, Instant.EPOCH);
    private Slice.Part<RequestLine> part = new Slice.Part<>(List.of(), null);
    private List<AnswerTimeRow> answerTimes = List.of();

    public void load() {
        staff = requests.isStaff();
        if (isBoard()) {
            return;
        }
        Map<String, String[]> given =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        asked = RequestQuery.of(given::get, clock.instant());
        if (!view.isEmpty()) {
            asked = new RequestQuery(asked.query().with("view", isDesk() ? DESK : OWN), asked.filter());
        }
        Slice slice = Slice.from(after, PAGE_SIZE);
        part = isDesk() ? requests.desk(asked.filter(), slice) : requests.own(asked.filter(), slice);
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
        return asked.query().address(part.next());
    }

    public String getFirst() {
        return asked.query().address();
    }

    public String getEverything() {
        return place().address();
    }

    /** The list with nothing asked but whose it is. */
    private ListQuery place() {
        return asked.query().everything().with("view", asked.query().one("view"));
    }

    public boolean isBeginning() {
        return after.isEmpty();
    }

    public boolean isNarrow() {
        return asked.filter().narrows();
    }

    public ListQuery getQuery() {
        return asked.query();
    }

    /** Whether there is anything to be chosen from. */
    public boolean isFiltered() {
        return isNarrow() || !isBeginning() || !getLines().isEmpty();
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

    public String getView() {
        return isBoard() ? BOARD : isDesk() ? DESK : OWN;
    }

    public void setView(String view) {
        this.view = view;
    }
}
