package ngo.portal.persistence.organisation;

/**
 * An obligation that an organisation has to fulfil before it leaves.
 *
 * @param kind the kind of document that it is about
 * @param obligation its name, which the view {@code leaving_<table>} of the kind gives
 * @param number the number of documents for which it is open, at least 1
 */
public record ObligationRow(String kind, String obligation, long number) {}
