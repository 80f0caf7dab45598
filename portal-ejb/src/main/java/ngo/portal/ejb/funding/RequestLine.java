package ngo.portal.ejb.funding;

import ngo.portal.persistence.funding.RequestRow;

/**
 * One line of a list of requests.
 *
 * @param title opened for the reader; empty where they do not read it
 */
public record RequestLine(RequestRow row, String title) {

    /** Titles are secrets. */
    @Override
    public String toString() {
        return "RequestLine";
    }
}
