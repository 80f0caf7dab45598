package ngo.portal.web.api.petition.desk;

import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The lines that an act applies to, at most a hundred. */
public record ChosenBody(@Nullable List<UUID> ids) {

    List<UUID> chosen() {
        if (ids == null) {
            throw new InvalidInput("ids");
        }
        return ids;
    }
}
