package ngo.portal.leak;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Two values that are swapped past the portal.
 *
 * @param what it is
 * @param ofKeys whether they are swapped in the key store
 * @param back puts everything where it was
 * @param read the response to a reader afterwards
 */
record SwappedValues(String what, boolean ofKeys, String sql, String back, Reading read) {

    private static final int AT_RANDOM = 40;
    /** Of all the pairs that there are, a part that holds each field and each kind. */
    private static final int EACH = 3;

    /** What is wrong with the response to a reader; empty if it is correct. */
    @FunctionalInterface
    interface Reading {
        List<String> differences();
    }

    /** Fields of the same and of different objects, requests and organisations; files; numbers of keys; whole rows. */
    static List<SwappedValues> ofSealed(List<SealedCase> cases) {
        List<SwappedValues> all = new ArrayList<>();
        SealedCase first = cases.get(0);
        List<String> fields = first.fields();
        for (int one = 0; one < fields.size(); one++) {
            for (int other = one + 1; other < fields.size(); other += EACH) {
                all.add(fields(first, fields.get(one), fields.get(other)));
            }
        }
        for (SealedCase other : cases.subList(1, cases.size())) {
            for (int i = 0; i < Math.min(fields.size(), other.fields().size()); i++) {
                all.add(fields(first, fields.get(i), other.fields().get(i)));
            }
        }
        Random random = new Random(1);
        for (int i = 0; i < AT_RANDOM; i++) {
            SealedCase one = cases.get(random.nextInt(cases.size()));
            List<String> others = cases.get(random.nextInt(cases.size())).fields();
            String place = one.fields().get(random.nextInt(one.fields().size()));
            String other = others.get(random.nextInt(others.size()));
            if (!place.equals(other)) {
                all.add(fields(one, place, other));
            }
        }
        first.fields().forEach(field -> all.add(numbers(first, field)));
        cases.forEach(one -> all.addAll(rows(one, first)));
        return all;
    }

    private static SwappedValues fields(SealedCase reader, String one, String other) {
        String sql = exchanged("sealed_field", "sealed", one, other) + ";"
                + exchanged("sealed_field", "generation", one, other);
        return new SwappedValues(one + " with " + other, false, sql, sql, reader::differences);
    }

    /** Swaps the values of a column between two rows. */
    private static String exchanged(String table, String column, String one, String other) {
        return "update %1$s set %2$s = case when %3$s then (select %2$s from %1$s where %4$s) else (select %2$s from %1$s where %3$s) end where (%3$s) or (%4$s)"
                .formatted(table, column, one, other);
    }

    private static List<SwappedValues> rows(SealedCase one, SealedCase other) {
        List<SwappedValues> all = new ArrayList<>();
        String files = exchanged(
                "sealed_file", "sealed", one.files().get(0), one.files().get(1));
        all.add(new SwappedValues("files", false, files, files, one::differencesOfFile));
        if (!one.equals(other)) {
            String strange = exchanged(
                    "sealed_file", "sealed", one.files().get(0), other.files().get(0));
            all.add(new SwappedValues("files of others", false, strange, strange, one::differencesOfFile));
            for (String object : List.of("content_id", "identity_id", "payment_id")) {
                String sql =
                        exchanged("funding_request", object, "id = '" + one.id() + "'", "id = '" + other.id() + "'");
                all.add(new SwappedValues("the " + object + " of requests", false, sql, sql, one::differences));
            }
        }
        return all;
    }

    private static SwappedValues numbers(SealedCase one, String field) {
        String sql = "update sealed_field set generation = generation %s 1 where " + field;
        return new SwappedValues(
                "the number of the key of " + field, false, sql.formatted("+"), sql.formatted("-"), one::differences);
    }

    /** Wraps of objects, readers and owners, and the pairs of organisations. */
    static List<SwappedValues> ofKeys(List<SealedCase> cases, Superuser keys) throws SQLException {
        List<SwappedValues> all = new ArrayList<>();
        for (SealedCase one : cases) {
            for (String wrap : wraps(one, keys, "reader_id = owner_id")) {
                for (SealedCase other : cases) {
                    for (String strange : wraps(other, keys, "true")) {
                        if (wrap.compareTo(strange) < 0) {
                            all.add(keys(one, "object_wrap", "wrapped", wrap, strange));
                        }
                    }
                }
            }
            for (SealedCase other : cases) {
                if (!one.applicant().equals(other.applicant())) {
                    all.add(keys(one, "organisation_secret", "sealed", pair(one, keys), pair(other, keys)));
                }
            }
        }
        return all;
    }

    private static SwappedValues keys(SealedCase reader, String table, String column, String one, String other) {
        String sql = exchanged(table, column, one, other);
        return new SwappedValues(table + " " + one + " with " + other, true, sql, sql, reader::differences);
    }

    private static List<String> wraps(SealedCase one, Superuser keys, String which) throws SQLException {
        return keys.strings(
                """
                select format('object_id = %%L and reader_id = %%L', object_id, reader_id) from object_wrap
                where object_id in ('%s', '%s', '%s') and %s order by object_id, reader_id"""
                        .formatted(
                                one.objects().content(),
                                one.objects().identity(),
                                one.objects().payment(),
                                which));
    }

    /** The pair with which the applicant reads. */
    private static String pair(SealedCase one, Superuser keys) throws SQLException {
        return keys.strings(
                        """
                        select format('organisation_id = %%L and number = %%s', reader_id, reader_key) from object_wrap
                        where object_id = '%s' and reader_id = owner_id"""
                                .formatted(one.objects().content()))
                .get(0);
    }

    @Override
    public String toString() {
        return what;
    }
}
