package ngo.portal.web.api.open;

import org.jspecify.annotations.Nullable;

/**
 * What there is to say to whoever signs.
 *
 * @param retryAfter seconds to wait; absent where there is nothing to wait for
 * @param ticket to be sent along after that
 */
public record SigningSaid(String said, @Nullable Integer retryAfter, @Nullable String ticket) {}
