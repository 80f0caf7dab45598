package ngo.portal.web.api.open;

import org.jspecify.annotations.Nullable;

/**
 * What the holder of a code wants.
 *
 * @param organisation alias of the one whose consent is given or taken back
 * @param wording number of the wording that was read before a consent is given; absent for the one that is there now
 */
public record CodeBody(
        @Nullable String code, @Nullable Step step, @Nullable String organisation, @Nullable Integer wording) {

    /** Looking changes nothing. */
    public enum Step {
        LOOK,
        CONFIRM,
        WITHDRAW,
        ADD_CONSENT,
        DROP_CONSENT,
        BLOCK_MAIL
    }
}
