package ngo.portal.web.api;

import org.jspecify.annotations.Nullable;

/** Why. */
record ReasonBody(@Nullable String reason) {

    String words() {
        return Words.of("reason", reason);
    }
}
