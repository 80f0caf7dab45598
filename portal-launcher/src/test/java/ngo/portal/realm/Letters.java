package ngo.portal.realm;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.story.Portal;

/** What the mail catcher of the installation has caught. */
public record Letters(URI catcher) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern LINK = Pattern.compile("(?U)https?://\\S+");
    private static final int TRIES = 300;

    public static Letters of(Portal portal) throws Exception {
        return new Letters(URI.create(portal.property("MAIL_URL")));
    }

    /** One letter in both its forms, and the one link in it. */
    public record Letter(String subject, String text, String html) {

        public String link() {
            Matcher found = LINK.matcher(text);
            return found.find() ? found.group() : "";
        }
    }

    /** The last one to this address, once there are so many. */
    public Letter awaitTo(String address, int number) throws Exception {
        for (int tries = 0; tries < TRIES; tries++) {
            List<JsonObject> theirs = caught().getAsJsonArray("items").asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .filter(letter -> letter.get("to").toString().contains(address))
                    .toList();
            if (theirs.size() >= number) {
                return letter(theirs.get(theirs.size() - 1));
            }
            LockSupport.parkNanos(200_000_000);
        }
        throw new AssertionError("There are not " + number + " letters to " + address);
    }

    /** The last one that contains all these words. */
    public Letter lastTo(String address, String... words) throws Exception {
        for (int tries = 0; tries < TRIES; tries++) {
            JsonObject last = null;
            for (JsonElement item : caught().getAsJsonArray("items")) {
                JsonObject letter = item.getAsJsonObject();
                String said = letter.get("subject") + letter.get("html").getAsString();
                if (letter.get("to").toString().contains(address)
                        && Stream.of(words).allMatch(said::contains)) {
                    last = letter;
                }
            }
            if (last != null) {
                return letter(last);
            }
            LockSupport.parkNanos(200_000_000);
        }
        throw new AssertionError("No letter came to " + address);
    }

    private static Letter letter(JsonObject caught) {
        return new Letter(
                caught.get("subject").getAsString(),
                caught.get("text").getAsString(),
                caught.get("html").getAsString());
    }

    /** Every letter there is, as it was caught. */
    public JsonArray all() throws Exception {
        return caught().getAsJsonArray("items");
    }

    /** The ids of all that came to addresses of one domain and those below it, by address; one that was sent twice is listed twice. */
    public Map<String, List<String>> idsByAddress(String domain) throws Exception {
        return all().asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(letter -> to(letter).endsWith(domain))
                .collect(Collectors.groupingBy(
                        Letters::to,
                        Collectors.mapping(letter -> letter.get("id").getAsString(), Collectors.toList())));
    }

    private static String to(JsonObject letter) {
        return letter.getAsJsonArray("to").get(0).getAsString();
    }

    /** Nothing is left of what has come. */
    public void forget() throws Exception {
        HTTP.send(HttpRequest.newBuilder(catcher.resolve("/mails")).DELETE().build(), BodyHandlers.discarding());
    }

    /** The same, once others have come. */
    public JsonArray awaitMoreThan(int before) throws Exception {
        for (int tries = 0; tries < TRIES; tries++) {
            JsonArray all = all();
            if (all.size() > before) {
                return all;
            }
            LockSupport.parkNanos(200_000_000);
        }
        throw new AssertionError("No letter came");
    }

    private JsonObject caught() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(catcher.resolve("/mails")).build();
        return JsonParser.parseString(
                        HTTP.send(request, BodyHandlers.ofString()).body())
                .getAsJsonObject();
    }
}
