package ngo.portal.web.api.open;

import org.jspecify.annotations.Nullable;

/**
 * An act of a signatory with the code that came by mail.
 *
 * @param organisation alias of the organisation for which consent is given or taken back
 * @param wording number of the wording that was read before a consent is given; absent for the current one
 */
public record CodeBody(
        @Nullable String code, @Nullable Step step, @Nullable String organisation, @Nullable Integer wording) {

    /** The acts. {@code LOOK} changes nothing. */
    public enum Step {
        LOOK,
        CONFIRM,
        WITHDRAW,
        ADD_CONSENT,
        DROP_CONSENT,
        BLOCK_MAIL
    }
}
