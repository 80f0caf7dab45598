package ngo.portal.persistence.proof;

/** Numbers as they are written in proofs: digits alone, no sign, no leading zero that says nothing. */
final class Decimal {

    private static final int MOST_DIGITS = 18;
    private static final int TEN = 10;

    private Decimal() {}

    /** Of digits that may begin with zeros. */
    static long of(String digits) {
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            number = number * TEN + digits.charAt(i) - '0';
        }
        return number;
    }

    /**
     * Of something that says a number.
     *
     * @throws ProofRefused if it is none
     */
    static long strict(String given, String what) {
        if (!given.matches("0|[1-9][0-9]*") || given.length() > MOST_DIGITS) {
            throw new ProofRefused(what + " is no number.");
        }
        return of(given);
    }
}
