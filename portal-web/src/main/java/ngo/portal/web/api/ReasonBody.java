package ngo.portal.web.api;

import org.jspecify.annotations.Nullable;

/** Why. */
public record ReasonBody(@Nullable String reason) {

    String words() {
        return BodyWords.of("reason", reason);
    }
}
