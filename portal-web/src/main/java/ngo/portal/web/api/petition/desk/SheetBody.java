package ngo.portal.web.api.petition.desk;

import java.util.Map;
import ngo.portal.persistence.petition.desk.SheetNumbers;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A paper sheet with signatures, or the result of counting one.
 *
 * @param label where it was collected; for a new sheet
 * @param page alias of the organisation to which it is credited; the owner if left out
 * @param numbers number of signatures by country code of two letters
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
