package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.persistence.funding.CallState;
import ngo.portal.persistence.funding.FundingCallRow;
import ngo.portal.persistence.shared.Slice;

/** Opens the sample calls. */
@ApplicationScoped
public class CallSeeder {

    private static final Slice NEWEST = Slice.first(100);

    @Inject
    private FundingCallService calls;

    @Inject
    private SampleSession stage;

    @Inject
    private Clock clock;

    /** The open call of this story; opened if it does not exist. */
    public UUID open(CallStory story) {
        SampleCall text = story.text();
        stage.enter(story.officer());
        UUID id = calls.rows(NEWEST).items().stream()
                .filter(row -> row.funder().equals(story.officer().organisation()))
                .filter(row -> row.title().equals(text.title()))
                .map(FundingCallRow::id)
                .findFirst()
                .orElseGet(() -> calls.create(text.form(clock.instant())));
        if (calls.detail(id).state() == CallState.DRAFT) {
            calls.open(id);
        }
        return id;
    }
}
