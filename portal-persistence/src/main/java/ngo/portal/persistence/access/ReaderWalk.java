package ngo.portal.persistence.access;

/**
 * The keyset queries of the reader index, one for each sort order and each along an index of its own: a part of a list is
 * cut before a document is read. Each is a subquery named {@code k}, with a placeholder for further conditions on columns of
 * {@code r} that the index holds.
 *
 * <p>Its parameters are {@code ?1} and {@code ?2}, the instant and the id of the last line of the part before, {@code ?3},
 * how many lines are wanted, and where values are named, {@code ?4}, these with commas between them.
 */
public enum ReaderWalk {
    NEWEST("", Order.CHANGED),
    IN_STATES("r.state = one.value", Order.CHANGED),
    OF_OWNERS("r.organisation_id = (select o.id from organisation o where o.alias = one.value)", Order.CHANGED),
    IN_LANGUAGES("r.language = one.value", Order.CHANGED),
    ANSWERED("r.answer = one.value and r.answer <> ''", Order.CHANGED),
    BY_TITLE("", Order.TITLE),
    BY_DUE("", Order.DUE),
    BY_STATE("r.state = one.value", Order.STATE);

    /** Later than any due date: the sort position of documents without one. */
    public static final String NEVER = "timestamptz '9998-12-31 00:00:00+00'";

    private static final String COLUMNS = "r.organisation_id, r.document_id, r.changed_at, r.due_at, r.answer";

    private static final String OWN = "r.reader_organisation = (select ctx.organisation()) and r.kind = '%s'";

    /** The last line of the part before is looked up by its id, because its title does not belong into an address. */
    private static final String SEEN =
            "(select c.title_key from document_reader c where c.document_id = ?2 and c.reader_organisation = (select ctx.organisation()))";

    /** The position of its state among the values. It is a query of its own, so that the states are read one after the other. */
    private static final String HERE =
            "(select coalesce(array_position(string_to_array(?4, ','), (select c.state from document_reader c"
                    + " where c.document_id = ?2 and c.reader_organisation = (select ctx.organisation()))), 1))";

    private enum Order {
        CHANGED("%s.changed_at desc, %s.document_id desc", "(r.changed_at, r.document_id) < (?1, ?2)"),
        DUE(
                "coalesce(%s.due_at, " + NEVER + "), %s.document_id",
                "(coalesce(r.due_at, " + NEVER + "), r.document_id) > (?1, ?2)"),
        TITLE(
                "%s.title_key, %s.document_id",
                "cast(?1 as timestamptz) is not null and (r.title_key, r.document_id) > (coalesce(" + SEEN
                        + ", ''), ?2)"),
        STATE(
                "%s.changed_at desc, %s.document_id desc",
                "(r.changed_at, r.document_id) < (case when one.place = one.here then ?1 else " + NEVER
                        + " end, case when one.place = one.here"
                        + " then ?2 else uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff' end)");

        private final String columns;
        private final String behind;

        Order(String columns, String behind) {
            this.columns = columns;
            this.behind = behind;
        }

        String of(String table) {
            return columns.formatted(table, table);
        }
    }

    private final String value;
    private final Order order;

    ReaderWalk(String value, Order order) {
        this.value = value;
        this.order = order;
    }

    /** The subquery for documents of this kind. */
    public String of(String kind) {
        String own = OWN.formatted(kind);
        if (value.isEmpty()) {
            String title = order == Order.TITLE ? ", r.title_key" : "";
            return "(select %s%s from document_reader r where %s and %s %%s order by %s limit ?3) k"
                    .formatted(COLUMNS, title, own, order.behind, order.of("r"));
        }
        String walk = "select %s from document_reader r where %s and %s and %s %%s order by %s limit ?3"
                .formatted(COLUMNS, own, value, order.behind, order.of("r"));
        String values = "unnest(string_to_array(?4, ',')) with ordinality as one (value, place)";
        if (order != Order.STATE) {
            return "(select w.* from %s cross join lateral (%s) w order by %s limit ?3) k"
                    .formatted(values, walk, order.of("w"));
        }
        return "(select w.*, one.place from (select one.*, %s as here from %s offset 0) one".formatted(HERE, values)
                + " cross join lateral (%s) w where one.place >= one.here order by one.place, %s limit ?3) k"
                        .formatted(walk, order.of("w"));
    }

    /** The order-by clause for the lines of {@code k}. */
    public String order() {
        return " order by " + (order == Order.STATE ? "k.place, " : "") + order.of("k");
    }
}
