package ngo.portal.persistence.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The words of a reply. */
public record ReplyWords(Reply reply, @Nullable LocalDate on, String by, String summary, String source) {}
