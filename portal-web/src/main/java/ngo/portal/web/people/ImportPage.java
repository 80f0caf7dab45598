package ngo.portal.web.people;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ngo.portal.ejb.people.InvitationService;
import ngo.portal.ejb.people.InviteCheck;
import ngo.portal.ejb.people.InviteColumn;
import ngo.portal.ejb.people.InviteFault;
import ngo.portal.ejb.people.InviteTable;
import ngo.portal.ejb.people.PeopleRefusals.TableRefused;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page for inviting many people from a table: assigning columns, previewing the result, then sending all invitations. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

    @Inject
    private PeopleOrganisation place;

    @Inject
    private InvitationService invitations;

    @Inject
    private PeopleWords words;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    private @Nullable InviteTable table;
    private @Nullable InviteCheck check;
    private String problem = "";
    private Map<InviteColumn, Integer> mapping = new EnumMap<>(InviteColumn.class);

    /** Restricts all steps to people who may take the last one. */
    public void load() {
        invitations.rows(place.getAlias());
        Map<String, Object> request =
                FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
        if (request.get(TableServlet.REFUSED) instanceof TableRefused refused) {
            problem = text.of(refused);
        }
        if (request.get(TableServlet.TABLE) instanceof InviteTable read) {
            table = read;
            mapping = InviteColumn.guess(read.columns(), words::columns);
        }
    }

    /** Previews the import of the table without sending an invitation. */
    public void look() {
        if (table != null) {
            check = InviteCheck.of(
                    table, mapping, invitations.known(place.getAlias()), words::roleNames, clock.instant());
        }
    }

    /** Another column may be meant. */
    public void back() {
        check = null;
    }

    public void invite() {
        if (check != null) {
            invitations.inviteAll(place.getAlias(), check.good());
            text.said("people", "imported", check.good().size());
        }
        Redirects.to(place.getPath());
    }

    public String getStep() {
        return table == null ? "file" : check == null ? "columns" : "check";
    }

    public String getProblem() {
        return problem;
    }

    public int getRows() {
        return table == null ? 0 : table.lines().size();
    }

    public int getGood() {
        return check == null ? 0 : check.good().size();
    }

    public List<InviteFault> getFaults() {
        return check == null ? List.of() : check.faults();
    }

    public String words(InviteFault fault) {
        return text.of("people", "fault." + fault.reason(), fault.value());
    }

    /** The fields that a table can contain, each with its column. */
    public List<Choice> getChoices() {
        return List.of(InviteColumn.values()).stream().map(Choice::new).toList();
    }

    /** The columns of the table to choose from. */
    public List<Option> getColumns() {
        List<Option> columns = new ArrayList<>();
        columns.add(new Option("-1", text.of("people", "import.none"), false));
        List<String> heads = table == null ? List.of() : table.columns();
        IntStream.range(0, heads.size())
                .mapToObj(i -> new Option(Integer.toString(i), heads.get(i), false))
                .forEach(columns::add);
        return columns;
    }

    /** One column to choose. */
    public final class Choice {

        private final InviteColumn column;

        Choice(InviteColumn column) {
            this.column = column;
        }

        public InviteColumn getColumn() {
            return column;
        }

        public String getPlace() {
            return mapping.getOrDefault(column, -1).toString();
        }

        public void setPlace(String chosen) {
            mapping.put(column, InputParser.whole(chosen).orElseThrow(() -> new InvalidInput("column")));
        }
    }
}
