package ngo.portal.leak;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import ngo.portal.api.Program;
import ngo.portal.story.Portal;

/**
 * Somebody who looks through everything, with pages and calls.
 *
 * @param account empty for anybody without one
 */
record Reader(String account, Session session, Program program) {

    private static final String API = "/api/v1";

    /** What somebody came across, and where first. */
    record Found(String account, Map<String, String> words) {

        /** What differs between this and what they should come across; some of it need not show. */
        List<String> differences(Set<String> expected, Set<String> mayShow) {
            Set<String> less = new TreeSet<>(expected);
            less.removeAll(words.keySet());
            return Stream.concat(
                            words.entrySet().stream()
                                    .filter(word ->
                                            !expected.contains(word.getKey()) && !mayShow.contains(word.getKey()))
                                    .map(word -> account + " finds " + word.getKey() + " at " + word.getValue()),
                            less.stream().map(word -> account + " does not find " + word))
                    .toList();
        }
    }

    static Reader of(Portal portal, String account) {
        return new Reader(
                account,
                account.isEmpty() ? Session.ofNobody(portal) : Session.of(portal, account),
                new Program(portal.address(), portal.keycloak(), account));
    }

    Found look(List<String> addresses, Words words) {
        Map<String, String> found = new TreeMap<>();
        for (String address : addresses) {
            String answers = answers(address);
            words.foundIn(answers).forEach(word -> found.putIfAbsent(word, address));
            words.idsIn(answers, address).forEach(word -> found.putIfAbsent(word, address));
        }
        return new Found(account, found);
    }

    /** All that comes back, headers and all. */
    String answers(String address) {
        if (address.startsWith(API)) {
            Program.Reply reply = program.get(address.substring(API.length()));
            return reply.status() + " " + shown(reply.response()) + "\n" + reply.body();
        }
        var answer = session.get(address);
        return answer.statusCode() + " " + shown(answer) + "\n" + answer.body();
    }

    /** Without what is said of the connection alone: a server ends one after so many requests, whatever is asked. */
    private static Map<String, List<String>> shown(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("connection");
        headers.remove("keep-alive");
        return headers;
    }
}
