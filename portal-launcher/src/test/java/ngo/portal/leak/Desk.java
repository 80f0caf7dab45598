package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ngo.portal.api.Program;
import ngo.portal.story.Portal;

/** Where requests for funding are worked on, by calls and by pages; it remembers which of some words it has read to anybody. */
final class Desk {

    private static final int WRONG = 400;

    private final Portal portal;
    private final Pattern word;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Set<String> read = new TreeSet<>();

    /**
     * Nobody has come yet.
     *
     * @param mark how the words begin that it remembers
     */
    Desk(Portal portal, String mark) {
        this.portal = portal;
        this.word = Pattern.compile(mark + "[a-z]*");
    }

    Program as(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }

    Session at(String account) {
        return sessions.computeIfAbsent(account, name -> Session.of(portal, name));
    }

    /** The id of what this makes. */
    String made(String account, String path, String json) {
        return taken(as(account).post(path, json), path).field("id");
    }

    /** A step of a request. */
    Program.Reply step(String account, String id, String step, String json) {
        return taken(as(account).post("/funding-requests/" + id + "/" + step, json), step);
    }

    Program.Reply read(String account, String id) {
        return taken(as(account).get("/funding-requests/" + id), id);
    }

    void rewrite(String account, String id, String json) {
        String tag = read(account, id).header("ETag");
        taken(as(account).send("PUT", "/funding-requests/" + id, json, "If-Match", tag), id);
    }

    private Program.Reply taken(Program.Reply reply, String what) {
        assertThat(reply.status()).as(what + " " + reply.body()).isLessThan(WRONG);
        remember(reply.body());
        return reply;
    }

    String page(String account, String path) {
        HttpResponse<String> answer = at(account).get(path);
        assertThat(answer.statusCode()).as(account + " at " + path).isEqualTo(200);
        remember(answer.body());
        return answer.body();
    }

    /** Fills in a form of a page and presses a button of it. */
    String press(String account, String path, String form, Map<String, String> values, String button) {
        Sheet sheet = Sheet.of(page(account, path), form);
        for (Map.Entry<String, String> value : values.entrySet()) {
            sheet = sheet.with(value.getKey(), value.getValue());
        }
        HttpResponse<String> answer =
                at(account).post(sheet.action(), sheet.pressing(button).fields());
        assertThat(answer.statusCode()).as(button + " " + answer.body()).isEqualTo(200);
        remember(answer.body());
        return answer.body();
    }

    /** Attaches a file to a request. */
    void attach(String account, String organisation, String id, String name, byte[] file) {
        List<Map.Entry<String, String>> fields = List.of(Map.entry("acting", organisation), Map.entry("request", id));
        HttpResponse<String> answer = at(account).post("/funding/upload", fields, name, file);
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        remember(answer.body());
    }

    private void remember(String body) {
        word.matcher(body).results().forEach(found -> read.add(found.group()));
    }

    /** Words that somebody was shown, so that they must have been kept somewhere. */
    Set<String> read() {
        return read;
    }
}
