package ngo.portal.ejb.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counters of the mails that this node has submitted since its start, notifications and mails of petitions alike. */
@ApplicationScoped
public class MailCounters {

    /** The outcome of one mail. */
    public enum Result {
        SENT,
        /** It is tried again later. */
        PUT_OFF,
        /** It is not tried again: for days nobody took it, or there is no such mailbox. */
        GIVEN_UP
    }

    private final Map<Result, LongAdder> counts;

    MailCounters() {
        Map<Result, LongAdder> none = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            none.put(result, new LongAdder());
        }
        counts = Collections.unmodifiableMap(none);
    }

    public void add(Result result) {
        counts.getOrDefault(result, new LongAdder()).increment();
    }

    public long count(Result result) {
        return counts.getOrDefault(result, new LongAdder()).sum();
    }
}
