package ngo.portal.web.translation;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which segments of a translation are shown. */
public enum ShownSegments {
    ALL(line -> true),
    OPEN(SegmentLine::isOpen),
    CHANGED(line -> line.segment().isChanged()),
    MACHINE(line -> line.segment().machine()),
    WARNED(SegmentLine::isWarned);

    @SuppressWarnings("ImmutableEnumChecker") // distinguishes lines and stores nothing
    private final Predicate<SegmentLine> test;

    ShownSegments(Predicate<SegmentLine> test) {
        this.test = test;
    }

    boolean holds(SegmentLine line) {
        return test.test(line);
    }

    /** As an address says it. */
    public String getWord() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ShownSegments of(@Nullable String word) {
        return Stream.of(values())
                .filter(one -> one.getWord().equals(word))
                .findFirst()
                .orElse(ALL);
    }
}
