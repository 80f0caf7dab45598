package ngo.portal.web.api.open;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a person who signs.
 *
 * @param retryAfter seconds to wait; absent if there is no need to wait
 * @param ticket to be sent with the next attempt
 */
public record SigningResult(String said, @Nullable Integer retryAfter, @Nullable String ticket) {}
