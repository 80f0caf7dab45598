package ngo.portal.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.launch.shared.ForwardingProxy;

/**
 * A proxy between the portal and Keycloak's administration API that forwards everything and closes the connection at one change of one
 * organisation: before Keycloak hears of it, or after Keycloak has done it and before the portal hears that.
 */
public final class KeycloakGate implements AutoCloseable {

    private static final Pattern ALIAS = Pattern.compile("\"alias\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("/organizations/([0-9a-f-]{36})");

    private final Map<String, Cut> cuts = new ConcurrentHashMap<>();
    private final Map<String, String> aliases = new ConcurrentHashMap<>();
    private final Map<String, Integer> changes = new ConcurrentHashMap<>();
    private final ForwardingProxy network;

    /** Where the line is cut, and what is done then. */
    private record Cut(int change, boolean after, Runnable meanwhile) {}

    private KeycloakGate(String keycloak) throws IOException {
        network = ForwardingProxy.before(keycloak, this::pass);
    }

    static KeycloakGate before(String keycloak) {
        try {
            return new KeycloakGate(keycloak);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return network.address();
    }

    /** Cuts once, at the change of this number that concerns the organisation; the first is that it comes into being. */
    public void cut(String alias, int change, boolean after) {
        cut(alias, change, after, () -> {});
    }

    public void cut(String alias, int change, boolean after, Runnable meanwhile) {
        cuts.put(alias, new Cut(change, after, meanwhile));
    }

    /** How many changes of an organisation have come through, or would have. */
    public int changes(String alias) {
        return changes.getOrDefault(alias, 0);
    }

    /** Whether the line of this organisation is still to be cut. */
    public boolean isToBeCut(String alias) {
        return cuts.containsKey(alias);
    }

    private void pass(ForwardingProxy.Passing request) throws IOException, InterruptedException {
        Optional<Cut> cut = cutNow(request);
        if (cut.isPresent() && !cut.get().after()) {
            cut.get().meanwhile().run();
            return;
        }
        HttpResponse<byte[]> answer = request.ask();
        learn(request.body(), answer);
        if (cut.isPresent()) {
            cut.get().meanwhile().run();
            return;
        }
        request.answer(answer);
    }

    private Optional<Cut> cutNow(ForwardingProxy.Passing request) {
        String path = request.address().getPath();
        if (request.method().equals("GET") || !path.contains("/organizations")) {
            return Optional.empty();
        }
        Matcher id = ID.matcher(path);
        String alias = id.find() ? aliases.getOrDefault(id.group(1), "") : alias(request.body());
        int change = changes.merge(alias, 1, Integer::sum);
        Cut cut = cuts.get(alias);
        if (cut == null || cut.change() != change) {
            return Optional.empty();
        }
        cuts.remove(alias);
        return Optional.of(cut);
    }

    /** Keycloak says in the answer which id it gave. */
    private void learn(byte[] body, HttpResponse<byte[]> answer) {
        String alias = alias(body);
        Matcher id = ID.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!alias.isEmpty() && id.find()) {
            aliases.put(id.group(1), alias);
        }
    }

    private static String alias(byte[] body) {
        Matcher found = ALIAS.matcher(new String(body, StandardCharsets.UTF_8));
        return found.find() ? found.group(1) : "";
    }

    @Override
    public void close() {
        network.close();
    }
}
