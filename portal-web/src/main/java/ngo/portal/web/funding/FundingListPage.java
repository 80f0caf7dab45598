package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ngo.portal.ejb.funding.FundingListService;
import ngo.portal.ejb.funding.RequestLine;
import ngo.portal.persistence.funding.handling.AnswerTimeRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.listing.ListPage;
import ngo.portal.web.shared.listing.ListQuery;

/** The requests of the reader's organisation and, for people of a funder, the requests to it. */
@Named
@RequestScoped
public class FundingListPage extends ListPage<RequestLine> {

    private static final String DESK = "desk";
    private static final String OWN = "own";
    private static final String BOARD = "board";

    @Inject
    private FundingListService requests;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    private String view = "";
    private boolean staff;

    private RequestQuery asked = RequestQuery.of(name -> null, Instant.EPOCH);
    private List<AnswerTimeRow> answerTimes = List.of();

    @Override
    public void load() {
        staff = requests.isStaff();
        if (!isBoard()) {
            super.load();
            answerTimes = caller.isLead() ? requests.answerTimes() : List.of();
        }
    }

    @Override
    protected Slice.Part<RequestLine> find(ListQuery.Parameters given, Slice slice) {
        asked = RequestQuery.of(given, clock.instant());
        if (!view.isEmpty()) {
            asked = new RequestQuery(asked.query().with("view", isDesk() ? DESK : OWN), asked.filter());
        }
        return isDesk() ? requests.desk(asked.filter(), slice) : requests.own(asked.filter(), slice);
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

    /** Whose it is stays. */
    @Override
    public String getEverything() {
        return getQuery().everything().with("view", getQuery().one("view")).address();
    }

    @Override
    public boolean isNarrow() {
        return asked.filter().narrows();
    }

    @Override
    public ListQuery getQuery() {
        return asked.query();
    }

    /** Whether there is anything to be chosen from. */
    public boolean isFiltered() {
        return isNarrow() || !isBeginning() || !getRows().isEmpty();
    }

    public List<AnswerTimeRow> getAnswerTimes() {
        return answerTimes;
    }

    public String getView() {
        return isBoard() ? BOARD : isDesk() ? DESK : OWN;
    }

    public void setView(String view) {
        this.view = view;
    }
}
