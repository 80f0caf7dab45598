package ngo.portal.web.api.shared;

import jakarta.ws.rs.HeaderParam;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Under which conditions a change is to be made: for this version only, and once only. */
public class Preconditions {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

    @HeaderParam("If-Match")
    private @Nullable String match;

    @HeaderParam("Idempotency-Key")
    private @Nullable String key;

    public Preconditions() {}

    public Preconditions(@Nullable String match, @Nullable String key) {
        this.match = match;
        this.key = key;
    }

    public boolean nameVersion() {
        return match != null;
    }

    /** Refuses a change that was made for another version than this one. */
    public void require(long version) {
        require(Long.toString(version));
    }

    /** Refuses a change for another version, where the version is a tag instead of a number. */
    public void require(String version) {
        if (match != null && !matches(match, version)) {
            throw new RefusedRequest(RefusedRequest.PRECONDITION_FAILED, "precondition-failed");
        }
    }

    private static boolean matches(String match, String version) {
        String tag = "\"" + version + "\"";
        return Arrays.stream(match.split(",")).map(String::strip).anyMatch(one -> one.equals("*") || one.equals(tag));
    }

    @Nullable
    public String key() {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new RefusedRequest(
                    RefusedRequest.BAD_REQUEST, "invalid-input", List.of(new Problem.Detail("Idempotency-Key", "key")));
        }
        return key;
    }
}
