package ngo.portal.persistence.petition.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many people have signed.
 *
 * @param at when it was counted; absent before the first count
 */
public record CountRow(long confirmed, long paper, long total, @Nullable Instant at) {}
