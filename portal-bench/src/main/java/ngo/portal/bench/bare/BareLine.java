package ngo.portal.bench.bare;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the table shows of one statement. */
public record BareLine(
        String id, String title, String organisation, String state, @Nullable String deadline, String changed)
        implements Serializable {}
