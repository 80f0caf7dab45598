package ngo.portal.sample;

import java.util.Locale;
import ngo.portal.persistence.funding.RequestState;

/** The sample requests for funding with their applicants, calls and final states. */
public enum RequestStory {
    NEWSROOM("rsf", CallStory.PROTECTION, RequestState.DRAFT),
    CLINIC("awid", CallStory.PROTECTION, RequestState.SUBMITTED),
    HEARING("omct", CallStory.PROTECTION, RequestState.MORE_INFO),
    FLAT("fidh", CallStory.PROTECTION, RequestState.REVIEW),
    BAIL("ishr", CallStory.PROTECTION, RequestState.DECISION),
    LOCKS("amnesty", CallStory.PROTECTION, RequestState.PAID),
    RADIO("fidh", CallStory.SUSTAIN, RequestState.DECLINED),
    ARCHIVE("omct", CallStory.SUSTAIN, RequestState.AGREED),
    JOURNEY("awid", CallStory.MOVE, RequestState.VERIFICATION),
    SCHOOL("rsf", CallStory.MOVE, RequestState.APPROVED);

    private final String pen;
    private final CallStory call;
    private final RequestState end;

    RequestStory(String pen, CallStory call, RequestState end) {
        this.pen = pen;
        this.call = call;
        this.end = end;
    }

    SampleRequest text() {
        return new SampleRequest(SampleFile.table("requests.properties"), name().toLowerCase(Locale.ROOT));
    }

    SamplePerson writer() {
        return new SamplePerson(SamplePerson.Duty.MEMBER, pen);
    }

    CallStory call() {
        return call;
    }

    RequestState end() {
        return end;
    }
}
