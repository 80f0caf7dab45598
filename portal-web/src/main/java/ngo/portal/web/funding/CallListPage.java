package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.persistence.funding.FundingCallRow;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.security.Caller;

/** The calls of all funders, or only those that take requests now. */
@Named
@RequestScoped
public class CallListPage {

    private static final int PAGE_SIZE = 25;
    private static final int MAX_CHOICES = 100;

    @Inject
    private FundingCallService calls;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    private String after = "";
    private String taking = "";

    private Slice.Part<FundingCallRow> part = new Slice.Part<>(List.of(), null);

    public void load() {
        part = calls.rows(isChoosing() ? Slice.first(MAX_CHOICES) : Slice.from(after, PAGE_SIZE));
    }

    public List<FundingCallRow> getRows() {
        Instant now = clock.instant();
        return isChoosing()
                ? part.items().stream().filter(call -> call.isTaking(now)).toList()
                : part.items();
    }

    /** Whether somebody wants to ask for something and looks for where. */
    public boolean isChoosing() {
        return !taking.isEmpty();
    }

    public boolean isOfficer() {
        return caller.getRoles().contains(MemberRole.GRANTS_OFFICER);
    }

    public String getMore() {
        return isChoosing() || part.next() == null ? "" : "/funding/calls?after=" + part.next();
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getTaking() {
        return taking;
    }

    public void setTaking(String taking) {
        this.taking = taking;
    }
}
