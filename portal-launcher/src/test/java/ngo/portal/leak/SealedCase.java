package ngo.portal.leak;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.api.Program;

/**
 * One request with all that is sealed of it, and the response to its author when nothing was tampered with.
 *
 * @param fields where each sealed field is: a condition that is true of that row alone
 * @param files the same for files
 * @param file the address of the first of them
 * @param document its document
 * @param content the content of that file
 */
record SealedCase(
        Desk desk,
        String id,
        String applicant,
        Objects objects,
        List<String> fields,
        List<String> files,
        String file,
        String document,
        String content) {

    private static final String SENTENCE = "damaged or changed outside the portal";
    private static final String PAGE = "damaged and cannot be read";
    private static final int NOTHING = 404;
    private static final int REFUSED = 409;

    /** The objects of the vault whose keys the applicant holds. */
    record Objects(String content, String identity, String payment) {}

    static SealedCase of(Desk desk, Superuser main, String id, String applicant) throws SQLException {
        List<String> objects = new ArrayList<>();
        for (String object : List.of("content_id", "identity_id", "payment_id")) {
            objects.add(one(main, "select " + object + " from funding_request where id = '" + id + "'"));
        }
        List<String> fields = main.strings(
                """
                select format('object_id = %%L and row_id = %%L and field = %%L', object_id, row_id, field) from sealed_field
                where request_id = '%s' and secret <> 'CASE' order by field, changed_at, row_id"""
                        .formatted(id));
        List<String> files = main.strings(
                "select format('id = %L', id) from sealed_file where request_id = '" + id + "' order by added_at, id");
        String file = "/funding/" + id + "/files/"
                + one(main, "select id from sealed_file where request_id = '" + id + "' order by added_at, id limit 1");
        String writer = "member@" + applicant + ".example";
        return new SealedCase(
                desk,
                id,
                applicant,
                new Objects(objects.get(0), objects.get(1), objects.get(2)),
                fields,
                files,
                file,
                desk.read(writer, id).body(),
                desk.at(writer).get(file).body());
    }

    private static String one(Superuser main, String sql) throws SQLException {
        return main.strings(sql).get(0);
    }

    private String writer() {
        return "member@" + applicant + ".example";
    }

    boolean isAsBefore() {
        return desk.read(writer(), id).body().equals(document)
                && desk.at(writer()).get(file).body().equals(content);
    }

    /** What the response to the author must not contain after a swap: any of the content, or an error. */
    List<String> differences() {
        Program.Reply reply = desk.as(writer()).get("/funding-requests/" + id);
        return switch (reply.status()) {
            case NOTHING -> List.of();
            case REFUSED -> reply.body().contains(SENTENCE) ? List.of() : List.of("no sentence: " + reply.body());
            default -> List.of(reply.status() + " " + reply.body());
        };
    }

    /** The same for its first file. */
    List<String> differencesOfFile() {
        HttpResponse<String> answer = desk.at(writer()).get(file);
        return switch (answer.statusCode()) {
            case NOTHING -> List.of();
            case REFUSED -> answer.body().contains(PAGE) ? List.of() : List.of("no sentence: " + answer.body());
            default -> List.of(answer.statusCode() + " " + answer.body());
        };
    }
}
