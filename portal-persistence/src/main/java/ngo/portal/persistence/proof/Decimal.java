package ngo.portal.persistence.proof;

/** Numbers as proofs contain them: digits alone, no sign, no leading zeros. */
final class Decimal {

    private static final int MOST_DIGITS = 18;
    private static final int TEN = 10;

    private Decimal() {}

    /** Parses digits that may begin with zeros. */
    static long of(String digits) {
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            number = number * TEN + digits.charAt(i) - '0';
        }
        return number;
    }

    /**
     * Parses a number in the strict form.
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
