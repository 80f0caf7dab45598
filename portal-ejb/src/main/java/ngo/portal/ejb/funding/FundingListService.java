package ngo.portal.ejb.funding;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.persistence.funding.CaseCode;
import ngo.portal.persistence.funding.RequestFilter;
import ngo.portal.persistence.funding.RequestRepository;
import ngo.portal.persistence.funding.RequestRow;
import ngo.portal.persistence.funding.handling.AnswerTimeRow;
import ngo.portal.persistence.funding.handling.RequestDueRepository;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;

/** Lists of requests. Only titles of the lines that are shown are decrypted. */
@Stateless
public class FundingListService {

    private static final Set<MemberRole> STAFF =
            EnumSet.of(MemberRole.GRANTS_OFFICER, MemberRole.REVIEWER, MemberRole.FINANCE_OFFICER);

    @Inject
    private TenantContext tenant;

    @Inject
    private RequestRepository requests;

    @Inject
    private RequestDueRepository due;

    @Inject
    private SealedTexts texts;

    @Inject
    private AccessControl access;

    /** Whether the caller handles requests of other organisations, in any role. */
    public boolean isStaff() {
        access.requireMember();
        return tenant.acting().roles().stream().anyMatch(STAFF::contains);
    }

    /** Requests of the caller's organisation, newest first. */
    public Slice.Part<RequestLine> own(RequestFilter filter, Slice slice) {
        access.requireMember();
        return opened(requests.own(filter, slice));
    }

    /** Requests that the caller handles for a funder, newest first. */
    public Slice.Part<RequestLine> desk(RequestFilter filter, Slice slice) {
        access.requireMember();
        return opened(requests.desk(filter, slice));
    }

    /** The request with this case code, if the caller handles it. */
    public Optional<UUID> find(String code) {
        access.requireMember();
        return CaseCode.read(code).flatMap(requests::find);
    }

    /** Response times of funders to emergency requests, for the leads. */
    public List<AnswerTimeRow> answerTimes() {
        access.requireLead();
        return due.answerTimes();
    }

    private Slice.Part<RequestLine> opened(Slice.Part<RequestRow> rows) {
        Map<UUID, String> titles = texts.titles(rows.items());
        List<RequestLine> lines = rows.items().stream()
                .map(row -> new RequestLine(row, titles.getOrDefault(row.id(), "")))
                .toList();
        return new Slice.Part<>(lines, rows.next());
    }
}
