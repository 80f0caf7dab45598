package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.funding.FundingListService;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.ejb.funding.RequestService;
import ngo.portal.ejb.funding.SubmissionService;
import ngo.portal.ejb.funding.WriterService;
import ngo.portal.persistence.funding.RequestFilter;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.writing.ConsentRow;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.shared.Slice;

/** Brings a sample request from its current state to the state in which its story ends. */
@ApplicationScoped
public class RequestSeeder {

    private static final Slice NEWEST = Slice.first(100);

    @Inject
    private CallSeeder calls;

    @Inject
    private RequestService requests;

    @Inject
    private WriterService writers;

    @Inject
    private SubmissionService submissions;

    @Inject
    private FundingListService lists;

    @Inject
    private RequestReader reader;

    @Inject
    private CaseSteps assessment;

    @Inject
    private GrantSteps grants;

    @Inject
    private SampleSession stage;

    public void seed(RequestStory story) {
        UUID call = calls.open(story.call());
        stage.enter(story.writer());
        UUID id = begun(story, call);
        RequestState now = reader.view(id).head().state();
        while (now != story.end()) {
            RequestState left = now;
            leave(story, id, left);
            stage.enter(story.writer());
            now = reader.view(id).head().state();
            if (now == left) {
                throw new IllegalTransition(left.name(), story.end().name());
            }
        }
        assessment.goOn(story, id);
    }

    /** The applicant's existing request of this title, or a new one. */
    private UUID begun(RequestStory story, UUID call) {
        SampleRequest text = story.text();
        return lists.own(RequestFilter.NONE, NEWEST).items().stream()
                .filter(line -> line.title().equals(text.title()))
                .map(line -> line.row().id())
                .findFirst()
                .orElseGet(() -> {
                    UUID id = requests.draft(call, text.form());
                    writers.consent(id, ConsentRow.Purpose.SHARE_WITH_FUNDER, ConsentRow.Given.SPOKEN, null);
                    return id;
                });
    }

    private void leave(RequestStory story, UUID id, RequestState from) {
        switch (from) {
            case DRAFT -> submissions.submit(id);
            case SUBMITTED, SCREENING, VERIFICATION, REVIEW, DECISION -> assessment.leave(story, id, from);
            case APPROVED, PARTLY_APPROVED, AGREED -> grants.leave(story, id, from);
            case MORE_INFO,
                    INELIGIBLE,
                    DECLINED,
                    DEFERRED,
                    WITHDRAWN,
                    PAID_IN_PART,
                    PAID,
                    REPORTING,
                    CLOSED,
                    SUSPENDED,
                    ANONYMISED ->
                throw new IllegalTransition(from.name(), story.end().name());
        }
    }
}
