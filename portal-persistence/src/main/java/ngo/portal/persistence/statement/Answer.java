package ngo.portal.persistence.statement;

import org.jspecify.annotations.Nullable;

/** What an organisation has said to the call for sign-on, or how far its own clearance is. */
public enum Answer {
    IN_CLEARANCE,
    CLEARED,
    REFUSED,
    SIGNED,
    DECLINED,
    NO_POSITION,
    WITHDRAWN;

    /**
     * What is left of an answer: how far clearance was for a text whose meaning has changed since says nothing any more.
     *
     * @param text number of the text that was answered to
     * @param bindingText number of the last text that asked everybody anew
     */
    public static @Nullable Answer heard(@Nullable Answer said, int text, int bindingText) {
        boolean clearance = said == IN_CLEARANCE || said == CLEARED || said == REFUSED;
        return clearance && text < bindingText ? null : said;
    }
}
