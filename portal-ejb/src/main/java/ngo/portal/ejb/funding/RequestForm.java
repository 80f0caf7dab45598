package ngo.portal.ejb.funding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ngo.portal.persistence.funding.Budget;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.persistence.shared.InputParser;

/** Unsaved form input of a request: all of it or one section. */
public class RequestForm {

    @NotNull
    private Urgency urgency = Urgency.ORDINARY;

    @NotNull
    @Size(max = 200)
    private String title = "";

    @NotNull
    @Size(max = 20_000)
    private String need = "";

    @NotNull
    @Size(max = 20_000)
    private String risk = "";

    @NotNull
    @Size(max = 20_000)
    private String measures = "";

    @NotNull
    @Size(max = InputParser.MAX_WORDS_CHARACTERS)
    private String otherFunders = "";

    @NotNull
    @Size(max = 500)
    private String name = "";

    @NotNull
    @Size(max = 2000)
    private String contact = "";

    @NotNull
    @Size(max = 2000)
    private String place = "";

    @NotNull
    @Size(max = InputParser.MAX_WORDS_CHARACTERS)
    private String channel = "";

    @NotNull
    @Valid
    @Size(max = 100)
    private List<BudgetLineForm> budget = new ArrayList<>();

    private long version;

    /** The form as the reader may see the request; hidden fields are empty. */
    public static RequestForm of(RequestView view) {
        RequestForm form = new RequestForm();
        form.urgency = view.head().urgency();
        form.version = view.head().version();
        form.title = view.text(RequestField.TITLE);
        form.need = view.text(RequestField.NEED);
        form.risk = view.text(RequestField.RISK);
        form.measures = view.text(RequestField.MEASURES);
        form.otherFunders = view.text(RequestField.OTHER_FUNDERS);
        form.name = view.text(RequestField.NAME);
        form.contact = view.text(RequestField.CONTACT);
        form.place = view.text(RequestField.PLACE);
        form.channel = view.text(RequestField.CHANNEL);
        view.budget().lines().forEach(line -> form.budget.add(BudgetLineForm.of(line)));
        return form;
    }

    /** The fields of one section, ready to be encrypted. */
    Map<RequestField, String> fields(RequestSection section, String currency) {
        Map<RequestField, String> fields = new EnumMap<>(RequestField.class);
        for (RequestField field : RequestField.values()) {
            if (field.section() == section) {
                fields.put(field, text(field, currency).strip());
            }
        }
        return fields;
    }

    private String text(RequestField field, String currency) {
        return switch (field) {
            case TITLE -> title;
            case NEED -> need;
            case RISK -> risk;
            case MEASURES -> measures;
            case BUDGET -> budget(currency).written();
            case OTHER_FUNDERS -> otherFunders;
            case NAME -> name;
            case CONTACT -> contact;
            case PLACE -> place;
            case CHANNEL -> channel;
        };
    }

    private Budget budget(String currency) {
        return new Budget(
                currency, budget.stream().map(line -> line.line(currency)).toList());
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getNeed() {
        return need;
    }

    public void setNeed(String need) {
        this.need = need;
    }

    public String getRisk() {
        return risk;
    }

    public void setRisk(String risk) {
        this.risk = risk;
    }

    public String getMeasures() {
        return measures;
    }

    public void setMeasures(String measures) {
        this.measures = measures;
    }

    public String getOtherFunders() {
        return otherFunders;
    }

    public void setOtherFunders(String otherFunders) {
        this.otherFunders = otherFunders;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public List<BudgetLineForm> getBudget() {
        return budget;
    }

    public void setBudget(List<BudgetLineForm> budget) {
        this.budget = budget;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
