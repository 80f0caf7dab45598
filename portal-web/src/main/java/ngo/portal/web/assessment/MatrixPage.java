package ngo.portal.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.UUID;
import ngo.portal.ejb.assessment.BoardService;
import ngo.portal.ejb.assessment.CriteriaMatrix;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.persistence.funding.CallDetail;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/** The requests of one funding call side by side, with their scores by criterion. */
@Named
@RequestScoped
public class MatrixPage {

    @Inject
    private BoardService board;

    @Inject
    private FundingCallService calls;

    @Inject
    private Caller caller;

    private String id = "";

    private @Nullable CallDetail call;
    private @Nullable CriteriaMatrix matrix;

    public void load() {
        if (!getCall().funderAlias().equals(caller.getAlias())) {
            Redirects.to("/funding/calls/" + id);
        }
    }

    public CallDetail getCall() {
        if (call == null) {
            call = calls.detail(UuidParser.of(id));
        }
        return call;
    }

    public CriteriaMatrix getMatrix() {
        if (matrix == null) {
            matrix = board.matrix(UuidParser.of(id));
        }
        return matrix;
    }

    /** The mean of the scores, empty before the first review. */
    public String mean(CriteriaMatrix.Line line, UUID criterion) {
        BigDecimal mean = line.means().get(criterion);
        return mean == null ? "" : mean.toPlainString();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
