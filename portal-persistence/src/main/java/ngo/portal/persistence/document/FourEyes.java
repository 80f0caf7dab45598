package ngo.portal.persistence.document;

import ngo.portal.persistence.shared.Refusal;

/** The person who asked cannot be the one who decides. */
public final class FourEyes extends Refusal {

    /** Refuses whoever would answer their own request. */
    public static void require(String requester, Hand answering) {
        if (answering.subject().equals(requester)) {
            throw new FourEyes();
        }
    }
}
