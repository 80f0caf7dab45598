package ngo.portal.ejb.petition.signing;

import org.jspecify.annotations.Nullable;

/**
 * The answer to the holder of a code.
 *
 * @param signature that belongs to it; absent except for {@link Kind#FOUND}
 */
public record CodeAnswer(Kind kind, @Nullable CodeView signature) {

    /** The kind of answer. It is the same for all unknown codes: never issued, used, expired, or of an erased petition. */
    public enum Kind {
        FOUND,
        DONE,
        CLOSED,
        UNKNOWN,
        /** An organisation has changed its wording since the consent was given; nothing was changed, so that the signer can read it. */
        REWORDED,
        /** The key is not available at the moment; nothing was changed. */
        AWAY
    }

    static CodeAnswer of(Kind kind) {
        return new CodeAnswer(kind, null);
    }
}
