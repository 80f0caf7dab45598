package ngo.portal.web.api.petition.desk;

import java.util.Map;
import ngo.portal.persistence.petition.desk.SheetNumbers;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of paper, or what somebody has counted on it.
 *
 * @param label where it was collected; for a new one
 * @param page alias of the organisation to which it is credited; the owner where absent
 * @param numbers by country, in two letters
 */
public record SheetBody(@Nullable String label, @Nullable String page, @Nullable Map<String, Integer> numbers) {

    String called() {
        return label == null ? "" : label;
    }

    String credited() {
        return page == null ? "" : page;
    }

    SheetNumbers counted() {
        if (numbers == null) {
            throw new InvalidInput("numbers");
        }
        return SheetNumbers.of(numbers);
    }
}
