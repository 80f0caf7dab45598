package ngo.portal.story;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A program that drives a browser by WebDriver BiDi, one command after the other, and hears of every request that its pages make. */
final class BidiSession implements WebSocket.Listener {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REQUESTS = "network.beforeRequestSent";

    private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final StringBuilder unfinished = new StringBuilder();
    private final WebSocket socket;
    private int commands;

    private BidiSession(URI address) throws Exception {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, this)
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** A session of a browser that listens at an address. */
    static BidiSession at(String address) throws Exception {
        BidiSession session = new BidiSession(URI.create(address + "/session"));
        session.done("session.new", Map.of("capabilities", Map.of()));
        session.done("session.subscribe", Map.of("events", List.of(REQUESTS)));
        return session;
    }

    /** What comes of a command. */
    JsonObject done(String method, Map<String, ?> parameters) throws Exception {
        commands++;
        String command = new Gson().toJson(Map.of("id", commands, "method", method, "params", parameters));
        socket.sendText(command, true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        JsonObject answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (answer == null || !answer.get("type").getAsString().equals("success")) {
            throw new AssertionError(command + " was answered by " + answer);
        }
        return answer.getAsJsonObject("result");
    }

    /** Addresses that pages have asked for since the session began. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        unfinished.append(part);
        if (last) {
            heard(JsonParser.parseString(unfinished.toString()).getAsJsonObject());
            unfinished.setLength(0);
        }
        return WebSocket.Listener.super.onText(from, part, last);
    }

    private void heard(JsonObject message) {
        if (!message.get("type").getAsString().equals("event")) {
            answers.add(message);
        } else if (message.get("method").getAsString().equals(REQUESTS)) {
            requests.add(message.getAsJsonObject("params")
                    .getAsJsonObject("request")
                    .get("url")
                    .getAsString());
        }
    }
}
