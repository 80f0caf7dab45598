package ngo.portal.ejb.petition.signing;

import org.jspecify.annotations.Nullable;

/**
 * What there is to say to whoever has a code.
 *
 * @param signature what belongs to it; absent but for {@link Kind#FOUND}
 */
public record CodeAnswer(Kind kind, @Nullable CodeView signature) {

    /** The same for all that is unknown: never made, spent, expired, or of a petition that is gone. */
    public enum Kind {
        FOUND,
        DONE,
        CLOSED,
        UNKNOWN,
        /** An organisation has other words now than those that were agreed to; nothing was changed, so that they can be read. */
        REWORDED,
        /** What opens it is not here at the moment; nothing was changed. */
        AWAY
    }

    static CodeAnswer of(Kind kind) {
        return new CodeAnswer(kind, null);
    }
}
