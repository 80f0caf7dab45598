package ngo.portal.web.petition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.petition.PetitionService;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.petition.PetitionRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.listing.ListPage;
import ngo.portal.web.shared.listing.ListQuery;

/** The petitions that the reader's organisation has a part in. All filters are in the address. */
@Named
@RequestScoped
public class PetitionListPage extends ListPage<PetitionRow> {

    @Inject
    private PetitionService petitions;

    @Inject
    private Text text;

    private PetitionQuery asked = PetitionQuery.of(name -> null);

    @Override
    protected Slice.Part<PetitionRow> find(ListQuery.Parameters given, Slice slice) {
        asked = PetitionQuery.of(given);
        return petitions.rows(asked.filter(), slice);
    }

    @Override
    public ListQuery getQuery() {
        return asked.query();
    }

    public PetitionQuery getAsked() {
        return asked;
    }

    public ListQuery.Column column(String sort) {
        return asked.query().column(ListSort.valueOf(sort), asked.filter().sort(), ListSort.CHANGED);
    }

    /** What the list is sorted by. */
    public String getCaption() {
        return text.of("list", "sorted." + asked.filter().sort());
    }
}
