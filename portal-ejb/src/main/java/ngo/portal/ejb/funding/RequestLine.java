package ngo.portal.ejb.funding;

import ngo.portal.persistence.funding.RequestRow;

/**
 * One line of a list of requests.
 *
 * @param title decrypted for the reader; empty if they may not read it
 */
public record RequestLine(RequestRow row, String title) {

    /** Omits the title, which is a secret. */
    @Override
    public String toString() {
        return "RequestLine";
    }
}
