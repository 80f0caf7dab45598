package ngo.portal.ejb.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ngo.portal.persistence.organisation.EntryDetail;
import ngo.portal.persistence.text.Lookalikes;

/** No organisation takes a name that people could take for another's. */
@ApplicationScoped
class FreeNames {

    void requireFree(List<String> wanted, List<EntryDetail> others) {
        wanted.forEach(name -> others.stream()
                .flatMap(other -> other.names().stream())
                .filter(taken -> Lookalikes.areAlike(name, taken))
                .findFirst()
                .ifPresent(taken -> {
                    throw new NameTakenByLookalike(name, taken);
                }));
    }
}
