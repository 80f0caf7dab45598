package ngo.portal.persistence.statement;

import org.jspecify.annotations.Nullable;

/** An organisation's answer to a call for sign-on, or the stage of its own clearance. */
public enum Answer {
    IN_CLEARANCE,
    CLEARED,
    REFUSED,
    SIGNED,
    DECLINED,
    NO_POSITION,
    WITHDRAWN;

    /**
     * The answer that still counts: a clearance for a text whose meaning has changed since does not.
     *
     * @param text number of the text that was answered
     * @param bindingText number of the last text that every signatory has to confirm
     */
    public static @Nullable Answer heard(@Nullable Answer said, int text, int bindingText) {
        boolean clearance = said == IN_CLEARANCE || said == CLEARED || said == REFUSED;
        return clearance && text < bindingText ? null : said;
    }
}
