package ngo.portal.sample;

import java.util.List;
import java.util.Locale;
import ngo.portal.sample.SamplePerson.Duty;

/** The sample calls for requests with their funders and assessors. */
public enum CallStory {
    PROTECTION("frontline", Duty.REVIEWER1, Duty.REVIEWER2),
    MOVE("protectdefenders", Duty.REVIEWER),
    SUSTAIN("frontline", Duty.REVIEWER1, Duty.REVIEWER2);

    private final String funder;

    @SuppressWarnings("ImmutableEnumChecker") // given by List.of
    private final List<Duty> reviewers;

    CallStory(String funder, Duty... reviewers) {
        this.funder = funder;
        this.reviewers = List.of(reviewers);
    }

    SampleCall text() {
        return new SampleCall(SampleFile.table("calls.properties"), name().toLowerCase(Locale.ROOT));
    }

    SamplePerson officer() {
        return new SamplePerson(Duty.GRANTS, funder);
    }

    SamplePerson finance() {
        return new SamplePerson(Duty.FINANCE, funder);
    }

    /** Two people who have no part in the payment afterwards. */
    List<SamplePerson> approvers() {
        return List.of(new SamplePerson(Duty.MEMBER, funder), new SamplePerson(Duty.SIGNATORY, funder));
    }

    List<SamplePerson> reviewers() {
        return reviewers.stream().map(duty -> new SamplePerson(duty, funder)).toList();
    }
}
