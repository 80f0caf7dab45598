package ngo.portal.persistence.document;

import ngo.portal.persistence.shared.Refusal;

/** What documents of every kind refuse. */
public final class DocumentRefusals {

    private DocumentRefusals() {}

    /** There is no request, amendment or signature to which this could be an answer. */
    public static final class NothingToDecide extends Refusal.Conflict {}

    /** One organisation has one voice at a gate. */
    public static final class AlreadyVoted extends Refusal.Conflict {}

    /** The person who asked cannot be the one who decides. */
    public static final class FourEyes extends Refusal.Conflict {

        /** Refuses whoever would answer their own request. */
        public static void require(String requester, Actor answering) {
            if (answering.subject().equals(requester)) {
                throw new FourEyes();
            }
        }
    }
}
