package ngo.portal.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.StatementRow;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.listing.ListPage;
import ngo.portal.web.shared.listing.ListQuery;

/** The statements that the reader's organisation has a part in. All filters are in the address. */
@Named
@RequestScoped
public class StatementListPage extends ListPage<StatementRow> {

    @Inject
    private StatementService statements;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    private StatementQuery asked = StatementQuery.of(name -> null, RequestLanguage.zone(), Instant.EPOCH);

    @Override
    protected Slice.Part<StatementRow> find(ListQuery.Parameters given, Slice slice) {
        asked = StatementQuery.of(given, RequestLanguage.zone(), clock.instant());
        return statements.rows(asked.filter(), slice);
    }

    @Override
    public ListQuery getQuery() {
        return asked.query();
    }

    public StatementQuery getAsked() {
        return asked;
    }

    public ListQuery.Column column(String sort) {
        return asked.query().column(ListSort.valueOf(sort), asked.filter().sort(), asked.usual());
    }

    /** What the list is sorted by. */
    public String getCaption() {
        return text.of("list", "sorted." + asked.filter().sort());
    }
}
