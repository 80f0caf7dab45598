package ngo.portal.bench;

/**
 * What is measured of signing.
 *
 * @param size of the petition, as in {@code 10k}; empty where no petition has a part in it
 * @param atOnce how many people do it at the same time
 */
record SigningAct(Kind kind, String size, int atOnce) {

    /** In the order of the table. */
    enum Kind {
        INSERT("bare insert"),
        SIGN("sign"),
        CONFIRM("confirm"),
        PAGE("petition page");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
