package ngo.portal.web.api.shared;

import org.jspecify.annotations.Nullable;

/** Why. */
public record ReasonBody(@Nullable String reason) {

    public String words() {
        return BodyWords.of("reason", reason);
    }
}
